#include "indexer/read/pdf/draft_joins.hpp"

#include <algorithm>
#include <cmath>

namespace lettergrade::read::pdf {
namespace {

constexpr float kSameSize = 0.6F;   ///< points
constexpr float kWiderGap = 1.18F;  ///< of the usual distance: a new paragraph
constexpr float kSamePlace = 0.7F;  ///< of the size
constexpr float kUsualWord = 5;     ///< of the size
constexpr float kBold = 0.9F;
constexpr float kPlain = 0.1F;

bool is_row(const TextLine& line) { return line.cells.size() > 1; }

std::string_view first_text(const TextLine& line) { return line.cells.front().text; }
std::string_view last_text(const TextLine& line) { return line.cells.back().text; }

class Joiner {
 public:
  Joiner(const std::vector<TextLine>& lines, float x1, const Measure& measure)
      : lines_(lines), x1_(x1), measure_(measure) {}

  [[nodiscard]] bool goes_on(const LineRange& range, std::size_t i) const {
    const TextLine& before = lines_[i - 1];
    const TextLine& line = lines_[i];
    const float gap = line.y - before.y;
    if (gap > kWiderGap * measure_.leading(line.size) || gap <= 0) return false;
    if (std::abs(line.size - before.size) > kSameSize) return false;
    if (!line.marker.empty() && starts_entry(range, i)) return false;
    if (changes_weight(i)) return false;
    if (range.row || is_row(line)) return row_goes_on(range, i);
    return at_place(range, i) && wraps(i);
  }

 private:
  [[nodiscard]] const TextLine& first(const LineRange& range) const { return lines_[range.first]; }

  /// A number at the start of a line may be the end of a sentence: "... in\n2013. The".
  [[nodiscard]] bool starts_entry(const LineRange& range, std::size_t i) const {
    const TextLine& line = lines_[i];
    const TextLine& head = first(range);
    if (line.bullet) return true;
    const bool hangs = !head.marker.empty() && line.x0 < head.text_x - line.size / 2;
    return hangs || !is_full(lines_, i - 1, x1_) || ends_sentence(last_text(lines_[i - 1]));
  }

  /// From bold to plain or back, where the line before was not broken for want of room.
  [[nodiscard]] bool changes_weight(std::size_t i) const {
    const TextLine& before = lines_[i - 1];
    const TextLine& line = lines_[i];
    const bool changes =
        (before.bold > kBold && line.bold < kPlain) || (before.bold < kPlain && line.bold > kBold);
    if (!changes) return false;
    return !is_full(lines_, i - 1, x1_) || ends_sentence(last_text(before)) ||
           !starts_lower(first_text(line));
  }

  /// The line starts where a further line of this paragraph would.
  [[nodiscard]] bool at_place(const LineRange& range, std::size_t i) const {
    const TextLine& head = first(range);
    const TextLine& line = lines_[i];
    const auto near = [&line](float x) { return std::abs(line.x0 - x) < kSamePlace * line.size; };
    if (i - range.first > 1) return near(lines_[i - 1].x0) || centred(i);
    if (near(head.text_x) || near(head.x0) || centred(i)) return true;
    if (!is_full(lines_, i - 1, x1_)) return false;
    // A first line may be set in; further lines may hang behind it, with or without a number.
    const float shift = line.x0 - head.x0;
    if (head.marker.empty() && shift < 0) return shift > -4 * line.size;
    return line.x0 < head.text_x + 2 * line.size && starts_lower(first_text(line));
  }

  [[nodiscard]] bool centred(std::size_t i) const {
    const TextLine& before = lines_[i - 1];
    const TextLine& line = lines_[i];
    return before.marker.empty() && std::abs(before.x0 + before.x1() - line.x0 - line.x1()) < 6;
  }

  [[nodiscard]] bool wraps(std::size_t i) const {
    const TextLine& before = lines_[i - 1];
    const TextLine& line = lines_[i];
    if (is_full(lines_, i - 1, x1_)) return true;
    if (ends_sentence(last_text(before))) return false;
    if (starts_lower(first_text(line))) return true;
    // Titles are broken early; body text is not.
    const bool title = before.bold > kBold || before.size > measure_.body + kSameSize;
    return title && before.x1() - before.x0 > 0.6F * (x1_ - before.x0) &&
           line.y - before.y < 1.08F * measure_.leading(line.size);
  }

  [[nodiscard]] bool row_goes_on(const LineRange& range, std::size_t i) const {
    const TextLine& line = lines_[i];
    if (!range.row) return becomes_row(range, i);
    const TextLine& cells = widest(range);
    if (is_row(line)) {
      const bool under = std::all_of(line.cells.begin(), line.cells.end(), [&](const Piece& piece) {
        return column_of(cells, piece).has_value();
      });
      return under && starts_lower(first_text(line)) && !ends_sentence(first_text(lines_[i - 1]));
    }
    const Piece& piece = line.cells.front();
    const auto column = column_of(cells, piece);
    if (!column) return false;
    const float limit =
        *column + 1 < cells.cells.size() ? cells.cells[*column + 1].x0 - piece.size / 2 : x1_;
    const Piece* last = last_in_column(range, cells, *column);
    if (last == nullptr) return false;
    const bool full = limit - last->x1 < piece.first_word + piece.size;
    return full || (starts_lower(piece.text) && !ends_sentence(last->text));
  }

  /// The first lines of a wrapped first cell stand alone; the other cells come with its last line.
  [[nodiscard]] bool becomes_row(const LineRange& range, std::size_t i) const {
    const TextLine& before = lines_[i - 1];
    const TextLine& line = lines_[i];
    if (i - range.first > 3 || before.x1() > line.cells[1].x0) return false;
    const bool aligned =
        line.x0 > first(range).x0 - line.size && line.x0 < first(range).text_x + 2.5F * line.size;
    const float room = line.cells[1].x0 - before.x1();
    return aligned && room < line.cells.front().first_word + 3 * line.size &&
           !ends_sentence(last_text(before));
  }

  [[nodiscard]] const TextLine& widest(const LineRange& range) const {
    return *std::max_element(
        lines_.begin() + static_cast<std::ptrdiff_t>(range.first),
        lines_.begin() + static_cast<std::ptrdiff_t>(range.end),
        [](const TextLine& a, const TextLine& b) { return a.cells.size() < b.cells.size(); });
  }

  static std::optional<std::size_t> column_of(const TextLine& cells, const Piece& piece) {
    for (std::size_t k = 0; k < cells.cells.size(); ++k)
      if (std::abs(cells.cells[k].x0 - piece.x0) < kSamePlace * piece.size) return k;
    return std::nullopt;
  }

  [[nodiscard]] const Piece* last_in_column(const LineRange& range, const TextLine& cells,
                                            std::size_t column) const {
    for (std::size_t i = range.end; i > range.first; --i)
      for (const Piece& piece : lines_[i - 1].cells)
        if (column_of(cells, piece) == column) return &piece;
    return nullptr;
  }

  const std::vector<TextLine>& lines_;
  float x1_;
  const Measure& measure_;
};

}  // namespace

bool starts_lower(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

bool ends_sentence(std::string_view text) {
  constexpr std::string_view kClosing = "\"')]";
  while (!text.empty() && kClosing.find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  if (text.ends_with("\u2019") || text.ends_with("\u201D")) text.remove_suffix(3);
  return text.empty() || std::string_view(".!?:;").find(text.back()) != std::string_view::npos;
}

bool is_full(const std::vector<TextLine>& lines, std::size_t i, float x1) {
  const TextLine& line = lines[i];
  const float room = x1 - line.x1();
  if (i + 1 == lines.size()) return room < kUsualWord * line.size;
  return room < lines[i + 1].cells.front().first_word + 0.35F * line.size;
}

std::vector<LineRange> join_lines(const std::vector<TextLine>& lines, float x1,
                                  const Measure& measure) {
  const Joiner joiner(lines, x1, measure);
  std::vector<LineRange> ranges;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (ranges.empty() || !joiner.goes_on(ranges.back(), i)) ranges.push_back({i, i, false});
    ranges.back().end = i + 1;
    ranges.back().row |= is_row(lines[i]);
  }
  return ranges;
}

}  // namespace lettergrade::read::pdf
