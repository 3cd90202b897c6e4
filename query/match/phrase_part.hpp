#pragma once
#include <optional>
#include <vector>

#include "query/match/leaf_parts.hpp"

namespace lettergrade::match {

/// Words that follow each other. It weighs what its words do, as Xapian's OP_PHRASE has it.
class PhrasePart final : public Part {
 public:
  /// `weights`: of each term; all 0: they are not weighed.
  PhrasePart(const PartSource& source, const std::vector<std::string>& terms,
             const std::vector<double>& weights);

  void match(const Window& window, const Bits& among) override;
  void score(const Window& window, const Bits& which, Scores& scores) override;
  [[nodiscard]] double most() const override;
  [[nodiscard]] bool slow() const override { return true; }

 private:
  /// Whether they follow each other in a document that has them all.
  [[nodiscard]] bool holds(std::uint32_t bit);

  std::vector<std::unique_ptr<TermPart>> words_;
  std::vector<PlaceReader> places_;
  std::vector<std::size_t> rarest_first_;
  bool weighed_;
  std::optional<std::uint32_t> window_;  ///< where the one that was matched last begins
  Bits looked_at_;                       ///< documents of it that are known to match or not
  std::vector<format::PlaceCursor> at_;  ///< in one document, rarest first
};

}  // namespace lettergrade::match
