#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

namespace lettergrade::test {

/// One statement about what the analyser makes of a text.
struct Statement {
  std::string_view shows;
  std::string_view text;
  /// "term@position", joined tokens "term@first-last", inner ones with = before them, parts
  /// "+term@position"; a space between.
  std::string_view terms;
  /// What the spans cut out of the text, a '|' between. Not looked at when empty.
  std::string_view slices = {};
};

/// Checks each statement with one analyser, as a program would use it.
void check(std::initializer_list<Statement> statements);

/// The terms of a text as Statement::terms writes them.
[[nodiscard]] std::string terms_of(std::string_view text);

}  // namespace lettergrade::test
