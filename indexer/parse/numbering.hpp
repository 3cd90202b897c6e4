#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace lettergrade::parse {

/// "2.1" as {2, 1}. Empty where a part is missing or has more than four digits.
[[nodiscard]] std::vector<int> number_parts(std::string_view number);

/// Whether `next` may follow `last`: 5 after 4, 2.1 after 1.4, 3 after 2.6, 2.1.1 after 2.1. One or
/// two numbers of a plain run may be missing (their digits were lost).
[[nodiscard]] bool follows(const std::vector<int>& last, const std::vector<int>& next);

/// Whether a run may start with it: 1, 1.1, 1.0.
[[nodiscard]] bool may_start(const std::vector<int>& number);

/// A number at the start of a block.
struct Numbered {
  std::size_t block = 0;
  std::vector<int> parts;
  bool heading = false;        ///< stands in a heading
  bool after_heading = false;  ///< a heading stands between it and the number before
  bool after_lead_in = false;  ///< what stands above it ends with a colon
};

/// Which of the numbers are those of paragraphs, by sequence: true for each that belongs to a run
/// of the text, false for lists inside a paragraph and for numbers that go on from nothing.
[[nodiscard]] std::vector<bool> in_sequence(const std::vector<Numbered>& numbers);

}  // namespace lettergrade::parse
