#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/read/pdf/pieces.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::read::pdf {

/// A block while its page is being read.
struct Draft {
  BlockKind kind = BlockKind::paragraph;
  std::string text;        ///< wrapped lines parted by "\n"
  float y = 0;             ///< baseline of the first line
  float size = 0;          ///< of most of its characters
  float bold = 0;          ///< share of its characters
  float text_x = 0;        ///< where its lines start, behind a number or bullet
  bool continues = false;  ///< goes on where the page before ended
  bool marked = false;     ///< starts with a number or bullet
  bool full = false;       ///< its last line leaves no room for another word
  std::size_t lines = 1;
};

/// The usual distance from one line to the next, by size of the characters, and the usual size.
struct Measure {
  float body = 0;
  std::vector<std::pair<float, float>> leadings;

  [[nodiscard]] float leading(float size) const;
};

/// Measures all pages' pieces at once.
[[nodiscard]] Measure measure(const std::vector<std::vector<Piece>>& pages);

/// The pieces of one column or cell as blocks, in order. Rows of a table without lines are told by
/// their gaps. `x1`: where the column ends.
[[nodiscard]] std::vector<Draft> make_drafts(const std::vector<Piece>& pieces, float x1,
                                             const Measure& measure);

}  // namespace lettergrade::read::pdf
