#pragma once
#include <filesystem>
#include <string>

#include "indexer/format/deep_check.hpp"

namespace lettergrade::format {

/// Looks at the posting file of a database, if it names one: its blocks, and where it is to be
/// `deep`, every posting and position against Xapian's. `name` of the database, for people.
void check_posting_file(const Xapian::Database& database, const std::filesystem::path& folder,
                        const std::string& name, bool deep, const ProblemSink& problem);

}  // namespace lettergrade::format
