#include "indexer/read/pdf/layout.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/read/pdf/columns.hpp"
#include "indexer/read/pdf/draft_joins.hpp"
#include "indexer/read/pdf/furniture.hpp"
#include "indexer/read/pdf/grid.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::read::pdf {
namespace {

constexpr float kSlack = 3;  ///< points by which words may stick out of their cell

/// Where lines of running text end on this page.
float right_edge(const std::vector<Piece>& pieces, const Box& page) {
  float edge = 0;
  float left = page.x1;
  for (const Piece& piece : pieces) {
    left = std::min(left, piece.x0);
    if (piece.letters >= 30) edge = std::max(edge, piece.x1);
  }
  return std::max(edge, page.x1 - left);
}

bool inside(const Piece& piece, const Box& box) {
  const float y = piece.y - piece.size / 4;
  return piece.x0 >= box.x0 - kSlack && piece.x1 <= box.x1 + kSlack && y >= box.y0 - kSlack / 2 &&
         y <= box.y1 + kSlack / 2;
}

std::vector<Piece> take(std::vector<Piece>& pieces, const Box& box) {
  const auto rest = std::stable_partition(pieces.begin(), pieces.end(),
                                          [&](const Piece& piece) { return !inside(piece, box); });
  std::vector<Piece> taken(rest, pieces.end());
  pieces.erase(rest, pieces.end());
  return taken;
}

class PageLayout {
 public:
  PageLayout(const Box& box, const std::vector<Grid>& grids, std::vector<Piece> pieces,
             const Measure& measure, std::vector<Draft>& drafts)
      : box_(box), grids_(grids), pieces_(std::move(pieces)), measure_(measure), drafts_(drafts) {}

  void run() {
    if (pieces_.empty()) return;
    const float edge = right_edge(pieces_, box_);
    for (const Grid& grid : grids_) {
      if (std::none_of(pieces_.begin(), pieces_.end(),
                       [&](const Piece& piece) { return inside(piece, grid.box); }))
        continue;
      std::vector<Piece> own = take(pieces_, grid.box);
      flow(take(pieces_, {box_.x0 - 1e4F, box_.y0 - 1e4F, box_.x1 + 1e4F, grid.box.y0}), edge);
      for (const std::vector<Box>& cells : grid.rows) row(cells, own);
      flow(std::move(own), grid.box.x1);
    }
    flow(std::move(pieces_), edge);
  }

 private:
  void flow(std::vector<Piece> pieces, float x1) {
    if (pieces.empty()) return;
    for (const Column& column : split_columns(std::move(pieces), x1)) {
      std::vector<Draft> made = make_drafts(column.pieces, column.x1, measure_);
      drafts_.insert(drafts_.end(), std::make_move_iterator(made.begin()),
                     std::make_move_iterator(made.end()));
    }
  }

  /// One cell over the whole width is a box with text in it; several are a row.
  void row(const std::vector<Box>& cells, std::vector<Piece>& own) {
    std::vector<std::vector<Piece>> contents;
    std::size_t lines = 0;
    for (const Box& cell : cells) {
      std::vector<Piece> pieces = take(own, cell);
      if (pieces.empty()) continue;
      lines = std::max(lines, pieces.size());
      contents.push_back(std::move(pieces));
    }
    if (contents.empty()) return;
    if (cells.size() == 1 || lines > 14) {
      for (std::vector<Piece>& pieces : contents) {
        const float x1 = right_of(cells, pieces);
        flow(std::move(pieces), x1);
      }
      return;
    }
    Draft draft;
    draft.kind = BlockKind::table_row;
    draft.size = contents.front().front().size;
    float letters = 0;
    for (const std::vector<Piece>& pieces : contents) {
      if (!draft.text.empty()) draft.text += "   ";
      draft.text += cell_text(pieces);
      for (const Piece& piece : pieces) {
        letters += static_cast<float>(piece.letters);
        draft.bold += piece.bold * static_cast<float>(piece.letters);
      }
    }
    draft.bold /= std::max(letters, 1.0F);
    drafts_.push_back(std::move(draft));
  }

  static float right_of(const std::vector<Box>& cells, const std::vector<Piece>& pieces) {
    constexpr float kPadding = 5;
    for (const Box& cell : cells)
      if (cell.holds(pieces.front().middle(), pieces.front().y)) return cell.x1 - kPadding;
    return cells.back().x1 - kPadding;
  }

  /// All lines of a cell as one.
  std::string cell_text(const std::vector<Piece>& pieces) const {
    std::string text;
    for (const Draft& draft : make_drafts(pieces, pieces.front().x1, measure_)) {
      if (!text.empty()) text += ' ';
      text += draft.text;
    }
    return squeeze(text);
  }

  const Box& box_;
  const std::vector<Grid>& grids_;
  std::vector<Piece> pieces_;
  const Measure& measure_;
  std::vector<Draft>& drafts_;
};

/// Most lines of a page run one way; a page scanned or set sideways is turned.
Way main_way(const std::vector<Glyph>& glyphs) {
  std::array<std::size_t, 5> counts{};
  for (const Glyph& glyph : glyphs) ++counts[static_cast<std::size_t>(glyph.way)];
  const auto most = std::max_element(counts.begin(), counts.end() - 1);
  return static_cast<Way>(most - counts.begin());
}

/// Text that is not painted is what somebody's OCR put behind the picture of a page, or a trick.
void choose_visible(Page& page) {
  const auto hidden = std::count_if(page.glyphs.begin(), page.glyphs.end(),
                                    [](const Glyph& glyph) { return glyph.hidden; });
  const auto visible = static_cast<std::ptrdiff_t>(page.glyphs.size()) - hidden;
  const bool scanned = page.has_picture && hidden > 4 * visible;
  if (scanned) return;
  std::erase_if(page.glyphs, [](const Glyph& glyph) { return glyph.hidden; });
}

void turn(Page& page, Way way) {
  if (way == Way::right || way == Way::slanted) return;
  const float width = page.box.x1;
  const float height = page.box.y1;
  const auto turned = [&](float x, float y) -> std::pair<float, float> {
    if (way == Way::up) return {height - y, x};
    if (way == Way::down) return {y, width - x};
    return {width - x, height - y};
  };
  for (Glyph& glyph : page.glyphs) {
    const bool upright = glyph.way == Way::up || glyph.way == Way::down;
    const auto [x0, y] = turned(glyph.x0, glyph.y);
    const float x1 = upright ? turned(0, glyph.x1).first : turned(glyph.x1, 0).first;
    glyph.x0 = std::min(x0, x1);
    glyph.x1 = std::max(x0, x1);
    glyph.y = y;
    glyph.way = glyph.way == way ? Way::right : Way::slanted;
  }
  const auto turn_box = [&](Box& box) {
    const auto [ax, ay] = turned(box.x0, box.y0);
    const auto [bx, by] = turned(box.x1, box.y1);
    box = {std::min(ax, bx), std::min(ay, by), std::max(ax, bx), std::max(ay, by)};
  };
  for (Box& rule : page.rules) turn_box(rule);
  for (Ground& ground : page.grounds) turn_box(ground.box);
  if (way != Way::left) page.box = {0, 0, height, width};
}

void straighten(Page& page) {
  choose_visible(page);
  turn(page, main_way(page.glyphs));
  std::erase_if(page.glyphs, [&](const Glyph& glyph) {
    return glyph.way != Way::right || !page.box.holds(glyph.x0 + 1, glyph.y - 1);
  });
}

}  // namespace

void Layout::add(Page page) {
  straighten(page);
  boxes_.push_back(page.box);
  pieces_.push_back(make_pieces(page));
  grids_.push_back(find_grids(page));
}

std::vector<std::vector<Draft>> Layout::finish() {
  drop_furniture(pieces_, boxes_);
  const Measure measured = measure(pieces_);
  std::vector<std::vector<Draft>> result(pieces_.size());
  for (std::size_t i = 0; i < pieces_.size(); ++i)
    PageLayout(boxes_[i], grids_[i], std::move(pieces_[i]), measured, result[i]).run();
  return result;
}

}  // namespace lettergrade::read::pdf
