#include "lettergrade/letter_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>

#include "lettergrade/json_values.hpp"

namespace lettergrade {
namespace {

using json::Value;

std::span<const Block> blocks_of(const Letter& letter, const Section& section) {
  const std::size_t end = std::min<std::size_t>(section.end_block, letter.blocks.size());
  const std::size_t begin = std::min<std::size_t>(section.first_block, end);
  return std::span(letter.blocks).subspan(begin, end - begin);
}

Value points_json(const Letter& letter, const Section& section) {
  Value points = Value::array();
  for (const Point& point : section.points)
    points.push_back({{"text", json::text(passage_text(letter, point.span))},
                      {"page", point.page},
                      {"paragraph", json::text_or_null(point.paragraph)},
                      {"outcome", json::outcome(point.outcome)},
                      {"national_framework", json::text_or_null(point.national_framework)}});
  return points;
}

Value section_json(const Letter& letter, const Section& section) {
  const auto blocks = blocks_of(letter, section);
  Value result{{"outcome", json::outcome(section.outcome)},
               {"heading", json::text(section.heading)},
               {"grade", json::grade(section.grade)},
               {"kind", to_string(section.kind)},
               {"text", json::text(section_text(letter, section))},
               {"page", blocks.empty() ? Value(nullptr) : Value(blocks.front().page)},
               {"points", points_json(letter, section)}};
  // The name that this family of letters itself prints above its points.
  if (letter.type == LetterType::apa && !section.points.empty())
    for (const Value& point : result["points"])
      result["areas_for_development"].push_back(point["text"]);
  return result;
}

Value evidence_entry(const Letter& letter, const Evidence& item) {
  const bool quoted = !item.span.empty();
  const auto offset = [&](std::uint32_t byte) {
    return quoted ? Value(json::code_point_offset(letter.text, byte)) : Value(nullptr);
  };
  Value entry{{"text", quoted ? json::text(slice(letter.text, item.span)) : Value(nullptr)},
              {"start", offset(item.span.begin)},
              {"end", offset(item.span.end)},
              {"page", quoted ? Value(item.page) : Value(nullptr)},
              {"confidence", to_string(item.confidence)}};
  if (!item.derived_from.empty()) entry["derived_from"] = json::text(item.derived_from);
  if (!item.doubt.empty()) entry["doubt"] = json::text(item.doubt);
  return entry;
}

Value evidence_json(const Letter& letter) {
  Value result = Value::object();
  for (const Evidence& item : letter.evidence)
    if (!result.contains(item.field)) result[valid_utf8(item.field)] = evidence_entry(letter, item);
  return result;
}

Value list_json(std::span<const std::string> items) {
  Value result = Value::array();
  for (const std::string& item : items) result.push_back(json::text(item));
  return result;
}

Value sources_json(const Letter& letter) {
  Value result = Value::array();
  for (const Source& source : letter.sources) {
    Value item{{"path", json::text(source.path)}};
    if (source.first_page > 0) item["pages"] = {source.first_page, source.last_page};
    result.push_back(std::move(item));
  }
  return result;
}

Value paragraphs_json(const Letter& letter) {
  Value result = Value::array();
  for (const Paragraph& paragraph : letter.paragraphs)
    result.push_back({{"id", json::text(paragraph.id)},
                      {"number", json::text(paragraph.number)},
                      {"text", json::text(passage_text(letter, paragraph.span))},
                      {"page", paragraph.page},
                      {"section", paragraph.section}});
  return result;
}

Value statements_json(const Letter& letter) {
  const auto words = [&](Span span) { return json::text(passage_text(letter, span)); };
  Value result = Value::array();
  for (const Statement& statement : letter.statements)
    result.push_back({{"sentence", words(statement.sentence)},
                      {"thing", words(statement.thing)},
                      {"words", words(statement.word)},
                      {"grade", json::grade(statement.grade)},
                      {"page", statement.page},
                      {"section", statement.section}});
  return result;
}

}  // namespace

std::string passage_text(const Letter& letter, Span span) {
  const auto after = std::upper_bound(
      letter.blocks.begin(), letter.blocks.end(), span.begin,
      [](std::uint32_t byte, const Block& block) { return byte < block.span.end; });
  std::string text;
  for (auto block = after; block != letter.blocks.end() && block->span.begin < span.end; ++block) {
    const bool first = block->span.begin <= span.begin;
    if (block->boilerplate && !first) continue;
    if (!text.empty()) text += ' ';
    text += slice(letter.text,
                  {std::max(block->span.begin, span.begin), std::min(block->span.end, span.end)});
  }
  return squeeze(text.empty() ? slice(letter.text, span) : std::string_view(text));
}

std::string section_text(const Letter& letter, const Section& section) {
  const auto blocks = blocks_of(letter, section);
  const bool only_boilerplate = std::all_of(blocks.begin(), blocks.end(),
                                            [](const Block& block) { return block.boilerplate; });
  std::string text;
  for (const Block& block : blocks) {
    if (block.boilerplate && !only_boilerplate) continue;
    if (!text.empty()) text += block.continues ? " " : "\n\n";
    text += squeeze(slice(letter.text, block.span));
  }
  return text;
}

std::string letter_json(const Letter& letter, const Register& authorities, int indent) {
  Value sections = Value::array();
  for (const Section& section : letter.sections) sections.push_back(section_json(letter, section));
  const Value path =
      letter.sources.empty() ? Value(nullptr) : json::text_or_null(letter.sources.front().path);
  const Value result{{"schema", json::kSchema},
                     {"id", json::text(letter.id.empty() ? letter.base_id : letter.id)},
                     {"title", json::text(letter.title)},
                     {"path", path},
                     {"url", json::text_or_null(letter.url)},
                     {"authority", json::authority(letter.authority, authorities)},
                     {"year", json::year(letter.year)},
                     {"date", json::date(letter.date)},
                     {"inspected_from", json::date(letter.inspected_from)},
                     {"inspected_to", json::date(letter.inspected_to)},
                     {"type", spec(letter.type).slug},
                     {"framework", json::text_or_null(letter.framework)},
                     {"grade", json::grade(letter.grade)},
                     {"outcomes", json::outcomes(letter.outcomes)},
                     {"addressee", json::text_or_null(letter.addressee)},
                     {"sections", std::move(sections)},
                     {"paragraphs", paragraphs_json(letter)},
                     {"statements", statements_json(letter)},
                     {"sources", sources_json(letter)},
                     {"evidence", evidence_json(letter)},
                     {"recogniser", json::text_or_null(letter.recogniser)},
                     {"warnings", list_json(letter.warnings)}};
  return json::dump(result, indent);
}

}  // namespace lettergrade
