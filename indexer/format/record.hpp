#pragma once
#include <string>
#include <string_view>

#include "lettergrade/letter.hpp"

/// What is stored beside the terms: a letter whole, a section as a pointer into its letter.
namespace lettergrade::format {

/// A letter as the bytes of its document (CBOR, RFC 8949).
[[nodiscard]] std::string encode(const Letter& letter);

/// The letter that encode was given. Throws std::exception when the bytes are no letter.
[[nodiscard]] Letter decode_letter(std::string_view bytes);

/// Where a section document points.
struct SectionRecord {
  std::string letter_id;
  std::uint32_t index = 0;  ///< into Letter::sections
};
[[nodiscard]] std::string encode(const SectionRecord& record);
[[nodiscard]] SectionRecord decode_section(std::string_view bytes);

}  // namespace lettergrade::format
