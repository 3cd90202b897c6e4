#include "indexer/read/pdf/columns.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace lettergrade::read::pdf {
namespace {

constexpr std::size_t kLeastLines = 6;
constexpr float kGutter = 9;      ///< points between columns
constexpr float kFilled = 0.72F;  ///< of its column: a usual line of running text

struct Extent {
  float x0;
  float x1;
};

Extent extent_of(const std::vector<Piece>& pieces) {
  Extent extent{pieces.front().x0, pieces.front().x1};
  for (const Piece& piece : pieces)
    extent = {std::min(extent.x0, piece.x0), std::max(extent.x1, piece.x1)};
  return extent;
}

/// Most lines fill the column: its text runs on from line to line.
bool runs_on(const std::vector<Piece>& side) {
  if (side.size() < kLeastLines) return false;
  const Extent extent = extent_of(side);
  std::size_t filled = 0;
  for (const Piece& piece : side)
    if (piece.x1 - piece.x0 > kFilled * (extent.x1 - extent.x0) && piece.letters >= 12) ++filled;
  return 2 * filled > side.size();
}

/// The middle of a strip that no piece crosses, or nothing.
std::optional<float> gutter_of(const std::vector<Piece>& pieces, Extent extent) {
  std::vector<Extent> covered;
  covered.reserve(pieces.size());
  for (const Piece& piece : pieces) covered.push_back({piece.x0, piece.x1});
  std::sort(covered.begin(), covered.end(),
            [](const Extent& a, const Extent& b) { return a.x0 < b.x0; });
  const float width = extent.x1 - extent.x0;
  float end = covered.front().x1;
  for (const Extent& piece : covered) {
    const float middle = (end + piece.x0) / 2;
    if (piece.x0 - end >= kGutter && middle > extent.x0 + 0.25F * width &&
        middle < extent.x0 + 0.75F * width)
      return middle;
    end = std::max(end, piece.x1);
  }
  return std::nullopt;
}

/// Pieces between two that cross the page.
void split_band(std::vector<Piece> band, Extent extent, std::vector<Column>& columns) {
  if (band.empty()) return;
  const auto gutter = gutter_of(band, extent);
  if (gutter) {
    const auto right = std::stable_partition(
        band.begin(), band.end(), [&](const Piece& piece) { return piece.middle() < *gutter; });
    std::vector<Piece> second(right, band.end());
    std::vector<Piece> first(band.begin(), right);
    if (runs_on(first) && runs_on(second)) {
      for (std::vector<Piece>* side : {&first, &second}) {
        const float end = extent_of(*side).x1;
        columns.push_back({std::move(*side), end, true});
      }
      return;
    }
    std::stable_sort(band.begin(), band.end(),
                     [](const Piece& a, const Piece& b) { return a.y < b.y; });
  }
  // Nothing to part: goes on in what came before, if that is the whole width, too.
  columns.push_back({std::move(band), extent.x1, false});
}

}  // namespace

std::vector<Column> split_columns(std::vector<Piece> pieces, float x1) {
  if (pieces.size() < 2 * kLeastLines) return {{std::move(pieces), x1, false}};
  Extent extent = extent_of(pieces);
  extent.x1 = std::max(extent.x1, x1);
  std::vector<Column> columns;
  std::vector<Piece> band;
  const float middle = (extent.x0 + extent.x1) / 2;
  bool crossing = false;
  for (const Piece& piece : pieces) {
    const bool crosses = piece.x0 < middle - kGutter && piece.x1 > middle + kGutter &&
                         piece.x1 - piece.x0 > 0.6F * (extent.x1 - extent.x0);
    if (crosses != crossing && !band.empty()) split_band(std::exchange(band, {}), extent, columns);
    crossing = crosses;
    band.push_back(piece);
  }
  split_band(std::move(band), extent, columns);
  const bool parted = std::any_of(columns.begin(), columns.end(),
                                  [&](const Column& column) { return column.parted; });
  if (!parted) return {{std::move(pieces), x1, false}};
  return columns;
}

}  // namespace lettergrade::read::pdf
