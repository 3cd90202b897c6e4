#include "indexer/letters.hpp"

#include <algorithm>

#include "indexer/domain/naming.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/parse/parse.hpp"
#include "lettergrade/fields.hpp"

namespace lettergrade {
namespace {

using given::Given;

bool gives(const std::vector<Given>& fields, Field field) {
  return std::any_of(fields.begin(), fields.end(),
                     [&](const Given& one) { return one.field == spec(field).name; });
}

/// Corrects a letter; its title follows, its base id stays: ids are stable across corrections.
void correct(Letter& letter, const std::vector<Given>& fields, const Register& authorities) {
  if (fields.empty()) return;
  given::apply(fields, letter, authorities);
  if (!gives(fields, Field::title)) letter.title = title_of(letter, authorities);
}

/// With the council known, a letter that names none is read as what it is.
std::vector<Letter> parse_again(const parse::Input& input, const std::vector<Given>& fields,
                                const Register& authorities) {
  parse::Input known = input;
  known.authority = given::given_authority(fields, authorities);
  return known.authority.empty() ? std::vector<Letter>{}
                                 : parse::parse(std::move(known), authorities);
}

void drop_what_a_text_alone_cannot_say(Letter& letter) {
  letter.authority.clear();
  letter.addressee.clear();
  letter.warnings.clear();
  std::erase_if(letter.evidence, [](const Evidence& item) {
    return item.confidence == Confidence::missing || item.field == spec(Field::authority).name ||
           item.field == spec(Field::addressee).name;
  });
}

}  // namespace

std::vector<Letter> letters_of(read::Document document, const Source& source,
                               const given::Overrides& overrides, const Register& authorities) {
  const std::vector<std::string> warnings = std::move(document.warnings);
  const parse::Input input{
      std::move(document.text), std::move(document.layout), document.created, {}};
  std::vector<Letter> letters = parse::parse(input, authorities);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    Letter& letter = letters[i];
    const std::vector<Given> fields = overrides.of_file(source.absolute, i + 1);
    if (letter.authority.empty())
      if (std::vector<Letter> again = parse_again(input, fields, authorities); i < again.size()) {
        again[i].base_id = letter.base_id;
        again[i].content_hash = letter.content_hash;
        letter = std::move(again[i]);
      }
    correct(letter, fields, authorities);
    letter.warnings.insert(letter.warnings.begin(), warnings.begin(), warnings.end());
    letter.id = letter.base_id;
    const Source pages = letter.sources.empty() ? Source{} : letter.sources.front();
    letter.sources = {source};
    letter.sources.front().first_page = pages.first_page;
    letter.sources.front().last_page = pages.last_page;
  }
  return letters;
}

Letter letter_of(given::Record record, const Source& source, const given::Overrides& overrides,
                 const Register& authorities) {
  std::vector<Letter> parsed = parse::parse({std::move(record.text),
                                             {},
                                             std::nullopt,
                                             given::given_authority(record.fields, authorities)},
                                            authorities);
  Letter letter = std::move(parsed.front());
  const bool told = letter.recogniser != "other";
  if (!told) drop_what_a_text_alone_cannot_say(letter);
  if (letter.sections.empty()) letter.sections.emplace_back();
  // Of two corrections of one field the later one, the person's, stays.
  std::vector<Given> fields = std::move(record.fields);
  const std::vector<Given> corrections = overrides.of_record(record.id);
  if (!record.title.empty()) fields.push_back({"title", record.title, "the record"});
  std::erase_if(fields, [&](const Given& one) {
    return std::any_of(corrections.begin(), corrections.end(),
                       [&](const Given& other) { return other.field == one.field; });
  });
  fields.insert(fields.end(), corrections.begin(), corrections.end());
  correct(letter, fields, authorities);
  if (!told && !gives(fields, Field::title)) letter.title = record.id;
  letter.id = std::move(record.id);
  letter.base_id.clear();
  letter.url = std::move(record.url);
  letter.content_hash = format::record_key(letter.id).hex();
  letter.sources = {source};
  return letter;
}

}  // namespace lettergrade
