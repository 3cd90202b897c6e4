#include <array>
#include <charconv>

#include "query/present/blocks.hpp"
#include "query/present/text.hpp"

namespace lettergrade::present {
namespace {

std::string number(double value) {
  constexpr int kDigits = 4;
  std::array<char, 64> text{};
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value,
                                          std::chars_format::fixed, kDigits);
  return {text.data(), error == std::errc{} ? end : text.data()};
}

std::string listed(const std::vector<std::string>& words, std::string_view separator) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : separator).append(word);
  return safe_line(text);
}

/// What a part says of the letter.
std::string verdict(const WhyPart& part) {
  if (part.kind == "filter") {
    const std::string own = part.own.empty() ? "the letter has none" : "the letter: " + part.own;
    return std::string(part.holds ? "holds" : "does not hold") + "; " + own;
  }
  const bool whole = part.kind == "section" || part.kind == "statement";
  if (whole)
    return part.holds ? "one " + part.kind + " has all of it"
                      : "no single " + part.kind + " has all of it";
  if (part.boilerplate_only && !part.holds)
    return "stands only in boilerplate, which --include-boilerplate searches";
  if (!part.parts.empty()) return part.holds ? "holds" : "does not hold";
  return part.holds ? "the letter has it" : "the letter lacks it";
}

std::string_view needed(const WhyPart& part) {
  if (part.need == "absent") return "must not be there: ";
  if (part.need == "enough") return "one is enough: ";
  return part.need == "helps" ? "not needed: " : "";
}

void write_part(Page& page, const WhyPart& part, std::size_t depth) {
  constexpr std::size_t kStep = 2;
  const std::string indent(kStep * (depth + 1), ' ');
  const std::string mark = part.keeps_out ? "x " : part.holds ? "+ " : "- ";
  page.wrapped({{indent + mark, part.keeps_out ? Ink::strong : Ink::faint}},
               {{safe_line(part.part), Ink::strong},
                {": " + std::string(needed(part)) + safe_line(verdict(part))}},
               indent.size() + mark.size());
  for (const WhyPart& child : part.parts) write_part(page, child, depth + 1);
}

}  // namespace

/// "1.2345  fostering: any form of fostering in text or title".
void write_explanation(Page& page, double score, const std::vector<ScorePart>& parts,
                       std::size_t indent) {
  constexpr std::size_t kNumber = 9;
  page.line({{std::string(indent, ' ') + "score " + number(score) + " =", Ink::faint}});
  for (const ScorePart& part : parts) {
    std::string text = safe_line(part.part) + ": " + part.way;
    if (!part.words.empty()) text += " of " + listed(part.words, " ");
    if (part.expansion != "written" && !part.expansion.empty()) text += ", " + part.expansion;
    if (!part.fields.empty()) text += ", in " + listed(part.fields, " or ");
    if (part.boost != 1) text += ", times " + number(part.boost);
    page.wrapped({{std::string(indent, ' ') + right(number(part.weight), kNumber)}}, {{text}},
                 indent + kNumber + 2);
  }
}

std::string why_text(const WhyAnswer& answer, const TextStyle& style) {
  Page page(style);
  const std::string title = safe_line(answer.title.empty() ? answer.id : answer.title);
  if (answer.found)
    page.wrapped(
        {},
        {{title, Ink::strong},
         {" is found: number " + grouped(*answer.rank) + " of " + grouped(answer.search.total)}},
        0);
  else
    page.wrapped({}, {{title, Ink::strong}, {" is not found"}}, 0);
  write_corrected(page, answer.search);
  for (const std::string& note : answer.search.notes)
    page.wrapped({{"Note:", Ink::strong}}, {{safe_line(note)}}, 6);
  if (!answer.search.match_all) page.wrapped("One of the words is enough here.");
  if (!answer.explanation.empty()) write_explanation(page, answer.score, answer.explanation, 0);
  if (answer.parts.empty()) return page.take();
  page.blank();
  page.line(answer.found ? "What was asked for:" : "What was asked for; x keeps the letter out:");
  for (const WhyPart& part : answer.parts) write_part(page, part, 0);
  return page.take();
}

}  // namespace lettergrade::present
