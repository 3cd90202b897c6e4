#include "indexer/cli/frame.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include "indexer/cli/help.hpp"
#include "lettergrade/error.hpp"
#include "lettergrade/safe.hpp"
#include "lettergrade/version.hpp"

namespace lettergrade::cli {
namespace {

/// The value of an environment variable; empty where it is unset.
std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

int report(Program program, const Error& error) {
  write_err(std::string(program_name(program)) + ": " + error.text());
  if (!error.context().empty()) {
    std::string indented = "  " + error.context();
    for (std::size_t i = indented.find('\n'); i != std::string::npos;
         i = indented.find('\n', i + 1))
      indented.insert(i + 1, "  ");
    write_err(indented);
  }
  if (!error.hint().empty()) write_err("  " + error.hint());
  return static_cast<int>(error.exit_code());
}

int show_help(const Command& command) {
  HelpStyle style;
  style.width = terminal_width();
  style.detailed = command.wanted == Wanted::help;
  style.colour = colour_wanted(Stream::out, When::automatic);
  write_out(help(command.program, command.verb, style));
  return 0;
}

int answered(Program program, std::span<const std::string> arguments,
             const std::function<int(const Command&)>& work) {
  const Command command = read_command(program, arguments);
  switch (command.wanted) {
    case Wanted::version:
      write_out(std::string(program_name(program)) + " " + std::string(kVersion) + "\n");
      return 0;
    case Wanted::help:
    case Wanted::short_help:
      return show_help(command);
    case Wanted::run:
      return work(command);
  }
  return 0;
}

}  // namespace

int framed(Program program, int argc, char** argv, const std::function<int(const Command&)>& work) {
  try {
    const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    return answered(program, arguments, work);
  } catch (const Error& error) {
    return report(program, error);
  } catch (const std::exception& error) {
    return report(program, Error(Message::internal, {error.what()}));
  }
}

void write_out(std::string_view text) {
  const bool written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (written) return;
  // Whoever read the results has seen enough, as `head` has.
  if (errno == EPIPE) std::_Exit(0);
  throw Error(Message::cannot_print, {std::generic_category().message(errno)});
}

void write_err(std::string_view line) {
  // It may quote a file's name or text, which must not drive the terminal.
  const std::string text = safe_lines(line) + "\n";
  // There is nowhere left to report a failure of this to.
  static_cast<void>(std::fputs(text.c_str(), stderr));
}

bool wanted_on(Stream stream, When when) {
  if (when != When::automatic) return when == When::always;
  return ::isatty(stream == Stream::out ? STDOUT_FILENO : STDERR_FILENO) == 1;
}

bool colour_wanted(Stream stream, When when) {
  const bool refused = !environment("NO_COLOR").empty() || environment("TERM") == "dumb";
  if (when == When::automatic && refused) return false;
  return wanted_on(stream, when);
}

bool out_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

std::size_t terminal_width() {
  constexpr std::size_t kNarrow = 60;
  constexpr std::size_t kUsual = 80;
  constexpr std::size_t kWide = 200;
  ::winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? std::clamp<std::size_t>(size.ws_col, kNarrow, kWide) : kUsual;
}

std::string index_folder(const std::string& given) {
  if (!given.empty()) return given;
  if (std::string named = environment("LETTERGRADE_DB"); !named.empty()) return named;
  std::string data = environment("XDG_DATA_HOME");
  if (data.empty()) data = environment("HOME") + "/.local/share";
  return data + "/lettergrade/index";
}

}  // namespace lettergrade::cli
