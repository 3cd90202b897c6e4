#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/flags.hpp"

namespace lettergrade::cli {

/// When to do what suits a terminal only.
enum class When : std::uint8_t { automatic, always, never };

/// Ties the flags of one verb to variables, by the one table of flags. The variables must outlive
/// parse(). A variable keeps its value when its flag is not given.
///
///   OptionBinder binder(Program::query, "search");
///   binder.bind("limit", request.limit).bind("any", request.any);
///   binder.parse(command.arguments);
class OptionBinder {
 public:
  OptionBinder(Program program, std::string_view verb);
  ~OptionBinder();
  OptionBinder(OptionBinder&&) noexcept;
  OptionBinder& operator=(OptionBinder&&) noexcept;

  /// Each of these throws std::logic_error for a name that the table does not give this verb, and
  /// for a variable of the wrong kind: a switch takes a bool, a repeatable flag a vector.
  OptionBinder& bind(std::string_view name, std::string& variable);
  OptionBinder& bind(std::string_view name, std::optional<std::string>& variable);
  OptionBinder& bind(std::string_view name, std::vector<std::string>& variable);
  OptionBinder& bind(std::string_view name, std::size_t& variable);
  OptionBinder& bind(std::string_view name, std::optional<std::size_t>& variable);
  OptionBinder& bind(std::string_view name, bool& variable);

  /// A flag with choices: `values` are what its choices mean, in the table's order. `Target` is the
  /// enumeration or an optional of it.
  template <class Target, class Value>
  OptionBinder& bind_choice(std::string_view name, Target& variable,
                            std::initializer_list<Value> values) {
    std::vector<Value> meanings(values);
    return bind_index(name, meanings.size(),
                      [&variable, meanings](std::size_t i) { variable = meanings[i]; });
  }

  /// Any flag that takes one value: `take` gets it.
  OptionBinder& bind_value(std::string_view name, std::function<void(const std::string&)> take);

  /// Names of the table's flags for this verb that nothing was bound to; help and version are the
  /// program's own.
  [[nodiscard]] std::vector<std::string_view> unbound() const;

  /// Reads the arguments (without program and verb). Throws std::logic_error when a flag of the
  /// verb is unbound, Error(bad_usage) for what a user got wrong, with the nearest flag.
  void parse(std::span<const std::string> arguments);

 private:
  OptionBinder& bind_index(std::string_view name, std::size_t count,
                           std::function<void(std::size_t)> take);

  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What every verb of both programs takes.
struct CommonOptions {
  std::string db;  ///< empty: not given
  When color = When::automatic;
};
void bind_common(OptionBinder& binder, CommonOptions& options);

}  // namespace lettergrade::cli
