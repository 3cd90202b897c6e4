#pragma once
#include "lettergrade/analyser.hpp"
#include "lettergrade/suggest.hpp"
#include "query/language/bridge.hpp"
#include "query/match/snapshot.hpp"

namespace lettergrade::match {

/// So many words are walked through at most; of a beginning that more have, as of a single letter,
/// the others are taken from documents.
inline constexpr std::size_t kMostWalked = 3000;
/// These are so many, spread evenly: a word that stands in a third of all documents is missed once
/// in 650 times, and the most frequent words of a beginning stand in more.
inline constexpr std::size_t kSampled = 16;

/// Words, councils and phrases that begin as `request` does, from what one index has. Counts are
/// exact, whichever way a word was met.
[[nodiscard]] Suggestions complete(const SuggestRequest& request, const Snapshot& snapshot,
                                   const language::Bridge& bridge, Analyser& analyser);

}  // namespace lettergrade::match
