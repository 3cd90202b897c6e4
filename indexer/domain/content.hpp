#pragma once
#include <string>

#include "lettergrade/letter.hpp"

namespace lettergrade {

/// What makes two files the same letter: its own words (boilerplate left out, unless there is
/// nothing else) folded to letters and digits without anything between them, so that line ends,
/// hyphens, page furniture and the file's format make no difference.
[[nodiscard]] std::string content_words(const Letter& letter);

}  // namespace lettergrade
