#include "query/match/units.hpp"

#include <algorithm>

#include "lettergrade/text.hpp"
#include "query/language/words.hpp"

namespace lettergrade::match {
namespace {

/// Shorter words make too many accidental compounds.
constexpr std::size_t kMinJoinable = 3;

bool joinable(const Unit& unit) {
  return unit.parts.empty() && !unit.is_function_word() && code_points(unit.term) >= kMinJoinable &&
         unit.term.find_first_of("0123456789'.") == std::string::npos;
}

/// A run of units as single words, with the unit each belongs to.
struct Words {
  std::vector<std::string> words;
  std::vector<Unit*> owners;
};

Words spread(const std::vector<Unit*>& run) {
  Words result;
  for (Unit* unit : run) {
    if (unit->parts.empty()) {
      result.words.push_back(unit->term);
      result.owners.push_back(unit);
    }
    for (const std::string& part : unit->parts) {
      result.words.push_back(part);
      result.owners.push_back(unit);
    }
  }
  return result;
}

bool may_be_compound(const std::string& word,
                     const std::function<bool(const std::string&)>& exists) {
  constexpr std::size_t kMinWord = 2;
  constexpr std::size_t kMinCompound = 6;
  if (word.size() < kMinCompound) return false;
  for (std::size_t cut = kMinWord; cut + kMinWord <= word.size(); ++cut)
    if (exists(word.substr(0, cut)) && exists(word.substr(cut))) return true;
  return false;
}

template <typename Item, typename Value>
void add_once(std::vector<Item>& list, const Value& item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.emplace_back(item);
}

}  // namespace

bool Unit::is_function_word() const { return parts.empty() && language::is_function_word(term); }

std::vector<Unit> units(std::string_view text, Analyser& analyser) {
  std::vector<Unit> result;
  for (Token& token : analyser.tokens(text)) {
    if (token.kind == TokenKind::inner) continue;  // found as its parts
    if (token.kind == TokenKind::part && !result.empty())
      result.back().parts.push_back(std::move(token.term));
    else
      result.push_back({std::move(token.term), {}, {}, {}, {}, {}});
  }
  return result;
}

void link_neighbours(std::vector<Unit*>& run, const language::Bridge* bridge,
                     const language::LearntAcronyms* learnt) {
  for (std::size_t i = 0; i + 1 < run.size(); ++i) {
    if (!joinable(*run[i]) || !joinable(*run[i + 1])) continue;
    const std::string joined = run[i]->term + run[i + 1]->term;
    run[i]->joined_with_neighbour.push_back(joined);
    run[i + 1]->joined_with_neighbour.push_back(joined);
  }
  const Words spoken = spread(run);
  for (std::size_t i = 0; i < spoken.words.size(); ++i)
    for (const language::Abbreviated& found : language::acronyms_at(spoken.words, i))
      for (std::size_t j = i; j < i + found.length; ++j)
        add_once(spoken.owners[j]->acronyms, found.acronym);
  for (std::size_t i = 0; learnt != nullptr && i < spoken.words.size(); ++i)
    for (const language::LearntAcronyms::Row* row : learnt->at(spoken.words, i))
      for (std::size_t j = i; j < i + row->phrase.size(); ++j)
        add_once(spoken.owners[j]->learnt, row);
  for (std::size_t i = 0; bridge != nullptr && i < spoken.words.size(); ++i)
    for (const language::Bridge::Row* row : bridge->at(spoken.words, i))
      for (std::size_t j = i; j < i + row->term.size(); ++j)
        add_once(spoken.owners[j]->bridges, row);
}

std::vector<std::vector<std::string>> phrase_variants(std::string_view text, Analyser& analyser) {
  constexpr std::size_t kMaxVariants = 8;
  std::vector<std::vector<std::string>> variants(1);
  for (const Unit& unit : units(text, analyser)) {
    const std::size_t count = variants.size();
    const bool both = !unit.parts.empty() && count * 2 <= kMaxVariants;
    for (std::size_t i = 0; i < count; ++i) {
      if (both) {
        variants.push_back(variants[i]);
        variants.back().push_back(unit.term);
      }
      if (unit.parts.empty())
        variants[i].push_back(unit.term);
      else
        variants[i].insert(variants[i].end(), unit.parts.begin(), unit.parts.end());
    }
  }
  if (variants.front().empty()) variants.clear();
  return variants;
}

std::vector<std::vector<std::string>> with_compounds(
    const std::vector<std::string>& phrase, const std::function<bool(const std::string&)>& exists) {
  std::vector<std::vector<std::string>> variants{phrase};
  for (std::size_t i = 1; i + 1 < phrase.size(); ++i) {
    if (!may_be_compound(phrase[i], exists)) continue;
    variants.push_back(phrase);
    variants.back().insert(variants.back().begin() + static_cast<std::ptrdiff_t>(i), phrase[i]);
  }
  return variants;
}

}  // namespace lettergrade::match
