#include <doctest/doctest.h>

#include <set>

#include "lettergrade/fields.hpp"
#include "lettergrade/grade.hpp"
#include "lettergrade/kind.hpp"
#include "lettergrade/outcome.hpp"

using namespace lettergrade;

TEST_CASE("a grade is known by its words and their other spellings") {
  CHECK(grade_of_word("Perform  adequately")->word == "performs adequately");
  CHECK(grade_of_word("GOOD")->value == 3);
  CHECK(grade_of_word("require improvement")->word == "requires improvement");
  CHECK_FALSE(grade_of_word("splendid").has_value());
  CHECK(canonical_word(4) == "outstanding");
  CHECK(canonical_word(5).empty());
}

TEST_CASE("rows of each table stand in the order of its enumeration, with names of their own") {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < kOutcomes.size(); ++i) {
    CHECK(static_cast<std::size_t>(kOutcomes[i].outcome) == i);
    CHECK(names.insert(kOutcomes[i].slug).second);
    CHECK(outcome_of_slug(kOutcomes[i].slug) == kOutcomes[i].outcome);
  }
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    CHECK(static_cast<std::size_t>(kFields[i].field) == i);
    CHECK(names.insert(kFields[i].name).second);
  }
  for (std::size_t i = 0; i < kLetterTypes.size(); ++i)
    CHECK(static_cast<std::size_t>(kLetterTypes[i].type) == i);
}

TEST_CASE("no two fields or outcomes share a slot or a prefix") {
  std::set<int> slots{kTimeSlot};
  std::set<std::string_view> prefixes;
  for (const FieldSpec& field : kFields) {
    if (field.slot >= 0) CHECK(slots.insert(field.slot).second);
    if (field.prefix.empty()) continue;
    // Neighbours are found by the terms of the authorities they are.
    if (field.shape == FieldShape::neighbours)
      CHECK(field.prefix == spec(Field::authority).prefix);
    else
      CHECK(prefixes.insert(field.prefix).second);
  }
  for (const OutcomeSpec& outcome : kOutcomes)
    CHECK(slots.insert(outcome_slot(outcome.outcome)).second);
}

TEST_CASE("the words of every framework's scale are words of the grade table") {
  for (const FrameworkSpec& framework : kFrameworks) {
    CAPTURE(framework.slug);
    CHECK(framework.words.front().empty() == framework.judgements.empty());
    for (std::size_t i = 0; i < framework.words.size(); ++i) {
      if (framework.judgements.empty()) continue;
      const auto grade = grade_of_word(framework.words[i]);
      REQUIRE(grade.has_value());
      CHECK(grade->value == 4 - static_cast<int>(i));
    }
  }
}

TEST_CASE("every framework grades outcomes of the outcome table") {
  for (const FrameworkSpec& framework : kFrameworks) {
    std::string_view list = framework.judgements;
    while (!list.empty()) {
      const std::size_t end = list.find('|');
      CHECK_MESSAGE(outcome_of_slug(list.substr(0, end)), framework.slug);
      list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 1);
    }
  }
}
