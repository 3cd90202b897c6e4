#include "tests/analyse/invariants.hpp"

#include <algorithm>

#include "indexer/analyse/characters.hpp"
#include "indexer/analyse/fold.hpp"

namespace lettergrade::test {
namespace {

/// For every byte of a text and its end: whether a code point (or a broken portion) starts there.
std::vector<bool> borders_of(std::string_view text) {
  std::vector<bool> borders(text.size() + 1, false);
  for (std::size_t at = 0; at < text.size(); static_cast<void>(analyse::next_code_point(text, at)))
    borders[at] = true;
  borders[text.size()] = true;
  return borders;
}

bool holds_broken_bytes(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (analyse::next_code_point(text, at) == analyse::kBroken) return true;
  return false;
}

bool holds_space_or_control(std::string_view term) {
  return std::any_of(term.begin(), term.end(), [](char c) { return c >= 0 && c <= ' '; });
}

std::string wrong_term(const std::string& term) {
  if (term.empty()) return "an empty term";
  if (term.size() > analyse::kMaxTermBytes) return "a term too long";
  if (holds_broken_bytes(term)) return "a term that is no UTF-8";
  return holds_space_or_control(term) ? "a term with a space" : "";
}

std::string concatenated(const std::vector<Token>& tokens, std::size_t first, std::size_t count,
                         std::string_view between) {
  std::string result = tokens[first].term;
  for (std::size_t i = 1; i < count; ++i) result.append(between).append(tokens[first + i].term);
  return result;
}

bool is_limited(const Token& token) { return token.term.find('~') != std::string::npos; }

class Walk {
 public:
  Walk(std::string_view text, const std::vector<Token>& tokens)
      : text_(text), tokens_(tokens), borders_(borders_of(text)) {}

  std::string run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      std::string wrong = wrong_term(tokens_[i].term);
      if (wrong.empty()) wrong = wrong_span(tokens_[i].span);
      if (wrong.empty()) wrong = wrong_place(i);
      if (!wrong.empty()) return wrong + " at token " + std::to_string(i);
    }
    return parts_left_ == 0 ? "" : "a joined token with parts missing";
  }

 private:
  [[nodiscard]] std::string wrong_span(Span span) const {
    if (span.empty() || span.end > text_.size()) return "a span outside the text";
    if (!borders_[span.begin] || !borders_[span.end]) return "a span inside a code point";
    if (span.begin < end_) return "a span before the end of the word before";
    return holds_broken_bytes(slice(text_, span)) ? "a word with broken bytes" : "";
  }

  std::string wrong_place(std::size_t i) {
    const Token& token = tokens_[i];
    if (token.position != position_) return "a gap between positions";
    if (token.kind == TokenKind::inner) return wrong_inner(i);
    if (token.kind == TokenKind::joined) return wrong_joined(i);
    if (token.last_position != token.position) return "a word at several positions";
    if ((token.kind == TokenKind::part) != (parts_left_ > 0)) return "a part without a compound";
    if (parts_left_ > 0) --parts_left_;
    ++position_;
    end_ = token.span.end;
    return "";
  }

  std::string wrong_joined(std::size_t i) {
    const Token& joined = tokens_[i];
    if (parts_left_ > 0) return "a compound inside a compound";
    if (joined.last_position <= joined.position) return "a compound of one part";
    parts_left_ = joined.last_position - joined.position + 1;
    return wrong_whole(i, parts_left_);
  }

  /// A word inside a compound, of some of its parts.
  std::string wrong_inner(std::size_t i) {
    const Token& inner = tokens_[i];
    const std::size_t count = inner.last_position - inner.position + 1;
    if (count < 2) return "an inner word of one part";
    if (count > parts_left_) return "an inner word that reaches out of its compound";
    return wrong_whole(i, count);
  }

  /// Whether the token is the `count` parts that follow it.
  [[nodiscard]] std::string wrong_whole(std::size_t i, std::size_t count) const {
    std::vector<Token> parts;
    for (std::size_t j = i + 1; j < tokens_.size() && parts.size() < count; ++j)
      if (tokens_[j].kind != TokenKind::inner) parts.push_back(tokens_[j]);
    if (parts.size() < count) return "a joined token with parts missing";
    const Span whole{parts.front().span.begin, parts.back().span.end};
    if (tokens_[i].span != whole) return "a joined token that does not span its parts";
    if (is_limited(tokens_[i])) return "";
    const bool same = tokens_[i].term == concatenated(parts, 0, count, "") ||
                      tokens_[i].term == concatenated(parts, 0, count, "-");
    return same ? "" : "a joined token that is not its parts";
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<bool> borders_;
  std::uint32_t position_ = 0;
  std::uint32_t parts_left_ = 0;
  std::uint32_t end_ = 0;
};

}  // namespace

std::string broken_invariant(std::string_view text, const std::vector<Token>& tokens) {
  return Walk(text, tokens).run();
}

}  // namespace lettergrade::test
