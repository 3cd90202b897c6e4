#pragma once
#include <string>
#include <vector>

#include "lettergrade/analyser.hpp"
#include "lettergrade/letter.hpp"
#include "lettergrade/search.hpp"
#include "query/match/wanted.hpp"

namespace lettergrade::match {

/// Where in a letter to look for passages.
struct SnippetScope {
  struct Blocks {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
  };
  std::vector<Blocks> blocks;
  bool include_boilerplate = false;
  std::vector<Statement> judged = {};  ///< statements that matched: quoted before anything else
};

/// The passages that hold most of the query closest together, in the letter's order; at most
/// `count`. Each is a sentence, or the part of a long one around the matches, and has at least one
/// highlight. Judged statements come first; those that the query asked for have their grade marked.
/// Empty when nothing of the query stands in the scope.
[[nodiscard]] std::vector<Snippet> snippets(const Letter& letter, const SnippetScope& scope,
                                            const Wanted& wanted, std::size_t count,
                                            Analyser& analyser);

/// What of the query stands in a short text such as a title, as bytes of it.
[[nodiscard]] std::vector<Span> highlights(std::string_view text, const Wanted& wanted,
                                           Analyser& analyser);

}  // namespace lettergrade::match
