#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "lettergrade/grade.hpp"
#include "lettergrade/outcome.hpp"

namespace lettergrade {

/// What kind of document a letter is.
enum class LetterType : std::uint8_t {
  apa,
  rating,
  inspection,
  visit,
  board_review,
  report,
  other
};

struct LetterTypeSpec {
  LetterType type;
  std::string_view slug;
  std::string_view title;  ///< how a title names it, e.g. "Dudley: annual rating 2009"
};

inline constexpr std::array kLetterTypes{
    LetterTypeSpec{LetterType::apa, "apa", "annual performance assessment"},
    LetterTypeSpec{LetterType::rating, "rating", "annual rating"},
    LetterTypeSpec{LetterType::inspection, "inspection", "inspection report"},
    LetterTypeSpec{LetterType::visit, "visit", "visit letter"},
    LetterTypeSpec{LetterType::board_review, "board-review", "safeguarding board review"},
    LetterTypeSpec{LetterType::report, "report", "council report"},
    LetterTypeSpec{LetterType::other, "other", "document"},
};

[[nodiscard]] constexpr const LetterTypeSpec& spec(LetterType type) {
  return kLetterTypes[static_cast<std::size_t>(type)];
}

[[nodiscard]] constexpr std::optional<LetterType> type_of_slug(std::string_view slug) {
  for (const LetterTypeSpec& row : kLetterTypes)
    if (row.slug == slug) return row.type;
  return std::nullopt;
}

/// Which way the numbers of a scale run, where it has numbers.
enum class Numbers : std::uint8_t { none, best_is_four, best_is_one };

/// A rule book that letters were judged by. New frameworks are added here.
struct FrameworkSpec {
  std::string_view slug;
  std::string_view title;
  int first_year;
  int last_year;  ///< 0: still in use
  /// The words of its scale for the values 4, 3, 2, 1; empty where it grades nothing.
  std::array<std::string_view, 4> words;
  Numbers numbers;
  /// Slugs of what it grades, separated by '|'.
  std::string_view judgements;
};

inline constexpr std::array<std::string_view, 4> kAdequateWords{"outstanding", "good", "adequate",
                                                                "inadequate"};
inline constexpr std::array<std::string_view, 4> kUngraded{"", "", "", ""};

/// Sources: the scales printed in the letters and reports of each framework.
inline constexpr std::array kFrameworks{
    FrameworkSpec{"apa-2005", "Annual performance assessment 2005", 2005, 2005, kAdequateWords,
                  Numbers::best_is_four, "overall|capacity-to-improve|social-care|education"},
    FrameworkSpec{"apa-2006", "Annual performance assessment 2006", 2006, 2006, kAdequateWords,
                  Numbers::best_is_four,
                  "overall|being-healthy|staying-safe|enjoying-achieving|positive-contribution|"
                  "economic-wellbeing|capacity-to-improve|social-care|education"},
    FrameworkSpec{"apa-2007", "Annual performance assessment 2007", 2007, 2007, kAdequateWords,
                  Numbers::best_is_four,
                  "overall|being-healthy|staying-safe|enjoying-achieving|positive-contribution|"
                  "economic-wellbeing|capacity-to-improve|social-care|education"},
    FrameworkSpec{"apa-2008", "Annual performance assessment 2008", 2008, 2008, kAdequateWords,
                  Numbers::best_is_four,
                  "overall|being-healthy|staying-safe|enjoying-achieving|positive-contribution|"
                  "economic-wellbeing|capacity-to-improve|social-care|education"},
    FrameworkSpec{"jar", "Joint area review", 2005, 2009, kAdequateWords, Numbers::best_is_four,
                  "overall|being-healthy|staying-safe|enjoying-achieving|positive-contribution|"
                  "economic-wellbeing|capacity-to-improve|social-care|education|leadership|"
                  "children-in-care"},
    FrameworkSpec{
        "rating",
        "Annual children's services rating",
        2009,
        2011,
        {"performs excellently", "performs well", "performs adequately", "performs poorly"},
        Numbers::best_is_four,
        "overall"},
    FrameworkSpec{"contact-referral", "Inspection of contact, referral and assessment", 2009, 2012,
                  kUngraded, Numbers::none, ""},
    FrameworkSpec{"slac", "Safeguarding and looked-after-children inspections", 2009, 2013,
                  kAdequateWords, Numbers::best_is_one,
                  "overall|capacity-to-improve|leadership|help-and-protection|children-in-care"},
    FrameworkSpec{"child-protection", "Inspection of arrangements for the protection of children",
                  2012, 2013, kAdequateWords, Numbers::none,
                  "overall|leadership|help-and-protection"},
    FrameworkSpec{"sif",
                  "Single inspection framework",
                  2013,
                  2018,
                  {"outstanding", "good", "requires improvement", "inadequate"},
                  Numbers::none,
                  "overall|leadership|help-and-protection|children-in-care|care-leavers|adoption|"
                  "lscb"},
    FrameworkSpec{"jtai", "Joint targeted area inspection", 2016, 0, kUngraded, Numbers::none, ""},
    FrameworkSpec{"ilacs",
                  "Inspection of local authority children's services",
                  2018,
                  0,
                  {"outstanding", "good", "requires improvement to be good", "inadequate"},
                  Numbers::none,
                  "overall|leadership|help-and-protection|children-in-care|care-leavers"},
};

/// Whether letters judged by this rule book grade the outcome.
[[nodiscard]] constexpr bool judges(const FrameworkSpec& framework, Outcome outcome) {
  std::string_view list = framework.judgements;
  while (!list.empty()) {
    const std::size_t end = list.find('|');
    if (list.substr(0, end) == spec(outcome).slug) return true;
    list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 1);
  }
  return false;
}

[[nodiscard]] constexpr const FrameworkSpec* framework_of_slug(std::string_view slug) {
  for (const FrameworkSpec& row : kFrameworks)
    if (row.slug == slug) return &row;
  return nullptr;
}

}  // namespace lettergrade
