#include <doctest/doctest.h>

#include <map>

#include "indexer/cli/binder.hpp"
#include "lettergrade/error.hpp"

using namespace lettergrade;
using namespace lettergrade::cli;

namespace {

using Words = std::vector<std::string>;
enum class Order { relevance, newest, oldest, authority, grade };

/// Variables for whatever a verb's rows need.
struct Anything {
  std::map<std::string_view, bool> switches;
  std::map<std::string_view, std::string> values;
  std::map<std::string_view, Words> lists;
};

void bind_row(OptionBinder& binder, const FlagSpec& flag, Anything& anything) {
  if (flag.name == "help" || flag.name == "version") return;
  if (flag.is_switch())
    binder.bind(flag.name, anything.switches[flag.name]);
  else if (flag.repeatable)
    binder.bind(flag.name, anything.lists[flag.name]);
  else
    binder.bind(flag.name, anything.values[flag.name]);
}

/// A binder in which every row of the verb is bound but `left_out`.
OptionBinder bind_all(const VerbSpec& verb, Anything& anything, std::string_view left_out = {}) {
  OptionBinder binder(verb.program, verb.name);
  for (const FlagSpec& flag : kFlags)
    if (flag.name != left_out && applies(flag, verb.program, verb.name))
      bind_row(binder, flag, anything);
  return binder;
}

Anything read(std::string_view verb, const Words& words) {
  const Program program = verb.empty() ? Program::index : Program::query;
  Anything anything;
  bind_all(*find_verb(program, verb), anything).parse(words);
  return anything;
}

std::string complaint(std::string_view verb, const Words& words) {
  try {
    static_cast<void>(read(verb, words));
  } catch (const Error& error) {
    CHECK(error.message() == Message::bad_usage);
    return error.text();
  }
  return "no complaint";
}

}  // namespace

TEST_CASE("Every verb can be bound whole, and leaving a row out is noticed") {
  for (const VerbSpec& verb : kVerbs)
    for (const FlagSpec& flag : kFlags) {
      if (!applies(flag, verb.program, verb.name)) continue;
      if (flag.name == "help" || flag.name == "version") continue;
      Anything anything;
      OptionBinder binder = bind_all(verb, anything, flag.name);
      CHECK(binder.unbound() == std::vector<std::string_view>{flag.name});
      CHECK_THROWS_AS(binder.parse(Words{}), std::logic_error);
      bind_row(binder, flag, anything);
      CHECK(binder.unbound().empty());
    }
}

TEST_CASE("What the table does not give a verb cannot be bound") {
  OptionBinder binder(Program::query, "show");
  std::string text;
  bool flag = false;
  CHECK_THROWS_AS(binder.bind("year", text), std::logic_error);
  CHECK_THROWS_AS(binder.bind("ID", flag), std::logic_error);
  binder.bind("ID", text);
  CHECK_THROWS_AS(binder.bind("ID", text), std::logic_error);
}

TEST_CASE("Words and flags may be mixed; repeatable flags gather") {
  const Anything given = read("search", {"private", "--year", "2007", "fostering", "--year=2009",
                                         "--any", "-n", "5", "--region", "West Midlands"});
  CHECK(given.lists.at("QUERY") == Words{"private", "fostering"});
  CHECK(given.lists.at("year") == Words{"2007", "2009"});
  CHECK(given.lists.at("region") == Words{"West Midlands"});
  CHECK(given.switches.at("any"));
  CHECK_FALSE(given.switches.at("include-boilerplate"));
  CHECK(given.values.at("limit") == "5");
}

TEST_CASE("A query reaches the program as it was written") {
  for (const std::string word : {"[sic]", "[a,b]", "\"private fostering\"", "", "year:2007..2009",
                                 "(a OR b)", "foster*", "{}", "a=b", "%x", "50%", "info", "help"})
    CHECK(read("search", {word}).lists.at("QUERY") == Words{word});
  CHECK(read("search", {"--", "-foster", "--year"}).lists.at("QUERY") ==
        Words{"-foster", "--year"});
  CHECK(read("search", {"--region", "[a,b]"}).lists.at("region") == Words{"[a,b]"});
  CHECK(read("", {"-", "a b"}).lists.at("PATH") == Words{"-", "a b"});
}

TEST_CASE("The last of several single values holds") {
  CHECK(read("search", {"-n5", "--limit", "7"}).values.at("limit") == "7");
}

TEST_CASE("Numbers, choices and optionals are converted") {
  OptionBinder binder(Program::query, "info");
  CommonOptions common;
  bool json = false;
  bind_common(binder, common);
  binder.bind_choice("format", json, {false, true});
  binder.parse(Words{"--db", "x", "--color", "never", "--format=json"});
  CHECK(common.db == "x");
  CHECK(common.color == When::never);
  CHECK(json);
}

TEST_CASE("A variable keeps its value when its flag is not given") {
  Anything anything;
  OptionBinder binder = bind_all(*find_verb(Program::query, "search"), anything, "limit");
  std::size_t limit = 10;
  binder.bind("limit", limit);
  binder.parse(Words{"fostering"});
  CHECK(limit == 10);
}

TEST_CASE("What is no whole number is refused") {
  for (const std::string value : {"ten", "-3", "1.5", "", "99999999999999999999999"}) {
    Anything anything;
    OptionBinder binder = bind_all(*find_verb(Program::query, "search"), anything, "limit");
    std::optional<std::size_t> limit;
    binder.bind("limit", limit);
    CAPTURE(value);
    CHECK_THROWS_AS(binder.parse(Words{"--limit", value}), Error);
    CHECK_FALSE(limit);
  }
}

TEST_CASE("The number of meanings must be the number of choices") {
  OptionBinder binder(Program::query, "search");
  Order order{};
  CHECK_THROWS_AS(binder.bind_choice("sort", order, {Order::relevance}), std::logic_error);
}

TEST_CASE("Wrong usage is explained, with the nearest flag") {
  CHECK(complaint("search", {"--yera", "2007"}) == "there is no flag --yera; did you mean --year?");
  CHECK(complaint("search", {"--boilerplate"}).starts_with("there is no flag --boilerplate"));
  CHECK(complaint("search", {"a", "-foster"}) ==
        "there is no flag -foster; a word that begins with a dash goes after --");
  CHECK(complaint("show", {"x", "--year", "2007"}) == "--year is not for lettergrade show");
  CHECK(complaint("show", {"a", "b"}) == "'b' is one argument too many");
  CHECK(complaint("show", {}) == "ID is missing: the letter's id, as search prints it");
  CHECK(complaint("search", {"--limit"}) == "--limit needs a value: --limit N");
  CHECK(complaint("search", {"--any=yes"}) == "--any takes no value");
  CHECK(complaint("search", {"--format", "xml"}) ==
        "--format takes text, json, jsonl, csv, tsv or paths, not 'xml'");
  CHECK(complaint("show", {"x", "--format", "csv"}) == "--format takes text or json, not 'csv'");
  CHECK(complaint("", {"x", "--color", "blue"}) ==
        "--color takes auto, always or never, not 'blue'");
}

TEST_CASE("An error says which help explains it") {
  try {
    static_cast<void>(read("search", {"--yera"}));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.hint() == "run 'lettergrade search --help'");
  }
}
