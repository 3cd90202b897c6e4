#include "indexer/analyse/stemmer.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <vector>

#include "indexer/analyse/characters.hpp"
#include "lettergrade/error.hpp"

namespace lettergrade::analyse {
namespace {

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
  return {stemmed, stemmed + sb_stemmer_length(snowball_.get())};
}

}  // namespace lettergrade::analyse
