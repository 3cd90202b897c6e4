#pragma once
#include <string>
#include <vector>

#include "indexer/format/model.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::test {

/// A letter of one family with these paragraphs, about the council with this code.
[[nodiscard]] Letter made(const std::vector<std::string>& paragraphs,
                          const std::string& code = "332");

/// So many letters with these paragraphs and a finding of their own each.
[[nodiscard]] std::vector<Letter> letters_with(std::size_t count,
                                               const std::vector<std::string>& paragraphs);

/// What is learnt from letters of one family.
[[nodiscard]] format::Model learnt(const std::vector<Letter>& letters);

/// The paragraphs of a letter that the model makes boilerplate.
[[nodiscard]] std::vector<std::string> marked(const format::Model& model, Letter letter);

}  // namespace lettergrade::test
