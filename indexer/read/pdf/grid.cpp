#include "indexer/read/pdf/grid.hpp"

#include <algorithm>
#include <numeric>

namespace lettergrade::read::pdf {
namespace {

constexpr float kTouch = 3;          ///< points between lines that are meant to meet
constexpr float kLeast = 8;          ///< shorter lines are corners and dots
constexpr std::size_t kMost = 4000;  ///< a page with more is a drawing

struct Rules {
  std::vector<Box> across;
  std::vector<Box> down;
};

/// Lines that go on in the same direction become one. `across`: sorted and joined along x.
std::vector<Box> joined(std::vector<Box> lines, bool across) {
  const auto place = [across](const Box& box) { return across ? box.y0 : box.x0; };
  const auto from = [across](const Box& box) { return across ? box.x0 : box.y0; };
  const auto to = [across](Box& box) -> float& { return across ? box.x1 : box.y1; };
  std::sort(lines.begin(), lines.end(), [&](const Box& a, const Box& b) {
    if (place(a) != place(b)) return place(a) < place(b);
    return from(a) < from(b);
  });
  std::vector<Box> result;
  for (Box& line : lines) {
    const auto same = std::find_if(result.rbegin(), result.rend(), [&](Box& before) {
      return place(line) - place(before) <= 1.5F && from(line) <= to(before) + kTouch &&
             from(before) <= to(line) + kTouch;
    });
    if (same == result.rend()) {
      result.push_back(line);
      continue;
    }
    to(*same) = std::max(to(*same), to(line));
    (across ? same->x0 : same->y0) = std::min(from(*same), from(line));
  }
  const auto length = [&](Box& box) { return to(box) - from(box); };
  std::erase_if(result, [&](Box& line) { return length(line) < kLeast; });
  return result;
}

Rules rules_of(const Page& page) {
  Rules rules;
  const auto add = [&rules](const Box& box) {
    (box.width() >= box.height() ? rules.across : rules.down).push_back(box);
  };
  for (const Box& rule : page.rules)
    if (rule.width() >= 1.5F || rule.height() >= 1.5F) add(rule);
  for (const Ground& ground : page.grounds) {
    const Box& box = ground.box;
    const bool white =
        ground.colour[0] > 0.95F && ground.colour[1] > 0.95F && ground.colour[2] > 0.95F;
    const bool whole =
        box.width() > 0.95F * page.box.width() && box.height() > 0.5F * page.box.height();
    if (!ground.known || white || whole || box.width() < kLeast || box.height() < kLeast) continue;
    add({box.x0, box.y0, box.x1, box.y0});
    add({box.x0, box.y1, box.x1, box.y1});
    add({box.x0, box.y0, box.x0, box.y1});
    add({box.x1, box.y0, box.x1, box.y1});
  }
  if (rules.across.size() + rules.down.size() > kMost) return {};
  rules.across = joined(std::move(rules.across), true);
  rules.down = joined(std::move(rules.down), false);
  return rules;
}

bool meet(const Box& a, const Box& b) {
  return a.x0 <= b.x1 + kTouch && b.x0 <= a.x1 + kTouch && a.y0 <= b.y1 + kTouch &&
         b.y0 <= a.y1 + kTouch;
}

/// Which lines hang together: for each, the number of its group.
std::vector<std::size_t> groups_of(const Rules& rules) {
  const std::size_t across = rules.across.size();
  std::vector<std::size_t> group(across + rules.down.size());
  std::iota(group.begin(), group.end(), std::size_t{0});
  const auto head = [&group](std::size_t i) {
    while (group[i] != i) i = group[i] = group[group[i]];
    return i;
  };
  for (std::size_t i = 0; i < across; ++i)
    for (std::size_t j = 0; j < rules.down.size(); ++j)
      if (meet(rules.across[i], rules.down[j])) group[head(i)] = head(across + j);
  for (std::size_t i = 0; i < group.size(); ++i) group[i] = head(i);
  return group;
}

/// Values closer than `kTouch` are one.
std::vector<float> levels(std::vector<float> values) {
  std::sort(values.begin(), values.end());
  std::vector<float> result;
  for (const float value : values)
    if (result.empty() || value - result.back() > kTouch) result.push_back(value);
  return result;
}

std::vector<Box> cells_between(const std::vector<Box>& down, const Box& table, float top,
                               float bottom) {
  std::vector<float> edges{table.x0, table.x1};
  const float middle = (top + bottom) / 2;
  for (const Box& line : down)
    if (line.y0 - kTouch <= middle && middle <= line.y1 + kTouch) edges.push_back(line.x0);
  edges = levels(std::move(edges));
  std::vector<Box> cells;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i)
    cells.push_back({edges[i], top, edges[i + 1], bottom});
  return cells;
}

Grid grid_of(const std::vector<Box>& across, const std::vector<Box>& down) {
  Grid grid;
  grid.box = across.front();
  std::vector<float> heights;
  const auto take = [&grid, &heights](const Box& line) {
    grid.box = {std::min(grid.box.x0, line.x0), std::min(grid.box.y0, line.y0),
                std::max(grid.box.x1, line.x1), std::max(grid.box.y1, line.y1)};
    heights.push_back(line.y0);
  };
  for (const Box& line : across) take(line);
  for (const Box& line : down) {
    take(line);
    heights.pop_back();
  }
  heights.push_back(grid.box.y0);
  heights.push_back(grid.box.y1);
  heights = levels(std::move(heights));
  for (std::size_t i = 0; i + 1 < heights.size(); ++i)
    grid.rows.push_back(cells_between(down, grid.box, heights[i], heights[i + 1]));
  return grid;
}

}  // namespace

std::vector<Grid> find_grids(const Page& page) {
  const Rules rules = rules_of(page);
  const std::vector<std::size_t> group = groups_of(rules);
  std::vector<Grid> grids;
  for (std::size_t head = 0; head < group.size(); ++head) {
    std::vector<Box> across;
    std::vector<Box> down;
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (group[i] != head) continue;
      if (i < rules.across.size())
        across.push_back(rules.across[i]);
      else
        down.push_back(rules.down[i - rules.across.size()]);
    }
    if (across.empty() || down.empty()) continue;
    grids.push_back(grid_of(across, down));
  }
  std::sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) {
    return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
  });
  return grids;
}

}  // namespace lettergrade::read::pdf
