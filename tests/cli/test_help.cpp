#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "indexer/cli/help.hpp"
#include "lettergrade/text.hpp"

using namespace lettergrade;
using namespace lettergrade::cli;

TEST_CASE("Usage lines name the arguments") {
  CHECK(usage(Program::query, "search") == "Usage: lettergrade search [OPTIONS] [QUERY...]");
  CHECK(usage(Program::query, "show") == "Usage: lettergrade show [OPTIONS] ID");
  CHECK(usage(Program::query, "info") == "Usage: lettergrade info [OPTIONS]");
  CHECK(usage(Program::query, "") == "Usage: lettergrade VERB [OPTIONS]");
  CHECK(usage(Program::index, "") == "Usage: lettergrade-index [OPTIONS] PATH...");
}

TEST_CASE("Help names every flag of the verb and no other") {
  for (const VerbSpec& verb : kVerbs)
    for (const bool detailed : {false, true}) {
      const std::string text = help(verb.program, verb.name, {.detailed = detailed});
      for (const FlagSpec& flag : kFlags) {
        if (flag.is_argument() || flag.name == "format") continue;
        const std::string name = "--" + std::string(flag.name) + (flag.is_switch() ? "" : " ");
        const std::string row = flag.letter == '\0'
                                    ? "\n      " + name
                                    : std::string("\n  -") + flag.letter + ", " + name;
        CAPTURE(std::string(flag.name));
        CHECK((text.find(row) != std::string::npos) ==
              (find_flag(verb.program, verb.name, flag.name) != nullptr));
      }
    }
}

TEST_CASE("Help fits the width, but for commands to copy, and no line ends in a space") {
  for (const VerbSpec& verb : kVerbs)
    for (std::size_t width = 60; width <= 120; width += 7) {
      std::istringstream text(help(verb.program, verb.name, {.width = width}));
      for (std::string line; std::getline(text, line);) {
        CAPTURE(line);
        CHECK((line.size() <= width || line.starts_with("  lettergrade")));
        CHECK_FALSE(line.ends_with(' '));
      }
    }
}

TEST_CASE("The short help is shorter and says what the long one begins with") {
  const std::string brief = squeeze(help(Program::query, "search", {.detailed = false}));
  const std::string full = squeeze(help(Program::query, "search", {}));
  CHECK(brief.size() < full.size());
  CHECK(brief.find("A letter matches when") == std::string::npos);
  CHECK(full.find("A letter matches when") != std::string::npos);
}

TEST_CASE("Help of the program lists its verbs") {
  const std::string text = help(Program::query, "", {});
  for (const VerbSpec& verb : kVerbs)
    if (verb.program == Program::query)
      CHECK(text.find("\n  " + std::string(verb.name) + " ") != std::string::npos);
  CHECK(text.find("\n  index ") != std::string::npos);
}

TEST_CASE("Help is ASCII, as its layout takes a byte for a column") {
  for (const VerbSpec& verb : kVerbs) {
    const std::string text = help(verb.program, verb.name, {});
    CHECK(std::all_of(text.begin(), text.end(),
                      [](char c) { return c == '\n' || (c >= ' ' && c < 127); }));
  }
}

TEST_CASE("Headings are the only thing that is coloured") {
  const std::string text = help(Program::query, "info", {.colour = true});
  CHECK(text.find("\x1b[1mGeneral\x1b[0m\n") != std::string::npos);
}
