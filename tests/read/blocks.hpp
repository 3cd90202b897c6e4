#pragma once
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/document.hpp"

namespace lettergrade::test {

/// The document that these bytes give; fails the test where they are rejected.
[[nodiscard]] read::Document document_of(std::string_view bytes);

/// The reason for which they are rejected; fails the test where they are not.
[[nodiscard]] std::string reason_of(std::string_view bytes);

/// The layout as lines for comparison: "P text", "H text", "R text", "L text", with "+" behind the
/// letter where a block continues, "|" for line ends, and "-- 2" where page 2 begins.
[[nodiscard]] std::vector<std::string> blocks_of(std::string_view bytes);

}  // namespace lettergrade::test

/// Failed comparisons print their lines.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static doctest::String convert(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += "\n    " + line;
    return text.c_str();
  }
};
