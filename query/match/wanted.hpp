#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lettergrade/analyser.hpp"
#include "query/match/clause.hpp"
#include "query/match/hints.hpp"
#include "query/match/parts.hpp"

namespace lettergrade::match {

/// A stretch of text that a query asked for.
struct Found {
  Span span;        ///< bytes of the text the tokens come from
  Parts parts = 0;  ///< which parts of the query it answers
};

/// What a query looks for in a text, free of the index: the highlighter's side of a query.
class Wanted {
 public:
  /// Starts the next part; the add functions belong to it.
  void begin_part();
  void add_term(const std::string& term);                  ///< a folded term, exactly
  void add_stem(const std::string& stem);                  ///< any term with this stem
  void add_prefix(const std::string& prefix);              ///< any term that starts so
  void add_phrase(const std::vector<std::string>& terms);  ///< folded terms at successive places

  [[nodiscard]] bool empty() const { return count_ == 0; }

  /// What a text may hold, at most, at a glance.
  [[nodiscard]] Hints::Most look(std::string_view text) const { return hints_.look(text); }

  /// Everything wanted in a text's tokens, in order of place, without overlaps.
  [[nodiscard]] std::vector<Found> find(const std::vector<Token>& tokens, Analyser& analyser) const;

 private:
  [[nodiscard]] Parts single(const std::string& term, Analyser& analyser) const;
  void find_phrases(const std::vector<Token>& tokens, std::vector<Found>& found) const;

  struct Phrase {
    std::vector<std::string> terms;
    Parts part;
  };
  struct Prefix {
    std::string text;
    Parts part;
  };
  std::unordered_map<std::string, Parts> terms_;
  std::unordered_map<std::string, Parts> stems_;
  std::vector<Prefix> prefixes_;
  std::vector<Phrase> phrases_;
  Hints hints_;
  std::size_t count_ = 0;
  Parts part_ = 0;
};

/// What a query looks for. Not what must be absent, and no function words beside others: a word as
/// common as "in" may raise a rank, but marking it would drown the rest.
[[nodiscard]] Wanted wanted_of(const Clause& clause, Analyser& analyser);

}  // namespace lettergrade::match
