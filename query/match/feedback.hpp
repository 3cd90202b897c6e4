#pragma once
#include <string>
#include <vector>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "query/match/clause.hpp"
#include "query/match/searcher.hpp"

/// Pseudo-relevance feedback: what the best answers have in common says more about what was meant
/// than the few words of a query (Rocchio's method with BM25 weights).
namespace lettergrade::match {

/// A word that the best answers share.
struct Related {
  std::string word;   ///< folded; the commonest form of its stem there
  double weight = 0;  ///< beside 1 for a word of the query
};

/// How many of the best documents are read.
inline constexpr std::size_t kFeedbackDocuments = 10;

/// The words that tell `best`, the best documents of a search for `clause`, from the others of the
/// database, most telling first. Their weights add up to a fixed share of the query's own.
[[nodiscard]] std::vector<Related> related_words(const Clause& clause,
                                                 const std::vector<Match>& best,
                                                 const Xapian::Database& database,
                                                 Analyser& analyser);

/// The words of one document that some other of the database has, too, most telling first: by how
/// often it has them and how few others do (TF.IDF). What it says once, and what more than a
/// quarter of all have, is left out where enough is left. Their weight is that of BM25 without
/// their rareness, from 0 to 1.
[[nodiscard]] std::vector<Related> words_of_document(Xapian::docid docid,
                                                     const Xapian::Database& database,
                                                     Analyser& analyser);

/// Has the words raise what the list matches, in any form of theirs; what matches stays the same.
void add_related(Clause& list, const std::vector<Related>& words);

}  // namespace lettergrade::match
