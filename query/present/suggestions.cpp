#include <nlohmann/json.hpp>

#include "lettergrade/json_values.hpp"
#include "query/present/blocks.hpp"
#include "query/present/json.hpp"
#include "query/present/json_pieces.hpp"
#include "query/present/text.hpp"

namespace lettergrade::present {
namespace {

/// A suggestion at the left, how many letters at the right.
void write_row(Page& page, const std::string& text, const std::string& letters) {
  constexpr std::size_t kText = 50;
  page.ends({{" "}}, padded({{safe_line(text)}}, kText), {{letters, Ink::faint}}, 2);
}

}  // namespace

std::string suggestions_json(const Suggestions& found, const JsonStyle& style) {
  using json::Value;
  Value authorities = Value::array();
  for (const auto& row : found.authorities)
    authorities.push_back(
        {{"code", json::text(row.code)}, {"name", json::text(row.name)}, {"letters", row.letters}});
  Value terms = Value::array();
  for (const auto& row : found.terms)
    terms.push_back({{"term", json::text(row.term)}, {"letters", row.letters}});
  Value phrases = Value::array();
  for (const auto& row : found.phrases)
    phrases.push_back({{"phrase", json::text(row.phrase)},
                       {"acronym", json::text_or_null(row.acronym)},
                       {"letters_at_most", row.at_most}});
  const Value result{
      {"schema", json::kSchema},
      {"index", {{"uuid", json::text(found.uuid)}, {"generation", found.generation}}},
      {"prefix", json::text(found.prefix)},
      {"authorities", std::move(authorities)},
      {"terms", std::move(terms)},
      {"phrases", std::move(phrases)}};
  return line(result, style.indent);
}

std::string suggestions_text(const Suggestions& found, const TextStyle& style) {
  Page page(style);
  if (found.empty()) page.wrapped("Nothing in the index begins so.");
  if (!found.authorities.empty()) page.line(Runs{{"Councils", Ink::strong}});
  for (const auto& row : found.authorities)
    write_row(page, row.name, counted(row.letters, "letter"));
  if (!found.terms.empty()) page.line(Runs{{"Words", Ink::strong}});
  for (const auto& row : found.terms) write_row(page, row.term, counted(row.letters, "letter"));
  if (!found.phrases.empty()) page.line(Runs{{"Phrases", Ink::strong}});
  for (const auto& row : found.phrases)
    write_row(page, row.phrase + (row.acronym.empty() ? "" : " (" + row.acronym + ")"),
              "at most " + counted(row.at_most, "letter"));
  return page.take();
}

}  // namespace lettergrade::present
