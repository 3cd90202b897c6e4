#include "indexer/write/upgrade.hpp"

#include <charconv>
#include <string>

#include "indexer/format/schema.hpp"

namespace lettergrade::write {

bool needs_upgrade(const Base& base) {
  const std::string text = base.metadata(format::key::kSchema);
  int schema = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), schema);
  return error == std::errc{} && end == text.data() + text.size() &&
         schema >= format::kOldestUpgradable && schema < format::kSchemaVersion;
}

void for_upgrade(const Base& base, Plan& plan) {
  base.each([&](Xapian::docid docid) {
    Letter letter = base.load(docid);
    for (Source& source : letter.sources) source.state.clear();
    plan.add(std::move(letter));
  });
}

}  // namespace lettergrade::write
