#include "indexer/write/column_writer.hpp"

#include <algorithm>
#include <iterator>

#include "indexer/format/columns.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/write/disk.hpp"

namespace lettergrade::write {
namespace {

namespace fs = std::filesystem;
using format::ColumnNote;

/// Readers patch so many documents; beyond, a new file is cheaper for all of them together.
constexpr std::size_t kDocumentsPerChange = 100;

/// What the metadata says so far, where the file it names is there and sound at its head.
std::optional<ColumnNote> current_note(const Xapian::Database& database, const fs::path& folder) {
  auto note = format::parse_column_note(database.get_metadata(std::string(format::key::kColumns)));
  std::string fault;
  if (!note) return std::nullopt;
  const auto file = format::ColumnFile::open(folder / note->file, note->checksum, fault);
  if (!file || file->origin().uuid != database.get_uuid()) return std::nullopt;
  for (const int slot : format::column_slots())
    if (!file->has(slot)) return std::nullopt;
  return note;
}

/// Writes a file of all columns as they are now.
ColumnNote fresh_file(const Xapian::Database& database, const fs::path& folder,
                      std::string_view part) {
  std::vector<format::SlotColumn> columns;
  for (const int slot : format::column_slots())
    columns.push_back({slot, format::read_column(database, slot)});
  columns.push_back({format::kLengthColumn, format::read_column(database, format::kLengthColumn)});
  const format::ColumnOrigin origin{database.get_uuid(), database.get_doccount(),
                                    database.get_lastdocid()};
  const std::string bytes = format::encode_columns(columns, origin);
  ColumnNote note;
  note.checksum = format::head_checksum(bytes);
  note.file = format::column_file_name(part, note.checksum);
  write_durably(folder / note.file, bytes);
  return note;
}

void remove_others(const fs::path& folder, std::string_view part, const ColumnNote& before,
                   const ColumnNote& now) {
  const std::string beginning = std::string(format::kColumnFilePrefix).append(part).append("-");
  std::error_code ignored;
  std::vector<fs::path> old;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(beginning) && name != before.file && name != now.file)
      old.push_back(entry.path());
  }
  for (const fs::path& file : old) fs::remove(file, ignored);
}

}  // namespace

void settle_columns(Xapian::WritableDatabase& database, const fs::path& folder,
                    std::string_view part, const ChangedDocids& changed) {
  const auto before = current_note(database, folder);
  ColumnNote note = before.value_or(ColumnNote{});
  note.changed.clear();
  if (before)
    std::set_union(before->changed.begin(), before->changed.end(), changed.begin(), changed.end(),
                   std::back_inserter(note.changed));
  if (!before || note.changed.size() * kDocumentsPerChange > database.get_doccount())
    note = fresh_file(database, folder, part);
  note.documents = database.get_doccount();
  note.last = database.get_lastdocid();
  database.set_metadata(std::string(format::key::kColumns), format::print(note));
  remove_others(folder, part, before.value_or(ColumnNote{}), note);
}

}  // namespace lettergrade::write
