#pragma once
#include <vector>

#include "query/match/part.hpp"
#include "query/match/searcher.hpp"

/// The parts of a query that read documents from somewhere.
namespace lettergrade::match {

/// One term that is weighed.
class TermPart final : public Part {
 public:
  TermPart(const Xapian::Database& database, const std::string& term, double weight);

  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;

 private:
  void take(std::uint32_t bit);

  Xapian::PostingIterator at_;
  double density_ = 0;  ///< share of all documents that have the term
  double weight_;
  std::uint32_t count_ = 0;
  std::vector<std::uint16_t> docs_;  ///< of the window, where the term is
  std::vector<std::uint32_t> within_;
};

/// Any of several terms; where they are weighed, they count as one word.
class TermsPart final : public Part {
 public:
  /// `weight` is 0 where they are not weighed.
  TermsPart(const Xapian::Database& database, const std::vector<std::string>& terms, double weight);

  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;

 private:
  struct List {
    Xapian::PostingIterator at;
    double density;
  };
  void read_all(const Xapian::Database& database, const std::vector<std::string>& terms);
  void read(List& list, const Window& window, const Bits& among, std::uint32_t candidates);
  void take(const List& list, std::uint32_t bit);

  double weight_;
  std::vector<List> lists_;
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
  explicit ListPart(std::vector<Match> list) : list_(std::move(list)) {}
  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;

 private:
  std::vector<Match> list_;  ///< in order of docid
  std::size_t begin_ = 0;    ///< of the window in the list
  std::size_t end_ = 0;
};

}  // namespace lettergrade::match
