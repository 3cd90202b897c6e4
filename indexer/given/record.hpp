#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/given/fields.hpp"
#include "lettergrade/authority.hpp"

namespace lettergrade::given {

/// One record of a collection: a line of JSON Lines.
struct Record {
  std::string id;
  std::string title;
  std::string text;  ///< UTF-8 without NUL, lines end in "\n"; may be empty
  std::string url;
  std::vector<Given> fields;  ///< authority, year, date, type, grade, outcomes
};

/// Longer ids are refused: they would be no terms of an index.
inline constexpr std::size_t kMaxId = 200;

/// Reads {"id","title","text"} with the optional keys authority, year, date, type, grade, outcomes
/// and url; other keys are passed over, null counts as not given. Else what is wrong with the line.
[[nodiscard]] std::variant<Record, std::string> read_record(std::string_view line,
                                                            const Register& authorities);

}  // namespace lettergrade::given
