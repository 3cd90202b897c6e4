#include <doctest/doctest.h>

#include <string>

#include "indexer/parse/council.hpp"

using namespace lettergrade;
using namespace lettergrade::parse;

namespace {

/// The name of the council a text is about, or "-".
std::string council_of(const std::string& text, std::optional<Date> date = std::nullopt,
                       std::optional<int> year = std::nullopt) {
  const Reading reading(text, Register::built_in());
  const auto council = find_council(reading, date, year);
  return council ? council->authority->name : "-";
}

}  // namespace

TEST_CASE("the addressee's council is the letter's") {
  CHECK(council_of("Mr Mark Wyatt Director of Children's Services Dudley Metropolitan Borough "
                   "Council Westox House 1 Trinity Road Dudley West Midlands DY1 1JQ\n\n"
                   "Dear Mr Wyatt\n\nText of the letter.") == "Dudley");
  CHECK(council_of(
            "Aviation House 125 Kingsway London\n\nMs A B\nDirector\nLondon Borough of Barking "
            "& Dagenham\nEssex Street\n\nDear Ms B\n\nText.") == "Barking and Dagenham");
}

TEST_CASE("the title names the council") {
  CHECK(council_of("Dear Ms B\n\n2007 ANNUAL PERFORMANCE ASSESSMENT OF SERVICES FOR CHILDREN IN "
                   "STOKE-ON-TRENT CITY COUNCIL\n\nText.") == "Stoke-on-Trent");
  CHECK(council_of("Inspection of Isles of Scilly local\nauthority children's services\n") ==
        "Isles of Scilly");
  CHECK(council_of("Halton\nInspection of services for children in need of help and\nprotection") ==
        "Halton");
}

TEST_CASE("what a paper says of services names the council") {
  CHECK(council_of("Report\n\nOfsted judges that Dudley's Services for all children are good.\n\n"
                   "The death of Baby P in Haringey has had an impact.\n") == "Dudley");
}

TEST_CASE("passing mentions and words that are names do not make a council") {
  CHECK(council_of("Reading is taught well. Reading levels are good. Bury the past, says Kent Road "
                   "school. The visit by Haringey was useful.\n") == "-");
  CHECK(council_of("Dear Sir\n\nYour statistical neighbours are Bolton, Bury, Rochdale and "
                   "Stockton-on-Tees.\n") == "-");
  CHECK(council_of("Piccadilly Gate Store Street Manchester M1 2WD www.ofsted.gov.uk\n\n"
                   "Dear Colleague\n\nText.\n") == "-");
  CHECK(council_of("") == "-");
}

TEST_CASE("a neighbour with a longer name does not lose its words") {
  CHECK(council_of("Inspection of North East Lincolnshire local authority children's services\n") ==
        "North East Lincolnshire");
  CHECK(council_of("Inspection of Nottinghamshire County Council children's services\n") ==
        "Nottinghamshire");
}

TEST_CASE("a council that did not exist on the day is not meant") {
  const std::string dorset = "Inspection of Dorset local authority children's services\n";
  CHECK(council_of(dorset, make_date(2016, 5, 3)) == "Dorset (county)");
  CHECK(council_of(dorset, make_date(2021, 5, 3)) == "Dorset (unitary)");
  const std::string bedfordshire =
      "Children's services in Bedfordshire are good.\n"
      "Children's services in Bedfordshire improve.\n";
  CHECK(council_of(bedfordshire, make_date(2008, 12, 17), 2008) == "Bedfordshire");
  CHECK(council_of(bedfordshire, make_date(2012, 12, 17), 2012) == "-");
}

TEST_CASE("a paper about last year's letter may name a council that has ended since") {
  CHECK(council_of("Cheshire County Council\n\nReport on the assessment\n", make_date(2009, 5, 20),
                   2008) == "Cheshire");
}

TEST_CASE("a shared name without a date is left open") {
  CHECK(council_of("Inspection of Dorset local authority children's services\n") == "-");
}

TEST_CASE("a rival that is named nearly as strongly raises a doubt") {
  const std::string text =
      "Leeds City Council\nBradford Metropolitan District Council\nJoint paper\n";
  const Reading reading(text, Register::built_in());
  const auto council = find_council(reading, std::nullopt, std::nullopt);
  CHECK((!council || !council->doubt.empty()));
}

namespace {

/// A day on which the council existed, after 2005.
Date day_of(const Authority& authority) {
  const Date usual{2016, 5, 3};
  if (authority.existed_on(usual)) return usual;
  if (authority.valid_to) return *authority.valid_to;
  return *authority.valid_from;
}

/// The ways in which a cover names a council.
std::vector<std::string> names_of(const Authority& authority) {
  // "Dorset (county)" is a name of the register's own.
  std::vector<std::string> names{authority.name.substr(0, authority.name.find(" (")),
                                 authority.official_name, authority.short_name,
                                 "the " + authority.official_name};
  for (const std::string& alias : authority.aliases)
    if (alias.size() > 8 && alias.find(" UA") == std::string::npos) names.push_back(alias);
  return names;
}

}  // namespace

TEST_CASE("every council of the register is told from every kind of cover, beside its neighbours") {
  const std::string prose =
      "\n\nMost children receive good services here. Leaders learn from Leeds City Council and "
      "from "
      "the London Borough of Brent.\n\nChildren in care live in homes in Kent County Council's "
      "area and in Essex, and some in Surrey; those in Cornwall are visited by Devon's staff.\n";
  for (const Authority& authority : Register::built_in().all())
    for (const std::string& name : names_of(authority))
      for (const std::string& cover :
           {"Inspection of " + name + " local\nauthority children\u2019s services",
            name + "\n\nInspection of children\u2019s social care services",
            name +
                "\nInspection of services for children in need of help and\nprotection, children "
                "looked after and care leavers",
            "Piccadilly Gate\nStore Street\nManchester\nM1 2WD\n\nMs A Smith\nDirector\n" + name +
                "\nHigh Street\n\nDear Ms Smith\n\nFocused visit to " + name +
                " children\u2019s services"}) {
        const std::string text = cover + prose;
        const Reading reading(text, Register::built_in());
        const auto council = find_council(reading, day_of(authority), std::nullopt);
        const std::string found = council ? council->authority->code : "-";
        CHECK_MESSAGE(found == authority.code, name << " in:\n" << cover);
      }
}

TEST_CASE("a trust that serves councils is no council, and its name does not hide theirs") {
  const auto day = make_date(2024, 5, 3);
  CHECK(council_of("Inspection of Birmingham local authority\nchildren's services\n\nServices are "
                   "delivered by Birmingham Children's Trust.\n",
                   day) == "Birmingham");
  CHECK(council_of("Inspection of North Northamptonshire local authority\nchildren's services\n\n"
                   "Services have been delivered by Northamptonshire Children's Trust, which also "
                   "works for West Northamptonshire Council. Northamptonshire Children's Trust has "
                   "improved them. West Northamptonshire Council and Northamptonshire agree.\n",
                   day) == "North Northamptonshire");
  CHECK(
      council_of("Mr A B\nChief Executive\nDoncaster Children's Services Trust\nCity of Doncaster "
                 "Council\n\nDear Mr B\n\nMonitoring visit of Doncaster children's services\n",
                 day) == "Doncaster");
  CHECK(council_of("Inspection of the London Borough of Richmond upon Thames local authority\n"
                   "children's services\n\nAchieving for Children works for the Royal Borough of "
                   "Kingston upon Thames and the Royal Borough of Windsor and Maidenhead, too.\n",
                   day) == "Richmond upon Thames");
}

TEST_CASE("names with shared words stay apart") {
  const auto day = make_date(2022, 5, 3);
  const auto inspected = [&](const std::string& name) {
    return council_of("Inspection of " + name + " local authority children's services\n", day);
  };
  CHECK(inspected("Bedford Borough Council") == "Bedford");
  CHECK(inspected("Central Bedfordshire") == "Central Bedfordshire");
  CHECK(inspected("Cheshire West and Chester") == "Cheshire West and Chester");
  CHECK(inspected("Cheshire East") == "Cheshire East");
  CHECK(inspected("Bournemouth, Christchurch and Poole") == "Bournemouth, Christchurch and Poole");
  CHECK(inspected("North Somerset") == "North Somerset");
  CHECK(inspected("Bath & North East Somerset") == "Bath and North East Somerset");
  CHECK(inspected("Kingston upon Hull City Council") == "Kingston upon Hull");
  CHECK(inspected("Kingston upon Thames") == "Kingston upon Thames");
  CHECK(inspected("Derbyshire County Council") == "Derbyshire");
  CHECK(inspected("Derby City") == "Derby");
  CHECK(inspected("St. Helens") == "St Helens");
  CHECK(inspected("St.Helens") == "St Helens");
  CHECK(inspected("Southend-on-\nSea") == "Southend-on-Sea");
  CHECK(inspected("Telford & Wrekin") == "Telford and Wrekin");
  CHECK(inspected("City of York Council") == "York");
  CHECK(inspected("City of London Corporation") == "City of London");
}

TEST_CASE("a council that a title does not name is taken only with a doubt") {
  std::string text = "Summary of findings\n\n";
  for (int i = 0; i < 12; ++i)
    text += "Leaders in Peterborough know this well. Cambridgeshire police come when asked.\n\n";
  for (int i = 0; i < 30; ++i) text += "Social workers in Peterborough visit families.\n\n";
  const Reading reading(text, Register::built_in());
  const auto council = find_council(reading, std::nullopt, std::nullopt);
  REQUIRE(council);
  CHECK(council->authority->name == "Peterborough");
  CHECK(council->only_often);
  CHECK_FALSE(council->doubt.empty());
}
