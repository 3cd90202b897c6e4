#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "indexer/cli/binder.hpp"
#include "indexer/cli/command.hpp"

/// What both programs do around their work: help, version, errors, the standard streams.
namespace lettergrade::cli {

/// Runs a program: answers --help and --version, else calls `work`, whose result is the exit
/// status. An Error goes to standard error with its hint and decides the status.
[[nodiscard]] int framed(Program program, int argc, char** argv,
                         const std::function<int(const Command&)>& work);

/// Writes a result to standard output. A closed pipe ends the process quietly (status 0); any other
/// failure throws Error(cannot_write).
void write_out(std::string_view text);

/// Writes one line to standard error.
void write_err(std::string_view line);

enum class Stream : std::uint8_t { out, err };

/// Whether what suits a terminal only is wanted on a stream. Colour is never wanted where NO_COLOR
/// is set (no-color.org), unless always.
[[nodiscard]] bool wanted_on(Stream stream, When when);
[[nodiscard]] bool colour_wanted(Stream stream, When when);

/// Whether standard output is a terminal.
[[nodiscard]] bool out_is_terminal();

/// Columns of the terminal, from 60 to 200; 80 where there is none.
[[nodiscard]] std::size_t terminal_width();

/// The folder of the index: `given`, else $LETTERGRADE_DB, else $XDG_DATA_HOME/lettergrade/index,
/// else ~/.local/share/lettergrade/index (XDG Base Directory Specification).
[[nodiscard]] std::string index_folder(const std::string& given);

}  // namespace lettergrade::cli
