#pragma once
#include <array>
#include <cstdint>
#include <exception>
#include <initializer_list>
#include <string>
#include <string_view>

namespace lettergrade {

/// What a program's exit status says.
enum class ExitCode : std::uint8_t { ok = 0, nothing = 1, usage = 2, index = 3 };

/// Every error that ends a command. Texts and hints stand in the message table (messages.hpp).
enum class Message : std::uint8_t {
  bad_usage,
  open_quote,
  bad_query,
  unknown_field,
  unknown_authority,
  no_neighbours,
  unknown_value,
  bad_year,
  backwards_range,
  bad_grade,
  short_wildcard,
  query_too_large,
  bad_query_file,
  bad_request,
  unknown_id,
  unknown_paragraph,
  no_index,
  half_written_index,
  busy_index,
  other_schema,
  damaged_index,
  no_permission,
  bad_register,
  bad_synonyms,
  bad_overrides,
  no_such_path,
  cannot_read,
  no_paths,
  locked,
  cannot_write,
  cannot_print,
  reader_missing,
  internal,
};

/// An error that ends a command: what went wrong and where, what to do next, and the exit status.
class Error : public std::exception {
 public:
  /// `arguments` replace {0}, {1}, ... in the table's text and hint.
  Error(Message message, std::initializer_list<std::string_view> arguments);
  Error(Message message, std::initializer_list<std::string_view> arguments, std::string context);

  [[nodiscard]] const char* what() const noexcept override { return text_.c_str(); }
  [[nodiscard]] Message message() const noexcept { return message_; }
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  [[nodiscard]] const std::string& hint() const noexcept { return hint_; }
  /// Lines to show between text and hint, e.g. the query with a caret; may be empty.
  [[nodiscard]] const std::string& context() const noexcept { return context_; }
  [[nodiscard]] ExitCode exit_code() const noexcept;

  /// The same error with the place it happened at; a context it has already stays.
  [[nodiscard]] Error at(std::string context) const;

 private:
  Message message_;
  std::string text_;
  std::string hint_;
  std::string context_;
};

/// A query with a caret under byte `offset`, for Error's context.
[[nodiscard]] std::string caret(std::string_view query, std::size_t offset);

}  // namespace lettergrade
