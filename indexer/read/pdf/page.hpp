#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// What stands on one page of a PDF, before anybody makes sense of it.
namespace lettergrade::read::pdf {

/// A rectangle in points, y downwards from the top of the page.
struct Box {
  float x0 = 0;
  float y0 = 0;
  float x1 = 0;
  float y1 = 0;

  [[nodiscard]] float width() const { return x1 - x0; }
  [[nodiscard]] float height() const { return y1 - y0; }
  [[nodiscard]] bool holds(float x, float y) const {
    return x0 <= x && x <= x1 && y0 <= y && y <= y1;
  }
};

/// Which way a line of text runs on the page.
enum class Way : std::uint8_t { right, down, left, up, slanted };

/// One character where it stands.
struct Glyph {
  char32_t code = 0;
  float x0 = 0;  ///< on the baseline
  float x1 = 0;
  float y = 0;  ///< of the baseline
  float size = 0;
  Way way = Way::right;
  bool bold = false;
  bool hidden = false;  ///< not painted, or in the colour of what is behind it
};

using Colour = std::array<float, 3>;  ///< red, green, blue: 0 to 1

/// An area and the colour it was painted in: the ground of a cell, a picture.
struct Ground {
  Box box;
  Colour colour{};
  bool known = true;  ///< a picture or a shading has no one colour
};

/// All that is taken from a page. Rules are thin: the lines of tables and boxes.
struct Page {
  Box box;
  std::vector<Glyph> glyphs;
  std::vector<Box> rules;
  std::vector<Ground> grounds;  ///< in the order they were painted
  bool has_picture = false;
  bool damaged = false;
};

}  // namespace lettergrade::read::pdf
