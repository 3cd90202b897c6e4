#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "lettergrade/authority.hpp"
#include "lettergrade/error.hpp"

using namespace lettergrade;

namespace {

const Register& shipped() { return Register::built_in(); }

bool resolves_to(const std::string& name, const Authority& authority) {
  const auto found = shipped().resolve(name);
  return std::find(found.begin(), found.end(), &authority) != found.end();
}

constexpr const char* kHeader =
    "dfe_code,gss_codes,name,official_name,short_name,type,region,valid_from,valid_to,aliases\n";

}  // namespace

TEST_CASE("the register holds the 160 authorities there have been since 2005") {
  CHECK(shipped().all().size() == 160);
  std::set<std::string> codes;
  std::set<std::string> names;
  for (const Authority& authority : shipped().all()) {
    codes.insert(authority.code);
    names.insert(authority.name);
  }
  CHECK(codes.size() == 160);
  CHECK(names.size() == 160);
}

TEST_CASE("every name, alias and code leads to its authority") {
  for (const Authority& authority : shipped().all()) {
    CAPTURE(authority.name);
    for (const std::string& name :
         {authority.name, authority.official_name, authority.short_name, authority.code})
      CHECK_MESSAGE(resolves_to(name, authority), name);
    for (const std::string& alias : authority.aliases)
      CHECK_MESSAGE(resolves_to(alias, authority), alias);
    for (const std::string& code : authority.gss_codes)
      CHECK_MESSAGE(resolves_to(code, authority), code);
  }
}

TEST_CASE("names are found in any case, with and without accents, '&' and apostrophes") {
  CHECK(shipped().resolve("hammersmith & fulham").size() == 1);
  CHECK(shipped().resolve("  DUDLEY   mbc ").size() == 1);
  CHECK(shipped().resolve("Kingston upon Hull, City of").size() == 1);
  CHECK(shipped().resolve("Nowhere").empty());
  CHECK(shipped().resolve("").empty());
}

TEST_CASE("a council exists from its first day to its last") {
  const Authority* bedfordshire = shipped().by_code("820");
  REQUIRE(bedfordshire != nullptr);
  CHECK(bedfordshire->existed_on(*make_date(2009, 3, 31)));
  CHECK_FALSE(bedfordshire->existed_on(*make_date(2009, 4, 1)));
  CHECK(bedfordshire->existed_in(2009));
  CHECK_FALSE(bedfordshire->existed_in(2010));
  const Authority* bedford = shipped().by_code("822");
  REQUIRE(bedford != nullptr);
  CHECK_FALSE(bedford->existed_on(*make_date(2009, 3, 31)));
  CHECK(bedford->existed_on(*make_date(2009, 4, 1)));
}

TEST_CASE("a misspelt name offers the nearest") {
  CHECK(shipped().nearest("Dudly", 3).front() == "Dudley");
  CHECK(shipped().nearest("Birmingam", 3).front() == "Birmingham");
  CHECK(shipped().nearest("x", 3).size() == 3);
}

TEST_CASE("added rows join the register; a known code replaces its authority") {
  const Register added = shipped().with_rows(
      std::string(kHeader) + "Z99,,Newshire,Newshire Council,,county,East,,,\"Nova;New Shire\"\n" +
          "332,,Dudley,Dudley New Council,,metropolitan-district,West Midlands,,,\n",
      "test");
  CHECK(added.all().size() == 161);
  CHECK(added.resolve("new shire").size() == 1);
  CHECK(added.by_code("332")->official_name == "Dudley New Council");
  CHECK(shipped().resolve("Newshire").empty());
  CHECK(Register::built_in().with_rows(added.added_rows(), "again").all().size() == 161);
}

TEST_CASE("a wrong register names the line and what is wrong") {
  const auto failure = [](const std::string& csv) -> std::string {
    try {
      static_cast<void>(shipped().with_rows(csv, "mine.csv"));
    } catch (const Error& error) {
      return error.text();
    }
    return "no error";
  };
  CHECK(failure("") == "mine.csv, line 1: the file is empty");
  CHECK(failure("a,b\n").starts_with("mine.csv, line 1: the header"));
  CHECK(failure(std::string(kHeader) + "Z9,,X\n") == "mine.csv, line 2: has 3 columns, not 10");
  CHECK(failure(std::string(kHeader) + "Z9,,X,,,,,2009-13-01,,\n") ==
        "mine.csv, line 2: '2009-13-01' is no date (YYYY-MM-DD)");
  CHECK(failure(std::string(kHeader) + ",,X,,,,,,,\n") == "mine.csv, line 2: has no dfe_code");
}
