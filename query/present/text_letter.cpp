#include <algorithm>

#include "query/present/blocks.hpp"
#include "query/present/text.hpp"

namespace lettergrade::present {
namespace {

constexpr std::size_t kLabelColumn = 14;

/// "Label        value" lines; a field without a value says so or is left out.
class FieldBlock {
 public:
  FieldBlock(Page& page, const Letter& letter) : page_(page), letter_(letter) {}
  /// `field` names what the letter keeps evidence for.
  void add(std::string_view label, const Runs& value, std::string_view field = {}) {
    page_.wrapped({{std::string(label), Ink::faint}}, joined(value, remark(letter_, field)),
                  kLabelColumn);
  }
  void add(std::string_view label, std::string_view value, std::string_view field = {}) {
    if (!value.empty()) add(label, Runs{{safe_line(value)}}, field);
  }

 private:
  Page& page_;
  const Letter& letter_;
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
  FieldBlock block(page, letter);
  block.add("Id", letter.id.empty() ? letter.base_id : letter.id);
  block.add("Authority", council(letter, authorities), "authority");
  block.add("Year", letter.year ? std::to_string(*letter.year) : "unknown", "year");
  block.add("Date", letter.date ? iso(*letter.date) : "", "date");
  block.add("Inspected", inspected(letter), "inspected_to");
  const LetterTypeSpec& type = spec(letter.type);
  block.add("Type", std::string(type.title) + " (" + std::string(type.slug) + ")", "type");
  block.add("Framework", framework(letter), "framework");
  block.add("Grade", grade_runs(letter.grade), "grade");
  block.add("Addressee", letter.addressee, "addressee");
  block.add("Address", letter.url);
  std::string_view label = letter.sources.size() > 1 ? "Sources" : "Source";
  for (const Source& source : letter.sources) {
    block.add(label, source.path);
    label = {};
  }
}

void write_outcomes(Page& page, const Letter& letter) {
  if (letter.outcomes.empty()) return;
  write_heading(page, "Outcomes");
  for (const OutcomeGrade& graded : letter.outcomes) {
    Runs name{{std::string(spec(graded.outcome).title)}};
    for (const Outcome covered : graded.covers)
      name.push_back({" and " + std::string(spec(covered).title), Ink::faint});
    const std::string field = "outcomes." + std::string(spec(graded.outcome).slug);
    page.ends({}, joined(name, remark(letter, field)), grade_runs(graded.grade), 2);
  }
}

void write_point(Page& page, const Letter& letter, const Point& point) {
  const std::string number = point.paragraph.empty() ? "-" : safe_line(point.paragraph) + ".";
  const Runs text{{safe_line(squeeze(slice(letter.text, point.span)))},
                  {" (p. " + std::to_string(point.page) + ")", Ink::faint}};
  page.wrapped({{"    " + number}}, text, 4 + std::max<std::size_t>(display_width(number), 1) + 1);
}

/// "paragraphs 12-24": the numbered paragraphs of a section.
std::string paragraph_range(const Letter& letter, std::size_t section) {
  const Paragraph* first = nullptr;
  const Paragraph* last = nullptr;
  for (const Paragraph& item : letter.paragraphs) {
    if (item.section != section) continue;
    if (first == nullptr) first = &item;
    last = &item;
  }
  if (first == nullptr) return {};
  if (first == last) return "paragraph " + safe_line(first->id);
  return "paragraphs " + safe_line(first->id) + "-" + safe_line(last->id);
}

void write_section(Page& page, const Letter& letter, std::size_t index) {
  const Section& section = letter.sections[index];
  const std::string heading = safe_line(section.heading);
  Runs title{{heading.empty() ? "(no heading)" : heading}};
  const auto add = [&](const std::string& text) { title.push_back({" · " + text, Ink::faint}); };
  if (section.outcome) add(std::string(spec(*section.outcome).slug));
  if (section.kind != SectionKind::findings) add(std::string(to_string(section.kind)));
  if (const std::string range = paragraph_range(letter, index); !range.empty()) add(range);
  if (section.grade)
    page.ends({}, title, grade_runs(section.grade), 2);
  else
    page.wrapped({}, title, 2);
  for (const Point& point : section.points) write_point(page, letter, point);
}

void write_sections(Page& page, const Letter& letter) {
  if (letter.sections.empty()) return;
  write_heading(page, "Sections");
  for (std::size_t i = 0; i < letter.sections.size(); ++i) write_section(page, letter, i);
}

void write_statements(Page& page, const Letter& letter) {
  if (letter.statements.empty()) return;
  write_heading(page, "Judged statements");
  for (const Statement& statement : letter.statements) {
    const auto in_sentence = [&](Span span) {
      const std::uint32_t begin = statement.sentence.begin;
      return Span{span.begin - begin, span.end - begin};
    };
    const std::string_view sentence = slice(letter.text, statement.sentence);
    page.ends({}, {{safe_line(squeeze(slice(letter.text, statement.thing)))}},
              grade_runs(statement.grade), 2);
    page.wrapped({{"    p. " + std::to_string(statement.page), Ink::faint}},
                 highlighted(sentence, {in_sentence(statement.word)}, Ink::faint), 10);
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
  write_statements(page, letter);
  write_evidence(page, letter);
  write_warnings(page, letter);
  return page.take();
}

}  // namespace lettergrade::present
