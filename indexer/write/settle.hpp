#pragma once
#include <map>
#include <set>
#include <string>

#include "indexer/write/base.hpp"
#include "indexer/write/plan.hpp"

namespace lettergrade::write {

/// Documents of the index that a run changes, with the sources (source_key) that no longer hold
/// them.
using TouchedLetters = std::map<Xapian::docid, std::set<std::string>>;

/// Turns what a run learnt into what has to be done: puts into the plan every letter that stays
/// with fewer or more sources or under another id, gives every planned letter its id, and gives
/// the documents that have to go first. Letters that share a base id get 4 (more where those clash)
/// hex digits of their content hash each; the oldest answers to the bare id as well. Ids do not
/// depend on the order in which letters came.
[[nodiscard]] std::set<Xapian::docid> settle(const Base& base, Plan& plan,
                                             const TouchedLetters& touched);

}  // namespace lettergrade::write
