#include "indexer/analyse/stemmer.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/analyse/characters.hpp"
#include "lettergrade/error.hpp"

namespace lettergrade::analyse {
namespace {

/// Plurals that Snowball, a suffix stripper, cannot know: its stem, and the stem of the singular.
struct Irregular {
  std::string_view plural;
  std::string_view singular;
};
constexpr std::array kIrregular{
    Irregular{"children", "child"}, Irregular{"men", "man"},   Irregular{"women", "woman"},
    Irregular{"peopl", "person"},   Irregular{"feet", "foot"}, Irregular{"teeth", "tooth"},
    Irregular{"mice", "mous"},
};

/// Snowball takes a final s only behind a vowel, which acronyms ("lscbs", "gps") do not have.
bool is_plural_acronym(std::string_view term) {
  return term.size() >= 3 && term.back() == 's' && term[term.size() - 2] != 's' &&
         term.find_first_of("aeiouy'") == std::string_view::npos;
}

bool is_english(std::string_view term) {
  return !term.empty() && std::all_of(term.begin(), term.end(),
                                      [](char c) { return is_ascii_lower(c) || c == '\''; });
}

}  // namespace

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer() : snowball_(sb_stemmer_new("english", "UTF_8")) {
  if (!snowball_) throw Error(Message::internal, {"the English stemmer is missing"});
}

std::string Stemmer::stem(std::string_view term) {
  if (!is_english(term)) return std::string(term);
  if (const auto known = stems_.find(term); known != stems_.end()) return known->second;
  if (stems_.size() >= kRemembered) stems_.clear();
  return stems_.emplace(term, compute(term)).first->second;
}

std::string Stemmer::compute(std::string_view term) {
  const std::vector<sb_symbol> symbols(term.begin(), term.end());
  const sb_symbol* const stemmed =
      sb_stemmer_stem(snowball_.get(), symbols.data(), static_cast<int>(symbols.size()));
  if (stemmed == nullptr) throw Error(Message::internal, {"no memory for a stem"});
  std::string stem{stemmed, stemmed + sb_stemmer_length(snowball_.get())};
  for (const Irregular& row : kIrregular)
    if (stem == row.plural) return std::string(row.singular);
  if (is_plural_acronym(stem)) stem.pop_back();
  return stem;
}

std::size_t common_beginning(std::string_view stem) {
  for (const std::string_view word : {"die", "lie", "tie"})
    if (stem == word) return 1;  // "dying"
  const auto irregular = std::find_if(kIrregular.begin(), kIrregular.end(),
                                      [&](const Irregular& row) { return row.singular == stem; });
  if (irregular == kIrregular.end()) return std::max<std::size_t>(stem.size(), 2) - 1;
  const auto [differs, ignored] =
      std::mismatch(stem.begin(), stem.end(), irregular->plural.begin(), irregular->plural.end());
  const auto common = static_cast<std::size_t>(differs - stem.begin());
  return std::min(common, stem.size() - 1);
}

}  // namespace lettergrade::analyse
