#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/descriptor.hpp"

/// Where a child writes its answer: a file in memory that can neither grow nor shrink, so that
/// whatever the child does costs no more than its size and nobody has to listen while it writes.
/// It holds the length of the answer, written last, and the answer.
namespace lettergrade::read {

/// A new one for at most `most` bytes; not open (errno says why) where the system gives none.
[[nodiscard]] Descriptor new_result_file(std::uint64_t most);

/// The answer; nothing when none was finished.
[[nodiscard]] std::optional<std::string> read_result_file(const Descriptor& file,
                                                          std::uint64_t most);

/// Writes the answer. False: it does not fit.
[[nodiscard]] bool write_result_file(int file, std::string_view answer);

}  // namespace lettergrade::read
