#include <doctest/doctest.h>

#include "indexer/cli/command.hpp"
#include "lettergrade/error.hpp"

using namespace lettergrade;
using namespace lettergrade::cli;

namespace {

using Words = std::vector<std::string>;

Command query(const Words& words) { return read_command(Program::query, words); }

std::string complaint(const Words& words) {
  try {
    static_cast<void>(query(words));
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::usage);
    return error.text();
  }
  return "no complaint";
}

}  // namespace

TEST_CASE("The first word that is no flag is the verb") {
  const Command command = query({"search", "private", "--year", "2007", "fostering"});
  CHECK(command.verb == "search");
  CHECK(command.wanted == Wanted::run);
  CHECK(command.arguments == Words{"private", "--year", "2007", "fostering"});
}

TEST_CASE("Flags of every verb may stand before it") {
  const Command command = query({"--db", "search", "--color=never", "facets", "search"});
  CHECK(command.verb == "facets");
  CHECK(command.arguments == Words{"--db", "search", "--color=never", "search"});
}

TEST_CASE("Verbs are words like any other once there is one") {
  CHECK(query({"search", "info", "help", "show"}).arguments == Words{"info", "help", "show"});
}

TEST_CASE("Help can be asked for in every place") {
  CHECK(query({"--help"}).wanted == Wanted::help);
  CHECK(query({"-h"}).wanted == Wanted::short_help);
  CHECK(query({"help"}).wanted == Wanted::help);
  CHECK(query({"help", "search"}).verb == "search");
  CHECK(query({"help", "search"}).wanted == Wanted::help);
  CHECK(query({"show", "-h"}).verb == "show");
  CHECK(query({"show", "-h"}).wanted == Wanted::short_help);
  CHECK(query({"--version"}).wanted == Wanted::version);
}

TEST_CASE("After two dashes, and as a flag's value, it is a word") {
  CHECK(query({"search", "--", "--help"}).wanted == Wanted::run);
  CHECK(query({"search", "--", "--help"}).arguments == Words{"--", "--help"});
  CHECK(query({"search", "--region", "--help"}).wanted == Wanted::run);
}

TEST_CASE("A verb that does not exist: the nearest is offered, or a search") {
  CHECK(complaint({"serach", "x"}) == "there is no verb 'serach'; did you mean 'search'?");
  CHECK(complaint({"auth"}) == "there is no verb 'auth'; did you mean 'authorities'?");
  CHECK(complaint({"fostering"}) ==
        "there is no verb 'fostering'; to look for the word: lettergrade search fostering");
  CHECK(complaint({}) == "no verb was named");
}

TEST_CASE("The indexer has no verbs") {
  const Command command = read_command(Program::index, Words{"letters", "-", "--prune"});
  CHECK(command.verb.empty());
  CHECK(command.arguments == Words{"letters", "-", "--prune"});
  CHECK(read_command(Program::index, Words{}).wanted == Wanted::run);
}
