#pragma once
#include <rapidcheck.h>

#include <string>

namespace lettergrade::test {

/// Texts made of what the analyser has rules for: words, hyphens, apostrophes, line breaks, marks,
/// invisible characters, other scripts, any code point, broken bytes.
[[nodiscard]] rc::Gen<std::string> any_text();

/// One to forty of the letters a to z.
[[nodiscard]] rc::Gen<std::string> english_word();

/// A word of small and capital letters of Latin, Greek and Cyrillic, some with accents.
[[nodiscard]] rc::Gen<std::string> european_word();

}  // namespace lettergrade::test
