#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/read/document.hpp"
#include "indexer/read/exit_status.hpp"

/// Compressed files, opened with libarchive; never expanded beyond limits.
namespace lettergrade::read {

/// The bytes of a gzip file. Rejected: damaged, over kMaxBytes, a bomb.
[[nodiscard]] std::variant<std::string, Rejection> expand_gzip(std::string_view bytes);

/// What the first bytes of a gzip file expand to, at most `most` of them; as far as they are whole.
[[nodiscard]] std::string gzip_head(std::string_view bytes, std::size_t most);

/// Names of the files in a ZIP archive, and the contents of those that were wanted.
using ZipFiles = std::map<std::string, std::string, std::less<>>;

/// The ZIP archive's files. Rejected: damaged, with a password, a bomb.
[[nodiscard]] std::variant<ZipFiles, Rejection> open_zip(
    std::string_view bytes, const std::function<bool(std::string_view name)>& wanted);

/// Copies an open file, expanded if it is a gzip file, to `output`, piece by piece.
[[nodiscard]] ExitStatus expand_to(int file, int output);

}  // namespace lettergrade::read
