#include "query/present/page.hpp"

#include <algorithm>
#include <array>

namespace lettergrade::present {
namespace {

/// How each ink looks, in the order of the enumeration. Matches are bold and underlined rather
/// than coloured, because colours speak of grades.
constexpr std::array<std::string_view, 9> kPalette{"", "1", "2", "1;4", "", "32", "36", "33", "31"};

constexpr std::size_t kLeastWidth = 20;
/// A first column narrower than this reads badly beside a second.
constexpr std::size_t kLeastBeside = 30;

std::string rendered(const Runs& runs, bool colour) {
  std::string line;
  for (const Run& run : runs) {
    if (run.ink == Ink::mark && colour) continue;
    const std::string_view code = kPalette[static_cast<std::size_t>(run.ink)];
    const bool blank = run.text.find_first_not_of(' ') == std::string::npos;
    if (!colour || code.empty() || blank)
      line += run.text;
    else
      line.append("\x1b[").append(code).append("m").append(run.text).append("\x1b[0m");
  }
  return line;
}

void drop_trailing_spaces(Runs& runs) {
  while (!runs.empty()) {
    std::string& text = runs.back().text;
    text.erase(text.find_last_not_of(' ') + 1);
    if (!text.empty()) return;
    runs.pop_back();
  }
}

/// Takes words and breaks them into lines.
class Wrapper {
 public:
  explicit Wrapper(std::size_t width) : width_(std::max(width, std::size_t{1})) {}

  void add(const Run& run) {
    std::string_view rest = run.text;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      if (space > 0) word_.push_back({std::string(rest.substr(0, space)), run.ink});
      if (space < rest.size()) end_word();
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }

  [[nodiscard]] std::vector<Runs> take() {
    end_word();
    if (!line_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  void end_word() {
    if (word_.empty()) return;
    const std::size_t size = display_width(word_);
    if (used_ > 0 && used_ + 1 + size > width_) end_line();
    if (used_ > 0) append({" ", between(line_.back().ink, word_.front().ink)});
    for (const Run& run : word_) append_broken(run);
    word_.clear();
  }

  /// Words wider than a line are cut where the line ends.
  void append_broken(const Run& run) {
    std::string_view rest = run.text;
    while (used_ + display_width(rest) > width_) {
      if (used_ >= width_) end_line();
      const std::string_view head = beginning(rest, width_ - used_);
      if (used_ > 0 && used_ + display_width(head) > width_) {
        end_line();
        continue;
      }
      append({std::string(head), run.ink});
      rest.remove_prefix(head.size());
      if (rest.empty()) return;
      end_line();
    }
    append({std::string(rest), run.ink});
  }

  /// A space inside a phrase looks like the phrase.
  static Ink between(Ink before, Ink after) { return before == after ? before : Ink::plain; }

  void append(const Run& run) {
    used_ += display_width(run.text);
    if (!line_.empty() && line_.back().ink == run.ink)
      line_.back().text += run.text;
    else
      line_.push_back(run);
  }

  void end_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }

  std::size_t width_;
  std::size_t used_ = 0;
  Runs word_;
  Runs line_;
  std::vector<Runs> lines_;
};

}  // namespace

std::size_t display_width(const Runs& runs) {
  std::size_t width = 0;
  for (const Run& run : runs) width += display_width(run.text);
  return width;
}

std::vector<Runs> wrap(const Runs& runs, std::size_t width) {
  Wrapper wrapper(width);
  for (const Run& run : runs) wrapper.add(run);
  return wrapper.take();
}

Runs joined(Runs runs, const Runs& more) {
  runs.insert(runs.end(), more.begin(), more.end());
  return runs;
}

Runs padded(const Runs& runs, std::size_t width) {
  Runs result;
  std::size_t used = 0;
  const bool cut = display_width(runs) > width;
  for (const Run& run : runs) {
    const std::size_t room = width - used;
    if (room == 0) break;
    const bool last = cut && used + display_width(run.text) >= width;
    result.push_back({last ? fit(run.text + "…", room) : run.text, run.ink});
    used += display_width(result.back().text);
    if (last) break;
  }
  if (used < width) result.push_back({std::string(width - used, ' ')});
  return result;
}

void Page::line(const Runs& runs) {
  const std::size_t width = std::max(style_.width, kLeastWidth);
  Runs shown = display_width(runs) > width ? padded(runs, width) : runs;
  drop_trailing_spaces(shown);
  text_ += rendered(shown, style_.colour) + '\n';
}

Runs Page::visible(Runs runs) const {
  if (style_.colour) std::erase_if(runs, [](const Run& run) { return run.ink == Ink::mark; });
  return runs;
}

void Page::blank() {
  if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

void Page::wrapped(const Runs& label, const Runs& runs, std::size_t indent) {
  const std::size_t width = std::max(style_.width, kLeastWidth);
  const Runs margin{{std::string(indent, ' ')}};
  Runs start = label.empty() || indent == 0 ? margin : padded(label, indent);
  if (display_width(runs) == 0) return line(start);
  for (const Runs& part : wrap(runs, width - std::min(indent, width - 1))) {
    line(joined(std::move(start), part));
    start = margin;
  }
}

void Page::ends(const Runs& label, const Runs& first, const Runs& second, std::size_t indent) {
  const std::size_t room = std::max(style_.width, kLeastWidth) - indent;
  const std::size_t beside = display_width(second) + 2;
  if (display_width(first) == 0) return wrapped(label, second, indent);
  if (room < beside + kLeastBeside && room < beside + display_width(first)) {
    wrapped(label, first, indent);
    return wrapped({}, second, indent);
  }
  const Runs margin{{std::string(indent, ' ')}};
  bool is_first = true;
  for (const Runs& part : wrap(first, room - beside)) {
    Runs start = is_first ? padded(label, indent) : margin;
    if (is_first) start = joined(joined(start, padded(visible(part), room - beside + 2)), second);
    line(is_first ? start : joined(start, part));
    is_first = false;
  }
}

Runs highlighted(std::string_view text, const std::vector<Span>& highlights, Ink ink) {
  std::vector<Span> spans;
  for (Span span : highlights) {
    span.end = std::min(span.end, static_cast<std::uint32_t>(text.size()));
    if (!span.empty()) spans.push_back(span);
  }
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  Runs runs;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < spans.size();) {
    Span whole{std::max(at, spans[i].begin), std::max(at, spans[i].end)};
    for (++i; i < spans.size(); ++i) {
      const bool overlaps = spans[i].begin <= whole.end;
      if (!overlaps && !trim(slice(text, {whole.end, spans[i].begin})).empty()) break;
      whole.end = std::max(whole.end, spans[i].end);
    }
    runs.push_back({safe_line(slice(text, {at, whole.begin})), ink});
    const std::string match = safe_line(slice(text, whole));
    if (!match.empty())
      runs.insert(runs.end(), {{"«", Ink::mark}, {match, Ink::match}, {"»", Ink::mark}});
    at = whole.end;
  }
  runs.push_back({safe_line(text.substr(at)), ink});
  return runs;
}

Ink grade_ink(int value) {
  constexpr std::array kInks{Ink::grade1, Ink::grade2, Ink::grade3, Ink::grade4};
  return value >= 1 && value <= 4 ? kInks[static_cast<std::size_t>(value - 1)] : Ink::plain;
}

Runs grade_runs(const std::optional<Grade>& grade) {
  if (!grade) return {{"no grade", Ink::faint}};
  std::string dots;
  for (int i = 1; i <= 4; ++i) dots += i <= grade->value ? "●" : "○";
  return {{dots + " " + std::string(grade->word) + " (" + std::to_string(grade->value) + ")",
           grade_ink(grade->value)}};
}

}  // namespace lettergrade::present
