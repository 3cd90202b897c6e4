#pragma once
#include <vector>

#include "query/match/part.hpp"
#include "query/match/posting_reader.hpp"
#include "query/match/searcher.hpp"

/// The parts of a query that read documents from somewhere.
namespace lettergrade::match {

/// One term that is weighed.
class TermPart final : public Part {
 public:
  TermPart(const PartSource& source, const std::string& term, double weight);

  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;
  [[nodiscard]] double most() const override { return weight_; }

 private:
  PostingReader postings_;
  double weight_;
};

/// Any of several terms; where they are weighed, they count as one word.
class TermsPart final : public Part {
 public:
  /// `weight` is 0 where they are not weighed.
  TermsPart(const PartSource& source, const std::vector<std::string>& terms, double weight);

  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;
  [[nodiscard]] double most() const override { return weight_; }

 private:
  void read_all(const Xapian::Database& database, const std::vector<std::string>& terms);

  double weight_;
  std::vector<PostingReader> lists_;
  std::vector<std::uint32_t> within_;  ///< by document of the window, 0 between windows
  /// Terms that are too many to be read side by side are read one after the other beforehand.
  bool read_before_ = false;
  std::vector<std::uint64_t> all_found_;
  std::vector<std::uint32_t> all_within_;
};

/// Every document there is.
class EverythingPart final : public Part {
 public:
  explicit EverythingPart(format::Columns& columns);
  void match(const Window& window, const Bits& among) override;
  void score(const Window& /*window*/, const Bits& /*which*/, Scores& /*scores*/) override {}

 private:
  const format::Column& lengths_;
  bool without_gaps_;
};

/// Documents whose value in a column is one of some.
class ColumnPart final : public Part {
 public:
  /// `allowed` has a flag for each ordinal; that of 0 is not looked at.
  ColumnPart(const format::Column& column, std::vector<std::uint8_t> allowed);
  void match(const Window& window, const Bits& among) override;
  void score(const Window& /*window*/, const Bits& /*which*/, Scores& /*scores*/) override {}

 private:
  const format::Column& column_;
  std::vector<std::uint8_t> allowed_;
};

/// Documents that were found beforehand.
class ListPart final : public Part {
 public:
  explicit ListPart(std::vector<Match> list);
  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;
  [[nodiscard]] double most() const override { return most_; }

 private:
  std::vector<Match> list_;  ///< in order of docid
  double most_ = 0;
  std::size_t begin_ = 0;  ///< of the window in the list
  std::size_t end_ = 0;
};

}  // namespace lettergrade::match
