#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// How a word may have been misspelt: what hands, ears and haste do to spelling. Knows nothing of
/// an index.
namespace lettergrade::language {

/// What one wrong letter costs. Slips that are made more often cost less.
inline constexpr int kWrongLetter = 10;

/// Fewer letters than this may be anything: they are acronyms more often than slips.
inline constexpr std::size_t kShortestCorrected = 4;
/// More letters than this are no word of English.
inline constexpr std::size_t kLongestCorrected = 32;

/// Whether a folded word may be a misspelt one: of letters a to z only, neither short nor endless,
/// and no function word.
[[nodiscard]] bool can_be_misspelt(std::string_view folded);

/// What the slips in a word of so many letters may cost together: one wrong letter in a short one,
/// two in a long one. More would make of any word another.
[[nodiscard]] int most_cost(std::size_t letters);

/// Compares one misspelt word with many words that come in the order of their letters, and shares
/// what their beginnings have in common. The distance is that of Damerau (letters wrong, missing,
/// one too many, swapped) with weights: cheaper are swapped and doubled letters, keys beside each
/// other on a British keyboard, vowels for each other, and letters that sound alike ("f", "ph").
class Misspelling {
 public:
  /// `typed` can_be_misspelt. Words that cost more than `most` are not told apart; those that begin
  /// with another letter may cost one wrong letter.
  Misspelling(std::string_view typed, int most);

  /// Takes the next word. Where nothing that begins as it does can be within bounds, gives the
  /// length of the shortest such beginning; 0: the word was read to its end.
  [[nodiscard]] std::size_t read(std::string_view word);

  /// What the slips cost that lead from the word read last to the one typed; over `most`: too much.
  [[nodiscard]] int cost() const;

 private:
  struct Row {
    std::array<int, kLongestCorrected + 1> costs;  ///< by letters of the typed word
    bool alive;
  };
  void push(char letter);
  [[nodiscard]] bool may_swap(std::size_t depth, std::size_t j) const;
  [[nodiscard]] bool lives(std::size_t depth) const;
  [[nodiscard]] int bound() const;

  std::string typed_;
  int most_;
  std::string word_;       ///< as far as it was read
  std::vector<Row> rows_;  ///< one more than letters of word_
};

}  // namespace lettergrade::language
