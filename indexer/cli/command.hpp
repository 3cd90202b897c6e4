#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/flags.hpp"

/// Command lines of both programs, read by the one table of flags.
namespace lettergrade::cli {

enum class Wanted : std::uint8_t { run, short_help, help, version };

/// A command line taken apart as far as the verb.
struct Command {
  Program program = Program::query;
  std::string_view verb;  ///< a name of kVerbs; empty: none was named, or the program has none
  Wanted wanted = Wanted::run;
  std::vector<std::string> arguments;  ///< everything else, for OptionBinder::parse
};

/// Finds the verb and whether help or the version is asked for. `arguments` are without the
/// program's name. Flags that every verb has may stand before it; "help VERB" equals
/// "VERB --help". Throws Error(bad_usage) with the nearest verb.
[[nodiscard]] Command read_command(Program program, std::span<const std::string> arguments);

/// "lettergrade search", "lettergrade-index".
[[nodiscard]] std::string command_name(Program program, std::string_view verb);

/// The candidate that `word` was probably meant to be; empty when none is near.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<const std::string_view> candidates);

}  // namespace lettergrade::cli
