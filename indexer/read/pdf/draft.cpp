#include "indexer/read/pdf/draft.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "indexer/read/pdf/draft_joins.hpp"
#include "indexer/read/pdf/draft_lines.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::read::pdf {
namespace {

constexpr std::string_view kCellGap = "   ";

float rounded(float size) { return std::round(size * 2) / 2; }

bool has_letter(std::string_view marker) {
  return std::any_of(marker.begin(), marker.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void add_words(std::string& text, const TextLine& line) {
  if (!text.empty()) text += '\n';
  if (!line.marker.empty()) text += line.marker + ' ';
  text += line.cells.front().text;
}

/// A row on one line: each cell's lines joined, the cells parted by three spaces. The line with
/// most cells says where they start.
std::string row_text(const std::vector<TextLine>& lines, const LineRange& range) {
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(range.first);
  const auto end = lines.begin() + static_cast<std::ptrdiff_t>(range.end);
  const auto widest = std::max_element(first, end, [](const TextLine& a, const TextLine& b) {
    return a.cells.size() < b.cells.size();
  });
  std::vector<std::string> cells(widest->cells.size());
  for (auto line = first; line != end; ++line) {
    for (const Piece& piece : line->cells) {
      std::size_t column = 0;
      for (std::size_t i = 1; i < cells.size(); ++i)
        if (widest->cells[i].x0 <= piece.x0 + piece.size) column = i;
      if (!cells[column].empty()) cells[column] += ' ';
      cells[column] += piece.text;
    }
  }
  std::string text = first->marker.empty() ? "" : first->marker + ' ';
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text += kCellGap;
    text += cells[i];
  }
  return text;
}

/// "Recommendations ......... 20": the dots that lead to a page number are the gap of a row.
void read_leaders(Draft& draft) {
  constexpr std::string_view kLeaders = "....";
  std::string& text = draft.text;
  const std::size_t first = text.find(kLeaders);
  if (first == std::string::npos || first == 0) return;
  const std::size_t end = text.find_first_not_of(" .", first);
  if (end == std::string::npos || text.find_first_not_of("0123456789", end) != std::string::npos)
    return;
  text = squeeze(text.substr(0, first)) + std::string(kCellGap) + text.substr(end);
  draft.kind = BlockKind::table_row;
}

Draft draft_of(const std::vector<TextLine>& lines, const LineRange& range, float x1) {
  const TextLine& head = lines[range.first];
  Draft draft;
  draft.kind = BlockKind::paragraph;
  if (head.bullet || has_letter(head.marker)) draft.kind = BlockKind::list_item;
  if (range.row) draft.kind = BlockKind::table_row;
  draft.marked = !head.marker.empty();
  draft.size = head.size;
  draft.text_x = range.end - range.first > 1 ? lines[range.first + 1].x0 : head.text_x;
  draft.full = is_full(lines, range.end - 1, x1);
  draft.lines = range.end - range.first;
  float letters = 0;
  for (std::size_t i = range.first; i < range.end; ++i) {
    if (!range.row) add_words(draft.text, lines[i]);
    for (const Piece& piece : lines[i].cells) {
      letters += static_cast<float>(piece.letters);
      draft.bold += piece.bold * static_cast<float>(piece.letters);
    }
  }
  if (range.row) draft.text = row_text(lines, range);
  if (letters > 0) draft.bold /= letters;
  read_leaders(draft);
  return draft;
}

}  // namespace

float Measure::leading(float size) const {
  constexpr float kUsual = 1.25F;
  const auto found = std::find_if(leadings.begin(), leadings.end(), [size](const auto& entry) {
    return std::abs(entry.first - size) < 0.3F;
  });
  return found == leadings.end() ? kUsual * size : found->second;
}

Measure measure(const std::vector<std::vector<Piece>>& pages) {
  std::map<float, std::size_t> sizes;
  std::map<float, std::map<float, std::size_t>> distances;
  for (const std::vector<Piece>& pieces : pages) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      sizes[rounded(pieces[i].size)] += pieces[i].letters;
      if (i == 0 || pieces[i].letters < 20 || pieces[i - 1].letters < 20) continue;
      const float distance = pieces[i].y - pieces[i - 1].y;
      if (rounded(pieces[i].size) == rounded(pieces[i - 1].size) &&
          distance > 0.9F * pieces[i].size)
        ++distances[rounded(pieces[i].size)][rounded(distance)];
    }
  }
  const auto less = [](const auto& a, const auto& b) { return a.second < b.second; };
  Measure result;
  if (!sizes.empty()) result.body = std::max_element(sizes.begin(), sizes.end(), less)->first;
  for (const auto& [size, counts] : distances) {
    const auto most = std::max_element(counts.begin(), counts.end(), less);
    // A few lines of headings say nothing; a distance above this is between paragraphs.
    if (most->second >= 4 && most->first < 2 * size)
      result.leadings.emplace_back(size, most->first);
  }
  return result;
}

std::vector<Draft> make_drafts(const std::vector<Piece>& pieces, float x1, const Measure& measure) {
  const std::vector<TextLine> lines = make_lines(pieces, x1);
  std::vector<Draft> drafts;
  for (const LineRange& range : join_lines(lines, x1, measure))
    drafts.push_back(draft_of(lines, range, x1));
  return drafts;
}

}  // namespace lettergrade::read::pdf
