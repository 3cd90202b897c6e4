#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "query/match/part.hpp"

namespace lettergrade::match {

/// What one part of a formula adds to the scores of some documents.
struct Contribution {
  const Formula* part = nullptr;
  std::vector<std::optional<double>> weights;  ///< one a document; none where it adds nothing
};

/// What scores are made of: for each part of the formula that is evaluated by itself (terms, or a
/// leaf of Xapian's), what it adds to each of the documents. They add up to the documents' scores,
/// whatever the formula holds: the very parts that rank are asked, one document at a time. `docids`
/// ascending, without repeats. The formula has to outlive the result.
[[nodiscard]] std::vector<Contribution> contributions(const Formula& formula,
                                                      const PartSource& source,
                                                      std::span<const Xapian::docid> docids);

/// Which of the documents the formula matches.
[[nodiscard]] std::vector<bool> holds(const Formula& formula, const PartSource& source,
                                      std::span<const Xapian::docid> docids);

}  // namespace lettergrade::match
