#pragma once
#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "query/match/clause.hpp"

namespace lettergrade::match {

/// So many words of a document say what it is about.
inline constexpr std::size_t kTellingWords = 40;

/// Asks for any of the words that tell a document from the others of its database, in any form,
/// each weighing what it does in the document. Words that no other document has, words of a
/// council's `names` (folded) and numbers are left out. An empty list where none are left.
[[nodiscard]] Clause telling_words(const Xapian::Database& database, Xapian::docid docid,
                                   const std::vector<std::string>& names, Analyser& analyser);

/// A query without the documents of one letter.
[[nodiscard]] Xapian::Query without_letter(const Xapian::Query& query, const std::string& id);

}  // namespace lettergrade::match
