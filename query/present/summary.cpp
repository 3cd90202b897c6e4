#include "query/present/blocks.hpp"

namespace lettergrade::present {
namespace {

std::string total_text(const SearchAnswer& answer) {
  const bool sections = answer.by == Unit::section;
  std::string text = counted(answer.total, sections ? "section" : "letter");
  if (sections) text += " in " + counted(answer.letters_total, "letter");
  const bool has_words = !answer.ran.empty() || !answer.query.empty();
  if (!has_words) return text;
  if (!answer.similar_to.empty())
    return text + (answer.total == 1 ? " is" : " are") + " like " + safe_line(answer.similar_to);
  if (!answer.match_all) return text + (answer.total == 1 ? " has" : " have") + " any of the words";
  return text + (answer.total == 1 ? " matches" : " match");
}

std::string shown_text(const SearchAnswer& answer) {
  if (!answer.hits.empty()) {
    const std::size_t first = answer.hits.front().rank;
    const std::size_t last = answer.hits.back().rank;
    if (first == last)
      return answer.total == 1 ? ", shown" : ", number " + grouped(first) + " shown";
    return ", " + grouped(first) + "-" + grouped(last) + " shown";
  }
  const bool beyond = answer.limit > 0 && answer.offset >= answer.total;
  return beyond ? ", none shown: the offset " + grouped(answer.offset) + " is past the last" : "";
}

std::string selected_text(const FacetCounts& facet) {
  std::string text;
  for (const FacetValue& value : facet.values) {
    if (!value.selected) continue;
    text += text.empty() ? std::string(spec(facet.field).title) + ": " : " or ";
    text += label_of(facet.field, value);
  }
  return text;
}

}  // namespace

void write_corrected(Page& page, const SearchAnswer& answer) {
  if (answer.corrected.empty()) return;
  page.wrapped({}, {{"Spelling corrected: "}, {safe_line(answer.corrected), Ink::strong}}, 0);
}

void write_summary(Page& page, const SearchAnswer& answer) {
  page.wrapped({}, {{total_text(answer), Ink::strong}, {shown_text(answer)}}, 0);
  write_corrected(page, answer);
  for (const std::string& note : answer.notes)
    page.wrapped({{"Note:", Ink::strong}}, {{safe_line(note)}}, 6);
}

void write_no_match(Page& page, const SearchAnswer& answer) {
  const bool sections = answer.by == Unit::section;
  if (!answer.similar_to.empty())
    return page.wrapped("Nothing shares the words that tell " + safe_line(answer.similar_to) +
                        " from others.");
  const std::string words = safe_line(answer.query);
  const std::string what = sections ? "No section matches" : "No letter matches";
  if (words.empty())
    page.wrapped(what + " these filters.");
  else
    page.wrapped({}, {{what + " ", Ink::strong}, {words, Ink::strong}}, 0);
  write_corrected(page, answer);
  for (const std::string& note : answer.notes)
    page.wrapped({{"Note:", Ink::strong}}, {{safe_line(note)}}, 6);
  page.blank();
  page.line("What may help:");
  const auto advice = [&page](const std::string& text) { page.wrapped({{"  -"}}, {{text}}, 4); };
  for (const FacetCounts& facet : answer.facets)
    if (const std::string selected = selected_text(facet); !selected.empty())
      advice("leave out the filter " + selected);
  if (!answer.corrected.empty()) advice("--no-spelling: every word as it is written");
  if (!words.empty()) {
    advice("fewer or more general words, without quotes");
    advice("the beginning of a word and a star: foster* finds fostering and fostered");
    if (answer.match_all) advice("--any: one of the words is enough");
  }
  advice("'lettergrade facets' shows which councils, years and grades there are");
}

}  // namespace lettergrade::present
