#pragma once
#include <cstdint>
#include <filesystem>

#include "indexer/format/layout.hpp"

/// Views: how readers see one state of both databases and of the columns while a writer changes
/// the tables below. docs/index-format.md argues why this is sound.
namespace lettergrade::write {

/// Makes the view with this generation of the tables in `folder`, as they were committed last: a
/// link to each of their files and a copy of each database's version file. Everything the view
/// leads to is on the disk when this returns. Throws Error(cannot_write).
void make_view(const std::filesystem::path& folder, std::uint64_t generation);

/// Brings the tables back to what the live view shows, whatever a writer that was interrupted
/// committed to them since. Throws Error(cannot_write).
void roll_back(const std::filesystem::path& index, format::View live);

/// Lets CURRENT name the view: readers see the old state or the new one, whole.
void publish(const std::filesystem::path& index, format::View view);

/// Removes what no reader can come to need: tables that CURRENT does not name, finished or not, and
/// views of the live tables other than the live one and the one before, which a reader may just be
/// opening. To be called under the lock.
void remove_leftovers(const std::filesystem::path& index);

/// The highest number among the tables and views in the folder, finished or not; 0 without any.
[[nodiscard]] std::uint64_t highest_number(const std::filesystem::path& index);

}  // namespace lettergrade::write
