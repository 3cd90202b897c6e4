#include "indexer/read/pdf/pieces.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "indexer/read/pdf/characters.hpp"

namespace lettergrade::read::pdf {
namespace {

/// Glyphs of one baseline.
using Row = std::vector<Glyph>;

/// A gap wider than this many times the size parts pieces (cells, a number and its paragraph).
constexpr float kPart = 1.5F;
/// A gap wider than this many times the size is a space, if no space was written.
constexpr float kSpace = 0.17F;

float usual_size(const Row& row) {
  const float first = row.front().size;
  if (std::all_of(row.begin(), row.end(), [first](const Glyph& g) { return g.size == first; }))
    return std::round(first * 4) / 4;
  std::map<float, std::size_t> counts;
  for (const Glyph& glyph : row) ++counts[std::round(glyph.size * 4) / 4];
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

/// Sorts what is nearly always sorted.
template <typename Less>
void put_in_order(Row& row, const Less& less) {
  if (!std::is_sorted(row.begin(), row.end(), less)) std::stable_sort(row.begin(), row.end(), less);
}

/// Glyphs of one baseline that were drawn one after another: most of a line at once.
struct Stroke {
  std::size_t first = 0;
  std::size_t end = 0;
  float y = 0;
};

std::vector<Stroke> strokes_of(const std::vector<Glyph>& glyphs) {
  std::vector<Stroke> strokes;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (strokes.empty() || glyphs[i].y != strokes.back().y) strokes.push_back({i, i, glyphs[i].y});
    strokes.back().end = i + 1;
  }
  std::stable_sort(strokes.begin(), strokes.end(),
                   [](const Stroke& a, const Stroke& b) { return a.y < b.y; });
  return strokes;
}

std::vector<Row> rows_of(const std::vector<Glyph>& glyphs) {
  std::vector<Row> rows;
  for (const Stroke& stroke : strokes_of(glyphs)) {
    const float size = glyphs[stroke.first].size;
    const bool same = !rows.empty() && stroke.y - rows.back().back().y <= 0.1F * size &&
                      stroke.y - rows.back().front().y <= 0.3F * size;
    if (!same) rows.emplace_back();
    rows.back().insert(rows.back().end(),
                       glyphs.begin() + static_cast<std::ptrdiff_t>(stroke.first),
                       glyphs.begin() + static_cast<std::ptrdiff_t>(stroke.end));
  }
  for (Row& row : rows)
    put_in_order(row, [](const Glyph& a, const Glyph& b) { return a.x0 < b.x0; });
  return rows;
}

/// The glyph whose end is next to the left of x, if it touches.
bool touches_left(const Row& row, float x, float size) {
  return std::any_of(row.begin(), row.end(), [&](const Glyph& glyph) {
    return !is_space(glyph.code) && glyph.x0 < x && std::abs(glyph.x1 - x) < 0.35F * size;
  });
}

bool is_raised(const Glyph& small, const Row& row, float size) {
  const float rise = row.front().y - small.y;
  return small.size < 0.8F * size && rise > 0.1F * size && rise < 0.7F * size;
}

/// Raised digits join the row they belong to, or go where they stand behind a word.
void place_raised(std::vector<Row>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const float size = usual_size(rows[i]);
    for (std::size_t j = i; j > 0 && i - j < 4; --j) {
      Row& above = rows[j - 1];
      if (above.empty() || !is_raised(above.front(), rows[i], size)) continue;
      // A reference can have several digits; whatever is behind the first belongs to it.
      Row stay;
      bool reference = false;
      float end = 0;
      for (const Glyph& glyph : above) {
        const bool follows = reference && glyph.x0 - end < 0.3F * size;
        const bool small = is_raised(glyph, rows[i], size);
        reference =
            small && is_digit(glyph.code) && (follows || touches_left(rows[i], glyph.x0, size));
        end = glyph.x1;
        if (reference) continue;
        Glyph moved = glyph;
        if (small) moved.y = rows[i].front().y;
        (small ? rows[i] : stay).push_back(moved);
      }
      above = std::move(stay);
      std::stable_sort(rows[i].begin(), rows[i].end(),
                       [](const Glyph& a, const Glyph& b) { return a.x0 < b.x0; });
    }
  }
  std::erase_if(rows, [](const Row& row) { return row.empty(); });
}

/// The same character at nearly the same place, drawn again to look bold.
bool is_shadow(const Row& row, std::size_t i) {
  for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
    const Glyph& before = row[i - back];
    if (before.code == row[i].code && !is_space(row[i].code) &&
        std::abs(before.x0 - row[i].x0) < 0.08F * row[i].size)
      return true;
  }
  return false;
}

class PieceMaker {
 public:
  PieceMaker(const Row& row, const std::vector<Box>& uprights, std::vector<Piece>& pieces)
      : row_(row), pieces_(pieces) {
    const float middle = row.front().y - row.front().size / 3;
    for (const Box& upright : uprights)
      if (upright.y0 <= middle && middle <= upright.y1) walls_.push_back(upright.x0);
  }

  void run() {
    for (std::size_t i = 0; i < row_.size(); ++i) {
      if (is_shadow(row_, i)) continue;
      if (is_space(row_[i].code))
        space_ = true;
      else
        add(row_[i]);
    }
    finish();
  }

 private:
  void add(const Glyph& glyph) {
    const float gap = glyph.x0 - piece_.x1;
    const bool parted = gap > kPart * glyph.size || walled(piece_.x1, glyph.x0);
    if (!piece_.text.empty() && parted) finish();
    if (piece_.text.empty()) {
      piece_.x0 = glyph.x0;
      piece_.y = glyph.y;
      space_ = false;
    }
    if (!piece_.text.empty() && (space_ || gap > kSpace * glyph.size)) {
      if (words_ == 1) piece_.first_word = piece_.x1 - piece_.x0;
      if (words_ == 1) piece_.second_word = glyph.x0;
      piece_.text += ' ';
      ++words_;
    }
    space_ = false;
    append(piece_.text, glyph.code);
    piece_.x1 = std::max(piece_.x1, glyph.x1);
    ++piece_.letters;
    bold_ += glyph.bold ? 1 : 0;
    used_.push_back(glyph);
  }

  [[nodiscard]] bool walled(float from, float to) const {
    return std::any_of(walls_.begin(), walls_.end(),
                       [&](float wall) { return from - 1 < wall && wall < to + 1; });
  }

  void finish() {
    if (!piece_.text.empty()) {
      piece_.size = usual_size(used_);
      piece_.bold = static_cast<float>(bold_) / static_cast<float>(piece_.letters);
      if (words_ == 1) piece_.first_word = piece_.x1 - piece_.x0;
      if (words_ == 1) piece_.second_word = piece_.x1;
      pieces_.push_back(std::move(piece_));
    }
    piece_ = {};
    used_.clear();
    bold_ = 0;
    words_ = 1;
    space_ = false;
  }

  const Row& row_;
  std::vector<Piece>& pieces_;
  std::vector<float> walls_;
  Piece piece_;
  Row used_;
  std::size_t bold_ = 0;
  std::size_t words_ = 1;
  bool space_ = false;
};

}  // namespace

std::vector<Piece> make_pieces(const Page& page) {
  std::vector<Glyph> glyphs;
  glyphs.reserve(page.glyphs.size());
  std::copy_if(page.glyphs.begin(), page.glyphs.end(), std::back_inserter(glyphs),
               [](const Glyph& glyph) { return !is_nothing(glyph.code); });
  std::vector<Box> uprights;
  std::copy_if(page.rules.begin(), page.rules.end(), std::back_inserter(uprights),
               [](const Box& rule) { return rule.height() > 3 && rule.height() > rule.width(); });
  std::vector<Row> rows = rows_of(glyphs);
  place_raised(rows);
  std::vector<Piece> pieces;
  for (const Row& row : rows) PieceMaker(row, uprights, pieces).run();
  return pieces;
}

}  // namespace lettergrade::read::pdf
