#include "indexer/learn/telling.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace lettergrade::learn {
namespace {

/// Words of the grades (grade.hpp) and what else judges, compares or says how large a part of
/// something is, or that something is not there.
constexpr std::array<std::string_view, 136> kFindings{"above",
                                                      "acceptable",
                                                      "achieved",
                                                      "adequate",
                                                      "adequately",
                                                      "almost",
                                                      "ambitious",
                                                      "appropriately",
                                                      "average",
                                                      "below",
                                                      "better",
                                                      "commendable",
                                                      "committed",
                                                      "consistently",
                                                      "declined",
                                                      "declining",
                                                      "decreased",
                                                      "decreasing",
                                                      "delay",
                                                      "delayed",
                                                      "delays",
                                                      "demonstrates",
                                                      "deteriorated",
                                                      "disappointing",
                                                      "effective",
                                                      "effectively",
                                                      "exceeds",
                                                      "excellent",
                                                      "excellently",
                                                      "exceptional",
                                                      "failed",
                                                      "failing",
                                                      "fails",
                                                      "fallen",
                                                      "falling",
                                                      "fastest",
                                                      "few",
                                                      "fewer",
                                                      "fragile",
                                                      "good",
                                                      "greater",
                                                      "higher",
                                                      "highest",
                                                      "impressive",
                                                      "improved",
                                                      "improvement",
                                                      "improvements",
                                                      "improving",
                                                      "inadequate",
                                                      "inadequately",
                                                      "inconsistent",
                                                      "inconsistently",
                                                      "increased",
                                                      "increasing",
                                                      "ineffective",
                                                      "insufficient",
                                                      "insufficiently",
                                                      "lack",
                                                      "lacks",
                                                      "less",
                                                      "low",
                                                      "lower",
                                                      "lowest",
                                                      "majority",
                                                      "many",
                                                      "meets",
                                                      "minority",
                                                      "mixed",
                                                      "most",
                                                      "mostly",
                                                      "nearly",
                                                      "never",
                                                      "no",
                                                      "nobody",
                                                      "none",
                                                      "nothing",
                                                      "outstanding",
                                                      "poor",
                                                      "poorer",
                                                      "poorly",
                                                      "progress",
                                                      "prompt",
                                                      "promptly",
                                                      "proportion",
                                                      "quickly",
                                                      "reduced",
                                                      "reducing",
                                                      "rigorous",
                                                      "rigorously",
                                                      "rise",
                                                      "risen",
                                                      "rising",
                                                      "robust",
                                                      "satisfactory",
                                                      "satisfied",
                                                      "several",
                                                      "shows",
                                                      "significantly",
                                                      "slow",
                                                      "slowly",
                                                      "sound",
                                                      "stable",
                                                      "steadily",
                                                      "strength",
                                                      "strengthened",
                                                      "strengths",
                                                      "strong",
                                                      "stronger",
                                                      "strongest",
                                                      "strongly",
                                                      "struggles",
                                                      "succeeds",
                                                      "successful",
                                                      "successfully",
                                                      "sufficient",
                                                      "sufficiently",
                                                      "suitable",
                                                      "swift",
                                                      "thorough",
                                                      "thoroughly",
                                                      "timely",
                                                      "unable",
                                                      "unacceptable",
                                                      "underdeveloped",
                                                      "unsatisfactory",
                                                      "variable",
                                                      "weak",
                                                      "weaker",
                                                      "weakest",
                                                      "weakness",
                                                      "weaknesses",
                                                      "widespread",
                                                      "worrying",
                                                      "worse",
                                                      "worsened",
                                                      "worst"};
static_assert(std::is_sorted(kFindings.begin(), kFindings.end()));

/// Numbers, negations, quantities and times.
constexpr std::array<std::string_view, 108> kTelling{
    "after",    "all",       "already",   "any",      "april",    "arent",     "august",
    "autumn",   "before",    "both",      "cannot",   "cant",     "concern",   "concerns",
    "continue", "continued", "continues", "couldnt",  "december", "didnt",     "doesnt",
    "dont",     "each",      "eight",     "eighty",   "eleven",   "every",     "fail",
    "february", "fifth",     "fifty",     "first",    "five",     "forty",     "four",
    "fourth",   "friday",    "hadnt",     "half",     "hasnt",    "havent",    "high",
    "hundred",  "isnt",      "january",   "july",     "june",     "lead",      "limited",
    "march",    "monday",    "more",      "much",     "neither",  "new",       "nine",
    "ninety",   "nor",       "not",       "november", "now",      "october",   "once",
    "one",      "only",      "positive",  "quarter",  "quarters", "rate",      "rates",
    "remain",   "remains",   "saturday",  "second",   "secure",   "september", "seven",
    "seventy",  "shouldnt",  "six",       "sixty",    "some",     "spring",    "still",
    "summer",   "sunday",    "ten",       "third",    "thirds",   "thirty",    "thousand",
    "three",    "thursday",  "tuesday",   "twelve",   "twenty",   "twice",     "two",
    "wasnt",    "wednesday", "well",      "werent",   "winter",   "without",   "wont",
    "wouldnt",  "yet",       "zero"};
static_assert(std::is_sorted(kTelling.begin(), kTelling.end()));

/// How the words begin that name outcomes (outcome.hpp), services and those they are for.
constexpr std::array<std::string_view, 98> kServices{
    "achiev",     "adopt",     "advoca",    "apprent",    "assess",    "asylum",     "attain",
    "attend",     "barrister", "behav",     "board",      "bully",     "capacity",   "care",
    "commission", "contribut", "court",     "crim",       "dental",    "disab",      "disadvant",
    "domestic",   "drug",      "early",     "econom",     "educat",    "employ",     "enjoy",
    "exclu",      "exploit",   "famil",     "fost",       "gang",      "governance", "guardian",
    "health",     "home",      "hous",      "immunis",    "infant",    "languag",    "learn",
    "leav",       "legal",     "leisure",   "literac",    "mental",    "minorit",    "missing",
    "mother",     "neet",      "neglect",   "nurser",     "obes",      "offend",     "parent",
    "partner",    "perman",    "plan",      "play",       "polic",     "poverty",    "pregnan",
    "primary",    "prison",    "protect",   "pupil",      "recruit",   "refer",      "refug",
    "resid",      "respite",   "retention", "safe",       "school",    "secondary",  "sexual",
    "social",     "sport",     "strateg",   "supervis",   "sure",      "teach",      "teen",
    "therap",     "thresh",    "train",     "transition", "transport", "truan",      "unaccompan",
    "virtual",    "visit",     "vulnerab",  "welfare",    "wellbeing", "workforce",  "youth"};
static_assert(std::is_sorted(kServices.begin(), kServices.end()));

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// No beginning is the beginning of another, so that the last one before the word decides.
bool names_service(std::string_view word) {
  const auto behind = std::upper_bound(kServices.begin(), kServices.end(), word);
  return behind != kServices.begin() && word.starts_with(*std::prev(behind));
}

}  // namespace

bool is_finding(std::string_view word) {
  return std::binary_search(kFindings.begin(), kFindings.end(), word);
}

bool is_telling(std::string_view word) {
  return has_digit(word) || is_finding(word) ||
         std::binary_search(kTelling.begin(), kTelling.end(), word) || names_service(word);
}

bool is_telling(const Word& word) {
  return (word.capital && !word.opens) || is_telling(std::string_view(word.text));
}

}  // namespace lettergrade::learn
