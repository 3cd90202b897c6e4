#pragma once
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "indexer/format/columns.hpp"
#include "query/language/selection.hpp"
#include "query/match/docid_set.hpp"

namespace lettergrade::match {

/// The documents within selections, from columns, kept for the next time.
class SelectedSets {
 public:
  explicit SelectedSets(format::Columns& columns) : columns_(columns) {}

  /// Of a selection that goes by a slot. The reference is good until the next call.
  [[nodiscard]] const DocidSet& of(const language::Selection& selection);
  /// Every document there is.
  [[nodiscard]] const DocidSet& everything();

 private:
  [[nodiscard]] std::vector<std::uint32_t> ordinals_of(const language::Selection& selection,
                                                       const format::Column& column) const;
  [[nodiscard]] DocidSet with_ordinals(const format::Column& column,
                                       const std::vector<std::uint32_t>& ordinals);

  format::Columns& columns_;
  /// By slot and ordinals, ascending.
  std::map<std::pair<int, std::vector<std::uint32_t>>, DocidSet> kept_;
  std::vector<DocidSet> everything_;  ///< none or one
};

/// The slot whose values a selection goes by; nothing where it has none.
[[nodiscard]] std::optional<int> slot_of(const language::Selection& selection);

}  // namespace lettergrade::match
