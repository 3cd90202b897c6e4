#include "query/match/hints.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "lettergrade/analyser.hpp"

namespace lettergrade::match {
namespace {

/// More letters than this find hardly fewer texts.
constexpr std::size_t kMost = 5;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Letters and digits alone, in lower case: line-end hyphens, compounds and apostrophes part no
/// words here. Nothing where the text has letters beyond ASCII, which fold to who knows what.
/// U+2000 to U+203F are spaces, dashes, quotes and dots.
std::optional<std::string> squeezed(std::string_view text) {
  std::string letters;
  letters.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_letter_or_digit(c)) {
      letters += lower(c);
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      if (text.substr(i, 2) != "\xE2\x80") return std::nullopt;
      i += 2;
    }
  }
  return letters;
}

/// The ASCII letters and digits that `term` begins with.
std::string beginning(std::string_view term) {
  std::string letters;
  for (const char c : term) {
    if (static_cast<unsigned char>(c) >= 0x80 || letters.size() == kMost) break;
    if (is_letter_or_digit(c)) letters += c;
  }
  return letters;
}

std::uint32_t count(std::string_view text, std::string_view wanted) {
  std::uint32_t times = 0;
  for (auto at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1))
    ++times;
  return times;
}

}  // namespace

void Hints::add_stem(std::string_view stem, Parts part) {
  hints_.push_back({beginning(stem.substr(0, Analyser::common_beginning(stem))), part});
}

void Hints::add_beginning(std::string_view term, Parts part) {
  hints_.push_back({beginning(term), part});
}

Hints::Most Hints::look(std::string_view text) const {
  const auto letters = squeezed(text);
  Most most;
  for (const Hint& hint : hints_) {
    const bool anywhere = !letters || hint.letters.empty();
    const std::uint32_t times =
        anywhere ? std::numeric_limits<std::uint16_t>::max() : count(*letters, hint.letters);
    if (times == 0) continue;
    most.parts |= hint.part;
    most.times += times;
  }
  return most;
}

}  // namespace lettergrade::match
