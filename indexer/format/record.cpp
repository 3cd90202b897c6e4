#include "indexer/format/record.hpp"

#include <nlohmann/json.hpp>

namespace lettergrade::format {
namespace {

using nlohmann::json;

std::string to_bytes(const json& value) {
  std::string bytes;
  json::to_cbor(value, bytes);
  return bytes;
}

json number_or_null(const std::optional<int>& value) { return value ? json(*value) : json(); }
json date_or_null(const std::optional<Date>& date) { return date ? json(iso(*date)) : json(); }
json grade_or_null(const std::optional<Grade>& grade) { return grade ? json(grade->word) : json(); }

std::optional<Date> read_date(const json& value) {
  return value.is_null() ? std::nullopt : parse_iso(value.get<std::string>());
}
std::optional<Grade> read_grade(const json& value) {
  return value.is_null() ? std::nullopt : grade_of_word(value.get<std::string>());
}
Outcome read_outcome(const json& value) { return static_cast<Outcome>(value.get<int>()); }

json write_outcomes(const Letter& letter) {
  json list = json::array();
  for (const OutcomeGrade& graded : letter.outcomes) {
    json covers = json::array();
    for (const Outcome covered : graded.covers) covers.push_back(static_cast<int>(covered));
    list.push_back({static_cast<int>(graded.outcome), graded.grade.word, covers});
  }
  return list;
}

std::vector<OutcomeGrade> read_outcomes(const json& list) {
  std::vector<OutcomeGrade> outcomes;
  for (const json& item : list) {
    const auto grade = read_grade(item.at(1));
    if (!grade) continue;
    OutcomeGrade graded{read_outcome(item.at(0)), *grade, {}};
    for (const json& covered : item.at(2)) graded.covers.push_back(read_outcome(covered));
    outcomes.push_back(std::move(graded));
  }
  return outcomes;
}

/// Six numbers a block, in one flat list: most of a letter's structure is blocks.
json write_blocks(const Letter& letter) {
  json list = json::array();
  for (const Block& block : letter.blocks) {
    list.push_back(block.span.begin);
    list.push_back(block.span.end);
    list.push_back(block.page);
    list.push_back(static_cast<int>(block.kind));
    list.push_back(block.continues ? 1 : 0);
    list.push_back(block.boilerplate ? 1 : 0);
  }
  return list;
}

std::vector<Block> read_blocks(const json& list) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i + 6 <= list.size(); i += 6)
    blocks.push_back(Block{{list[i].get<std::uint32_t>(), list[i + 1].get<std::uint32_t>()},
                           list[i + 2].get<std::uint32_t>(),
                           static_cast<BlockKind>(list[i + 3].get<int>()),
                           list[i + 4].get<int>() != 0,
                           list[i + 5].get<int>() != 0});
  return blocks;
}

json write_section(const Section& section) {
  json points = json::array();
  for (const Point& point : section.points)
    points.push_back({point.span.begin, point.span.end, point.page, point.paragraph,
                      point.outcome ? json(static_cast<int>(*point.outcome)) : json(),
                      point.national_framework});
  return {{"heading", section.heading},
          {"outcome", section.outcome ? json(static_cast<int>(*section.outcome)) : json()},
          {"grade", grade_or_null(section.grade)},
          {"kind", static_cast<int>(section.kind)},
          {"blocks", {section.first_block, section.end_block}},
          {"points", points}};
}

Section read_section(const json& value) {
  Section section;
  section.heading = value.at("heading");
  if (!value.at("outcome").is_null()) section.outcome = read_outcome(value.at("outcome"));
  section.grade = read_grade(value.at("grade"));
  section.kind = static_cast<SectionKind>(value.at("kind").get<int>());
  section.first_block = value.at("blocks").at(0);
  section.end_block = value.at("blocks").at(1);
  for (const json& point : value.at("points")) {
    section.points.push_back({.span = {point.at(0), point.at(1)},
                              .page = point.at(2),
                              .paragraph = point.at(3),
                              .outcome = std::nullopt,
                              .national_framework = point.at(5)});
    if (!point.at(4).is_null()) section.points.back().outcome = read_outcome(point.at(4));
  }
  return section;
}

json write_paragraphs(const Letter& letter) {
  json list = json::array();
  for (const Paragraph& item : letter.paragraphs)
    list.push_back({item.id, item.number, item.span.begin, item.span.end, item.page, item.section});
  return list;
}

Paragraph read_paragraph(const json& value) {
  return {value.at(0), value.at(1), {value.at(2), value.at(3)}, value.at(4), value.at(5)};
}

json write_statements(const Letter& letter) {
  json list = json::array();
  for (const Statement& item : letter.statements)
    list.push_back({item.sentence.begin, item.sentence.end, item.thing.begin, item.thing.end,
                    item.word.begin, item.word.end, item.grade.word, item.page, item.section});
  return list;
}

Statement read_statement(const json& value) {
  return {.sentence = {value.at(0), value.at(1)},
          .thing = {value.at(2), value.at(3)},
          .word = {value.at(4), value.at(5)},
          .grade = read_grade(value.at(6)).value_or(Grade{}),
          .page = value.at(7),
          .section = value.at(8)};
}

json write_evidence(const Evidence& item) {
  return {item.field,
          item.span.begin,
          item.span.end,
          item.page,
          static_cast<int>(item.confidence),
          item.derived_from,
          item.doubt};
}

Evidence read_evidence(const json& value) {
  return {value.at(0), {value.at(1), value.at(2)},
          value.at(3), static_cast<Confidence>(value.at(4).get<int>()),
          value.at(5), value.at(6)};
}

}  // namespace

std::string encode(const Letter& letter) {
  json sources = json::array();
  for (const Source& source : letter.sources)
    sources.push_back(
        {source.path, source.absolute, source.first_page, source.last_page, source.state});
  json sections = json::array();
  for (const Section& section : letter.sections) sections.push_back(write_section(section));
  json evidence = json::array();
  for (const Evidence& item : letter.evidence) evidence.push_back(write_evidence(item));
  return to_bytes({{"id", letter.id},
                   {"base", letter.base_id},
                   {"title", letter.title},
                   {"url", letter.url},
                   {"hash", letter.content_hash},
                   {"recogniser", letter.recogniser},
                   {"sources", sources},
                   {"authority", letter.authority},
                   {"year", number_or_null(letter.year)},
                   {"date", date_or_null(letter.date)},
                   {"from", date_or_null(letter.inspected_from)},
                   {"to", date_or_null(letter.inspected_to)},
                   {"type", static_cast<int>(letter.type)},
                   {"framework", letter.framework},
                   {"grade", grade_or_null(letter.grade)},
                   {"outcomes", write_outcomes(letter)},
                   {"addressee", letter.addressee},
                   {"text", letter.text},
                   {"blocks", write_blocks(letter)},
                   {"sections", sections},
                   {"paragraphs", write_paragraphs(letter)},
                   {"statements", write_statements(letter)},
                   {"evidence", evidence},
                   {"warnings", letter.warnings}});
}

Letter decode_letter(std::string_view bytes) {
  const json value = json::from_cbor(bytes);
  Letter letter;
  letter.id = value.at("id");
  letter.base_id = value.at("base");
  letter.title = value.at("title");
  letter.url = value.at("url");
  letter.content_hash = value.at("hash");
  letter.recogniser = value.at("recogniser");
  for (const json& source : value.at("sources"))
    letter.sources.push_back(
        {source.at(0), source.at(1), source.at(2), source.at(3), source.at(4)});
  letter.authority = value.at("authority");
  if (!value.at("year").is_null()) letter.year = value.at("year").get<int>();
  letter.date = read_date(value.at("date"));
  letter.inspected_from = read_date(value.at("from"));
  letter.inspected_to = read_date(value.at("to"));
  letter.type = static_cast<LetterType>(value.at("type").get<int>());
  letter.framework = value.at("framework");
  letter.grade = read_grade(value.at("grade"));
  letter.outcomes = read_outcomes(value.at("outcomes"));
  letter.addressee = value.at("addressee");
  letter.text = value.at("text");
  letter.blocks = read_blocks(value.at("blocks"));
  for (const json& section : value.at("sections")) letter.sections.push_back(read_section(section));
  for (const json& item : value.at("paragraphs")) letter.paragraphs.push_back(read_paragraph(item));
  for (const json& item : value.at("statements")) letter.statements.push_back(read_statement(item));
  for (const json& item : value.at("evidence")) letter.evidence.push_back(read_evidence(item));
  letter.warnings = value.at("warnings").get<std::vector<std::string>>();
  return letter;
}

std::string encode(const SectionRecord& record) {
  return to_bytes(json::array({record.letter_id, record.index}));
}

SectionRecord decode_section(std::string_view bytes) {
  const json value = json::from_cbor(bytes);
  return {value.at(0), value.at(1)};
}

}  // namespace lettergrade::format
