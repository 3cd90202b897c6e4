#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lettergrade {

/// One wording of a grade. `variants` lists the other spellings seen in letters, separated by '|'.
struct GradeWord {
  std::string_view word;
  std::uint8_t value;  ///< 4 best to 1 worst
  std::string_view variants;
};

/// Every grade word of the four vocabularies since 2005. The first row of each value is its
/// canonical word. Sources: the scales printed in Ofsted's letters and reports of 2005 to 2026.
inline constexpr std::array kGradeWords{
    GradeWord{"outstanding", 4, ""},
    GradeWord{"excellent", 4, ""},
    GradeWord{"performs excellently", 4, "perform excellently|performing excellently"},
    GradeWord{"good", 3, ""},
    GradeWord{"performs well", 3, "perform well|performing well"},
    GradeWord{"adequate", 2, ""},
    GradeWord{"performs adequately", 2, "perform adequately|performing adequately"},
    GradeWord{"requires improvement", 2, "require improvement|requiring improvement"},
    GradeWord{"requires improvement to be good", 2, "require improvement to be good"},
    GradeWord{"inadequate", 1, ""},
    GradeWord{"performs poorly", 1, "perform poorly|performing poorly"},
};

/// A judgement on the four-point scale. `word` always points into kGradeWords.
struct Grade {
  std::uint8_t value = 0;
  std::string_view word;
  friend constexpr bool operator==(const Grade&, const Grade&) = default;
};

/// The grade a word or one of its variants names, ignoring case and the amount of white space.
[[nodiscard]] std::optional<Grade> grade_of_word(std::string_view text);

/// The canonical word of a value from 1 to 4; empty for any other value.
[[nodiscard]] constexpr std::string_view canonical_word(int value) {
  for (const GradeWord& row : kGradeWords)
    if (row.value == value) return row.word;
  return {};
}

}  // namespace lettergrade
