#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/search.hpp"

namespace lettergrade::match {

/// Scores closer than this are equal: they differ by rounding only.
inline constexpr double kTie = 1e-9;

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

/// One value slot of each match.
[[nodiscard]] std::vector<std::string> values_of(const Xapian::Database& database, int slot,
                                                 const std::vector<Match>& matches);

/// Number of documents that match.
[[nodiscard]] std::uint64_t count(const Xapian::Database& database, const Xapian::Query& query);

/// Every matching document, in order of docid.
[[nodiscard]] std::vector<Xapian::docid> all_docids(const Xapian::Database& database,
                                                    const Xapian::Query& query);

/// Every matching document with its score, in order of docid; without scores where they are not
/// `weighed`.
[[nodiscard]] std::vector<Match> all_matches(const Xapian::Database& database,
                                             const Xapian::Query& query, bool weighed);

/// Whether any document matches.
[[nodiscard]] bool any_match(const Xapian::Database& database, const Xapian::Query& query);

/// Orders runs of equal score among matches that come best score first: by id, then docid (the
/// order of sections in a letter). `compare` orders two documents by id: negative, 0 or positive.
template <typename Compare>
void settle_ties(std::vector<Match>& matches, Compare&& compare) {
  for (auto first = matches.begin(); first != matches.end();) {
    const auto last = std::find_if(first, matches.end(), [&](const Match& match) {
      return first->score - match.score > kTie;
    });
    std::sort(first, last, [&](const Match& a, const Match& b) {
      const int order = compare(a.docid, b.docid);
      return order != 0 ? order < 0 : a.docid < b.docid;
    });
    first = last;
  }
}

/// The same with ids read from the documents' slots.
void settle_ties_by_slot(const Xapian::Database& database, std::vector<Match>& matches);

/// Keeps what the page asks for.
void cut_page(std::vector<Match>& matches, const PageRequest& request);

/// The values that documents, in order of docid, have in a slot; empty where there is none.
[[nodiscard]] std::vector<std::string> slot_values(const Xapian::Database& database, int slot,
                                                   const std::vector<Xapian::docid>& docids);

}  // namespace lettergrade::match
