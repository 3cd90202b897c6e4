#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/letter.hpp"

namespace lettergrade::test {

/// A letter made in code: paragraphs as blocks, one section each.
[[nodiscard]] Letter letter_of(const std::vector<std::string>& paragraphs);

/// Adds a judged statement: a sentence of the letter in which `thing` is judged by `word`. Its
/// section is the one whose blocks hold it.
void judge(Letter& letter, std::string_view sentence, std::string_view thing,
           std::string_view word);

/// Gives the letter the fields that an index needs, from a council's code and a year.
[[nodiscard]] Letter filed(Letter letter, std::string_view code, int year, int grade);

/// One letter a text about one council, of 2001 and on, so that its year names it.
[[nodiscard]] std::vector<Letter> letters_of_years(const std::vector<std::string>& texts);

/// An index of these letters in the folder, written by the real writer.
void write_index(const std::string& folder, std::vector<Letter> letters);

}  // namespace lettergrade::test
