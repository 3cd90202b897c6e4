#pragma once
#include <filesystem>
#include <set>
#include <string_view>

#include "indexer/format/xapian_border.hpp"

namespace lettergrade::write {

/// Documents of one database that were added, replaced or removed since its last commit. Every
/// change of a document has to be noted here: the columns are right for no other reason.
using ChangedDocids = std::set<Xapian::docid>;

/// Brings the columns of a database in step with its documents; to be called when every change is
/// made, right before the commit that shows them. Few changes are noted in the metadata; past one
/// in a hundred documents, or where there is no sound column file, a new file is written to
/// `folder` and made durable first. `part` ("letters", "sections") begins the file's name. Files
/// that neither the old nor the new metadata name are removed. Throws Error(cannot_write).
void settle_columns(Xapian::WritableDatabase& database, const std::filesystem::path& folder,
                    std::string_view part, const ChangedDocids& changed);

}  // namespace lettergrade::write
