#pragma once
#include <string>
#include <vector>

#include "query/match/snapshot.hpp"

namespace lettergrade::bench {

/// A query that is asked of every engine.
struct Question {
  enum class Kind { everything, one, all, any, phrase } kind = Kind::one;
  std::vector<std::string> words;

  /// In the query language.
  [[nodiscard]] std::string text() const;
  /// As the other engine reads it.
  [[nodiscard]] std::string command() const;
};

/// Words that stand in 1 % to nearly all of the index's letters; ANDs, ORs and phrases of frequent
/// ones; and everything. The same index gives the same questions.
[[nodiscard]] std::vector<Question> questions_for(const match::Snapshot& snapshot);

}  // namespace lettergrade::bench
