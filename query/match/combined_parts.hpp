#pragma once
#include <memory>
#include <vector>

#include "query/match/part.hpp"

/// The parts of a query that are made of others.
namespace lettergrade::match {

using Parts = std::vector<std::unique_ptr<Part>>;

class NothingPart final : public Part {
 public:
  void match(const Window& /*window*/, const Bits& /*among*/) override {}
  void score(const Window& /*window*/, const Bits& /*which*/, Scores& /*scores*/) override {}
};

/// At least one of its parts.
class AnyPart final : public Part {
 public:
  explicit AnyPart(Parts parts) : parts_(std::move(parts)) {}

  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;
  [[nodiscard]] double most() const override;

 private:
  Parts parts_;
};

/// All of them. They stand in the order of their expected matches, so that the rarest decides what
/// the others have to look at.
class AllPart final : public Part {
 public:
  explicit AllPart(Parts parts) : parts_(std::move(parts)) {}

  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;
  [[nodiscard]] double most() const override;

 private:
  Parts parts_;
};

/// The one and not the other.
class WithoutPart final : public Part {
 public:
  WithoutPart(std::unique_ptr<Part> wanted, std::unique_ptr<Part> unwanted)
      : wanted_(std::move(wanted)), unwanted_(std::move(unwanted)) {}

  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;
  [[nodiscard]] double most() const override { return wanted_->most(); }

 private:
  std::unique_ptr<Part> wanted_;
  std::unique_ptr<Part> unwanted_;
};

/// The one; the others only add to its weight. They are only looked at for documents that they
/// could bring among the best, so they come in the order of what they cost.
class HelpedPart final : public Part {
 public:
  HelpedPart(std::unique_ptr<Part> needed, Parts helpful);

  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;
  void score_best(const Window& window, const Bits& which, Scores& scores, double least) override;
  [[nodiscard]] double most() const override;

 private:
  std::unique_ptr<Part> needed_;
  Parts helpful_;
  std::vector<double> still_to_come_;  ///< at most, by the n-th and those behind it
};

}  // namespace lettergrade::match
