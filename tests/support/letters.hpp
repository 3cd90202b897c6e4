#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/letter.hpp"

namespace lettergrade::test {

/// A letter made in code: paragraphs as blocks, one section each.
[[nodiscard]] Letter letter_of(const std::vector<std::string>& paragraphs);

/// Gives the letter the fields that an index needs, from a council's code and a year.
[[nodiscard]] Letter filed(Letter letter, std::string_view code, int year, int grade);

/// An index of these letters in the folder, written by the real writer.
void write_index(const std::string& folder, std::vector<Letter> letters);

}  // namespace lettergrade::test
