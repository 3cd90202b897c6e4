#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// One document of a committee pack, with its own text, layout and pages.
struct PackPart {
  std::string text;
  std::vector<Block> layout;
  std::uint32_t first_page = 1;  ///< in the whole text, counted from 1
  std::uint32_t last_page = 1;
};

/// The documents that a text holds one behind the other: a covering paper and the letters or
/// reports appended to it, or several letters. Each appended one has to start as its family does
/// (letterhead, salutation and title, or title and dates of an inspection) and to be told by a
/// recogniser on its own; sentences quoted from a letter make none. What follows an appended letter
/// under a heading of its own ("Appendix B") belongs to the covering paper, whose text then leaves
/// out the pages between. Empty where the text is one document.
[[nodiscard]] std::vector<PackPart> split_pack(std::string_view text,
                                               const std::vector<Block>& layout,
                                               const Register& authorities);

}  // namespace lettergrade::parse
