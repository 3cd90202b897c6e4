#include "indexer/cli/binder.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <set>

#include "indexer/cli/command.hpp"
#include "lettergrade/error.hpp"

namespace lettergrade::cli {
namespace {

using Values = std::vector<std::string>;

constexpr int kAnyNumber = 1 << 20;

/// How a user writes the flag.
std::string written(const FlagSpec& flag) {
  return flag.is_argument() ? std::string(flag.name) : "--" + std::string(flag.name);
}

/// The names as CLI11 takes them: "-n,--limit" or "QUERY".
std::string names_of(const FlagSpec& flag) {
  if (flag.letter == '\0') return written(flag);
  return std::string("-") + flag.letter + "," + written(flag);
}

std::vector<std::string_view> choices_of(const FlagSpec& flag) {
  std::vector<std::string_view> choices;
  for (std::string_view rest = flag.choices; !rest.empty();) {
    const std::size_t bar = std::min(rest.find('|'), rest.size());
    choices.push_back(rest.substr(0, bar));
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  return choices;
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

}  // namespace

struct OptionBinder::Impl {
  Program program;
  std::string_view verb;
  CLI::App app;
  std::set<std::string_view> bound;

  [[noreturn]] void fail(const std::string& text) const {
    throw Error(Message::bad_usage, {text, command_name(program, verb)});
  }

  const FlagSpec& take_row(std::string_view name, bool is_switch, bool repeatable) {
    const FlagSpec* flag = find_flag(program, verb, name);
    const std::string what = command_name(program, verb) + ": " + std::string(name);
    if (flag == nullptr) throw std::logic_error(what + " is not in the table of flags");
    if (flag->is_switch() != is_switch || flag->repeatable != repeatable)
      throw std::logic_error(what + " is bound to a variable of the wrong kind");
    if (!bound.insert(flag->name).second) throw std::logic_error(what + " is bound twice");
    return *flag;
  }

  /// Adds a flag that takes values. CLI11 would read "[a]" as a list, which a query may well hold:
  /// allow_extra_args(false) stops it. Words are then taken up to the least number expected, so
  /// that is set out of reach.
  void add(const FlagSpec& flag, std::function<void(const Values&)> take) {
    CLI::Option* option =
        app.add_option(names_of(flag), [take = std::move(take)](const Values& values) {
          take(values);
          return true;
        });
    if (flag.is_argument() && flag.repeatable) option->expected(kAnyNumber, kAnyNumber);
    option->allow_extra_args(false);
    const bool list = flag.repeatable || flag.is_argument();
    option->multi_option_policy(list ? CLI::MultiOptionPolicy::TakeAll
                                     : CLI::MultiOptionPolicy::TakeLast);
  }

  std::size_t choice(const FlagSpec& flag, const std::string& value) const {
    const std::vector<std::string_view> choices = choices_of(flag);
    const auto found = std::find(choices.begin(), choices.end(), value);
    if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
    fail(written(flag) + " takes " + listed(choices) + ", not '" + value + "'");
  }

  std::size_t number(const FlagSpec& flag, const std::string& value) const {
    std::size_t result = 0;
    const char* end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, result);
    if (error == std::errc{} && stop == end) return result;
    fail(written(flag) + " takes a whole number, not '" + value + "'");
  }

  /// Every flag that the verb has, as it is written.
  [[nodiscard]] std::vector<std::string> all_written() const {
    std::vector<std::string> names;
    for (const FlagSpec& flag : kFlags)
      if (applies(flag, program, verb) && !flag.is_argument()) names.push_back(written(flag));
    return names;
  }

  [[noreturn]] void fail_unknown(const std::string& argument) const {
    if (argument.size() < 2 || argument[0] != '-')
      fail("'" + argument + "' is one argument too many");
    const std::string name = argument.substr(0, argument.find('='));
    for (const FlagSpec& flag : kFlags)
      if (!flag.is_argument() && written(flag) == name)
        fail(name + " is not for " + command_name(program, verb));
    const std::vector<std::string> names = all_written();
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    const std::string_view near = nearest(name, candidates);
    std::string text = "there is no flag " + name;
    if (!near.empty()) text += "; did you mean " + std::string(near) + "?";
    if (find_flag(program, verb, "QUERY") != nullptr && near.empty())
      text += "; a word that begins with a dash goes after --";
    fail(text);
  }

  /// What a missing list means is for the program to say: it knows what would fill it.
  void check_required() {
    for (const FlagSpec& flag : kFlags)
      if (flag.is_required() && !flag.repeatable && applies(flag, program, verb) &&
          app.count(std::string(flag.name)) == 0)
        fail(std::string(flag.name) + " is missing: " + std::string(flag.help));
  }

  /// "-n,--limit: 1 required TEXT missing" -> "--limit needs a value".
  [[noreturn]] void fail_mismatch(const CLI::Error& error) const {
    std::string name = error.what();
    name = name.substr(0, name.find_first_of(": "));
    if (const std::size_t comma = name.rfind(','); comma != std::string::npos)
      name.erase(0, comma + 1);
    if (name.starts_with("--")) name.erase(0, 2);
    const FlagSpec* flag = find_flag(program, verb, name);
    if (flag == nullptr) fail(error.what());
    const std::string shown = written(*flag);
    if (flag->is_switch()) fail(shown + " takes no value");
    fail(shown + " needs a value: " + shown + " " + std::string(flag->value));
  }
};

OptionBinder::OptionBinder(Program program, std::string_view verb)
    : impl_(std::make_unique<Impl>()) {
  impl_->program = program;
  impl_->verb = verb;
  impl_->app.set_help_flag();
  impl_->app.allow_extras();
}
OptionBinder::~OptionBinder() = default;
OptionBinder::OptionBinder(OptionBinder&&) noexcept = default;
OptionBinder& OptionBinder::operator=(OptionBinder&&) noexcept = default;

OptionBinder& OptionBinder::bind_value(std::string_view name,
                                       std::function<void(const std::string&)> take) {
  const FlagSpec& flag = impl_->take_row(name, false, false);
  impl_->add(flag, [impl = impl_.get(), &flag, take = std::move(take)](const Values& values) {
    if (values.empty()) return;
    if (!flag.choices.empty()) static_cast<void>(impl->choice(flag, values.back()));
    take(values.back());
  });
  return *this;
}

OptionBinder& OptionBinder::bind(std::string_view name, std::string& variable) {
  return bind_value(name, [&variable](const std::string& value) { variable = value; });
}

OptionBinder& OptionBinder::bind(std::string_view name, std::optional<std::string>& variable) {
  return bind_value(name, [&variable](const std::string& value) { variable = value; });
}

OptionBinder& OptionBinder::bind(std::string_view name, std::vector<std::string>& variable) {
  const FlagSpec& flag = impl_->take_row(name, false, true);
  impl_->add(flag, [impl = impl_.get(), &flag, &variable](const Values& values) {
    if (!flag.choices.empty())
      for (const std::string& value : values) static_cast<void>(impl->choice(flag, value));
    variable = values;
  });
  return *this;
}

OptionBinder& OptionBinder::bind(std::string_view name, std::size_t& variable) {
  const FlagSpec* flag = find_flag(impl_->program, impl_->verb, name);
  return bind_value(name, [impl = impl_.get(), flag, &variable](const std::string& value) {
    variable = impl->number(*flag, value);
  });
}

OptionBinder& OptionBinder::bind(std::string_view name, std::optional<std::size_t>& variable) {
  const FlagSpec* flag = find_flag(impl_->program, impl_->verb, name);
  return bind_value(name, [impl = impl_.get(), flag, &variable](const std::string& value) {
    variable = impl->number(*flag, value);
  });
}

OptionBinder& OptionBinder::bind(std::string_view name, bool& variable) {
  const FlagSpec& flag = impl_->take_row(name, true, false);
  impl_->app.add_flag_callback(names_of(flag), [&variable] { variable = true; })
      ->disable_flag_override();
  return *this;
}

OptionBinder& OptionBinder::bind_index(std::string_view name, std::size_t count,
                                       std::function<void(std::size_t)> take) {
  const FlagSpec& flag = impl_->take_row(name, false, false);
  if (choices_of(flag).size() != count)
    throw std::logic_error(std::string(name) + " has another number of choices in the table");
  impl_->add(flag, [impl = impl_.get(), &flag, take = std::move(take)](const Values& values) {
    if (!values.empty()) take(impl->choice(flag, values.back()));
  });
  return *this;
}

std::vector<std::string_view> OptionBinder::unbound() const {
  std::vector<std::string_view> names;
  for (const FlagSpec& flag : kFlags) {
    const bool of_program = flag.name == "help" || flag.name == "version";
    const bool missing =
        applies(flag, impl_->program, impl_->verb) && !impl_->bound.contains(flag.name);
    if (missing && !of_program) names.push_back(flag.name);
  }
  return names;
}

void OptionBinder::parse(std::span<const std::string> arguments) {
  if (const auto missing = unbound(); !missing.empty())
    throw std::logic_error(command_name(impl_->program, impl_->verb) + ": nothing is bound to " +
                           listed(missing));
  Values reversed(arguments.rbegin(), arguments.rend());
  try {
    impl_->app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    impl_->fail_mismatch(error);
  }
  for (const std::string& extra : impl_->app.remaining())
    if (extra != "--") impl_->fail_unknown(extra);
  impl_->check_required();
}

void bind_common(OptionBinder& binder, CommonOptions& options) {
  binder.bind("db", options.db);
  binder.bind_choice("color", options.color, {When::automatic, When::always, When::never});
}

}  // namespace lettergrade::cli
