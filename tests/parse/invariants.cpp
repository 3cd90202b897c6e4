#include "tests/parse/invariants.hpp"

#include <algorithm>

namespace lettergrade {
namespace {

bool inside(const Letter& letter, Span span) {
  return span.begin <= span.end && span.end <= letter.text.size();
}

/// Whether [begin, end) holds nothing but white space.
bool blank(const Letter& letter, std::uint32_t begin, std::uint32_t end) {
  return trim(std::string_view(letter.text).substr(begin, end - begin)).empty();
}

std::string blocks(const Letter& letter) {
  std::uint32_t at = 0;
  std::uint32_t page = 1;
  for (const Block& block : letter.blocks) {
    if (!inside(letter, block.span) || block.span.empty()) return "a block lies outside the text";
    if (block.span.begin < at) return "blocks overlap";
    if (!blank(letter, at, block.span.begin)) return "text stands between blocks";
    if (block.page < page) return "pages run backwards";
    at = block.span.end;
    page = block.page;
  }
  if (!letter.blocks.empty() && letter.blocks.front().continues) return "the first block continues";
  if (!blank(letter, at, static_cast<std::uint32_t>(letter.text.size())))
    return "text stands behind the blocks";
  return {};
}

std::string points(const Letter& letter, const Section& section) {
  for (const Point& point : section.points) {
    if (!inside(letter, point.span) || point.span.empty()) return "a point lies outside the text";
    if (section.first_block == section.end_block) return "a section of no blocks has points";
    if (point.span.begin < letter.blocks[section.first_block].span.begin ||
        point.span.end > letter.blocks[section.end_block - 1].span.end)
      return "a point lies outside its section";
  }
  return {};
}

std::string sections(const Letter& letter) {
  if (letter.sections.empty()) return "a letter has no section";
  std::uint32_t next = 0;
  for (const Section& section : letter.sections) {
    if (section.first_block != next || section.end_block < section.first_block)
      return "sections leave a gap";
    next = section.end_block;
    if (next > letter.blocks.size()) return "a section ends behind the last block";
    if (std::string wrong = points(letter, section); !wrong.empty()) return wrong;
  }
  return next == letter.blocks.size() ? std::string{} : "sections do not cover the blocks";
}

std::string evidence(const Letter& letter) {
  for (const Evidence& one : letter.evidence) {
    if (!inside(letter, one.span)) return "evidence lies outside the text: " + one.field;
    if (one.confidence == Confidence::stated && one.span.empty())
      return "a stated field has no words: " + one.field;
    if (!one.span.empty() && one.page == 0) return "evidence has no page: " + one.field;
    const auto same = std::count_if(letter.evidence.begin(), letter.evidence.end(),
                                    [&](const Evidence& e) { return e.field == one.field; });
    if (same != 1) return "a field has evidence twice: " + one.field;
  }
  const auto shown = [&](std::string_view field) { return letter.evidence_of(field) != nullptr; };
  if (letter.grade && !shown("grade")) return "the grade has no evidence";
  if (letter.year && !shown("year")) return "the year has no evidence";
  if (letter.date && !shown("date")) return "the date has no evidence";
  if (!letter.authority.empty() && !shown("authority")) return "the authority has no evidence";
  for (const OutcomeGrade& own : letter.outcomes)
    if (!shown("outcomes." + std::string(spec(own.outcome).slug)))
      return "an outcome has no evidence";
  return {};
}

}  // namespace

std::string broken_invariant(const Letter& letter) {
  if (std::string wrong = blocks(letter); !wrong.empty()) return wrong;
  if (std::string wrong = sections(letter); !wrong.empty()) return wrong;
  return evidence(letter);
}

}  // namespace lettergrade
