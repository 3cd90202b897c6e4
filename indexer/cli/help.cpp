#include "indexer/cli/help.hpp"

#include <algorithm>
#include <vector>

#include "indexer/cli/command.hpp"

namespace lettergrade::cli {
namespace {

constexpr std::size_t kWidest = 100;  // longer lines are hard to read
constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kLabelColumn = 24;

/// Help texts are ASCII, so that a byte is a column.
class HelpText {
 public:
  explicit HelpText(const HelpStyle& style)
      : width_(std::clamp(style.width, kNarrowest, kWidest)), colour_(style.colour) {}

  void heading(std::string_view text) {
    blank();
    result_.append(colour_ ? "\x1b[1m" : "").append(text).append(colour_ ? "\x1b[0m\n" : "\n");
  }
  void blank() {
    if (!result_.empty()) result_ += '\n';
  }
  /// `text` wrapped at `indent`; the first line begins with `label`.
  void wrapped(std::string_view label, std::string_view text, std::size_t indent) {
    std::string line(label);
    if (line.size() + 2 > indent && !line.empty()) end_line(line);
    std::size_t used = 0;
    while (!text.empty()) {
      const std::string_view word = text.substr(0, text.find(' '));
      if (used > 0 && line.size() + 1 + word.size() > width_) {
        end_line(line);
        used = 0;
      }
      line.append(used == 0 ? indent - std::min(indent, line.size()) : 1, ' ').append(word);
      ++used;
      text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    if (!line.empty()) end_line(line);
  }
  /// A line that stays as it is, such as a command to copy.
  void line(std::string_view text) { result_.append(text).append("\n"); }
  [[nodiscard]] std::string take() { return std::move(result_); }

 private:
  void end_line(std::string& line) {
    result_.append(line).append("\n");
    line.clear();
  }
  std::size_t width_;
  bool colour_;
  std::string result_;
};

std::string label_of(const FlagSpec& flag) {
  if (flag.is_argument()) return "  " + std::string(flag.name);
  std::string label = flag.letter == '\0' ? "      " : std::string("  -") + flag.letter + ", ";
  label += "--" + std::string(flag.name);
  return flag.is_switch() ? label : label + " " + std::string(flag.value);
}

std::string with_commas(std::string_view list) {
  std::string text;
  for (const char c : list) text += c == '|' ? std::string(", ") : std::string(1, c);
  return text;
}

std::string description(const FlagSpec& flag, bool detailed) {
  std::string text(flag.help);
  if (!flag.choices.empty()) text += ": " + with_commas(flag.choices);
  if (!flag.fallback.empty()) text += " [" + std::string(flag.fallback) + "]";
  if (flag.repeatable && !flag.is_argument()) text += " (repeatable)";
  if (detailed && !flag.more.empty()) text += ". " + std::string(flag.more);
  return text;
}

std::vector<std::string_view> groups_of(Program program, std::string_view verb) {
  std::vector<std::string_view> groups;
  for (const FlagSpec& flag : kFlags)
    if (applies(flag, program, verb) &&
        std::find(groups.begin(), groups.end(), flag.group) == groups.end())
      groups.push_back(flag.group);
  return groups;
}

void add_flags(HelpText& text, Program program, std::string_view verb, bool detailed) {
  for (const std::string_view group : groups_of(program, verb)) {
    text.heading(group);
    for (const FlagSpec& flag : kFlags)
      if (flag.group == group && applies(flag, program, verb))
        text.wrapped(label_of(flag), description(flag, detailed), kLabelColumn);
  }
}

void add_examples(HelpText& text, const VerbSpec& verb) {
  text.heading("Examples");
  for (std::string_view rest = verb.examples; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    text.line("  " + std::string(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void add_verbs(HelpText& text, Program program) {
  text.heading("Verbs");
  for (const VerbSpec& verb : kVerbs)
    if (verb.program == program) text.wrapped("  " + std::string(verb.name), verb.help, 16);
  text.wrapped("  index", "make or update an index; runs lettergrade-index", 16);
  text.blank();
  text.wrapped("", "'lettergrade help VERB' explains a verb.", 0);
}

std::string capitalised(std::string_view text) {
  std::string result(text);
  if (!result.empty() && result[0] >= 'a' && result[0] <= 'z')
    result[0] = static_cast<char>(result[0] - 'a' + 'A');
  return result;
}

}  // namespace

std::string usage(Program program, std::string_view verb) {
  std::string text = "Usage: " + command_name(program, verb);
  if (find_verb(program, verb) == nullptr) return text + " VERB [OPTIONS]";
  text += " [OPTIONS]";
  for (const FlagSpec& flag : kFlags)
    if (flag.is_argument() && applies(flag, program, verb)) text += " " + std::string(flag.value);
  return text;
}

std::string help(Program program, std::string_view verb, const HelpStyle& style) {
  HelpText text(style);
  const VerbSpec* known = find_verb(program, verb);
  text.wrapped("",
               known != nullptr ? capitalised(known->help) + "."
                                : "Search Ofsted's letters to English councils about children's "
                                  "services.",
               0);
  text.blank();
  text.line(usage(program, verb));
  if (known == nullptr) add_verbs(text, program);
  add_flags(text, program, verb, style.detailed);
  if (known != nullptr) add_examples(text, *known);
  return text.take();
}

}  // namespace lettergrade::cli
