#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "indexer/parse/pack_starts.hpp"
#include "indexer/parse/parse.hpp"
#include "tests/parse/expected.hpp"
#include "tests/parse/invariants.hpp"
#include "tests/parse/invented.hpp"

using namespace lettergrade;

namespace {

const std::string kPaper =
    "ASHCOMBE VALE COUNCIL\n\nCHILDREN\u2019S SCRUTINY COMMITTEE\n\n21 January 2010\n\n"
    "REPORT OF THE DIRECTOR\n\nANNUAL CHILDREN\u2019S SERVICES RATING 2009\n\nWards affected: "
    "all\n\n"
    "Purpose of the report\n\n1. To tell the committee how Ofsted rated the council\u2019s "
    "services "
    "for children in 2009.\n\n2. The letter is at Appendix A. It says that the council performs "
    "well.\n\nFinancial implications\n\n3. There are none.\n\nBackground papers: none\n";

const std::string kLetter =
    "33 Kingsway\nLondon\n\n9 December 2009\n\nMr A Wyatt\nDirector of Children\u2019s Services\n"
    "Ashcombe Vale Council\n\nDear Mr Wyatt\n\nAnnual children\u2019s services rating 2009\n\n"
    "Children\u2019s services rating\tPerforms well (3)\n\nChildren\u2019s services in Ashcombe "
    "Vale "
    "Council perform well. Most homes are sound, and the well-being of those who live in them is "
    "looked after by people who know them. Private fostering arrangements are inadequate.\n\n"
    "Yours sincerely\n\nJuliet Winstarler\n";

std::vector<Letter> read(const std::string& text) {
  std::vector<Letter> letters = parse::parse({text, {}, {}}, invented::authorities());
  for (const Letter& letter : letters) CHECK(broken_invariant(letter).empty());
  return letters;
}

}  // namespace

TEST_CASE("a covering paper with a letter in an appendix is two letters") {
  for (const std::string border : {"\n\fAppendix A\n\n", "\nAppendix A: the letter\n\n", "\n\f"}) {
    const auto letters = read(kPaper + border + kLetter);
    REQUIRE(letters.size() == 2);
    CHECK(letters[0].base_id == "ashcombe-vale-2009-report");
    CHECK(letters[0].text.find("Dear Mr Wyatt") == std::string::npos);
    CHECK(letters[1].base_id == "ashcombe-vale-2009-rating");
    CHECK(letters[1].text.find("Purpose") == std::string::npos);
    REQUIRE(letters[1].grade);
    CHECK(letters[1].grade->value == 3);
    CHECK(letters[1].addressee == "Mr A Wyatt");
    CHECK(letters[1].blocks.front().page == 1);
    REQUIRE(letters[1].sources.size() == 1);
    const std::uint32_t page = border.find('\f') == std::string::npos ? 1 : 2;
    CHECK(letters[1].sources[0].first_page == page);
    CHECK(letters[0].sources[0].last_page >= 1);
  }
}

TEST_CASE("an appendix behind the letter belongs to the paper, with its pages") {
  const auto letters = read(kPaper + "\fAppendix A\n\n" + kLetter +
                            "\n\fAppendix B: action plan\n\nEvery child will be seen in time.\n");
  REQUIRE(letters.size() == 2);
  CHECK(letters[0].text.find("Every child will be seen") != std::string::npos);
  CHECK(letters[1].text.find("Every child will be seen") == std::string::npos);
  CHECK(letters[0].sources[0].last_page == 3);
  CHECK(letters[0].blocks.back().page == 3);
}

TEST_CASE("several letters in one file are several letters") {
  std::string other = kLetter;
  other.replace(other.find("9 December 2009"), 15, "3 November 2010");
  while (other.find("rating 2009") != std::string::npos)
    other.replace(other.find("rating 2009"), 11, "rating 2010");
  const auto letters = read(kLetter + "\f" + other);
  REQUIRE(letters.size() == 2);
  CHECK(letters[0].base_id == "ashcombe-vale-2009-rating");
  CHECK(letters[1].base_id == "ashcombe-vale-2010-rating");
}

TEST_CASE("a paper that only quotes a letter is one document") {
  CHECK(read(kPaper + "\nThe letter says:\n\n\u201CPrivate fostering arrangements are "
                      "inadequate.\u201D\n\nOfsted wrote: Dear Mr Wyatt, services are good.\n")
            .size() == 1);
  CHECK(read(kPaper + "\n\fAppendix A\n\nA table of figures that Ofsted\u2019s letter gives.\n")
            .size() == 1);
}

TEST_CASE("every sample letter is one document") {
  const std::string folder = expected::corpus_folder();
  if (folder.empty()) return;
  for (const auto& file : std::filesystem::directory_iterator(folder + "/letters"))
    CHECK_MESSAGE(expected::read_letters(file.path().string(), Register::built_in()).size() == 1,
                  file.path().string());
}

TEST_CASE("a letter is the same letter alone and as an appendix, however its lines are broken") {
  const auto pack = read(kPaper + "\fAppendix A\n\n" + kLetter);
  REQUIRE(pack.size() == 2);
  const std::string key = pack[1].content_hash;
  CHECK(key.size() == 32);
  CHECK(read(kLetter)[0].content_hash == key);
  std::string broken = kLetter;
  broken.replace(broken.find("people who know"), 15, "people\nwho know");
  broken.replace(broken.find("well-being"), 10, "well-\nbeing");
  CHECK(read(broken)[0].content_hash == key);
  CHECK(read("Page 1 of 1\n\n" + kLetter)[0].content_hash == key);
}

TEST_CASE("another word or number makes another letter") {
  const std::string key = read(kLetter)[0].content_hash;
  std::string other = kLetter;
  other.replace(other.find("inadequate"), 10, "good");
  CHECK(read(other)[0].content_hash != key);
  other = kLetter;
  other.replace(other.find("(3)"), 3, "(4)");
  CHECK(read(other)[0].content_hash != key);
}

TEST_CASE("headings of appendices are told from sentences about them") {
  CHECK(parse::heads_appendix("appendix a"));
  CHECK(parse::heads_appendix("annex 2: action plan"));
  CHECK(parse::heads_appendix("appendix b - the letter"));
  CHECK(parse::heads_appendix("annex"));
  CHECK_FALSE(parse::heads_appendix("appendix a sets out the plan"));
  CHECK_FALSE(parse::heads_appendix("appendixes are few"));
}
