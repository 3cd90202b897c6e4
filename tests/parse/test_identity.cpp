#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "indexer/parse/parse.hpp"
#include "indexer/parse/sentence_sum.hpp"
#include "tests/parse/invented.hpp"

using namespace lettergrade;

namespace {

/// What the sentences of a text come to.
std::string sum_of(const std::string& text) {
  const parse::Folded folded(text);
  parse::SentenceSum sum(folded);
  sum.add({0, static_cast<std::uint32_t>(text.size())});
  sum.end_sentence();
  return sum.bytes();
}

std::string key_of(const std::string& text) {
  return parse::parse({text, {}, {}}, invented::authorities()).front().content_hash;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// A report on an invented council.
const std::string kReport =
    "Ashcombe Vale Council\n\nInspection of local authority children\u2019s services\n\n"
    "Inspection dates: 4 to 15 March 2024\n\n"
    "Judgement                                      Grade\n"
    "The impact of leaders on social work practice with children and families   Good\n"
    "The experiences and progress of children who need help and protection      Good\n"
    "The experiences and progress of children in care                           Good\n"
    "The experiences and progress of care leavers                               Good\n"
    "Overall effectiveness                                                      Good\n\n"
    "Leaders know their services well. Most children live in homes that are right for them.\n\n"
    "What needs to improve?\n\n\u25A0 The quality of plans for children who go missing.\n\n"
    "The experiences and progress of children who need help and protection: good\n\n"
    "1. Adoption is strong in Ashcombe Vale. Private fostering is weak there, and few of the\n"
    "arrangements are known to the council.\n\n"
    "2. Care plans are written with the children, who say that they are heard by their own\n"
    "social workers. In 94% of cases the plans were seen in time.\n";

}  // namespace

TEST_CASE("sentences come to the same however a text is laid out") {
  const std::string sum =
      sum_of("The service is well-led and is known to all. Homes in Leeds City are good.");
  for (const char* other : {
           "The service is well-\nled and\nis known to all.\nHomes in Leeds City are good.",
           "Homes in Leeds City are good. The service is well-led and is known to all.",
           "Inspection findings The service is well-led and is known to all.3 Homes in Leeds City "
           "are good.",
           "12. The service is well-led and is known to all1. Homes in Leeds City are good. 14 "
           "Page",
           "Judgement Grade Requires improvement to be good. The service is well-led and is known "
           "to all. What does the board need to improve? Homes in Leeds City are good.",
       })
    CHECK_MESSAGE(sum_of(other) == sum, other);
}

TEST_CASE("another word, another order and another sentence come to something else") {
  const std::string sum = sum_of("Adoption is good. Fostering in Leeds is weak: 94% are seen.");
  for (const char* other : {
           "Adoption is weak. Fostering in Leeds is good: 94% are seen.",
           "Adoption is good. Fostering in Leeds is weak: 49% are seen.",
           "Adoption is good. Fostering in Leeds is not weak: 94% are seen.",
           "Adoption is good. Leeds in fostering is weak: 94% are seen.",
           "Adoption is good. Fostering in Leeds is weak: 94% are seen. Health is poor.",
           "Adoption is good. Adoption is good. Fostering in Leeds is weak: 94% are seen.",
       })
    CHECK_MESSAGE(sum_of(other) != sum, other);
}

TEST_CASE(
    "a report is the same letter with its lines broken otherwise and its table read by cells") {
  const std::string key = key_of(kReport);
  CHECK(key.size() == 32);
  std::string narrow = replaced(kReport, "The experiences and progress of care leavers   ",
                                "The experiences and progress of care\nleavers   ");
  narrow = replaced(narrow, "few of the\narrangements are known to the council",
                    "few\nof the arrangements are known to the\ncouncil");
  CHECK(key_of(narrow) == key);
  CHECK(key_of(replaced(kReport, "the children, who say",
                        "the\n\n1\n\fAshcombe Vale Council\n\n"
                        "children, who say")) == key);
  const std::size_t table = kReport.find("Judgement");
  const std::size_t behind = kReport.find("Leaders know");
  const std::string cells =
      "Judgement\n\nGrade\n\n"
      "The impact of leaders on social work practice with children and families\n\nGood\n\n"
      "The experiences and progress of children who need help and protection\n\nGood\n\n"
      "The experiences and progress of children in care\n\nGood\n\n"
      "The experiences and progress of care leavers\n\nGood\n\nOverall effectiveness\n\nGood\n\n";
  CHECK(key_of(kReport.substr(0, table) + cells + kReport.substr(behind)) == key);
}

TEST_CASE(
    "letters that differ in a finding, a judgement, a day or the council are different letters") {
  const std::string key = key_of(kReport);
  CHECK(key_of(replaced(replaced(kReport, "Adoption is strong", "Adoption is weak"),
                        "fostering is weak", "fostering is strong")) != key);
  CHECK(key_of(replaced(kReport, "is weak", "is inadequate")) != key);
  CHECK(key_of(replaced(kReport, "94%", "49%")) != key);
  CHECK(key_of(replaced(kReport, "who go missing", "who are at risk")) != key);
  CHECK(key_of(replaced(kReport, "15 March 2024", "16 March 2024")) != key);
  CHECK(key_of(replaced(kReport,
                        "Overall effectiveness                                           "
                        "           Good",
                        "Overall effectiveness                                                     "
                        " Inadequate")) != key);
}

TEST_CASE("a document of no known kind is told by every letter and digit") {
  CHECK(key_of("Minutes\n\n12 people came") == key_of("Minutes\n\n12\npeople came"));
  CHECK(key_of("Minutes\n\n12 people came") != key_of("Minutes\n\n13 people came"));
  CHECK(key_of("Adoption is good. Health is poor.") != key_of("Health is poor. Adoption is good."));
}
