#include "indexer/format/xapian_border.hpp"

#include "indexer/format/schema.hpp"

namespace lettergrade::format {

Error translate(const Xapian::Error& error, const std::string& path) {
  const std::string& reason = error.get_msg();
  const std::string_view type = error.get_type();
  if (type == "DatabaseLockError") return {Message::locked, {path, ""}};
  const bool damaged = type == "DatabaseCorruptError" || type == "DatabaseOpeningError" ||
                       type == "DatabaseVersionError" || type == "DatabaseNotFoundError" ||
                       type == "DatabaseModifiedError";
  if (damaged) return {Message::damaged_index, {path, reason}};
  // A plain DatabaseError with the system's reason comes from writing; without one a block does not
  // hold what it should.
  const char* const system = error.get_error_string();
  if (type == "DatabaseError" && system != nullptr)
    return {Message::cannot_write, {path, reason + ": " + system}};
  if (type == "DatabaseError") return {Message::damaged_index, {path, reason}};
  return {Message::internal, {error.get_description()}};
}

void check_schema(const Xapian::Database& database, const std::string& path) {
  const std::string found = database.get_metadata(std::string(key::kSchema));
  const std::string wanted = std::to_string(kSchemaVersion);
  if (found == wanted) return;
  throw Error(Message::other_schema, {path, found.empty() ? "unknown" : found, wanted});
}

}  // namespace lettergrade::format
