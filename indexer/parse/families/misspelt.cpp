#include "indexer/parse/families/misspelt.hpp"

#include <algorithm>
#include <array>

#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {
namespace {

/// Longer than "performs excellently" with a few letters too many.
constexpr std::size_t kLongest = 28;
constexpr std::size_t kNone = kLongest + 1;

/// How many letters must be changed, left out or put in to make one of the other (Levenshtein).
std::size_t slips(std::string_view a, std::string_view b) {
  std::array<std::size_t, kLongest + 1> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

/// The slips in one word; kNone where it is another word: two letters changing places are two.
std::size_t slips_in_word(std::string_view word, std::string_view right) {
  const std::size_t count = slips(word, right);
  return count <= std::min<std::size_t>(2, right.size() / 3) ? count : kNone;
}

/// The slips in two words.
std::size_t slips_in_both(std::string_view words, std::string_view right) {
  const std::size_t space = words.find(' ');
  const std::size_t wanted = right.find(' ');
  if (space == std::string_view::npos || wanted == std::string_view::npos) return kNone;
  return slips_in_word(words.substr(0, space), right.substr(0, wanted)) +
         slips_in_word(words.substr(space + 1), right.substr(wanted + 1));
}

/// The grade of the annual ratings that `words` nearly are.
std::optional<Grade> nearest(std::string_view words) {
  std::optional<Grade> best;
  std::size_t fewest = kNone;
  const auto consider = [&](const GradeWord& row, std::string_view word) {
    const std::size_t count = slips_in_both(words, word);
    if (count >= fewest) return;
    fewest = count;
    best = Grade{row.value, row.word};
  };
  for (const GradeWord& row : kGradeWords) {
    if (!row.word.starts_with("perform")) continue;
    consider(row, row.word);
    any_item(row.variants, [&](std::string_view item) {
      consider(row, item);
      return false;
    });
  }
  return best;
}

/// The last two words of `text`.
std::string_view last_two_words(std::string_view text) {
  const std::size_t second = text.rfind(' ');
  if (second == std::string_view::npos || second == 0) return text;
  const std::size_t first = text.rfind(' ', second - 1);
  return first == std::string_view::npos ? text : text.substr(first + 1);
}

}  // namespace

std::optional<FoundGrade> misspelt_grade(std::string_view words, ScaleDirection direction) {
  for (std::size_t open = words.find(" ("); open != std::string_view::npos;
       open = words.find(" (", open + 1)) {
    if (open + 3 >= words.size() || words[open + 3] != ')' || !is_digit(words[open + 2])) continue;
    const int number = words[open + 2] - '0';
    const std::string_view said = last_two_words(words.substr(0, open));
    if (said.size() > kLongest) continue;
    const auto grade = nearest(said);
    if (!grade || value_of(number, direction) != grade->value) continue;
    const auto begin = static_cast<std::size_t>(said.data() - words.data());
    return FoundGrade{*grade, words.substr(begin, open + 4 - begin), number};
  }
  return std::nullopt;
}

}  // namespace lettergrade::parse
