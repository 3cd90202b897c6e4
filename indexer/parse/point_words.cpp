// What the words of a point say: the outcome it would improve, the tag of the national framework.
#include <array>

#include "indexer/parse/folded.hpp"
#include "indexer/parse/points.hpp"

namespace lettergrade::parse {
namespace {

/// How the words of a point name an outcome.
struct Cue {
  Outcome outcome;
  std::string_view words;
};

/// Only what names it plainly: management, plans or visits are everybody's.
constexpr std::array kModernCues{
    Cue{Outcome::care_leavers,
        "care leaver|care leavers|care leavers'|leaving care|care-experienced|care experienced|"
        "pathway plan|pathway plans|pathway planning"},
    Cue{Outcome::children_in_care,
        "child in care|children in care|children in care's|looked after child|"
        "looked after children|looked-after children|children looked after|in-care"},
    Cue{Outcome::adoption, "adoption|adopters|adoptive"},
    Cue{Outcome::help_and_protection,
        "help and protection|child protection|child in need|children in need|child-in-need|"
        "children-in-need|early help|strategy discussions|strategy meetings|section 47|"
        "private fostering|privately fostered|front door|children at risk"},
    Cue{Outcome::leadership,
        "leader|leaders|leaders'|leadership|elected members|political leaders|corporate leaders"},
    Cue{Outcome::lscb, "lscb|the board|safeguarding children board"},
};

constexpr std::array kOldCues{
    Cue{Outcome::being_healthy, "being healthy|be healthy"},
    Cue{Outcome::staying_safe, "staying safe|stay safe"},
    Cue{Outcome::enjoying_achieving, "enjoying and achieving|enjoy and achieve"},
    Cue{Outcome::positive_contribution, "positive contribution"},
    Cue{Outcome::economic_wellbeing, "economic well-being|economic wellbeing"},
    Cue{Outcome::capacity_to_improve, "capacity to improve"},
};

template <typename Cues>
std::optional<Outcome> one_of(const Cues& cues, std::string_view folded) {
  std::optional<Outcome> found;
  for (const Cue& cue : cues) {
    if (!has_any(folded, cue.words)) continue;
    if (found) return std::nullopt;
    found = cue.outcome;
  }
  return found;
}

}  // namespace

std::string national_framework_tag(std::string_view text) {
  constexpr std::string_view kName = "national framework";
  const std::string lower = ascii_lower(squeeze(text));
  const std::size_t at = lower.rfind(kName);
  if (at == std::string::npos) return {};
  const std::size_t open = lower.rfind('(', at);
  const std::size_t close = lower.find(')', at);
  if (open == std::string::npos || close == std::string::npos) return {};
  std::string tag = squeeze(text).substr(open + 1, close - open - 1);
  tag.erase(at - open - 1, kName.size());
  const std::size_t begin = tag.find_first_not_of(" ,;:-");
  const std::size_t end = tag.find_last_not_of(" ,;:-");
  return begin == std::string::npos ? std::string() : tag.substr(begin, end + 1 - begin);
}

std::optional<Outcome> outcome_in_words(std::string_view folded, bool modern) {
  return modern ? one_of(kModernCues, folded) : one_of(kOldCues, folded);
}

}  // namespace lettergrade::parse
