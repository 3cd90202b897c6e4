#include "query/language/spelling.hpp"

#include <algorithm>
#include <cmath>

#include "query/language/words.hpp"

namespace lettergrade::language {
namespace {

/// Fingers that come in the wrong order, and a letter doubled or not, are the commonest slips.
constexpr int kSwapped = 6;
constexpr int kDoubled = 5;
/// A key beside the right one, and what sounds alike.
constexpr int kNearKey = 7;
constexpr int kSound = 7;
/// Letters that are often not heard: vowels and "h".
constexpr int kSilent = 8;
constexpr int kApostrophe = 5;
constexpr int kTooMuch = 1000;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == '\''; }
bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// Where a key is on a British keyboard, in widths of a key; each row stands a little to the right.
struct Key {
  double x = -10;
  double y = -10;
};

Key key_of(char c) {
  constexpr std::array<std::string_view, 3> kRows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  constexpr std::array kOffsets{0.0, 0.25, 0.75};
  for (std::size_t row = 0; row < kRows.size(); ++row)
    if (const std::size_t at = kRows[row].find(c); at != std::string_view::npos)
      return {static_cast<double>(at) + kOffsets[row], static_cast<double>(row)};
  return {};
}

bool near_keys(char a, char b) {
  const Key first = key_of(a);
  const Key second = key_of(b);
  return first.x >= 0 && second.x >= 0 && std::abs(first.x - second.x) <= 1 &&
         std::abs(first.y - second.y) <= 1;
}

bool sound_alike(char a, char b) {
  if (is_vowel(a) && is_vowel(b)) return true;
  constexpr std::array<std::string_view, 9> kPairs{"ck", "cs", "sz", "gj", "fv",
                                                   "dt", "bp", "mn", "kq"};
  return std::any_of(kPairs.begin(), kPairs.end(), [&](std::string_view pair) {
    return pair.find(a) != std::string_view::npos && pair.find(b) != std::string_view::npos;
  });
}

/// Two letters that sound like one.
struct Digraph {
  std::string_view two;
  char one;
};
constexpr std::array kDigraphs{Digraph{"ph", 'f'}, Digraph{"ck", 'k'}, Digraph{"ch", 'k'},
                               Digraph{"sc", 's'}, Digraph{"qu", 'k'}, Digraph{"wh", 'w'},
                               Digraph{"kn", 'n'}, Digraph{"wr", 'r'}, Digraph{"gh", 'f'}};

bool sounds_like(char first, char second, char one) {
  return std::any_of(kDigraphs.begin(), kDigraphs.end(), [&](const Digraph& row) {
    return row.one == one && row.two[0] == first && row.two[1] == second;
  });
}

/// Every cost of a letter for another, looked up many times.
const std::array<std::array<int, 128>, 128>& exchanges() {
  static const auto table = [] {
    std::array<std::array<int, 128>, 128> costs{};
    for (std::size_t a = 0; a < costs.size(); ++a)
      for (std::size_t b = 0; b < costs.size(); ++b) {
        const char x = static_cast<char>(a);
        const char y = static_cast<char>(b);
        costs[a][b] = x == y              ? 0
                      : near_keys(x, y)   ? kNearKey
                      : sound_alike(x, y) ? kSound
                                          : kWrongLetter;
      }
    return costs;
  }();
  return table;
}

/// A letter that one word has and the other lacks; `before` is the one in front of it.
int lone(char letter, char before) {
  if (letter == before) return kDoubled;
  if (letter == '\'') return kApostrophe;
  return is_vowel(letter) || letter == 'h' ? kSilent : kWrongLetter;
}

}  // namespace

bool can_be_misspelt(std::string_view folded) {
  return folded.size() >= kShortestCorrected && folded.size() <= kLongestCorrected &&
         std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         !is_function_word(folded);
}

int most_cost(std::size_t letters) {
  constexpr std::size_t kShort = 5;
  constexpr std::size_t kLong = 8;
  constexpr std::size_t kVeryLong = 10;
  if (letters < kShort) return kSwapped;
  if (letters == kShort) return kSilent;
  if (letters < kLong) return kWrongLetter;
  return letters < kVeryLong ? kWrongLetter * 3 / 2 : kWrongLetter * 2;
}

Misspelling::Misspelling(std::string_view typed, int most) : typed_(typed), most_(most) {
  Row first{};
  first.alive = true;
  for (std::size_t j = 1; j <= typed_.size(); ++j)
    first.costs[j] = first.costs[j - 1] + lone(typed_[j - 1], j > 1 ? typed_[j - 2] : ' ');
  rows_.push_back(first);
}

int Misspelling::bound() const {
  const bool same = word_.empty() || word_.front() == typed_.front();
  if (same) return most_;
  constexpr std::size_t kLong = 8;
  return typed_.size() < kLong ? std::min(most_, kNearKey) : std::min(most_, kWrongLetter);
}

std::size_t Misspelling::read(std::string_view word) {
  const auto [differs, ignored] = std::mismatch(
      word_.begin(),
      word_.begin() + static_cast<std::ptrdiff_t>(std::min(word_.size(), word.size())),
      word.begin());
  word_.resize(static_cast<std::size_t>(differs - word_.begin()));
  rows_.resize(word_.size() + 1);
  while (word_.size() < word.size()) {
    const char letter = word[word_.size()];
    if (!is_letter(letter) || word_.size() > typed_.size() + kLongestCorrected)
      return word_.size() + 1;
    push(letter);
    if (!rows_.back().alive) {
      const std::size_t length = word_.size();
      rows_.pop_back();
      word_.pop_back();
      return length;
    }
  }
  return 0;
}

void Misspelling::push(char letter) {
  const auto& exchange = exchanges();
  const char before = word_.empty() ? ' ' : word_.back();
  const Row& above = rows_.back();
  const Row* higher = rows_.size() > 1 ? &rows_[rows_.size() - 2] : nullptr;
  Row row{};
  row.costs[0] = above.costs[0] + lone(letter, before);
  for (std::size_t j = 1; j <= typed_.size(); ++j) {
    const char typed = typed_[j - 1];
    const char typed_before = j > 1 ? typed_[j - 2] : ' ';
    int cost = std::min(
        {above.costs[j - 1] +
             exchange[static_cast<unsigned char>(typed)][static_cast<unsigned char>(letter)],
         above.costs[j] + lone(letter, before), row.costs[j - 1] + lone(typed, typed_before)});
    if (j > 1 && sounds_like(typed_before, typed, letter))
      cost = std::min(cost, above.costs[j - 2] + kSound);
    if (higher != nullptr && sounds_like(before, letter, typed))
      cost = std::min(cost, higher->costs[j - 1] + kSound);
    if (higher != nullptr && j > 1 && before == typed && letter == typed_before)
      cost = std::min(cost, higher->costs[j - 2] + kSwapped);
    row.costs[j] = std::min(cost, kTooMuch);
  }
  rows_.push_back(row);
  word_ += letter;
  rows_.back().alive = lives(rows_.size() - 1);
}

/// Whether the last letter may be the first of two that are swapped, or that sound like one: the
/// row after the next looks back to the one before.
bool Misspelling::may_swap(std::size_t depth, std::size_t j) const {
  const char letter = word_[depth - 1];
  if (j + 1 < typed_.size() && letter == typed_[j + 1] && letter != typed_[j]) return true;
  return j < typed_.size() &&
         std::any_of(kDigraphs.begin(), kDigraphs.end(), [&](const Digraph& row) {
           return row.one == typed_[j] && row.two[0] == letter;
         });
}

bool Misspelling::lives(std::size_t depth) const {
  const int most = bound();
  for (std::size_t j = 0; j <= typed_.size(); ++j) {
    if (rows_[depth].costs[j] <= most) return true;
    if (rows_[depth - 1].costs[j] + kSwapped <= most && may_swap(depth, j)) return true;
  }
  return false;
}

int Misspelling::cost() const {
  const int cost = rows_.back().costs[typed_.size()];
  return cost <= bound() ? cost : kTooMuch;
}

}  // namespace lettergrade::language
