#include "indexer/parse/addressee.hpp"

#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kHonorifics =
    "mr|mrs|ms|miss|mx|dr|professor|prof|sir|dame|lord|lady|baroness|councillor|cllr|rev|revd";

/// Words that end a name: they start a role or an address.
constexpr std::string_view kAfterName =
    "director|strategic|corporate|executive|interim|acting|chief|head|assistant|deputy|group|"
    "service|managing|lead|cabinet|children's|childrens|statutory|programme|commissioner|"
    "joint|permanent|obe|cbe|mbe|dbe|people|council|borough|county|city|metropolitan|london|"
    "royal|the|department|education|family|families|social";

constexpr std::string_view kRoles = "director|chief executive|head of|commissioner|assistant chief";

constexpr std::size_t kMostNameWords = 6;

bool in_list(std::string_view list, std::string_view word) {
  return any_item(list, [&](std::string_view item) { return item == word; });
}

/// The next word of `text` from `at` on, full stops and hyphens inside included; moves `at` on.
std::string_view next_word(std::string_view text, std::size_t& at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '.')) ++at;
  const std::size_t begin = at;
  while (at < text.size() && (is_word_byte(text[at]) || text[at] == '-' || text[at] == '\'')) ++at;
  return text.substr(begin, at - begin);
}

/// The last word of "dear mr wyatt": where the name above ends.
std::string_view salutation_name(const Reading& reading) {
  std::string_view words = reading.words(*reading.salutation);
  while (!words.empty() && !is_word_byte(words.back())) words.remove_suffix(1);
  const std::size_t space = words.rfind(' ');
  return space == std::string_view::npos ? std::string_view{} : words.substr(space + 1);
}

/// The name that starts at `words`' start, behind its honorific if it has one.
std::string_view cut_name(std::string_view words, std::string_view surname, std::size_t start) {
  std::size_t at = start;
  std::size_t end = start;
  for (std::size_t count = 0; count < kMostNameWords; ++count) {
    const std::string_view word = next_word(words, at);
    if (word.empty() || in_list(kAfterName, word) || is_digit(word.front())) break;
    end = at;
    if (word == surname && count > 0) break;
    const bool stops = at < words.size() && words[at] != ' ' && words[at] != '.';
    if (stops) break;
  }
  return words.substr(0, end);
}

/// A name without honorific is only one when a role stands right behind it.
bool role_follows(const Reading& reading, std::size_t block, std::string_view name) {
  const std::string_view rest = reading.words(block).substr(name.size());
  if (has_any(rest.substr(0, 60), kRoles)) return true;
  return block + 1 < *reading.salutation && has_any(reading.words(block + 1).substr(0, 60), kRoles);
}

std::optional<std::string_view> name_in(const Reading& reading, std::size_t block,
                                        std::string_view surname) {
  const std::string_view words = reading.words(block);
  std::size_t at = 0;
  const std::string_view opener = next_word(words, at);
  if (in_list(kHonorifics, opener)) {
    const std::string_view name = cut_name(words, surname, at);
    if (name.size() > at) return name;
    return std::nullopt;
  }
  if (opener.empty() || is_digit(opener.front()) || in_list(kAfterName, opener))
    return std::nullopt;
  const std::string_view name = cut_name(words, surname, 0);
  const bool two_words = name.find(' ') != std::string_view::npos;
  if (two_words && role_follows(reading, block, name)) return name;
  return std::nullopt;
}

struct Found {
  std::size_t block;
  std::string_view name;
};

std::optional<Found> find(const Reading& reading) {
  if (!reading.salutation) return std::nullopt;
  const std::string_view surname = salutation_name(reading);
  for (std::size_t i = 0; i < *reading.salutation; ++i)
    if (const auto name = name_in(reading, i, surname)) return Found{i, *name};
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> find_addressee(const Reading& reading) {
  const auto found = find(reading);
  return found ? std::optional(found->name) : std::nullopt;
}

std::size_t address_begin(const Reading& reading) {
  const auto found = find(reading);
  return found ? found->block : reading.salutation.value_or(0);
}

}  // namespace lettergrade::parse
