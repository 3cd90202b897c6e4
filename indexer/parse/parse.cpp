#include "indexer/parse/parse.hpp"

#include <algorithm>

#include "indexer/domain/naming.hpp"
#include "indexer/parse/addressee.hpp"
#include "indexer/parse/boilerplate.hpp"
#include "indexer/parse/council.hpp"
#include "indexer/parse/identity.hpp"
#include "indexer/parse/packs.hpp"
#include "indexer/parse/paragraphs.hpp"
#include "indexer/parse/points.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/statements.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

/// A letter about no known council is nobody's assessment: it is searchable and shown, but must not
/// stand among the letters of its family.
void keep_as_other(Letter& letter) {
  letter.type = LetterType::other;
  for (Evidence& item : letter.evidence)
    if (item.field == "type")
      item = {"type", {}, 0, Confidence::derived, "the lack of a known council", {}};
}

void read_authority(const Reading& reading, const std::string& known, Letter& letter) {
  if (!known.empty()) {
    letter.authority = known;
    add_derived(letter, "authority", "what is known of the file");
    return;
  }
  // A council that has ended since was inspected while it was there.
  const auto council = find_council(
      reading, letter.inspected_from ? letter.inspected_from : letter.date, letter.year);
  // In a text of no known kind a name may be a word like others ("Reading").
  const bool told = council && !(council->only_often && letter.type == LetterType::other);
  if (!told) {
    add_missing(letter, "authority");
    letter.warnings.emplace_back(
        "no council of the register is named as the one this is about; kept as type other");
    keep_as_other(letter);
    return;
  }
  letter.authority = council->authority->code;
  add_evidence(reading, letter, "authority", council->words).doubt = council->doubt;
}

void read_addressee(const Reading& reading, Letter& letter) {
  if (const auto name = find_addressee(reading)) {
    const Evidence& evidence = add_evidence(reading, letter, "addressee", *name);
    letter.addressee = squeeze(slice(reading.text(), evidence.span));
    return;
  }
  if (reading.salutation) add_missing(letter, "addressee");
}

/// A section whose heading states no grade has that of its outcome.
void grade_sections(Letter& letter) {
  for (Section& section : letter.sections) {
    if (!section.outcome || section.grade) continue;
    if (*section.outcome == Outcome::overall) {
      section.grade = letter.grade;
      continue;
    }
    if (const OutcomeGrade* own = letter.outcome(*section.outcome)) section.grade = own->grade;
  }
}

/// Outcomes stand in the order of the one table, evidence in the order of the fields.
void put_in_order(Letter& letter) {
  std::stable_sort(
      letter.outcomes.begin(), letter.outcomes.end(),
      [](const OutcomeGrade& a, const OutcomeGrade& b) { return a.outcome < b.outcome; });
}

/// Reads a text that is one document.
Letter parse_one(Input input, const Register& authorities) {
  Letter letter;
  letter.text = std::move(input.text);
  Reading reading(letter.text, authorities, input.layout);
  mark_boilerplate(reading);
  const Recogniser& recogniser = recognise(reading);
  letter.recogniser = recogniser.name;
  recogniser.read(reading, letter);
  settle_by_creation(letter, input.created);
  read_authority(reading, input.authority, letter);
  read_addressee(reading, letter);
  letter.sections = make_sections(reading, recogniser.sections);
  if (recogniser.sections.grades) grade_sections(letter);
  add_paragraphs(reading, letter);
  add_points(reading, letter, recogniser.sections);
  add_statements(reading, letter);
  put_in_order(letter);
  letter.content_hash = content_key(reading, letter);
  letter.blocks = std::move(reading.blocks);
  letter.title = title_of(letter, authorities);
  letter.base_id = base_id_of(letter, authorities);
  return letter;
}

}  // namespace

std::vector<Letter> parse(Input input, const Register& authorities) {
  if (input.layout.empty()) blank_quote_marks(input.text);
  std::vector<PackPart> parts = split_pack(input.text, input.layout, authorities);
  std::vector<Letter> letters;
  if (parts.empty()) {
    letters.push_back(parse_one(std::move(input), authorities));
    return letters;
  }
  // When the file was made says nothing about the letters that were put together in it.
  for (PackPart& part : parts) {
    letters.push_back(parse_one({std::move(part.text), std::move(part.layout), {}, input.authority},
                                authorities));
    letters.back().sources = {{{}, {}, part.first_page, part.last_page}};
  }
  return letters;
}

}  // namespace lettergrade::parse
