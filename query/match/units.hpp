#pragma once
#include <functional>
#include <string>
#include <vector>

#include "lettergrade/analyser.hpp"
#include "query/language/bridge.hpp"
#include "query/language/learnt_acronyms.hpp"

namespace lettergrade::match {

/// One word of a query: a plain term, or a compound that is looked for as a phrase of its parts or
/// joined.
struct Unit {
  std::string term;                                ///< plain term, or the joined form
  std::vector<std::string> parts;                  ///< of a compound; empty for a plain word
  std::vector<std::string> joined_with_neighbour;  ///< "breastfeeding" for "breast feeding"
  std::vector<std::string> acronyms;               ///< whose phrase this word is part of
  std::vector<const language::LearntAcronyms::Row*> learnt;  ///< the same, learnt from letters
  std::vector<const language::Bridge::Row*> bridges;         ///< whose term this word is part of

  [[nodiscard]] bool is_function_word() const;
};

/// The units of a piece of query text, in order.
[[nodiscard]] std::vector<Unit> units(std::string_view text, Analyser& analyser);

/// Lets neighbours in a run of words know each other: fills joined_with_neighbour, acronyms and,
/// with a bridge, bridges. `learnt` are acronyms beside the shipped ones.
void link_neighbours(std::vector<Unit*>& run, const language::Bridge* bridge = nullptr,
                     const language::LearntAcronyms* learnt = nullptr);

/// The ways to write a phrase's text as successive terms: each compound as its parts or joined.
/// At most 8 ways; beyond that only all parts and all joined.
[[nodiscard]] std::vector<std::vector<std::string>> phrase_variants(std::string_view text,
                                                                    Analyser& analyser);

/// The phrase, and once more for each word inside it that may be a compound, with that word twice:
/// a letter's compound stands, joined, at the places of both its parts, so "low breastfeeding
/// rates" meets "low breast-feeding rates". At the ends of a phrase one of the places is enough. A
/// word may be a compound where `exists` knows two words that make it.
[[nodiscard]] std::vector<std::vector<std::string>> with_compounds(
    const std::vector<std::string>& phrase, const std::function<bool(const std::string&)>& exists);

}  // namespace lettergrade::match
