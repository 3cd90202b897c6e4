#pragma once
#include "lettergrade/why.hpp"
#include "query/match/snapshot.hpp"

namespace lettergrade {

/// Which word, filter or boilerplate keeps a letter out, or where it stands and why. Throws
/// Error(unknown_id) with ids like it, and what a search throws.
[[nodiscard]] WhyAnswer why(const WhyRequest& request, const match::Snapshot& snapshot,
                            Analyser& analyser);

/// The error for an id that no letter has, with those most like it.
[[nodiscard]] Error unknown_id(const match::Snapshot& snapshot, const std::string& id);

}  // namespace lettergrade
