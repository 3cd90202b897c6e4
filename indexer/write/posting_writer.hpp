#pragma once
#include <filesystem>
#include <string_view>

#include "indexer/format/xapian_border.hpp"
#include "indexer/write/column_writer.hpp"

namespace lettergrade::write {

/// Writes the file of the frequent terms' postings and notes it in the metadata; to be called when
/// tables are made anew, before the commit that shows them. The file is on the disk when this
/// returns. A small database gets none. Takes memory for one term's list at a time. Throws
/// Error(cannot_write).
void write_postings(Xapian::WritableDatabase& database, const std::filesystem::path& folder,
                    std::string_view part);

/// Notes which documents the file, if there is one, is no longer right about. Where they are too
/// many, the file is given up until tables are made anew: writing it takes time in proportion to
/// the whole index. To be called right before a commit.
void settle_postings(Xapian::WritableDatabase& database, const ChangedDocids& changed);

}  // namespace lettergrade::write
