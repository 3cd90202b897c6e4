#pragma once
#include <functional>
#include <string>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/authority.hpp"

namespace lettergrade::format {

/// Takes each problem that is found.
using ProblemSink = std::function<void(std::string)>;

/// Makes every document of both databases anew from the stored letters and compares it with what
/// is there: terms, positions, values, data, and from the other side every posting and length.
void check_documents(const Xapian::Database& letters, const Xapian::Database& sections,
                     const Register& authorities, const ProblemSink& problem);

/// Compares the posting lists of a database with the term lists of its documents.
void check_postings(const Xapian::Database& database, const std::string& name,
                    const ProblemSink& problem);

/// Reads every posting, position, document, value and note of a database. Throws Xapian::Error at
/// the first that cannot be read.
void read_everything(const Xapian::Database& database);

}  // namespace lettergrade::format
