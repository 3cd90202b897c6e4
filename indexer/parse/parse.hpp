#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// Raised with every change that alters fields; letters read by another version are read again.
inline constexpr int kRecogniserVersion = 7;

/// What is known of a text before it is parsed: what the reader of its file gives.
struct Input {
  std::string text;  ///< UTF-8, lines end in "\n", pages in "\f"
  /// Paragraphs, headings, table rows and list items, in order, where the file's layout tells them
  /// (PDF, HTML, DOCX). Empty for plain text: the parser then tells them from the lines.
  std::vector<Block> layout;
  std::optional<Date> created;  ///< when a PDF says it was made
  std::string authority = {};   ///< DfE code, where it is known already; empty: the text must say
};

/// Works out everything a text says of itself: blocks, boilerplate, sections, fields, evidence,
/// title and base id. Never fails: what cannot be told stays empty and is warned about. A committee
/// pack gives several letters, the covering paper first; every other text exactly one.
/// `id` is left empty, and so are `sources`, except for the letters of a pack: each of them has one
/// source without a path that says on which pages of the file it stands.
[[nodiscard]] std::vector<Letter> parse(Input input, const Register& authorities);

}  // namespace lettergrade::parse
