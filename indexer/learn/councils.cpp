#include "indexer/learn/councils.hpp"

#include <algorithm>
#include <array>

namespace lettergrade::learn {
namespace {

/// What a council's name may have around it.
bool is_office(std::string_view word) {
  constexpr std::array<std::string_view, 9> kOffices{"authority",    "borough", "city",
                                                     "council",      "county",  "district",
                                                     "metropolitan", "royal",   "unitary"};
  static_assert(std::is_sorted(kOffices.begin(), kOffices.end()));
  return std::binary_search(kOffices.begin(), kOffices.end(), word);
}

std::vector<std::string> texts_of(std::string_view name) {
  std::vector<std::string> texts;
  for (Word& word : words_of(name)) texts.push_back(std::move(word.text));
  return texts;
}

/// How many words at `at` are one of the names; 0: none.
std::size_t name_at(const std::vector<std::vector<std::string>>& names,
                    const std::vector<Word>& words, std::size_t at) {
  for (const std::vector<std::string>& name : names) {
    const bool fits =
        name.size() <= words.size() - at &&
        std::equal(name.begin(), name.end(), words.begin() + static_cast<std::ptrdiff_t>(at),
                   [](const std::string& a, const Word& b) { return a == b.text; });
    if (fits) return name.size();
  }
  return 0;
}

/// Takes "London Borough of" back from the end of what was kept.
void drop_office_before(std::vector<Word>& kept) {
  const std::size_t size = kept.size();
  if (size < 2 || kept[size - 1].text != "of" || !is_office(kept[size - 2].text)) return;
  kept.pop_back();
  while (!kept.empty() && (is_office(kept.back().text) || kept.back().text == "london"))
    kept.pop_back();
}

}  // namespace

Councils::Councils(const Register& authorities) {
  for (const Authority& authority : authorities.all()) {
    std::vector<std::vector<std::string>>& names = names_[authority.code];
    for (const std::string& name : {authority.official_name, authority.name, authority.short_name})
      names.push_back(texts_of(name));
    for (const std::string& alias : authority.aliases) names.push_back(texts_of(alias));
    std::erase_if(names, [](const auto& name) { return name.empty(); });
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
      return std::pair(b.size(), a) < std::pair(a.size(), b);
    });
    names.erase(std::unique(names.begin(), names.end()), names.end());
  }
}

void Councils::replace_own(std::vector<Word>& words, const std::string& code) const {
  const auto names = names_.find(code);
  if (names == names_.end()) return;
  std::vector<Word> kept;
  kept.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    std::size_t length = words[at].capital ? name_at(names->second, words, at) : 0;
    if (length == 0) {
      kept.push_back(std::move(words[at++]));
      continue;
    }
    while (at + length < words.size() && is_office(words[at + length].text)) ++length;
    drop_office_before(kept);
    kept.push_back({std::string(kOwnCouncil), words[at].span, false, false});
    at += length;
  }
  words = std::move(kept);
}

}  // namespace lettergrade::learn
