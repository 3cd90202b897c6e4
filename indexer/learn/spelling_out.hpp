#pragma once
#include <string_view>
#include <vector>

#include "lettergrade/text.hpp"

namespace lettergrade::learn {

/// A short form and the words that it stands for, where a text explains it.
struct SpelledOut {
  Span acronym;  ///< without the s of a plural
  Span phrase;
};

/// Where a text explains a short form: "Child and Adolescent Mental Health Services (CAMHS)" and
/// "CAMHS (Child and Adolescent Mental Health Services)". Source of the rule: Schwartz and Hearst,
/// "A simple algorithm for identifying abbreviation definitions in biomedical text", 2003: the
/// short form is matched from its end with the words before the parenthesis. Here it has 3 to 10
/// capitals, perhaps an s behind them, and is matched with the beginnings of words; only joining
/// words ("and", "of") may be left out.
[[nodiscard]] std::vector<SpelledOut> spelled_out(std::string_view text);

}  // namespace lettergrade::learn
