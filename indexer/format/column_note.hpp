#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lettergrade::format {

/// How the names of all column files begin.
inline constexpr std::string_view kColumnFilePrefix = "columns-";

/// What a database's metadata says about its columns, committed with the documents: which file
/// holds them, and which documents are not as they were when it was written.
struct ColumnNote {
  std::string file;                    ///< name in the folder of the generation
  std::uint64_t checksum = 0;          ///< of the file's head
  std::uint32_t documents = 0;         ///< in the database at this commit
  std::uint32_t last = 0;              ///< highest docid at this commit
  std::vector<std::uint32_t> changed;  ///< docids added, replaced or removed since, ascending
};

/// The note as it stands in the metadata: a line each for the file, its checksum, documents, last
/// docid, and the changed docids ("7 9-12").
[[nodiscard]] std::string print(const ColumnNote& note);

/// The name of a column file: its part of the index and its checksum.
[[nodiscard]] std::string column_file_name(std::string_view part, std::uint64_t checksum);

/// Nothing where the text is no note.
[[nodiscard]] std::optional<ColumnNote> parse_column_note(std::string_view text);

}  // namespace lettergrade::format
