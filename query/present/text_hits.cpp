#include <algorithm>
#include <array>

#include "query/present/blocks.hpp"
#include "query/present/text.hpp"

namespace lettergrade::present {
namespace {

constexpr std::string_view kDot = " · ";
/// Fields of a letter that carry a sign where they are shown.
constexpr std::array<std::string_view, 4> kSigned{"authority", "year", "type", "grade"};

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

bool holds(const std::vector<std::string>& fields, std::string_view field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

/// The sign behind a value: ? doubtful, * corrected.
std::string sign(const Hit& hit, std::string_view field) {
  return std::string(holds(hit.corrected, field) ? "*" : "") +
         (holds(hit.doubtful, field) ? "?" : "");
}

Runs grade_with_sign(const Hit& hit, const std::optional<Grade>& grade, std::string_view field) {
  return joined(grade_runs(grade), {{sign(hit, field), Ink::strong}});
}

Runs about(const Hit& hit, const Register& authorities) {
  DottedLine line;
  line.add(council(hit, authorities) + sign(hit, "authority"));
  line.add((hit.year ? std::to_string(*hit.year) : "unknown year") + sign(hit, "year"));
  line.add(std::string(spec(hit.type).slug) + sign(hit, "type"));
  line.add(safe_line(hit.id), Ink::faint);
  return line.runs();
}

void write_section(Page& page, const Hit& hit, std::size_t indent) {
  const HitSection& section = *hit.section;
  DottedLine line;
  const std::string heading = safe_line(section.heading);
  line.add(heading.empty() ? "(no heading)" : "§ " + heading, Ink::strong);
  if (section.outcome) {
    std::string about(spec(*section.outcome).slug);
    for (const Outcome outcome : section.covers)
      about.append(" and ").append(spec(outcome).slug).append(" (joint)");
    line.add(about);
  }
  const std::string_view slug = section.outcome ? spec(*section.outcome).slug : "";
  const std::string field =
      section.outcome == Outcome::overall ? "grade" : "outcomes." + std::string(slug);
  if (section.grade)
    page.ends({}, line.runs(), grade_with_sign(hit, section.grade, field), indent);
  else
    page.wrapped({}, line.runs(), indent);
}

void write_snippet(Page& page, const Snippet& snippet, std::size_t indent) {
  std::string label = "p. " + std::to_string(snippet.page);
  if (!snippet.paragraph.empty()) label += " \u00b6" + safe_line(snippet.paragraph);
  const std::size_t column = indent + std::max<std::size_t>(code_points(label), 4) + 2;
  Runs runs = highlighted(snippet.text, snippet.highlights);
  if (snippet.judged)
    runs = joined(
        {{"judged " + std::string(snippet.judged->word), grade_ink(snippet.judged->value)}, {": "}},
        runs);
  page.wrapped({{std::string(indent, ' ') + label, Ink::faint}}, runs, column);
}

/// The words that a letter shares with the one it is like; the first of them are enough.
void write_shared(Page& page, const Hit& hit, std::size_t indent) {
  constexpr std::size_t kShown = 8;
  std::string words;
  for (std::size_t i = 0; i < std::min(kShown, hit.shared.size()); ++i)
    words += (i == 0 ? "" : ", ") + safe_line(hit.shared[i]);
  constexpr std::string_view kLabel = "shares ";
  if (!words.empty())
    page.wrapped({{std::string(indent, ' ') + std::string(kLabel), Ink::faint}}, {{words}},
                 indent + kLabel.size());
}

void write_path(Page& page, const std::vector<PathStep>& path) {
  if (path.empty()) return;
  write_heading(page, "How it was found");
  for (const PathStep& step : path)
    page.wrapped({{" "}}, {{(step.part.empty() ? "" : safe_line(step.part) + ": ") + step.took}},
                 2);
}

void write_hit(Page& page, const Hit& hit, const Register& authorities, std::size_t indent) {
  const std::string rank = right(std::to_string(hit.rank), indent - 2);
  const std::string& title = hit.title.empty() ? hit.id : hit.title;
  const std::vector<Span> none;
  page.ends({{rank}},
            highlighted(title, hit.title.empty() ? none : hit.title_highlights, Ink::strong),
            grade_with_sign(hit, hit.grade, "grade"), indent);
  page.wrapped({}, about(hit, authorities), indent);
  if (hit.section) write_section(page, hit, indent);
  for (const Snippet& snippet : hit.snippets)
    if (!trim(snippet.text).empty()) write_snippet(page, snippet, indent);
  write_shared(page, hit, indent);
  if (!hit.explanation.empty()) write_explanation(page, hit.score, hit.explanation, indent);
}

/// What the signs mean, where one was shown.
void write_legend(Page& page, const SearchAnswer& answer) {
  const auto any = [&](auto fields) {
    return std::any_of(answer.hits.begin(), answer.hits.end(), [&](const Hit& hit) {
      return std::any_of(kSigned.begin(), kSigned.end(),
                         [&](std::string_view field) { return holds(hit.*fields, field); });
    });
  };
  Runs runs;
  if (any(&Hit::doubtful)) runs.push_back({"? doubtful  "});
  if (any(&Hit::corrected)) runs.push_back({"* corrected  "});
  if (runs.empty()) return;
  runs.push_back({"'lettergrade show ID' says why"});
  page.blank();
  page.wrapped({}, runs, 0);
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
  write_legend(page, answer);
  write_path(page, answer.path);
  write_facets(page, answer.facets);
  return page.take();
}

}  // namespace lettergrade::present
