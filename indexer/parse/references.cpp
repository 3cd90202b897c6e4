#include "indexer/parse/references.hpp"

#include <algorithm>

#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {

References references_in(std::string_view folded) {
  constexpr std::size_t kLongest = 80;
  References result;
  for (const std::string_view opening : {"(paragraph ", "(paragraphs ", "(para ", "(paras "}) {
    const std::size_t at = folded.rfind(opening);
    if (at == std::string_view::npos) continue;
    const std::size_t begin = at + opening.size();
    const std::size_t end = folded.find(')', begin);
    if (end == std::string_view::npos || end - begin > kLongest) continue;
    const std::string_view inside = folded.substr(begin, end - begin);
    result.printed = std::string(inside);
    for (std::size_t i = 0; i < inside.size();) {
      if (!is_digit(inside[i])) {
        ++i;
        continue;
      }
      std::size_t stop = i;
      while (stop < inside.size() && (is_digit(inside[stop]) || inside[stop] == '.')) ++stop;
      result.numbers.emplace_back(inside.substr(i, stop - i));
      i = stop;
    }
    if (result.numbers.empty()) result.printed.clear();
    return result;
  }
  return result;
}

std::optional<Outcome> outcome_of(const Letter& letter, const References& references) {
  std::optional<Outcome> found;
  for (const std::string& number : references.numbers) {
    const auto paragraph =
        std::find_if(letter.paragraphs.begin(), letter.paragraphs.end(),
                     [&](const Paragraph& item) { return item.number == number; });
    if (paragraph == letter.paragraphs.end()) return std::nullopt;
    const auto outcome = letter.sections[paragraph->section].outcome;
    if (!outcome || (found && found != outcome)) return std::nullopt;
    found = outcome;
  }
  return found;
}

}  // namespace lettergrade::parse
