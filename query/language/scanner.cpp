#include "query/language/scanner.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "lettergrade/error.hpp"
#include "lettergrade/fields.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::language {
namespace {

/// Straight and curly double quotes: people paste both.
constexpr std::array<std::string_view, 5> kQuotes{"\"", "\u201C", "\u201D", "\u201E", "\u201F"};
constexpr std::string_view kNoBreakSpace = "\u00A0";

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_sign(char c) { return c == '+' || c == '-'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t quote_length(std::string_view text) {
  for (const std::string_view quote : kQuotes)
    if (text.starts_with(quote)) return quote.size();
  return 0;
}

bool is_field_name(std::string_view name) {
  std::string wanted = ascii_lower(name);
  if (outcome_of_slug(wanted)) return true;
  std::replace(wanted.begin(), wanted.end(), '-', '_');
  const auto field = field_of_name(wanted);
  return field && is_filter(spec(*field));
}

class Scanner {
 public:
  explicit Scanner(std::string_view query) : query_(query) {}

  std::vector<Symbol> run() {
    if (query_.size() > kMaxBytes) too_large(std::to_string(query_.size()) + " bytes", kMaxBytes);
    for (skip_space(); at_ < query_.size(); skip_space()) {
      next();
      if (symbols_.size() > kMaxSymbols) too_large("too many words and signs", kMaxSymbols);
    }
    symbols_.push_back({SymbolKind::end, {}, {}, 0, query_.size()});
    return std::move(symbols_);
  }

 private:
  [[nodiscard]] std::string_view rest() const { return query_.substr(at_); }

  [[noreturn]] static void too_large(const std::string& what, std::size_t limit) {
    throw Error(Message::query_too_large, {what, std::to_string(limit)});
  }
  [[noreturn]] void fail(std::size_t offset, std::string_view what, std::string_view hint) const {
    throw Error(Message::bad_query, {what, hint}, caret(query_, offset));
  }

  void skip_space() {
    while (at_ < query_.size()) {
      if (is_space(query_[at_]))
        ++at_;
      else if (rest().starts_with(kNoBreakSpace))
        at_ += kNoBreakSpace.size();
      else
        return;
    }
  }

  void push(SymbolKind kind, std::size_t offset, std::string text = {}) {
    symbols_.push_back({kind, std::move(text), {}, 0, offset});
  }

  void next() {
    const std::size_t start = at_;
    if (quote_length(rest()) > 0) return push(SymbolKind::phrase, start, take_phrase());
    const char c = query_[at_];
    if (c == '(' || c == ')') {
      ++at_;
      return push(c == '(' ? SymbolKind::open : SymbolKind::close, start);
    }
    if (is_sign(c)) return take_sign(c);
    take_chunk();
  }

  /// Signs count only before something; dashes between spaces are punctuation.
  void take_sign(char sign) {
    const std::size_t start = at_++;
    std::size_t end = at_;
    while (end < query_.size() && is_sign(query_[end])) ++end;
    if (end == query_.size() || is_space(query_[end])) {
      at_ = end;
      return;
    }
    if (end > at_) fail(at_, "two signs follow each other", "write one + or - before a word");
    push(sign == '+' ? SymbolKind::plus : SymbolKind::minus, start);
  }

  std::string take_phrase() {
    const std::size_t start = at_;
    at_ += quote_length(rest());
    const std::size_t begin = at_;
    while (at_ < query_.size() && quote_length(rest()) == 0) ++at_;
    if (at_ == query_.size())
      throw Error(Message::open_quote, {std::to_string(code_points(query_, start) + 1)},
                  caret(query_, start));
    std::string text(query_.substr(begin, at_ - begin));
    if (trim(text).empty())
      fail(start, "nothing stands between the quotes", "put words there, or remove the quotes");
    refuse_wildcard(text, begin);
    at_ += quote_length(rest());
    if (at_ < query_.size() && (query_[at_] == '~' || query_[at_] == '^')) refuse_foreign(at_);
    return text;
  }

  /// Signs of other query languages, which would be lost.
  [[noreturn]] void refuse_foreign(std::size_t offset) const {
    const std::string sign(query_.substr(offset, 1));
    if (sign == "&") fail(offset, "there is no && here", "write AND");
    if (sign == "|") fail(offset, "there is no || here", "write OR");
    if (sign == "~")
      fail(offset, "there is no ~ here", "write a NEAR/5 b for two words close together");
    fail(offset, "there is no ^ here", "all words weigh what their rareness makes them");
  }

  /// A phrase has whole words; a star behind the beginning of one would be lost. A star behind less
  /// ("A*") is part of what a letter may say.
  void refuse_wildcard(std::string_view phrase, std::size_t offset) const {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
      if (phrase[i] == '*' && letters >= kMinWildcard)
        fail(offset + i, "a phrase cannot hold a word with *", "write the word out, or use NEAR");
      letters = is_letter(phrase[i]) ? letters + 1 : 0;
    }
  }

  [[nodiscard]] bool chunk_ends() const {
    const char c = query_[at_];
    return is_space(c) || c == '(' || c == ')' || quote_length(rest()) > 0 ||
           rest().starts_with(kNoBreakSpace);
  }

  void take_chunk() {
    const std::size_t start = at_;
    if (const std::size_t colon = field_colon(); colon != 0) return take_filter(colon);
    while (at_ < query_.size() && !chunk_ends()) ++at_;
    const std::string_view chunk = query_.substr(start, at_ - start);
    if (chunk == "AND") return push(SymbolKind::op_and, start);
    if (chunk == "OR") return push(SymbolKind::op_or, start);
    if (chunk == "NOT") return push(SymbolKind::op_not, start);
    if (chunk == "&&" || chunk == "||") refuse_foreign(start);
    if (chunk == "NEAR" || chunk.starts_with("NEAR/")) return take_near(chunk, start);
    if (chunk.find('*') != std::string_view::npos) return take_wildcard(chunk, start);
    // "foster~2", "foster^3": a sign behind letters with nothing but a number after it.
    const std::size_t last = chunk.find_last_not_of("0123456789.");
    if (last != std::string_view::npos && last > 0 && is_letter(chunk[last - 1]) &&
        (chunk[last] == '~' || chunk[last] == '^'))
      refuse_foreign(start + last);
    push(SymbolKind::word, start, std::string(chunk));
  }

  /// Offset of the colon behind a field name that stands here; 0 when there is none. A name that is
  /// no field, with nothing right behind the colon, is prose ("Findings: the council").
  [[nodiscard]] std::size_t field_colon() const {
    std::size_t i = at_;
    while (i < query_.size() && (is_letter(query_[i]) || query_[i] == '-' || query_[i] == '_')) ++i;
    const bool named = i > at_ && i < query_.size() && query_[i] == ':';
    if (!named) return 0;
    const bool bare = i + 1 == query_.size() || is_space(query_[i + 1]) || query_[i + 1] == '(' ||
                      query_[i + 1] == ')' || query_.substr(i + 1).starts_with(kNoBreakSpace);
    return bare && !is_field_name(query_.substr(at_, i - at_)) ? 0 : i;
  }

  void take_filter(std::size_t colon) {
    const std::size_t start = at_;
    Symbol symbol{SymbolKind::filter, {}, std::string(query_.substr(at_, colon - at_)), 0, start};
    at_ = colon + 1;
    if (quote_length(rest()) > 0) {
      symbol.text = take_phrase();
    } else {
      const std::size_t begin = at_;
      while (at_ < query_.size() && !chunk_ends()) ++at_;
      symbol.text = query_.substr(begin, at_ - begin);
    }
    if (trim(symbol.text).empty())
      fail(colon, "the field '" + symbol.field + "' has no value",
           "write the value right behind the colon, in quotes if it has spaces");
    symbols_.push_back(std::move(symbol));
  }

  void take_near(std::string_view chunk, std::size_t start) {
    Symbol symbol{SymbolKind::op_near, {}, {}, 0, start};
    if (chunk.size() > 5) {
      const std::string_view digits = chunk.substr(5);
      const auto [end, error] =
          std::from_chars(digits.data(), digits.data() + digits.size(), symbol.distance);
      if (error != std::errc{} || end != digits.data() + digits.size()) symbol.distance = 0;
    }
    if (symbol.distance == 0 || symbol.distance > kMaxDistance)
      fail(start, "NEAR needs a distance", "write NEAR/1 to NEAR/100 between two words");
    symbols_.push_back(symbol);
  }

  void take_wildcard(std::string_view chunk, std::size_t start) {
    const std::size_t star = chunk.find('*');
    // Punctuation of a list may follow: "foster*, adopt*".
    if (chunk.find_first_not_of(",.;:!?", star + 1) != std::string_view::npos)
      fail(start + star, "a * can only end a word", "write the beginning of the word and one *");
    const std::string_view stem = chunk.substr(0, star);
    if (code_points(stem) < kMinWildcard)
      throw Error(Message::short_wildcard, {chunk}, caret(query_, start));
    if (++wildcards_ > kMaxWildcards) too_large("too many words with a *", kMaxWildcards);
    push(SymbolKind::wildcard, start, std::string(stem));
  }

  std::string_view query_;
  std::size_t at_ = 0;
  std::size_t wildcards_ = 0;
  std::vector<Symbol> symbols_;
};

}  // namespace

std::vector<Symbol> scan(std::string_view query) { return Scanner(query).run(); }

}  // namespace lettergrade::language
