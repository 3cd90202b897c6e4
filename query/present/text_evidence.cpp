#include <algorithm>
#include <set>

#include "query/present/blocks.hpp"
#include "query/present/text.hpp"

namespace lettergrade::present {
namespace {

/// Pieces of evidence that stand in a stretch of the text, in order; where two overlap, the first.
std::vector<const Evidence*> evidence_within(const Letter& letter, Span span) {
  std::vector<const Evidence*> found;
  for (const Evidence& item : letter.evidence)
    if (!item.span.empty() && span.contains(item.span)) found.push_back(&item);
  std::stable_sort(found.begin(), found.end(), [](const Evidence* a, const Evidence* b) {
    return a->span.begin < b->span.begin;
  });
  return found;
}

Runs plain(const Letter& letter, Span span, Ink ink) {
  return {{safe_line(slice(letter.text, span)), ink}};
}

/// A block's text with each piece of evidence marked, and the field behind it in brackets.
Runs marked(const Letter& letter, const Block& block) {
  const Ink ink = block.boilerplate ? Ink::faint : Ink::plain;
  Runs runs;
  std::uint32_t at = block.span.begin;
  const std::vector<const Evidence*> found = evidence_within(letter, block.span);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Span span = found[i]->span;
    if (span.begin < at) continue;
    std::string fields;
    for (std::size_t j = i; j < found.size() && found[j]->span.begin < span.end; ++j)
      fields += (fields.empty() ? "" : ", ") + safe_line(found[j]->field);
    runs = joined(std::move(runs), plain(letter, {at, span.begin}, ink));
    runs = joined(std::move(runs), highlighted(slice(letter.text, span), {{0, span.size()}}));
    runs.push_back({" [" + fields + "]", Ink::strong});
    at = span.end;
  }
  return joined(std::move(runs), plain(letter, {at, block.span.end}, ink));
}

}  // namespace

Runs remark(const Letter& letter, std::string_view field) {
  const Evidence* evidence = field.empty() ? nullptr : letter.evidence_of(field);
  if (evidence == nullptr) return {};
  Runs runs;
  const auto add = [&](std::string_view sign, const std::string& text) {
    if (!sign.empty()) runs.push_back({" " + std::string(sign), Ink::strong});
    runs.push_back({" " + text, Ink::faint});
  };
  const std::string from = safe_line(evidence->derived_from);
  if (evidence->confidence == Confidence::corrected)
    add("*", from.empty() ? "corrected" : "corrected, " + from);
  if (evidence->confidence == Confidence::derived) add("", "worked out from " + from);
  if (!evidence->doubt.empty()) add("?", "doubtful: " + safe_line(evidence->doubt));
  return runs;
}

void write_heading(Page& page, std::string_view text) {
  page.blank();
  page.line(Runs{{std::string(text), Ink::strong}});
}

void write_evidence(Page& page, const Letter& letter) {
  if (letter.evidence.empty()) return;
  write_heading(page, "Evidence");
  std::size_t column = 0;
  for (const Evidence& item : letter.evidence)
    column = std::max(column, display_width(safe_line(item.field)));
  column = std::min<std::size_t>(column, 32) + 4;
  for (const Evidence& item : letter.evidence) {
    Runs runs;
    if (!item.span.empty())
      runs.push_back({"\"" + safe_line(squeeze(slice(letter.text, item.span))) + "\" p. " +
                      std::to_string(item.page) + ", "});
    runs.push_back({std::string(to_string(item.confidence))});
    if (!item.derived_from.empty()) runs.push_back({" from " + safe_line(item.derived_from)});
    if (!item.doubt.empty()) runs.push_back({"; doubtful: " + safe_line(item.doubt), Ink::strong});
    page.wrapped({{"  " + safe_line(item.field), Ink::faint}}, runs, column);
  }
}

std::string evidence_text(const Letter& letter, const TextStyle& style) {
  Page page(style);
  page.wrapped({}, {{safe_line(letter.title.empty() ? letter.base_id : letter.title), Ink::strong}},
               0);
  std::set<std::uint32_t> pages;
  for (const Evidence& item : letter.evidence)
    if (!item.span.empty()) pages.insert(item.page);
  for (const std::uint32_t number : pages) {
    write_heading(page, "Page " + std::to_string(number));
    for (const Block& block : letter.blocks)
      if (block.page == number) page.wrapped({}, marked(letter, block), 2);
  }
  write_evidence(page, letter);
  return page.take();
}

std::string paragraphs_text(const Letter& letter, std::span<const Paragraph* const> paragraphs,
                            const TextStyle& style) {
  Page page(style);
  for (const Paragraph* paragraph : paragraphs) {
    page.blank();
    page.wrapped({}, {{safe_line(letter.title), Ink::strong}}, 0);
    std::string place = "paragraph " + paragraph->number;
    if (paragraph->id != paragraph->number) place += " (" + paragraph->id + ")";
    place += ", page " + std::to_string(paragraph->page);
    if (paragraph->section < letter.sections.size())
      if (const std::string& heading = letter.sections[paragraph->section].heading;
          !heading.empty())
        place += ", " + heading;
    page.wrapped({},
                 {{safe_line(place)},
                  {" · ", Ink::faint},
                  {safe_line(letter.id + "#" + paragraph->id), Ink::faint}},
                 0);
    page.wrapped({}, {{safe_line(squeeze(slice(letter.text, paragraph->span)))}}, 2);
  }
  return page.take();
}

}  // namespace lettergrade::present
