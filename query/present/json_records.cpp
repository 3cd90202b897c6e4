#include <nlohmann/json.hpp>

#include "query/present/json.hpp"
#include "query/present/json_pieces.hpp"

/// Letters, the index and councils by themselves, rather than answers to a query.
namespace lettergrade::present {

using json::Value;

std::string paragraphs_json(const Letter& letter, std::span<const Paragraph* const> paragraphs,
                            const JsonStyle& style) {
  Value rows = Value::array();
  for (const Paragraph* paragraph : paragraphs) {
    const Section* section = paragraph->section < letter.sections.size()
                                 ? &letter.sections[paragraph->section]
                                 : nullptr;
    rows.push_back(
        {{"id", json::text(paragraph->id)},
         {"number", json::text(paragraph->number)},
         {"text", json::text(squeeze(slice(letter.text, paragraph->span)))},
         {"page", paragraph->page},
         {"section", section == nullptr ? Value(nullptr)
                                        : Value{{"outcome", json::outcome(section->outcome)},
                                                {"heading", json::text(section->heading)},
                                                {"kind", to_string(section->kind)}}}});
  }
  const Value result{{"schema", json::kSchema},
                     {"id", json::text(letter.id)},
                     {"title", json::text(letter.title)},
                     {"date", json::date(letter.date)},
                     {"url", json::text_or_null(letter.url)},
                     {"paragraphs", std::move(rows)}};
  return line(result, style.indent);
}

std::string info_json(const IndexInfo& info, const JsonStyle& style) {
  Value coverage = Value::array();
  for (const Coverage& row : info.coverage)
    coverage.push_back({{"code", json::text(row.code)},
                        {"name", json::text(row.name)},
                        {"years", row.years},
                        {"missing", row.missing}});
  const Value result{{"schema", json::kSchema},
                     {"path", json::text(info.path)},
                     {"uuid", json::text(info.uuid)},
                     {"generation", info.generation},
                     {"index_schema", info.schema},
                     {"analyser", info.analyser},
                     {"model",
                      {{"version", info.model.version},
                       {"id", json::text_or_null(info.model.id)},
                       {"letters", info.model.letters},
                       {"boilerplate", info.model.boilerplate},
                       {"acronyms", info.model.acronyms}}},
                     {"letters", info.letters},
                     {"sections", info.sections},
                     {"first_year", json::year(info.first_year)},
                     {"last_year", json::year(info.last_year)},
                     {"authorities", info.authorities},
                     {"bytes", info.bytes},
                     {"coverage", std::move(coverage)}};
  return line(result, style.indent);
}

std::string authorities_json(std::span<const AuthorityCount> authorities, const JsonStyle& style) {
  Value rows = Value::array();
  for (const AuthorityCount& row : authorities) {
    const Authority& authority = row.authority;
    rows.push_back({{"code", json::text(authority.code)},
                    {"gss_codes", strings(authority.gss_codes)},
                    {"name", json::text(authority.name)},
                    {"official_name", json::text_or_null(authority.official_name)},
                    {"type", json::text_or_null(authority.type)},
                    {"region", json::text_or_null(authority.region)},
                    {"valid_from", json::date(authority.valid_from)},
                    {"valid_to", json::date(authority.valid_to)},
                    {"aliases", strings(authority.aliases)},
                    {"letters", row.letters}});
  }
  return line(Value{{"schema", json::kSchema}, {"authorities", std::move(rows)}}, style.indent);
}

}  // namespace lettergrade::present
