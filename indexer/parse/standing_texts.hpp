#pragma once
#include <string_view>

namespace lettergrade::parse {

/// Whether a folded block is a text that letters of its year share word for word, also behind a
/// note's or paragraph's number.
[[nodiscard]] bool is_shared_text(std::string_view folded);

/// Whether a folded block belongs to the page behind a report that says who Ofsted is, how to reach
/// it and what may be copied.
[[nodiscard]] bool is_imprint(std::string_view folded);

}  // namespace lettergrade::parse
