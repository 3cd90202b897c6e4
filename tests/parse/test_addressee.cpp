#include <doctest/doctest.h>

#include <string>

#include "indexer/parse/addressee.hpp"

using namespace lettergrade;
using namespace lettergrade::parse;

namespace {

std::string addressee_of(const std::string& text) {
  const Reading reading(text, Register::built_in());
  const auto name = find_addressee(reading);
  return name ? squeeze(slice(text, reading.folded.original(*name))) : "-";
}

}  // namespace

TEST_CASE("the addressee is the name above the salutation, without role and address") {
  struct Row {
    std::string text;
    std::string name;
  };
  const Row rows[] = {
      {"Mr Mark Wyatt Director of Children's Services Dudley\n\nDear Mr Wyatt\n", "Mr Mark Wyatt"},
      {"9 December 2009\n\nMs Gail Quinton\nDirector\n\nDear Ms Quinton\n", "Ms Gail Quinton"},
      {"Dr Imogen Fairclough-Adeyemi, Interim Director\n\nDear Dr Fairclough-Adeyemi\n",
       "Dr Imogen Fairclough-Adeyemi"},
      {"Mr Tony Howell Strategic Director of Children\n\nDear Tony\n", "Mr Tony Howell"},
      {"Professor A. B. O\u2019Hara\nCounty Hall\n\nDear Professor O\u2019Hara\n",
       "Professor A. B. O\u2019Hara"},
      {"Jane Porter\nDirector of Children's Services\n\nDear Jane\n", "Jane Porter"},
      {"Mrs Ann van der Berg Westox House 1 Trinity Road\n\nDear Mrs van der Berg\n",
       "Mrs Ann van der Berg"},
      {"County Hall\nSpetchley Road\n\nDear Colleague\n", "-"},
      {"Mr Smith wrote a report about it.\n\nNothing else.\n", "-"},
  };
  for (const Row& row : rows) CHECK(addressee_of(row.text) == row.name);
}
