#include <algorithm>

#include "query/present/page.hpp"
#include "query/present/text.hpp"

namespace lettergrade::present {
namespace {

constexpr std::size_t kLabelColumn = 14;

/// "Label        value" lines; a field without a value says so or is left out.
class FieldBlock {
 public:
  explicit FieldBlock(Page& page) : page_(page) {}
  void add(std::string_view label, const Runs& value) {
    page_.wrapped({{std::string(label), Ink::faint}}, value, kLabelColumn);
  }
  void add(std::string_view label, std::string_view value) {
    if (!value.empty()) add(label, Runs{{safe_line(value)}});
  }

 private:
  Page& page_;
};

std::string council(const Letter& letter, const Register& authorities) {
  if (letter.authority.empty()) return "unknown";
  const Authority* known = authorities.by_code(letter.authority);
  if (known == nullptr) return "code " + letter.authority;
  return known->name + " (" + known->code + (known->region.empty() ? ")" : "), " + known->region);
}

std::string inspected(const Letter& letter) {
  if (!letter.inspected_from && !letter.inspected_to) return {};
  if (!letter.inspected_to) return "from " + iso(*letter.inspected_from);
  if (!letter.inspected_from) return "to " + iso(*letter.inspected_to);
  return iso(*letter.inspected_from) + " to " + iso(*letter.inspected_to);
}

std::string framework(const Letter& letter) {
  const FrameworkSpec* known = framework_of_slug(letter.framework);
  if (known == nullptr) return letter.framework;
  return std::string(known->title) + " (" + letter.framework + ")";
}

void write_fields(Page& page, const Letter& letter, const Register& authorities) {
  FieldBlock block(page);
  block.add("Id", letter.id.empty() ? letter.base_id : letter.id);
  block.add("Authority", council(letter, authorities));
  block.add("Year", letter.year ? std::to_string(*letter.year) : "unknown");
  block.add("Date", letter.date ? iso(*letter.date) : "");
  block.add("Inspected", inspected(letter));
  const LetterTypeSpec& type = spec(letter.type);
  block.add("Type", std::string(type.title) + " (" + std::string(type.slug) + ")");
  block.add("Framework", framework(letter));
  block.add("Grade", grade_runs(letter.grade));
  block.add("Addressee", letter.addressee);
  block.add("Address", letter.url);
  std::string_view label = letter.sources.size() > 1 ? "Sources" : "Source";
  for (const Source& source : letter.sources) {
    block.add(label, source.path);
    label = {};
  }
}

void write_heading(Page& page, std::string_view text) {
  page.blank();
  page.line(Runs{{std::string(text), Ink::strong}});
}

void write_outcomes(Page& page, const Letter& letter) {
  if (letter.outcomes.empty()) return;
  write_heading(page, "Outcomes");
  for (const OutcomeGrade& graded : letter.outcomes) {
    Runs name{{std::string(spec(graded.outcome).title)}};
    for (const Outcome covered : graded.covers)
      name.push_back({" and " + std::string(spec(covered).title), Ink::faint});
    page.ends({}, name, grade_runs(graded.grade), 2);
  }
}

void write_point(Page& page, const Letter& letter, const Point& point) {
  const std::string number = point.paragraph.empty() ? "-" : safe_line(point.paragraph) + ".";
  const Runs text{{safe_line(squeeze(slice(letter.text, point.span)))},
                  {" (p. " + std::to_string(point.page) + ")", Ink::faint}};
  page.wrapped({{"    " + number}}, text, 4 + std::max<std::size_t>(display_width(number), 1) + 1);
}

void write_sections(Page& page, const Letter& letter) {
  if (letter.sections.empty()) return;
  write_heading(page, "Sections");
  for (const Section& section : letter.sections) {
    const std::string heading = safe_line(section.heading);
    Runs title{{heading.empty() ? "(no heading)" : heading}};
    if (section.outcome)
      title.push_back({" · " + std::string(spec(*section.outcome).slug), Ink::faint});
    if (section.kind != SectionKind::findings)
      title.push_back({" · " + std::string(to_string(section.kind)), Ink::faint});
    if (section.grade)
      page.ends({}, title, grade_runs(section.grade), 2);
    else
      page.wrapped({}, title, 2);
    for (const Point& point : section.points) write_point(page, letter, point);
  }
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

void write_warnings(Page& page, const Letter& letter) {
  if (letter.warnings.empty()) return;
  write_heading(page, "Warnings");
  for (const std::string& warning : letter.warnings)
    page.wrapped({{"  -"}}, {{safe_line(warning)}}, 4);
}

}  // namespace

std::string letter_text(const Letter& letter, const Register& authorities, const TextStyle& style) {
  Page page(style);
  page.wrapped({}, {{safe_line(letter.title.empty() ? letter.base_id : letter.title), Ink::strong}},
               0);
  page.blank();
  write_fields(page, letter, authorities);
  write_outcomes(page, letter);
  write_sections(page, letter);
  write_evidence(page, letter);
  write_warnings(page, letter);
  return page.take();
}

}  // namespace lettergrade::present
