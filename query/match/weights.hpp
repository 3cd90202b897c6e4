#pragma once
#include <cstddef>

/// How much the signs of a good answer count beside a word's own weight. docs/ranking.md has the
/// reason of each and what it does to every collection that is measured.
namespace lettergrade::match {

/// A word of the title or heading counts once more, by so much of what a title with it weighs.
inline constexpr double kTitle = 0.3;
/// The very form that was asked for counts once more, by so much.
inline constexpr double kExactForm = 0.15;
/// Words next to each other as in the query count once more, by so much.
inline constexpr double kNeighbours = 0.15;
/// A compound ("well-being") counts half as such, and half as its words, wherever those stand.
inline constexpr double kCompound = 0.5;
/// With more words than this a query is a text: phrases are dear, and its words say enough.
inline constexpr int kMostNeighbours = 6;
/// Where more documents than this have both, neighbours do not count: looking at the places of
/// words takes time in proportion.
inline constexpr unsigned kMostPlaced = 20'000;
/// What stands for a word of the query (an acronym, a compound, a related term) weighs at most so
/// much of that word.
inline constexpr double kExpansion = 0.3;
/// An old or new term for the same weighs half of that: what it names is near, not always the same.
inline constexpr double kBridge = 0.15;

/// Feedback (--expand): words of the best documents, which count by the power of their score that
/// is the steepness, so that the first ones say most.
inline constexpr double kFeedbackSteepness = 3;
/// A word has to be in so many of them: what a single one has is its own affair.
inline constexpr std::size_t kFeedbackShared = 2;
/// So many words are taken, the most telling ones.
inline constexpr std::size_t kFeedbackWords = 30;
/// Together they weigh so many times what the words of the query do.
inline constexpr double kFeedbackShare = 1.5;

}  // namespace lettergrade::match
