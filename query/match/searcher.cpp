#include "query/match/searcher.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "query/match/bm25.hpp"

namespace lettergrade::match {
namespace {

/// Records docids and scores and nothing else: what counting and sorting need of a match.
class MatchList : public Xapian::MatchSpy {
 public:
  explicit MatchList(std::vector<Match>& matches) : matches_(matches) {}
  void operator()(const Xapian::Document& document, double score) override {
    matches_.push_back({document.get_docid(), score});
  }

 private:
  std::vector<Match>& matches_;
};

struct Ranked {
  Match match;
  std::string key;   ///< what the order goes by first; empty: last
  std::string time;  ///< newest first among equals
  std::string id;
};

/// The matches from `offset` on, at most `limit`.
Page by_relevance(const Xapian::Database& database, const Xapian::Query& query,
                  const PageRequest& request) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weighting());
  const Xapian::doccount everything = database.get_doccount();
  Page page;
  // Ties may reach past the page: read on until the last score read is clearly lower.
  for (std::size_t wanted = request.offset + request.limit + 1;; wanted *= 2) {
    const auto size = static_cast<Xapian::doccount>(std::min<std::size_t>(wanted, everything));
    const Xapian::MSet mset = enquire.get_mset(0, size, everything);
    page.total = mset.get_matches_estimated();
    page.matches.clear();
    for (auto item = mset.begin(); item != mset.end(); ++item)
      page.matches.push_back({*item, item.get_weight()});
    const std::size_t needed = std::min(request.offset + request.limit, page.matches.size());
    const bool complete = mset.size() < size || size == everything || needed == 0 ||
                          page.matches[needed - 1].score - page.matches.back().score > kTie;
    if (complete) break;
  }
  settle_ties_by_slot(database, page.matches);
  cut_page(page.matches, request);
  return page;
}

/// The sort key of a value; a greater key comes later. Empty stays last.
std::string sort_key(Sort sort, const std::string& value, const Register& authorities) {
  if (sort != Sort::authority) return value;
  const Authority* authority = authorities.by_code(value);
  return authority ? Register::fold(authority->name) : std::string();
}

Page by_value(const Xapian::Database& database, const Xapian::Query& query,
              const PageRequest& request, const Register& authorities) {
  const std::vector<Xapian::docid> docids = all_docids(database, query);
  const int slot = request.sort == Sort::authority ? spec(Field::authority).slot
                   : request.sort == Sort::grade   ? spec(Field::grade).slot
                                                   : kTimeSlot;
  std::vector<std::string> keys = slot_values(database, slot, docids);
  std::vector<std::string> times = slot_values(database, kTimeSlot, docids);
  std::vector<std::string> ids = slot_values(database, kIdSlot, docids);
  std::vector<Ranked> ranked;
  for (std::size_t i = 0; i < docids.size(); ++i)
    ranked.push_back({{docids[i], 0},
                      sort_key(request.sort, keys[i], authorities),
                      std::move(times[i]),
                      std::move(ids[i])});
  const bool descending = request.sort == Sort::newest || request.sort == Sort::grade;
  std::sort(ranked.begin(), ranked.end(), [&](const Ranked& a, const Ranked& b) {
    if (a.key.empty() != b.key.empty()) return b.key.empty();
    if (a.key != b.key) return descending ? a.key > b.key : a.key < b.key;
    if (a.time != b.time) return a.time > b.time;
    if (a.id != b.id) return a.id < b.id;
    return a.match.docid < b.match.docid;
  });
  Page page;
  page.total = docids.size();
  for (const Ranked& item : ranked) page.matches.push_back(item.match);
  cut_page(page.matches, request);
  return page;
}

}  // namespace

Page run(const Xapian::Database& database, const Xapian::Query& query, const PageRequest& request,
         const Register& authorities) {
  if (database.get_doccount() == 0) return {};
  return request.sort == Sort::relevance ? by_relevance(database, query, request)
                                         : by_value(database, query, request, authorities);
}

std::vector<std::string> values_of(const Xapian::Database& database, int slot,
                                   const std::vector<Match>& matches) {
  std::vector<std::size_t> order(matches.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return matches[a].docid < matches[b].docid; });
  std::vector<Xapian::docid> docids;
  docids.reserve(matches.size());
  for (const std::size_t i : order) docids.push_back(matches[i].docid);
  std::vector<std::string> sorted = slot_values(database, slot, docids);
  std::vector<std::string> result(matches.size());
  for (std::size_t i = 0; i < order.size(); ++i) result[order[i]] = std::move(sorted[i]);
  return result;
}

std::uint64_t count(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
}

std::vector<Match> all_matches(const Xapian::Database& database, const Xapian::Query& query,
                               bool weighed) {
  std::vector<Match> matches;
  if (database.get_doccount() == 0) return matches;
  MatchList list(matches);
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  if (weighed)
    enquire.set_weighting_scheme(weighting());
  else
    enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.add_matchspy(&list);
  static_cast<void>(enquire.get_mset(0, 0, database.get_doccount()));
  std::sort(matches.begin(), matches.end(),
            [](const Match& a, const Match& b) { return a.docid < b.docid; });
  return matches;
}

std::vector<Xapian::docid> all_docids(const Xapian::Database& database,
                                      const Xapian::Query& query) {
  std::vector<Xapian::docid> docids;
  for (const Match& match : all_matches(database, query, false)) docids.push_back(match.docid);
  return docids;
}

bool any_match(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return !enquire.get_mset(0, 1).empty();
}

void settle_ties_by_slot(const Xapian::Database& database, std::vector<Match>& matches) {
  const std::vector<std::string> ids = values_of(database, kIdSlot, matches);
  std::unordered_map<Xapian::docid, const std::string*> id_of;
  for (std::size_t i = 0; i < matches.size(); ++i) id_of[matches[i].docid] = &ids[i];
  settle_ties(matches,
              [&](Xapian::docid a, Xapian::docid b) { return id_of[a]->compare(*id_of[b]); });
}

void cut_page(std::vector<Match>& matches, const PageRequest& request) {
  const std::size_t begin = std::min(request.offset, matches.size());
  const std::size_t end = std::min(begin + request.limit, matches.size());
  matches = {matches.begin() + static_cast<std::ptrdiff_t>(begin),
             matches.begin() + static_cast<std::ptrdiff_t>(end)};
}

std::vector<std::string> slot_values(const Xapian::Database& database, int slot,
                                     const std::vector<Xapian::docid>& docids) {
  std::vector<std::string> result(docids.size());
  const auto number = static_cast<Xapian::valueno>(slot);
  auto stream = database.valuestream_begin(number);
  const auto end = database.valuestream_end(number);
  for (std::size_t i = 0; i < docids.size() && stream != end; ++i) {
    stream.skip_to(docids[i]);
    if (stream != end && stream.get_docid() == docids[i]) result[i] = *stream;
  }
  return result;
}

}  // namespace lettergrade::match
