#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "indexer/analyse/characters.hpp"
#include "indexer/analyse/fold.hpp"
#include "lettergrade/analyser.hpp"
#include "tests/analyse/generators.hpp"
#include "tests/analyse/invariants.hpp"

namespace lettergrade {
namespace {

using test::any_text;

bool all_letters(std::string_view term) {
  for (std::size_t at = 0; at < term.size();)
    if (!analyse::is_letter(analyse::class_of(analyse::next_code_point(term, at)))) return false;
  return true;
}

bool same_word(const Token& a, const Token& b) {
  return a.term == b.term && a.kind == b.kind && a.span.size() == b.span.size() &&
         a.last_position - a.position == b.last_position - b.position;
}

/// `token` as it is when `bytes` bytes and `positions` words come before its text.
Token moved(Token token, std::size_t bytes, std::uint32_t positions) {
  token.span.begin += static_cast<std::uint32_t>(bytes);
  token.span.end += static_cast<std::uint32_t>(bytes);
  token.position += positions;
  token.last_position += positions;
  return token;
}

bool identical(const Token& a, const Token& b) {
  return same_word(a, b) && a.span == b.span && a.position == b.position;
}

std::uint32_t words_in(const std::vector<Token>& tokens) {
  return tokens.empty() ? 0 : tokens.back().position + 1;
}

}  // namespace

TEST_CASE("the invariants hold of every text") {
  Analyser analyser;
  CHECK(rc::check("invariants", [&analyser] {
    const std::string text = *any_text();
    const std::string wrong = test::broken_invariant(text, analyser.tokens(text));
    if (!wrong.empty()) RC_FAIL(wrong);
  }));
}

TEST_CASE("the invariants hold of any bytes") {
  Analyser analyser;
  CHECK(rc::check("invariants of bytes", [&analyser](const std::string& text) {
    const std::string wrong = test::broken_invariant(text, analyser.tokens(text));
    if (!wrong.empty()) RC_FAIL(wrong);
  }));
}

TEST_CASE("two texts a line apart have the tokens of each") {
  Analyser analyser;
  CHECK(rc::check("concatenation", [&analyser] {
    const std::string first = *any_text() + " .";
    const std::string second = ". " + *any_text();
    const std::vector<Token> before = analyser.tokens(first);
    const std::vector<Token> after = analyser.tokens(second);
    const std::vector<Token> both = analyser.tokens(first + "\n" + second);
    RC_ASSERT(both.size() == before.size() + after.size());
    for (std::size_t i = 0; i < before.size(); ++i) RC_ASSERT(identical(both[i], before[i]));
    for (std::size_t i = 0; i < after.size(); ++i)
      RC_ASSERT(
          identical(both[before.size() + i], moved(after[i], first.size() + 1, words_in(before))));
  }));
}

TEST_CASE("a term of letters is its own single term") {
  Analyser analyser;
  CHECK(rc::check("folding is final", [&analyser] {
    for (const Token& token : analyser.tokens(*test::european_word())) {
      if (!all_letters(token.term)) continue;  // "ŉ" is an apostrophe and an n
      const std::vector<Token> again = analyser.tokens(token.term);
      RC_ASSERT(again.size() == 1U);
      RC_ASSERT(again.front().term == token.term);
      RC_ASSERT(again.front().kind == TokenKind::word);
    }
  }));
}

TEST_CASE("a folded term folds to itself") {
  Analyser analyser;
  analyse::Folder folder;
  CHECK(rc::check("folding twice", [&analyser, &folder] {
    for (const Token& token : analyser.tokens(*any_text())) {
      if (token.term.size() < analyse::kMaxTermBytes)
        RC_ASSERT(folder.fold(token.term) == token.term);
    }
  }));
}

TEST_CASE("a word of small letters is its own term") {
  Analyser analyser;
  CHECK(rc::check("small letters", [&analyser] {
    const std::string word = *test::english_word();
    const std::vector<Token> tokens = analyser.tokens(word);
    RC_ASSERT(tokens.size() == 1U);
    RC_ASSERT(tokens.front().term == word);
    RC_ASSERT((tokens.front().span == Span{0, static_cast<std::uint32_t>(word.size())}));
  }));
}

TEST_CASE("every hyphen gives the same terms, on one line or two") {
  Analyser analyser;
  CHECK(rc::check("hyphens", [&analyser] {
    const std::string first = *test::english_word();
    const std::string second = *test::english_word();
    const std::string gap = *rc::gen::element<std::string>("‐", "–", "−", "-\n", "- \r\n ", "-\f",
                                                           "\u00AD\n", "-\u200B");
    const std::vector<Token> plain = analyser.tokens(first + "-" + second);
    const std::vector<Token> other = analyser.tokens(first + gap + second);
    RC_ASSERT(plain.size() == 3U);
    RC_ASSERT(other.size() == 3U);
    RC_ASSERT(plain.front().term == first + second);
    for (std::size_t i = 0; i < plain.size(); ++i) RC_ASSERT(other[i].term == plain[i].term);
  }));
}

TEST_CASE("soft hyphens and joiners inside a word change nothing") {
  Analyser analyser;
  CHECK(rc::check("invisible characters", [&analyser] {
    const std::string head = *test::english_word();
    const std::string tail = *test::english_word();
    const std::string unseen =
        *rc::gen::element<std::string>("\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF");
    const std::vector<Token> tokens = analyser.tokens(head + unseen + tail);
    RC_ASSERT(tokens.size() == 1U);
    RC_ASSERT(tokens.front().term == head + tail);
    RC_ASSERT(tokens.front().span.size() == head.size() + unseen.size() + tail.size());
  }));
}

TEST_CASE("an analyser keeps nothing of the texts before") {
  Analyser used;
  CHECK(rc::check("independence", [&used] {
    const std::string text = *any_text();
    static_cast<void>(used.tokens(*any_text()));
    const std::vector<Token> tokens = used.tokens(text);
    const std::vector<Token> fresh = Analyser().tokens(text);
    RC_ASSERT(tokens.size() == fresh.size());
    for (std::size_t i = 0; i < fresh.size(); ++i) RC_ASSERT(identical(tokens[i], fresh[i]));
  }));
}

}  // namespace lettergrade
