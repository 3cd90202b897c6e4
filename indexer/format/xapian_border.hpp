#pragma once
#define XAPIAN_MOVE_SEMANTICS
#include <xapian.h>

#include <string>
#include <utility>

#include "lettergrade/error.hpp"

namespace lettergrade::format {

/// What a Xapian exception means to the person who ran a command on the index at `path`.
[[nodiscard]] Error translate(const Xapian::Error& error, const std::string& path);

/// The one border to Xapian: runs `action`, turning Xapian's exceptions into Error. `path` is the
/// index, for the message.
template <typename Action>
auto guarded(const std::string& path, Action&& action) {
  try {
    return std::forward<Action>(action)();
  } catch (const Xapian::Error& error) {
    throw translate(error, path);
  }
}

/// Throws Error(other_schema) unless the database was written with this program's schema.
void check_schema(const Xapian::Database& database, const std::string& path);

}  // namespace lettergrade::format
