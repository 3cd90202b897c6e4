#pragma once
#include <memory>
#include <span>
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

/// At least one of its parts. Slow ones are matched where no other part is found.
class AnyPart final : public Part {
 public:
  explicit AnyPart(Parts parts);

  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;
  void defer(std::vector<Part*>& later) override;
  [[nodiscard]] double most() const override;

 private:
  Parts parts_;
  bool slow_deferred_ = false;
};

/// All of them. They stand in the order of their expected matches, so that the rarest decides what
/// the others have to look at.
class AllPart final : public Part {
 public:
  explicit AllPart(Parts parts) : parts_(std::move(parts)) {}

  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;
  void defer(std::vector<Part*>& later) override;
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
  void defer(std::vector<Part*>& later) override { wanted_->defer(later); }
  [[nodiscard]] double most() const override { return wanted_->most(); }

 private:
  std::unique_ptr<Part> wanted_;
  std::unique_ptr<Part> unwanted_;
};

/// The one; the others only add to its weight.
class HelpedPart final : public Part {
 public:
  HelpedPart(std::unique_ptr<Part> needed, Parts helpful)
      : needed_(std::move(needed)), helpful_(std::move(helpful)) {}

  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;
  void defer(std::vector<Part*>& later) override;
  [[nodiscard]] double most() const override;

 private:
  std::unique_ptr<Part> needed_;
  Parts helpful_;
  bool helpful_deferred_ = false;
};

/// Scores the documents in `which`, found by `part` in this window, and with them what the part
/// deferred: `later`, those that are slow last. Documents that cannot reach `least` may get less
/// than they weigh.
void score_best(Part& part, std::span<Part* const> later, const Window& window, const Bits& which,
                double least, Scores& scores);

}  // namespace lettergrade::match
