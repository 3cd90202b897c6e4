#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "lettergrade/analyser.hpp"
#include "query/match/clause.hpp"

/// Whether passages (judged statements, numbered paragraphs, points) match a query by themselves:
/// all of it has to hold within one passage.
namespace lettergrade::match {

/// Word positions in ascending order.
using Positions = std::vector<std::uint32_t>;

/// Where words stand in a text. A compound's joined form stands at its first and last position.
class WordPlaces {
 public:
  virtual ~WordPlaces() = default;
  [[nodiscard]] virtual Positions of_term(const std::string& term) const = 0;
  [[nodiscard]] virtual Positions of_stem(const std::string& stem) const = 0;
  [[nodiscard]] virtual Positions of_prefix(const std::string& prefix) const = 0;
};

/// One flag a passage.
using Chosen = std::vector<bool>;

/// Passages of one document. Words of different passages lie more than 100 positions apart.
struct Passages {
  const WordPlaces& words;
  Positions starts;          ///< first position of each passage, ascending
  const WordPlaces* titles;  ///< words that count for every passage; may be null
  /// Which passages lie within a filter's selection.
  std::function<Chosen(const language::Selection&)> within;
};

/// The passages in which the whole clause holds, by the same rules by which documents match.
[[nodiscard]] Chosen choose(const Clause& clause, const Passages& passages, Analyser& analyser);

}  // namespace lettergrade::match
