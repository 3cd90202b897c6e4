#pragma once
#include <string>
#include <vector>

#include "lettergrade/search.hpp"
#include "query/match/letter_passages.hpp"
#include "query/match/snapshot.hpp"
#include "query/plan.hpp"

namespace lettergrade {

/// A letter of an export and, where the rows are its sections, which of them.
struct RowLetter {
  std::string id;
  std::uint32_t docid = 0;
  std::vector<std::size_t> sections = {};
};

/// Decides what the rows of an export are: first the letters, then the units of each.
class RowFinder {
 public:
  RowFinder(const ExportRequest& request, const match::Snapshot& snapshot, Analyser& analyser);

  /// The letters that may have rows, in order of id.
  [[nodiscard]] std::vector<RowLetter> letters() const;

  /// The numbers of the letter's units that are rows.
  [[nodiscard]] std::vector<std::size_t> units(const RowLetter& found, const Letter& letter) const;

  /// Words of the query that were corrected.
  [[nodiscard]] const std::vector<Correction>& corrections() const { return plan_.corrections; }

 private:
  [[nodiscard]] std::vector<RowLetter> with_sections() const;

  ExportRequest request_;
  const match::Snapshot& snapshot_;
  Analyser& analyser_;
  Plan plan_;
};

}  // namespace lettergrade
