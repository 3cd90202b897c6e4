#include "query/language/field_phrases.hpp"

#include <algorithm>

#include "lettergrade/outcome.hpp"
#include "lettergrade/text.hpp"
#include "query/language/words.hpp"

namespace lettergrade::language {
namespace {

void add(FieldPhrase phrase, std::vector<FieldPhrase>& phrases) {
  if (phrase.words.size() < 2) return;
  const bool known = std::any_of(phrases.begin(), phrases.end(), [&](const FieldPhrase& other) {
    return other.words == phrase.words;
  });
  if (!known) phrases.push_back(std::move(phrase));
}

}  // namespace

std::vector<FieldPhrase> field_phrases(const Bridge& bridge, const LearntAcronyms& learnt) {
  std::vector<FieldPhrase> phrases;
  for (const Acronym& row : kAcronyms)
    add({split_words(row.phrase), std::string(row.acronym)}, phrases);
  for (const OutcomeSpec& row : kOutcomes) {
    std::string title = ascii_lower(row.title);
    std::replace(title.begin(), title.end(), '-', ' ');
    add({split_words(title), {}}, phrases);
  }
  for (const Bridge::Row& row : bridge.rows()) {
    add({row.term, {}}, phrases);
    add({row.also, {}}, phrases);
  }
  for (const LearntAcronyms::Row& row : learnt.rows()) add({row.phrase, row.acronym}, phrases);
  return phrases;
}

}  // namespace lettergrade::language
