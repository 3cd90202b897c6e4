#pragma once
#include <string>

#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// Raised with every change that alters fields; letters read by another version are read again.
inline constexpr int kRecogniserVersion = 2;

/// Works out everything a text says of itself: blocks, boilerplate, sections, fields, evidence,
/// title and base id. Never fails: what cannot be told stays empty and is warned about.
/// `text` is what read::Document holds. `sources`, `id` and `content_hash` are left empty.
[[nodiscard]] Letter parse(std::string text, const Register& authorities);

}  // namespace lettergrade::parse
