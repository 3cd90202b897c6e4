#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/read/reasons.hpp"

/// What a file is, told by its content, never by its name.
namespace lettergrade::read {

/// What bytes can be. Everything but text has marks that say so.
enum class Kind : std::uint8_t { text, pdf, zip, gzip, html, records, other };

/// Tells by the first bytes and, for text, by its structure. `other` is no letter in any format
/// that is read; why_other says what it is.
[[nodiscard]] Kind kind_of(std::string_view bytes);

/// What a file of kind `other` is and what to do with it.
[[nodiscard]] Rejection why_other(std::string_view bytes);

/// What the structure of a text (UTF-8) says against its being a letter: JSON, a register of
/// authorities, comma-separated values. Nothing: it may be one.
[[nodiscard]] std::optional<Reason> no_letter(std::string_view text);

}  // namespace lettergrade::read
