#include "tests/facets/random_letters.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/format/schema.hpp"

namespace lettergrade::test {
namespace {

constexpr std::size_t kWords = 150;
/// Words that share stems and beginnings, so that forms and wildcards have something to find.
constexpr std::string_view kEndings[] = {"", "s", "ing", "ed", "er"};

/// A word, the more common the earlier in the vocabulary.
const std::string& word(Random& random) {
  const double share = std::uniform_real_distribution<>(0, 1)(random);
  const double at = std::pow(share, 3) * static_cast<double>(vocabulary().size());
  return vocabulary()[std::min(vocabulary().size() - 1, static_cast<std::size_t>(at))];
}

std::optional<Grade> some_grade(Random& random) {
  const auto value = static_cast<int>(below(random, 6));
  if (value < 1 || value > 4) return std::nullopt;
  return Grade{static_cast<std::uint8_t>(value), canonical_word(value)};
}

Outcome some_outcome(Random& random) {
  return static_cast<Outcome>(1 + below(random, kOutcomes.size() - 1));
}

void add_section(Letter& letter, Random& random) {
  const auto begin = static_cast<std::uint32_t>(letter.text.size());
  const std::size_t length = below(random, 20) == 0 ? 0 : 1 + below(random, 24);
  for (std::size_t i = 0; i < length; ++i) letter.text += (i > 0 ? " " : "") + word(random);
  const auto end = static_cast<std::uint32_t>(letter.text.size());
  letter.text += "\n\n";
  const auto block = static_cast<std::uint32_t>(letter.blocks.size());
  const bool boilerplate = below(random, 8) == 0;
  letter.blocks.push_back({{begin, end}, 1, BlockKind::paragraph, false, boilerplate});
  Section section;
  section.heading = word(random);
  section.first_block = block;
  section.end_block = block + 1;
  if (below(random, 3) > 0) section.outcome = some_outcome(random);
  if (section.outcome) section.grade = some_grade(random);
  letter.sections.push_back(section);
}

void add_outcomes(Letter& letter, Random& random) {
  for (std::size_t i = below(random, 4); i > 0; --i) {
    const Outcome outcome = some_outcome(random);
    const auto grade = some_grade(random);
    if (grade && letter.outcome(outcome) == nullptr)
      letter.outcomes.push_back({outcome, *grade, {}});
  }
}

}  // namespace

std::size_t below(Random& random, std::size_t end) {
  return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

const std::vector<std::string>& vocabulary() {
  static const std::vector<std::string> words = [] {
    Random random(7);
    std::vector<std::string> made{"the", "in", "children", "fostering", "well"};
    while (made.size() < kWords) {
      std::string stem;
      for (std::size_t i = 2 + below(random, 2); i > 0; --i) {
        stem += "bdfklmprst"[below(random, 10)];
        stem += "aeiou"[below(random, 5)];
      }
      stem += "nt"[below(random, 2)];
      for (std::size_t i = 1 + below(random, 3); i > 0; --i)
        made.push_back(stem + std::string(kEndings[below(random, 5)]));
    }
    return made;
  }();
  return words;
}

const std::vector<std::string>& council_codes() {
  static const std::vector<std::string> codes{"202", "330", "332", "885", "815", "926",
                                              "825", "211", "352", "383", "839"};
  return codes;
}

Letter random_letter(std::size_t number) {
  Random random(number * 7919 + 1);
  Letter letter;
  for (std::size_t i = 1 + below(random, 3); i > 0; --i) add_section(letter, random);
  if (below(random, 10) > 0) letter.authority = one_of(random, council_codes());
  if (below(random, 10) > 0) letter.year = 2005 + static_cast<int>(below(random, 20));
  if (letter.year && below(random, 2) == 0)
    letter.date = Date{static_cast<std::int16_t>(*letter.year),
                       static_cast<std::uint8_t>(1 + below(random, 12)), 7};
  letter.type = static_cast<LetterType>(below(random, kLetterTypes.size()));
  if (below(random, 3) > 0) letter.framework = one_of(random, kFrameworks).slug;
  letter.grade = some_grade(random);
  add_outcomes(letter, random);
  letter.title = word(random) + " " + word(random);
  letter.base_id = "letter-" + std::to_string(number);
  letter.content_hash = format::content_hash(letter.base_id);
  letter.sources = {{letter.base_id, "/letters/" + letter.base_id}};
  return letter;
}

}  // namespace lettergrade::test
