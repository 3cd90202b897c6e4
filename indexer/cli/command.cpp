#include "indexer/cli/command.hpp"

#include <algorithm>

#include "lettergrade/error.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::cli {
namespace {

bool has_verbs(Program program) { return find_verb(program, "") == nullptr; }

bool is_flag(std::string_view argument) { return argument.size() > 1 && argument[0] == '-'; }

const FlagSpec* flag_of_argument(const Command& command, std::string_view argument) {
  if (argument.starts_with("--"))
    return find_flag(command.program, command.verb, argument.substr(2, argument.find('=') - 2));
  for (const FlagSpec& flag : kFlags)
    if (argument.size() == 2 && flag.letter == argument[1] &&
        applies(flag, command.program, command.verb))
      return &flag;
  return nullptr;
}

/// Whether the next argument is the value of this flag.
bool takes_next(const Command& command, std::string_view argument) {
  const FlagSpec* flag = flag_of_argument(command, argument);
  return flag != nullptr && !flag->is_switch() && argument.find('=') == std::string_view::npos;
}

std::vector<std::string_view> verb_names(Program program) {
  std::vector<std::string_view> names;
  for (const VerbSpec& verb : kVerbs)
    if (verb.program == program) names.push_back(verb.name);
  return names;
}

std::string_view checked_verb(Program program, std::string_view word) {
  if (const VerbSpec* verb = find_verb(program, word)) return verb->name;
  const std::vector<std::string_view> names = verb_names(program);
  std::string text = "there is no verb '" + std::string(word) + "'";
  if (const std::string_view near = nearest(word, names); !near.empty())
    text += "; did you mean '" + std::string(near) + "'?";
  else
    text += "; to look for the word: lettergrade search " + std::string(word);
  throw Error(Message::bad_usage, {text, program_name(program)});
}

void note_wish(Command& command, std::string_view argument) {
  if (argument == "--version") command.wanted = Wanted::version;
  if (argument == "--help") command.wanted = Wanted::help;
  if (argument == "-h") command.wanted = Wanted::short_help;
}

}  // namespace

Command read_command(Program program, std::span<const std::string> arguments) {
  Command command;
  command.program = program;
  bool searching = has_verbs(program);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") {
      command.arguments.insert(command.arguments.end(),
                               arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.end());
      break;
    }
    if (searching && argument == "help" && command.wanted == Wanted::run) {
      command.wanted = Wanted::help;
      continue;
    }
    if (searching && !is_flag(argument)) {
      command.verb = checked_verb(program, argument);
      searching = false;
      continue;
    }
    note_wish(command, argument);
    command.arguments.push_back(argument);
    if (takes_next(command, argument) && i + 1 < arguments.size())
      command.arguments.push_back(arguments[++i]);
  }
  if (searching && command.wanted == Wanted::run)
    throw Error(Message::bad_usage, {"no verb was named", program_name(program)});
  return command;
}

std::string command_name(Program program, std::string_view verb) {
  return std::string(program_name(program)) + (verb.empty() ? "" : " ") + std::string(verb);
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const bool begins = word.size() >= 3 && candidate.starts_with(word);
    const std::size_t distance = begins ? 1 : edit_distance(ascii_lower(word), candidate);
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

}  // namespace lettergrade::cli
