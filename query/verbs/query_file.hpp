#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lettergrade::verbs {

/// One query of a file of many.
struct FileQuery {
  std::string id;
  std::string text;
  std::size_t line = 0;  ///< where it stands, counted from 1
};

/// The queries of a text: an id, a tab and the words, one a line; empty lines are none, a byte
/// order mark is skipped, line ends may be CRLF. `origin` names the text in errors. Throws
/// Error(bad_query_file).
[[nodiscard]] std::vector<FileQuery> parse_queries(std::string_view text, std::string_view origin);

/// The queries of a file; "-" is standard input. Throws Error: no_such_path, cannot_read,
/// bad_query_file.
[[nodiscard]] std::vector<FileQuery> read_queries(const std::string& path);

/// All of a file; "-" is standard input. Throws Error: no_such_path, cannot_read.
[[nodiscard]] std::string read_text(const std::string& path);

}  // namespace lettergrade::verbs
