#include "tests/support/letters.hpp"

#include <stdexcept>

#include "indexer/format/schema.hpp"
#include "indexer/write/index_writer.hpp"

namespace lettergrade::test {
namespace {

Span place(std::string_view text, std::string_view part, std::size_t from = 0) {
  const std::size_t at = text.find(part, from);
  if (at == std::string_view::npos) throw std::logic_error("no '" + std::string(part) + "'");
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

}  // namespace

Letter letter_of(const std::vector<std::string>& paragraphs) {
  Letter letter;
  for (const std::string& paragraph : paragraphs) {
    const auto begin = static_cast<std::uint32_t>(letter.text.size());
    letter.text += paragraph;
    const auto end = static_cast<std::uint32_t>(letter.text.size());
    letter.text += "\n\n";
    const auto index = static_cast<std::uint32_t>(letter.blocks.size());
    letter.blocks.push_back({{begin, end}, 1, BlockKind::paragraph, false, false});
    Section section;
    section.first_block = index;
    section.end_block = index + 1;
    letter.sections.push_back(section);
  }
  return letter;
}

void judge(Letter& letter, std::string_view sentence, std::string_view thing,
           std::string_view word) {
  Statement statement;
  statement.sentence = place(letter.text, sentence);
  statement.thing = place(letter.text, thing, statement.sentence.begin);
  statement.word = place(letter.text, word, statement.sentence.begin);
  statement.grade = grade_of_word(word).value();
  for (std::uint32_t i = 0; i < letter.sections.size(); ++i) {
    const Section& section = letter.sections[i];
    for (std::uint32_t block = section.first_block; block < section.end_block; ++block)
      if (letter.blocks[block].span.contains(statement.sentence)) statement.section = i;
  }
  letter.statements.push_back(statement);
}

Letter filed(Letter letter, std::string_view code, int year, int grade) {
  letter.authority = code;
  letter.year = year;
  letter.type = LetterType::rating;
  if (grade > 0) letter.grade = Grade{static_cast<std::uint8_t>(grade), canonical_word(grade)};
  letter.base_id = std::string(code) + "-" + std::to_string(year) + "-rating";
  letter.title = "Council " + std::string(code) + ": rating " + std::to_string(year);
  letter.content_hash = format::content_hash(letter.text + letter.base_id);
  letter.sources = {{letter.content_hash + ".txt", "/" + letter.content_hash + ".txt"}};
  return letter;
}

std::vector<Letter> letters_of_years(const std::vector<std::string>& texts) {
  std::vector<Letter> letters;
  for (const std::string& text : texts)
    letters.push_back(filed(letter_of({text}), "202", 2001 + static_cast<int>(letters.size()), 3));
  return letters;
}

void write_index(const std::string& folder, std::vector<Letter> letters) {
  write::IndexWriter writer({folder, false, 1}, "");
  for (Letter& letter : letters) static_cast<void>(writer.put({std::move(letter)}));
  writer.commit();
}

}  // namespace lettergrade::test
