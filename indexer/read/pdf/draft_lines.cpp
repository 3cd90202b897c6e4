#include "indexer/read/pdf/draft_lines.hpp"

#include <algorithm>
#include <cmath>

#include "lettergrade/text.hpp"

namespace lettergrade::read::pdf {
namespace {

/// A dash or a letter is a marker only when what follows hangs this far (in sizes) behind it.
constexpr float kHanging = 0.9F;

bool starts_with_letter(std::string_view text) {
  const CodePoint first = text.empty() ? CodePoint{} : first_code_point(text);
  return (first.value >= U'A' && first.value <= U'Z') ||
         (first.value >= U'a' && first.value <= U'z') || first.value >= 0xC0;
}

std::string written(const Marker& marker, std::string_view text) {
  return marker.bullet ? std::string("\u2022") : std::string(text.substr(0, marker.length));
}

/// The marker is a piece of its own, before another.
bool take_separate(TextLine& line) {
  if (line.cells.size() < 2) return false;
  const std::string& text = line.cells.front().text;
  const Marker marker = marker_of(text);
  if (marker.length == 0 || marker.length != text.size()) return false;
  if (!marker.bullet && !starts_with_letter(line.cells[1].text) &&
      !(marker.sure && !line.cells[1].text.empty()))
    return false;
  line.marker = written(marker, text);
  line.bullet = marker.bullet;
  line.cells.erase(line.cells.begin());
  return true;
}

/// The marker is the first word of a piece.
void take_leading(TextLine& line) {
  Piece& piece = line.cells.front();
  const Marker marker = marker_of(piece.text);
  if (marker.length == 0) return;
  const std::string_view rest = trim(std::string_view(piece.text).substr(marker.length));
  const float hang = piece.second_word - piece.x0 - piece.first_word;
  if (rest.empty() || (!marker.sure && hang < kHanging * piece.size / 2)) return;
  if (!marker.bullet && !marker.sure && !starts_with_letter(rest)) return;
  line.marker = written(marker, piece.text);
  line.bullet = marker.bullet;
  const bool apart = piece.text[marker.length] == ' ';
  piece.text = std::string(rest);
  if (apart) piece.x0 = piece.second_word;
}

/// Words that justification pulled apart are no cells.
void join_stretched(TextLine& line, float x1) {
  constexpr float kStretched = 2.2F;
  if (line.cells.size() < 2 || line.cells.back().x1 < x1 - line.size / 3) return;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    letters += line.cells[i].letters;
    if (i > 0 && line.cells[i].x0 - line.cells[i - 1].x1 > kStretched * line.size) return;
  }
  if (letters < 25 * (line.cells.size() - 1)) return;
  Piece whole = line.cells.front();
  for (std::size_t i = 1; i < line.cells.size(); ++i) {
    whole.text += ' ' + line.cells[i].text;
    whole.letters += line.cells[i].letters;
  }
  whole.x1 = line.cells.back().x1;
  line.cells = {whole};
}

void weigh(TextLine& line) {
  const auto most =
      std::max_element(line.cells.begin(), line.cells.end(),
                       [](const Piece& a, const Piece& b) { return a.letters < b.letters; });
  float letters = 0;
  float bold = 0;
  for (const Piece& piece : line.cells) {
    letters += static_cast<float>(piece.letters);
    bold += piece.bold * static_cast<float>(piece.letters);
  }
  line.size = most->size;
  line.bold = letters > 0 ? bold / letters : 0;
  line.y = most->y;
}

}  // namespace

std::vector<TextLine> make_lines(const std::vector<Piece>& pieces, float x1) {
  std::vector<TextLine> lines;
  for (const Piece& piece : pieces) {
    const bool same =
        !lines.empty() && std::abs(piece.y - lines.back().cells.back().y) <
                              0.3F * std::min(piece.size, lines.back().cells.back().size);
    if (!same) lines.emplace_back();
    lines.back().cells.push_back(piece);
  }
  for (TextLine& line : lines) {
    std::sort(line.cells.begin(), line.cells.end(),
              [](const Piece& a, const Piece& b) { return a.x0 < b.x0; });
    line.x0 = line.cells.front().x0;
    weigh(line);
    if (!take_separate(line)) take_leading(line);
    line.text_x = line.cells.front().x0;
    join_stretched(line, x1);
  }
  return lines;
}

}  // namespace lettergrade::read::pdf
