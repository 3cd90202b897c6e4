#pragma once
#include <string>
#include <string_view>

#include "lettergrade/flags.hpp"

namespace lettergrade::cli {

struct HelpStyle {
  std::size_t width = 80;
  bool detailed = true;  ///< --help; false: -h, one sentence a flag
  bool colour = false;
};

/// Help for a program or a verb, from the tables of flags and verbs. With an empty `verb` of a
/// program that has verbs: what the verbs are.
[[nodiscard]] std::string help(Program program, std::string_view verb, const HelpStyle& style);

/// "Usage: lettergrade search [OPTIONS] [QUERY...]".
[[nodiscard]] std::string usage(Program program, std::string_view verb);

}  // namespace lettergrade::cli
