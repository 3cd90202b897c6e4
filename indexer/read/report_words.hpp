#pragma once
#include <string>

#include "indexer/read/pool.hpp"
#include "indexer/read/wire.hpp"

namespace lettergrade::read {

/// Why the reader of a file gave no result, for the person who named the file: "the reader crashed
/// (SIGSEGV)", "took over 20 s".
[[nodiscard]] std::string reason_of(const wire::Report& report, const Limits& limits);

/// "took over 20 s"
[[nodiscard]] std::string out_of_time(const Limits& limits);

}  // namespace lettergrade::read
