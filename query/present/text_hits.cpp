#include <algorithm>

#include "query/present/blocks.hpp"
#include "query/present/text.hpp"

namespace lettergrade::present {
namespace {

constexpr std::string_view kDot = " · ";

/// Parts of a line, parted by dots; empty ones are left out.
class DottedLine {
 public:
  void add(const std::string& text, Ink ink = Ink::plain) { add(Runs{{text, ink}}); }
  void add(const Runs& runs) {
    if (display_width(runs) == 0) return;
    if (!runs_.empty()) runs_.push_back({std::string(kDot), Ink::faint});
    runs_ = joined(std::move(runs_), runs);
  }
  [[nodiscard]] const Runs& runs() const { return runs_; }

 private:
  Runs runs_;
};

std::string council(const Hit& hit, const Register& authorities) {
  if (hit.authority.empty()) return "unknown council";
  const Authority* known = authorities.by_code(hit.authority);
  return safe_line(known != nullptr ? known->name : hit.authority);
}

Runs about(const Hit& hit, const Register& authorities) {
  DottedLine line;
  line.add(council(hit, authorities));
  line.add(hit.year ? std::to_string(*hit.year) : "unknown year");
  line.add(std::string(spec(hit.type).slug));
  line.add(safe_line(hit.id), Ink::faint);
  return line.runs();
}

void write_section(Page& page, const HitSection& section, std::size_t indent) {
  DottedLine line;
  const std::string heading = safe_line(section.heading);
  line.add(heading.empty() ? "(no heading)" : "§ " + heading, Ink::strong);
  if (section.outcome) line.add(std::string(spec(*section.outcome).slug));
  if (section.grade)
    page.ends({}, line.runs(), grade_runs(section.grade), indent);
  else
    page.wrapped({}, line.runs(), indent);
}

void write_snippet(Page& page, const Snippet& snippet, std::size_t indent) {
  const std::string label = "p. " + std::to_string(snippet.page);
  const std::size_t column = indent + std::max<std::size_t>(label.size(), 4) + 2;
  Runs runs = highlighted(snippet.text, snippet.highlights);
  if (snippet.judged)
    runs = joined(
        {{"judged " + std::string(snippet.judged->word), grade_ink(snippet.judged->value)}, {": "}},
        runs);
  page.wrapped({{std::string(indent, ' ') + label, Ink::faint}}, runs, column);
}

void write_hit(Page& page, const Hit& hit, const Register& authorities, std::size_t indent) {
  const std::string rank = right(std::to_string(hit.rank), indent - 2);
  const std::string& title = hit.title.empty() ? hit.id : hit.title;
  const std::vector<Span> none;
  page.ends({{rank}},
            highlighted(title, hit.title.empty() ? none : hit.title_highlights, Ink::strong),
            grade_runs(hit.grade), indent);
  page.wrapped({}, about(hit, authorities), indent);
  if (hit.section) write_section(page, *hit.section, indent);
  for (const Snippet& snippet : hit.snippets)
    if (!trim(snippet.text).empty()) write_snippet(page, snippet, indent);
}

}  // namespace

std::string search_text(const SearchAnswer& answer, const Register& authorities,
                        const TextStyle& style) {
  Page page(style);
  if (answer.total == 0)
    write_no_match(page, answer);
  else
    write_summary(page, answer);
  const std::size_t last_rank = answer.hits.empty() ? 0 : answer.hits.back().rank;
  const std::size_t indent = std::max<std::size_t>(std::to_string(last_rank).size(), 2) + 2;
  for (const Hit& hit : answer.hits) {
    page.blank();
    write_hit(page, hit, authorities, indent);
  }
  write_facets(page, answer.facets);
  return page.take();
}

}  // namespace lettergrade::present
