#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/search.hpp"

namespace lettergrade::match {

/// One match of the page that was asked for.
struct Match {
  Xapian::docid docid = 0;
  double score = 0;
};

struct Page {
  std::vector<Match> matches;
  std::uint64_t total = 0;  ///< exact, over all matches
};

/// What part of the matches to give and in which order.
struct PageRequest {
  Sort sort = Sort::relevance;
  std::size_t offset = 0;
  std::size_t limit = 10;
};

/// Runs a query on one database. By relevance: best score first, scores within 1e-9 count as equal
/// and go by id. Other orders: by the field, then newest first, then id; what has no value for the
/// field comes last. Sections of one letter keep their order in it.
[[nodiscard]] Page run(const Xapian::Database& database, const Xapian::Query& query,
                       const PageRequest& request, const Register& authorities);

/// The best `depth` matches by relevance, in the order of run(), without a total: documents that
/// cannot be among them need not be looked at.
[[nodiscard]] std::vector<Match> best(const Xapian::Database& database, const Xapian::Query& query,
                                      std::size_t depth);

/// One value slot of each match.
[[nodiscard]] std::vector<std::string> values_of(const Xapian::Database& database, int slot,
                                                 const std::vector<Match>& matches);

/// Number of documents that match.
[[nodiscard]] std::uint64_t count(const Xapian::Database& database, const Xapian::Query& query);

/// Every matching document, in order of docid.
[[nodiscard]] std::vector<Xapian::docid> all_docids(const Xapian::Database& database,
                                                    const Xapian::Query& query);

/// The values that documents, in order of docid, have in a slot; empty where there is none.
[[nodiscard]] std::vector<std::string> slot_values(const Xapian::Database& database, int slot,
                                                   const std::vector<Xapian::docid>& docids);

}  // namespace lettergrade::match
