#include "bench/spelling/slips.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace lettergrade::bench {
namespace {

/// The keys around each letter, a to z, on a British keyboard.
constexpr std::array<std::string_view, 26> kAround{
    "qwsz",   "vghn",  "xdfv", "serfcx", "wsdr", "drtgvc", "ftyhbv", "gyujnb", "ujko",
    "huikmn", "jiolm", "kop",  "njk",    "bhjm", "iklp",   "ol",     "wa",     "edft",
    "awedxz", "rfgy",  "yhji", "cfgb",   "qase", "zsdc",   "tghu",   "asx"};

struct Sound {
  std::string_view written;
  std::string_view heard;
};
constexpr std::array kSounds{Sound{"ph", "f"},      Sound{"ck", "k"},      Sound{"c", "k"},
                             Sound{"ce", "se"},     Sound{"ci", "si"},     Sound{"s", "z"},
                             Sound{"ise", "ize"},   Sound{"tion", "sion"}, Sound{"g", "j"},
                             Sound{"ie", "ei"},     Sound{"ant", "ent"},   Sound{"ance", "ence"},
                             Sound{"able", "ible"}, Sound{"ough", "uff"},  Sound{"qu", "kw"}};

char neighbour(char letter, Random& random) {
  const std::string_view around = kAround[static_cast<std::size_t>(letter - 'a')];
  return around[random.below(around.size())];
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// The places from `first` on that `fits` likes; one of them by chance, npos: none.
template <typename Fits>
std::size_t place(const std::string& word, std::size_t first, Random& random, Fits&& fits) {
  std::vector<std::size_t> places;
  for (std::size_t i = first; i < word.size(); ++i)
    if (fits(i)) places.push_back(i);
  return places.empty() ? std::string::npos : places[random.below(places.size())];
}

std::string with_sound(std::string word, Random& random) {
  std::vector<std::pair<std::size_t, const Sound*>> places;
  for (const Sound& sound : kSounds)
    for (auto at = word.find(sound.written); at != std::string::npos;
         at = word.find(sound.written, at + 1))
      places.emplace_back(at, &sound);
  if (places.empty()) return word;
  const auto [at, sound] = places[random.below(places.size())];
  return word.replace(at, sound->written.size(), sound->heard);
}

std::string other_vowel(std::string word, Random& random) {
  const auto at = place(word, 1, random, [&](std::size_t i) { return is_vowel(word[i]); });
  if (at == std::string::npos) return word;
  constexpr std::string_view kVowels = "aeiou";
  word[at] = kVowels[(kVowels.find(word[at]) + 1 + random.below(4)) % kVowels.size()];
  return word;
}

std::string single(std::string word, Random& random) {
  const auto at = place(word, 1, random, [&](std::size_t i) { return word[i] == word[i - 1]; });
  if (at != std::string::npos) word.erase(at, 1);
  return word;
}

}  // namespace

const char* to_string(Slip slip) {
  constexpr std::array kNames{"letters swapped", "letter left out",      "letter too many",
                              "letter doubled",  "double letter single", "key beside it",
                              "other vowel",     "sound alike",          "first letter",
                              "two of these"};
  static_assert(kNames.size() == kSlips);
  return kNames[static_cast<std::size_t>(slip)];
}

std::string slipped(const std::string& word, Slip slip, Random& random) {
  std::string result = word;
  // First letters are seen while they are written: they have a kind of their own.
  const std::size_t at = 1 + random.below(word.size() - 1);
  switch (slip) {
    case Slip::swapped:
      if (at + 1 < word.size()) std::swap(result[at], result[at + 1]);
      return result;
    case Slip::dropped:
      return result.erase(at, 1);
    case Slip::added:
      return result.insert(at, 1, neighbour(word[at], random));
    case Slip::doubled:
      return result.insert(at, 1, word[at]);
    case Slip::single:
      return single(std::move(result), random);
    case Slip::near_key:
      result[at] = neighbour(word[at], random);
      return result;
    case Slip::vowel:
      return other_vowel(std::move(result), random);
    case Slip::sound:
      return with_sound(std::move(result), random);
    case Slip::first:
      result.front() = neighbour(word.front(), random);
      return result;
    case Slip::two: {
      const auto one = [&] { return static_cast<Slip>(random.below(8)); };
      return slipped(slipped(word, one(), random), one(), random);
    }
  }
  return result;
}

}  // namespace lettergrade::bench
