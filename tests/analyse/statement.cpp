#include "tests/analyse/statement.hpp"

#include <doctest/doctest.h>

#include "lettergrade/analyser.hpp"

namespace lettergrade::test {
namespace {

std::string written(const Token& token) {
  std::string result(token.kind == TokenKind::part    ? "+"
                     : token.kind == TokenKind::inner ? "="
                                                      : "");
  result += token.term + '@' + std::to_string(token.position);
  if (token.kind != TokenKind::joined && token.kind != TokenKind::inner) return result;
  return result + '-' + std::to_string(token.last_position);
}

std::string terms(const std::vector<Token>& tokens) {
  std::string result;
  for (const Token& token : tokens) result += (result.empty() ? "" : " ") + written(token);
  return result;
}

std::string slices(std::string_view text, const std::vector<Token>& tokens) {
  std::string result;
  for (const Token& token : tokens) {
    if (!result.empty()) result += '|';
    result += slice(text, token.span);
  }
  return result;
}

}  // namespace

void check(std::initializer_list<Statement> statements) {
  Analyser analyser;
  for (const Statement& statement : statements) {
    const std::string shows(statement.shows);
    const std::string text(statement.text);
    INFO(shows);
    INFO(text);
    const std::vector<Token> tokens = analyser.tokens(statement.text);
    CHECK(terms(tokens) == statement.terms);
    if (!statement.slices.empty()) CHECK(slices(statement.text, tokens) == statement.slices);
  }
}

std::string terms_of(std::string_view text) { return terms(Analyser().tokens(text)); }

}  // namespace lettergrade::test
