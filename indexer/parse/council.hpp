#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "indexer/parse/reading.hpp"

namespace lettergrade::parse {

/// The council that a text is about, and the words that say so.
struct Council {
  const Authority* authority = nullptr;
  std::string_view words;   ///< part of the folded text
  std::string doubt;        ///< another council that is named nearly as strongly
  bool only_often = false;  ///< no title or address says so: it is named more than any other
};

/// Works out which council the text is about from where and how councils are named: in the
/// address, in the title, as "children's services in X". A passing mention is never enough; to be
/// named far more often than any other is, with a doubt. `date`
/// and `year` rule out councils that did not exist. Nothing where the text does not say.
[[nodiscard]] std::optional<Council> find_council(const Reading& reading, std::optional<Date> date,
                                                  std::optional<int> year);

}  // namespace lettergrade::parse
