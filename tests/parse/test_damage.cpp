#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "indexer/parse/parse.hpp"
#include "tests/parse/expected.hpp"
#include "tests/parse/invariants.hpp"

using namespace lettergrade;

/// Letters that lost something may say less of themselves, but nothing that was not so.
namespace {

using Random = std::mt19937;
using Damage = std::string (*)(const std::string& text, Random& random);

std::vector<std::string> pieces(const std::string& text, char border) {
  std::vector<std::string> result(1);
  for (const char c : text) {
    result.back() += c;
    if (c == border) result.emplace_back();
  }
  return result;
}

std::string lost_front(const std::string& text, Random& random) {
  return text.substr(random() % (text.size() / 2 + 1));
}

std::string lost_end(const std::string& text, Random& random) {
  return text.substr(0, random() % (text.size() + 1));
}

/// Whole paragraphs are gone, and the pages between them.
std::string lost_paragraphs(const std::string& text, Random& random) {
  std::string result;
  std::size_t gone = 0;
  bool empty_line = false;
  for (const std::string& line : pieces(text, '\n')) {
    if (empty_line && gone == 0 && random() % 12 == 0) gone = 1 + random() % 6;
    empty_line = line.find_first_not_of(" \n\f") == std::string::npos;
    if (gone == 0) result += line;
    if (gone > 0 && empty_line) --gone;
  }
  return result;
}

std::string lost_lines(const std::string& text, Random& random) {
  std::string result;
  for (const std::string& line : pieces(text, '\n'))
    if (random() % 6 != 0) result += line;
  return result;
}

std::string halved_words(const std::string& text, Random& random) {
  std::string result;
  for (const std::string& word : pieces(text, ' ')) {
    const bool halve = word.size() > 6 && random() % 8 == 0;
    result += halve ? word.substr(0, word.size() / 2) + ' ' : word;
  }
  return result;
}

std::string lost_letters(const std::string& text, Random& random) {
  std::string result;
  for (const char c : text)
    if (random() % 150 != 0) result += c;
  return result;
}

struct Kind {
  std::string_view name;
  Damage damage;
  bool splices;  ///< may put a name beside another's grade, which no reader can tell
};
constexpr Kind kKinds[] = {
    {"lost front", lost_front, false},           {"lost end", lost_end, false},
    {"lost paragraphs", lost_paragraphs, false}, {"lost lines", lost_lines, true},
    {"halved words", halved_words, true},        {"lost letters", lost_letters, true}};

std::string cut_utf8(std::string text) {
  // What a reader gives is always whole UTF-8.
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80   ? 1
                             : lead < 0xC0 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                                           : 4;
    const bool whole = size != 0 && i + size <= text.size();
    bool sound = whole;
    for (std::size_t k = 1; k < size && sound; ++k)
      sound = (static_cast<unsigned char>(text[i + k]) & 0xC0U) == 0x80U;
    if (sound) result.append(text, i, size);
    i += sound ? size : 1;
  }
  return result;
}

/// The fields that differ from those of the whole letter, are no doubts and not missing.
std::string invented_grades(const Letter& damaged, const Letter& whole) {
  std::string result;
  const auto check = [&](const std::string& field, const Grade& grade,
                         const std::optional<Grade>& own) {
    const Evidence* evidence = damaged.evidence_of(field);
    const bool doubted = evidence != nullptr && !evidence->doubt.empty();
    if (doubted || (own && own->value == grade.value)) return;
    result += ' ' + field + '=' + std::to_string(grade.value);
  };
  if (damaged.grade) check("grade", *damaged.grade, whole.grade);
  for (const OutcomeGrade& outcome : damaged.outcomes) {
    const OutcomeGrade* own = whole.outcome(outcome.outcome);
    check("outcomes." + std::string(spec(outcome.outcome).slug), outcome.grade,
          own ? std::optional(own->grade) : std::nullopt);
  }
  return result;
}

bool is_inspected(const Letter& letter) {
  return letter.type == LetterType::inspection || letter.type == LetterType::visit ||
         letter.type == LetterType::board_review;
}

}  // namespace

TEST_CASE("a damaged letter of an inspection or visit never gives a grade that it did not have") {
  const std::string corpus = expected::corpus_folder();
  REQUIRE_FALSE(corpus.empty());
  const Register authorities =
      Register::built_in().with_rows(expected::slurp(corpus + "/register.csv"), "register.csv");
  Random random(20240315);
  std::size_t damaged = 0;
  std::size_t spliced = 0;
  std::string wrong;
  for (const expected::Case& one : expected::cases(corpus, "expected.json", "letters/")) {
    const Letter whole = expected::read_letter(one.path, authorities);
    if (!is_inspected(whole)) continue;
    for (const Kind& kind : kKinds)
      for (int round = 0; round < 20; ++round) {
        const std::string text = cut_utf8(kind.damage(whole.text, random));
        const Letter letter = parse::parse({text, {}, {}}, authorities).front();
        REQUIRE_MESSAGE(broken_invariant(letter).empty(), broken_invariant(letter));
        ++damaged;
        const std::string found = invented_grades(letter, whole);
        if (found.empty()) continue;
        if (kind.splices)
          ++spliced;
        else
          wrong += one.path.substr(one.path.rfind('/') + 1) + ", " + std::string(kind.name) + ':' +
                   found + '\n';
      }
  }
  MESSAGE(damaged << " damaged letters, " << spliced << " with a name beside another's grade");
  CHECK(damaged > 1000);
  CHECK_MESSAGE(wrong.empty(), "\n" << wrong);
  // One in two hundred, with lines, letters and half words lost all over the text.
  CHECK(spliced * 200 <= damaged);
}
