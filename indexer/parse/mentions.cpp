#include "indexer/parse/mentions.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>

namespace lettergrade::parse {
namespace {

constexpr std::size_t kMostWords = 9;

/// The words of folded text, cut before a possessive 's.
class Words {
 public:
  Words(std::string_view text, std::size_t limit) {
    const std::size_t size = std::min(text.size(), limit);
    for (std::size_t i = 0; i < size;) {
      if (!is_word_byte(text[i])) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < text.size() && (is_word_byte(text[end]) || inner_apostrophe(text, end))) ++end;
      words_.push_back(text.substr(i, end - i));
      i = end;
    }
  }
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t i) const { return words_[i]; }

 private:
  static bool inner_apostrophe(std::string_view text, std::size_t at) {
    if (text[at] != '\'' || at + 1 >= text.size() || !is_word_byte(text[at + 1])) return false;
    return !word_at(text, at, "'s");
  }
  std::vector<std::string_view> words_;
};

/// Whether what stands between two words may stand inside a name.
bool joins(std::string_view gap, std::string_view before) {
  if (gap == " " || gap == "-" || gap == "- " || gap == ", " || gap == " & " || gap == "&")
    return true;
  return (gap == ". " || gap == ".") && before == "st";
}

bool is_capital(const Folded& folded, std::string_view word) {
  const char c = folded.source()[folded.original(word).begin];
  return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 127;
}

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

bool is_full_name(const std::vector<const Authority*>& authorities, const std::string& name) {
  return std::none_of(authorities.begin(), authorities.end(), [&](const Authority* a) {
    return Register::fold(a->name) == name || Register::fold(a->short_name) == name ||
           name.find(' ') == std::string::npos;
  });
}

std::string without_apostrophes(std::string_view word) {
  std::string result(word);
  result.erase(std::remove(result.begin(), result.end(), '\''), result.end());
  return result;
}

}  // namespace

std::vector<Mention> find_mentions(const Folded& folded, const Register& authorities,
                                   std::size_t limit) {
  std::unordered_set<std::string_view> openers;
  for (const Register::Name& name : authorities.names()) openers.insert(first_word(name.folded));
  const std::string_view text = folded.text();
  const Words words(text, limit);

  const auto name_from = [&](std::size_t first) -> std::optional<std::pair<Mention, std::size_t>> {
    std::size_t last = first;
    while (last + 1 < words.size() && last - first + 1 < kMostWords) {
      const auto end =
          static_cast<std::size_t>(words[last].data() - text.data()) + words[last].size();
      const auto next = static_cast<std::size_t>(words[last + 1].data() - text.data());
      if (!joins(text.substr(end, next - end), words[last])) break;
      ++last;
    }
    for (std::size_t i = last + 1; i-- > first;) {
      const auto begin = static_cast<std::size_t>(words[first].data() - text.data());
      const auto end = static_cast<std::size_t>(words[i].data() - text.data()) + words[i].size();
      const std::string_view part = text.substr(begin, end - begin);
      auto found = authorities.resolve(part);
      if (found.empty()) continue;
      const bool full = is_full_name(found, Register::fold(part));
      return std::pair{Mention{std::move(found), part, full}, i + 1};
    }
    return std::nullopt;
  };

  std::vector<Mention> mentions;
  for (std::size_t i = 0; i < words.size();) {
    const bool opens =
        openers.contains(words[i]) || (words[i].find('\'') != std::string_view::npos &&
                                       openers.contains(without_apostrophes(words[i])));
    auto found = opens && is_capital(folded, words[i]) ? name_from(i) : std::nullopt;
    if (!found) {
      ++i;
      continue;
    }
    mentions.push_back(std::move(found->first));
    i = found->second;
  }
  return mentions;
}

}  // namespace lettergrade::parse
