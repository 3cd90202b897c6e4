#pragma once
#include "indexer/write/base.hpp"
#include "indexer/write/plan.hpp"

namespace lettergrade::write {

/// Whether the index was written with an older schema that this program can still read letters of.
[[nodiscard]] bool needs_upgrade(const Base& base);

/// Puts every letter of an older index into the plan, as far as it is known: its text, fields,
/// sources and what told it from other letters. The files it was read from are not needed; those
/// that are still there are read anew when they are next given, since no state of theirs is
/// current.
void for_upgrade(const Base& base, Plan& plan);

}  // namespace lettergrade::write
