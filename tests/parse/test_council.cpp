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
