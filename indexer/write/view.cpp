#include "indexer/write/view.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/format/column_note.hpp"
#include "indexer/format/postings.hpp"
#include "indexer/write/disk.hpp"

namespace lettergrade::write {
namespace {

namespace fs = std::filesystem;
using format::View;

/// Xapian's version file: which blocks of the tables make up one revision. It is the only file of a
/// database that is replaced; the tables are written to in place.
constexpr std::string_view kVersionFile = "iamglass";
constexpr std::string_view kTableEnding = ".glass";
constexpr std::array kParts{format::kLettersFolder, format::kSectionsFolder};

void sync_tables(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == kTableEnding) sync_file(entry.path());
  sync_folder(folder);
}

/// Links to the tables of one database, beside a copy of its version file.
void make_part(const fs::path& folder, const fs::path& view, std::string_view part) {
  fs::create_directory(view / part);
  for (const auto& entry : fs::directory_iterator(folder / part)) {
    const fs::path name = entry.path().filename();
    if (name.extension() == kTableEnding)
      fs::create_symlink(fs::path("../..") / part / name, view / part / name);
  }
  write_durably(view / part / kVersionFile, bytes_of(folder / part / kVersionFile, folder));
  sync_folder(view / part);
}

std::string bytes_or_nothing(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error) ? bytes_of(path, path.parent_path()) : std::string();
}

void remove_old_views(const fs::path& tables, std::uint64_t live) {
  std::error_code ignored;
  std::vector<std::uint64_t> numbers;
  for (const auto& entry : fs::directory_iterator(tables, ignored))
    if (const auto number = format::view_number(entry.path().filename().string()))
      numbers.push_back(*number);
  std::uint64_t before = 0;
  for (const std::uint64_t number : numbers)
    if (number < live) before = std::max(before, number);
  for (const std::uint64_t number : numbers)
    if (number != live && number != before)
      fs::remove_all(tables / format::view_name(number), ignored);
}

}  // namespace

void make_view(const fs::path& folder, std::uint64_t generation) {
  const fs::path view = folder / format::view_name(generation);
  on_disk([&] {
    for (const std::string_view part : kParts) sync_tables(folder / part);
    fs::remove_all(view);
    fs::create_directory(view);
    for (const std::string_view part : kParts) make_part(folder, view, part);
    for (const auto& entry : fs::directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      if (name.starts_with(format::kColumnFilePrefix) ||
          name.starts_with(format::kPostingFilePrefix))
        fs::create_symlink(fs::path("..") / name, view / name);
    }
    sync_folder(view);
    sync_folder(folder);
    return true;
  });
}

void roll_back(const fs::path& index, View live) {
  if (live.generation == 0) return;
  const fs::path folder = index / format::tables_name(live.tables);
  for (const std::string_view part : kParts) {
    const std::string wanted =
        bytes_of(format::view_folder(index, live) / part / kVersionFile, index);
    const fs::path file = folder / part / kVersionFile;
    if (bytes_or_nothing(file) != wanted) replace_durably(file, wanted);
  }
}

void publish(const fs::path& index, View view) {
  replace_durably(index / format::kCurrentFile, view.name() + "\n");
}

void remove_leftovers(const fs::path& index) {
  std::optional<View> live;
  try {
    live = format::current_view(index);
  } catch (const Error& error) {
    // Without a live view nothing that lies there was ever seen.
    if (error.message() != Message::half_written_index) throw;
  }
  std::error_code ignored;
  std::vector<fs::path> old;
  for (const auto& entry : fs::directory_iterator(index, ignored)) {
    const std::string name = entry.path().filename().string();
    const bool current = live && name == format::tables_name(live->tables);
    if (format::is_tables_folder(name) && !current) old.push_back(entry.path());
  }
  for (const fs::path& folder : old) fs::remove_all(folder, ignored);
  if (live && live->generation > 0)
    remove_old_views(index / format::tables_name(live->tables), live->generation);
}

std::uint64_t highest_number(const fs::path& index) {
  std::uint64_t highest = 0;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(index, ignored)) {
    std::string name = entry.path().filename().string();
    if (!format::is_tables_folder(name)) continue;
    if (name.ends_with(format::kUnfinished)) name.resize(name.size() - format::kUnfinished.size());
    highest = std::max(highest, format::tables_number(name).value_or(0));
    for (const auto& view : fs::directory_iterator(entry.path(), ignored))
      highest = std::max(highest, format::view_number(view.path().filename().string()).value_or(0));
  }
  return highest;
}

}  // namespace lettergrade::write
