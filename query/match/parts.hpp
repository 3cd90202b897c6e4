#pragma once
#include <cstdint>

namespace lettergrade::match {

/// One bit a part of the query (a word with its forms, a phrase). Parts past 64 share the last bit.
using Parts = std::uint64_t;

}  // namespace lettergrade::match
