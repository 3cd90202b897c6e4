#include "indexer/format/documents.hpp"

#include <array>

#include "indexer/domain/naming.hpp"
#include "indexer/format/record.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/format/terms.hpp"

namespace lettergrade::format {
namespace {

constexpr std::array kKeywordFields{Field::authority, Field::council_type, Field::region,
                                    Field::year,      Field::type,         Field::framework,
                                    Field::grade};

void add_value(Xapian::Document& document, int slot, const std::string& value) {
  if (!value.empty()) document.add_value(static_cast<Xapian::valueno>(slot), value);
}

/// What a letter and each of its sections share: filters and values of the letter.
void add_letter_fields(Xapian::Document& document, const Letter& letter,
                       const Register& authorities) {
  const Authority* authority = authorities.by_code(letter.authority);
  for (const Field field : kKeywordFields) {
    const std::string value = value_of(letter, field, authority);
    document.add_boolean_term(filter_term(field, value));
    add_value(document, spec(field).slot, value);
  }
  add_value(document, kIdSlot, letter.id);
  add_value(document, kTimeSlot, time_key(letter));
}

void add_outcome(Xapian::Document& document, Outcome outcome, const std::optional<Grade>& grade) {
  const std::string value = grade ? std::to_string(grade->value) : std::string(kUngraded);
  document.add_boolean_term(outcome_term(outcome));
  document.add_boolean_term(outcome_term(outcome, value));
  add_value(document, outcome_slot(outcome), value);
}

/// The outcomes that are judged jointly with this one in the letter.
std::vector<Outcome> covered_by(const Letter& letter, Outcome outcome) {
  const OutcomeGrade* graded = letter.outcome(outcome);
  return graded ? graded->covers : std::vector<Outcome>{};
}

void add_key(Xapian::Document& document, std::string_view prefix, std::string_view value) {
  document.add_boolean_term(std::string(prefix).append(value));
}

}  // namespace

Xapian::Document letter_document(const Letter& letter, const LetterWords& words,
                                 const Register& authorities, Analyser& analyser,
                                 const std::string& alias) {
  Xapian::Document document;
  TermAdder adder(document, analyser);
  adder.add_title(letter.title);
  adder.add_blocks(letter, words, 0, letter.blocks.size());

  add_letter_fields(document, letter, authorities);
  for (const OutcomeGrade& graded : letter.outcomes) {
    add_outcome(document, graded.outcome, graded.grade);
    for (const Outcome covered : graded.covers) add_outcome(document, covered, graded.grade);
  }
  add_key(document, spec(Field::id).prefix, letter.id);
  if (!alias.empty()) add_key(document, kAliasPrefix, alias);
  if (!letter.base_id.empty()) {
    add_key(document, kBaseIdPrefix, letter.base_id);
    // A correction leaves the id alone; what it would be otherwise leads to the letter, too.
    if (const std::string corrected = base_id_of(letter, authorities); corrected != letter.base_id)
      add_key(document, kNamePrefix, corrected);
  }
  add_key(document, kContentPrefix, letter.content_hash);
  add_value(document, kContentSlot, letter.content_hash);
  for (const Source& source : letter.sources) {
    if (!source.state.empty()) add_key(document, kStatePrefix, source.state);
    if (const std::string key = source_key(source, letter); !key.empty())
      add_key(document, kSourcePrefix, key);
  }
  document.set_data(encode(letter));
  return document;
}

Xapian::Document section_document(const Letter& letter, const LetterWords& words, std::size_t index,
                                  const Register& authorities, Analyser& analyser) {
  const Section& section = letter.sections[index];
  Xapian::Document document;
  TermAdder adder(document, analyser);
  adder.add_title(section.heading);
  adder.add_title(letter.title);
  adder.add_blocks(letter, words, section.first_block, section.end_block);

  for (const Statement& statement : letter.statements)
    if (statement.section == index)
      adder.add_statement(slice(letter.text, statement.sentence), statement.grade);

  add_letter_fields(document, letter, authorities);
  for (std::size_t i = 0; i < kSectionKindCount; ++i)
    if (const auto kind = static_cast<SectionKind>(i); section.counts_as(kind))
      document.add_boolean_term(filter_term(Field::section_kind, to_string(kind)));
  if (section.outcome) {
    add_outcome(document, *section.outcome, section.grade);
    for (const Outcome covered : covered_by(letter, *section.outcome))
      add_outcome(document, covered, section.grade);
  }
  add_key(document, kLetterPrefix, letter.id);
  document.set_data(encode(SectionRecord{letter.id, static_cast<std::uint32_t>(index)}));
  return document;
}

}  // namespace lettergrade::format
