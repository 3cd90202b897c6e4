#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "lettergrade/error.hpp"
#include "query/language/parser.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/property.hpp"
#include "tests/support/queries.hpp"

using namespace lettergrade;
using language::parse;
using language::print;

/// What a tree prints parses to the same tree, for trees of every construct; a million of them
/// where the long versions of tests are wanted.
namespace {

const int kTrees = test::amount(1000, 1000, 1'000'000);

const test::QueryStuff& stuff() {
  static const test::QueryStuff shared{{"fostering",
                                        "and",
                                        "or",
                                        "near",
                                        "not",
                                        "14-19",
                                        "O\u2019Brien",
                                        "caf\u00E9",
                                        "e.g.",
                                        "10:30",
                                        "Findings:",
                                        "\u00A35",
                                        "&",
                                        "#",
                                        "[a]",
                                        "a_b",
                                        "under-5s",
                                        "x",
                                        "c++",
                                        "a/b",
                                        "NEAR-by",
                                        "ANDs",
                                        "\u5B50\u3069\u3082",
                                        "\u2014",
                                        "it's",
                                        "?",
                                        "100%"},
                                       {"private fostering", "(a) AND b", "x", "A*", "year:2009",
                                        " a\n b ", "-a +b", "it's", "NEAR/5"},
                                       {"fos", "foster", "caf\u00E9", "O'Br", "well-be"},
                                       {{"year", "2007..2009"},
                                        {"region", "West Midlands"},
                                        {"staying-safe", "1..2"},
                                        {"council_type", "a (b)"},
                                        {"in", "improve"},
                                        {"judged", "requires improvement"},
                                        {"nonsense", "x\u00A0y"},
                                        {"authority", "O'Brien"},
                                        {"type", "+-*"}}};
  return shared;
}

/// How a query is broken after all, or nothing.
std::string failure(const std::string& query) {
  try {
    static_cast<void>(parse(query));
  } catch (const Error& error) {
    return error.text();
  }
  return {};
}

}  // namespace

TEST_CASE("what a generated tree prints parses to the same tree") {
  CHECK(test::holds("round trip", kTrees, [] {
    const auto seed = *rc::gen::inRange<std::uint64_t>(0, std::uint64_t{1} << 60U);
    const language::Node tree = test::QueryMaker(seed, stuff()).tree();
    const std::string query = print(tree);
    RC_LOG() << query << '\n';
    RC_ASSERT(failure(query).empty());
    const language::Query parsed = parse(query);
    RC_ASSERT(parsed.filters.empty());
    RC_ASSERT(test::shape(parsed.root) == test::shape(tree));
  }));
}

TEST_CASE("any text is an error or a query that prints to one with the same tree") {
  CHECK(test::holds("any text", kTrees, [] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "a", "b c", " ", "(", ")", "\"", "\u201C", "AND", "OR", "NOT", "NEAR/2", "+", "-", "*",
        "year:", "2009", "in:improve", ":", "foster", "\u00A0", "\n", "~", "^", "|", "\xFF", "'"));
    std::string query;
    for (const std::string& piece : pieces) query += piece;
    RC_LOG() << query << '\n';
    if (!failure(query).empty()) return;
    const language::Node tree = parse(query).root;
    RC_ASSERT(test::shape(parse(print(tree)).root) == test::shape(tree));
  }));
}
