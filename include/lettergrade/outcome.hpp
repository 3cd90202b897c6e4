#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lettergrade {

/// What is judged. `overall` is the headline; the others are facets of their own.
enum class Outcome : std::uint8_t {
  overall,
  being_healthy,
  staying_safe,
  enjoying_achieving,
  positive_contribution,
  economic_wellbeing,
  capacity_to_improve,
  social_care,
  education,
  leadership,
  help_and_protection,
  children_in_care,
  care_leavers,
  adoption,
  lscb,
};

struct OutcomeSpec {
  Outcome outcome;
  std::string_view slug;
  std::string_view title;
  /// Headings and table rows that name it, in lower case, the longest first, separated by '|'.
  /// A heading names the outcome when it starts with one of them at a word border.
  std::string_view headings;
};

/// The one table of outcomes. Rows are in the order of the enumeration.
inline constexpr std::array kOutcomes{
    OutcomeSpec{Outcome::overall, "overall", "Overall effectiveness",
                "overall effectiveness of services for looked after children and young people|"
                "overall effectiveness of children's services|overall effectiveness|"
                "the contribution of the local authority's children's services|"
                "the contribution of the council's children's services|"
                "the contribution of children's services|the council's children's services|"
                "the overall contribution|overall contribution|children's services overall"},
    OutcomeSpec{Outcome::being_healthy, "being-healthy", "Being healthy",
                "being healthy|be healthy"},
    OutcomeSpec{Outcome::staying_safe, "staying-safe", "Staying safe", "staying safe|stay safe"},
    OutcomeSpec{Outcome::enjoying_achieving, "enjoying-achieving", "Enjoying and achieving",
                "enjoying and achieving|enjoy and achieve"},
    OutcomeSpec{Outcome::positive_contribution, "positive-contribution",
                "Making a positive contribution",
                "making a positive contribution|make a positive contribution"},
    OutcomeSpec{Outcome::economic_wellbeing, "economic-wellbeing", "Achieving economic well-being",
                "achieving economic well-being|achieving economic wellbeing|"
                "achieve economic well-being|achieve economic wellbeing"},
    OutcomeSpec{Outcome::capacity_to_improve, "capacity-to-improve", "Capacity to improve",
                "capacity to improve|overall capacity to improve|capacity for improvement"},
    OutcomeSpec{Outcome::social_care, "social-care", "Social care",
                "the contribution of the local authority's social care services|"
                "the contribution of the council's social care services|"
                "the contribution of social care services|social care services|social care"},
    OutcomeSpec{Outcome::education, "education", "Education",
                "the contribution of the local authority's education services|"
                "the contribution of the council's education services|"
                "the contribution of education services|education services|education"},
    OutcomeSpec{Outcome::leadership, "leadership", "Leadership",
                "the impact of leaders on social work practice with children and families|"
                "the impact of leaders on practice with children and families|"
                "the impact of leaders on social work practice|the impact of leaders on practice|"
                "impact of leaders|leadership, management and governance|"
                "leadership and management|leadership and governance|leadership"},
    OutcomeSpec{Outcome::help_and_protection, "help-and-protection", "Help and protection",
                "the effectiveness of the help and protection provided to children, young people, "
                "families and carers|"
                "the effectiveness of help and protection provided to children, young people, "
                "families and carers|"
                "the experiences and progress of children who need help and protection|"
                "the experiences and progress of children in need of help and protection|"
                "children who need help and protection|help and protection"},
    OutcomeSpec{Outcome::children_in_care, "children-in-care", "Children in care",
                "the experiences and progress of children in care and care leavers|"
                "the experiences and progress of children looked after and achieving permanence|"
                "the experiences and progress of looked after children and achieving permanence|"
                "looked after children and achieving permanence|"
                "the experiences and progress of children in care|"
                "children looked after and achieving permanence|"
                "children in care and care leavers|children in care"},
    OutcomeSpec{Outcome::care_leavers, "care-leavers", "Care leavers",
                "the experiences and progress of care leavers|"
                "the experience and progress of care leavers|"
                "experiences and progress of care leavers|"
                "experience and progress of care leavers|care leavers"},
    OutcomeSpec{Outcome::adoption, "adoption", "Adoption", "adoption performance|adoption"},
    OutcomeSpec{Outcome::lscb, "lscb", "Safeguarding board",
                "the effectiveness of the local safeguarding children board|"
                "effectiveness of the local safeguarding children board|"
                "the effectiveness of the lscb|effectiveness of the lscb|"
                "the local safeguarding children board|local safeguarding children board"},
};
inline constexpr std::size_t kOutcomeCount = kOutcomes.size();

[[nodiscard]] constexpr const OutcomeSpec& spec(Outcome outcome) {
  return kOutcomes[static_cast<std::size_t>(outcome)];
}

/// The outcome with this slug ("staying-safe"), if there is one.
[[nodiscard]] constexpr std::optional<Outcome> outcome_of_slug(std::string_view slug) {
  for (const OutcomeSpec& row : kOutcomes)
    if (row.slug == slug) return row.outcome;
  return std::nullopt;
}

}  // namespace lettergrade
