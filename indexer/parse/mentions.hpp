#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/parse/folded.hpp"
#include "lettergrade/authority.hpp"

namespace lettergrade::parse {

/// A council's name in a text.
struct Mention {
  std::vector<const Authority*> authorities;  ///< several where the name is shared ("Dorset")
  std::string_view words;                     ///< part of the folded text
  bool full_name = false;  ///< "Dudley Metropolitan Borough Council", not just "Dudley"
};

/// The names of councils in the first `limit` bytes of the folded text: whole words, written with a
/// capital, the longest name at each place.
[[nodiscard]] std::vector<Mention> find_mentions(const Folded& folded, const Register& authorities,
                                                 std::size_t limit);

}  // namespace lettergrade::parse
