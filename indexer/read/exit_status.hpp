#pragma once
#include <cstdint>

namespace lettergrade::read {

/// How a reader's child ends. Everything but `ok` costs the file.
enum class ExitStatus : std::uint8_t {
  ok = 0,
  not_locked = 3,   ///< the kernel refused a protection
  not_written = 4,  ///< the answer did not fit
  damaged = 5,      ///< records: the compressed data breaks off
  too_large = 6,    ///< records: expands to more than any collection needs
};

}  // namespace lettergrade::read
