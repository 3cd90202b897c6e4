#include "query/match/scopes.hpp"

#include <algorithm>
#include <unordered_map>

#include "indexer/format/schema.hpp"
#include "query/match/bm25.hpp"
#include "query/match/document_set.hpp"
#include "query/match/queries.hpp"
#include "query/match/searcher.hpp"
#include "query/match/statements.hpp"

namespace lettergrade::match {
namespace {

using Xapian::Query;

/// The clause as its scope sees it: the outer scope is the document now.
Clause entered(const Clause& scoped) {
  Clause inner = scoped;
  inner.scope = Scope::document;
  return inner;
}

Searched in_sections(const Searched& searched) {
  return {searched.letters, searched.sections, Unit::section, searched.include_boilerplate};
}

/// Every document that matches, with its score, in order of docid.
std::vector<Weighed> weighed(const Xapian::Database& database, const Query& query) {
  std::vector<Weighed> found;
  if (database.get_doccount() == 0) return found;
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weighting());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  for (auto item = matches.begin(); item != matches.end(); ++item)
    found.push_back({*item, item.get_weight()});
  std::sort(found.begin(), found.end(),
            [](const Weighed& a, const Weighed& b) { return a.docid < b.docid; });
  return found;
}

/// The sections within `limits` in which the scoped clause holds, in order of docid.
std::vector<ScopeMatch> sections_of(const Clause& scoped, Analyser& analyser,
                                    const Searched& searched, const Query& limits) {
  std::vector<ScopeMatch> found;
  if (scoped.scope == Scope::section) {
    Query query = weight_of_scope(scoped, analyser, searched);
    if (!limits.empty()) query = Query(Query::OP_FILTER, query, limits);
    for (const Weighed& item : weighed(searched.sections, query))
      found.push_back({item.docid, item.weight, {}});
    return found;
  }
  std::vector<Weighed> holding;
  for (StatementMatch& match : judged_so(entered(scoped), analyser, searched.sections, limits)) {
    holding.push_back({match.section, 0});
    found.push_back({match.section, 0, std::move(match.statements)});
  }
  const Query words = weight_of_scope(scoped, analyser, searched);
  if (words.empty()) return found;
  const std::vector<Weighed> scores =
      weighed(searched.sections, Query(Query::OP_AND_MAYBE, documents(holding), words));
  for (std::size_t i = 0; i < found.size(); ++i) found[i].score = scores[i].weight;
  return found;
}

std::vector<Weighed> as_sections(const std::vector<ScopeMatch>& found) {
  std::vector<Weighed> result;
  result.reserve(found.size());
  for (const ScopeMatch& match : found) result.push_back({match.section, match.score});
  return result;
}

/// The letters that the sections belong to, each with the score of its best section.
std::vector<Weighed> as_letters(const std::vector<ScopeMatch>& found, const Searched& searched) {
  std::vector<Xapian::docid> docids;
  docids.reserve(found.size());
  for (const ScopeMatch& match : found) docids.push_back(match.section);
  const std::vector<std::string> ids = slot_values(searched.sections, kIdSlot, docids);
  std::unordered_map<std::string, double> best;
  for (std::size_t i = 0; i < found.size(); ++i) {
    double& score = best.try_emplace(ids[i], found[i].score).first->second;
    score = std::max(score, found[i].score);
  }
  std::vector<Weighed> letters;
  for (const auto& [id, score] : best) {
    const std::string term = std::string(spec(Field::id).prefix) + id;
    const auto posting = searched.letters.postlist_begin(term);
    if (posting != searched.letters.postlist_end(term)) letters.push_back({*posting, score});
  }
  return letters;
}

}  // namespace

Query weight_of_scope(const Clause& scoped, Analyser& analyser, const Searched& searched) {
  const Clause inner = entered(scoped);
  if (scoped.scope == Scope::section)
    return scoped_query(inner, analyser, in_sections(searched)).value_or(Query(std::string()));
  return weight_of(inner, analyser,
                   {text_fields(searched.include_boilerplate), &searched.sections});
}

std::optional<Query> scoped_query(const Clause& clause, Analyser& analyser,
                                  const Searched& searched) {
  QueryOptions options{{text_fields(searched.include_boilerplate), &searched.database()}, {}};
  options.scoped = [&](const Clause& scoped) -> std::optional<Query> {
    if (searched.by == Unit::section && scoped.scope == Scope::section)
      return scoped_query(entered(scoped), analyser, searched);
    const std::vector<ScopeMatch> found = sections_of(scoped, analyser, searched, Query());
    return documents(searched.by == Unit::section ? as_sections(found)
                                                  : as_letters(found, searched));
  };
  return query_of(clause, analyser, options);
}

std::vector<ScopeMatch> scope_matches(const Clause& scoped, Analyser& analyser,
                                      const Searched& searched, const std::string& letter_id) {
  const Query of_letter(std::string(format::kLetterPrefix) + letter_id);
  std::vector<ScopeMatch> found = sections_of(scoped, analyser, searched, of_letter);
  std::stable_sort(found.begin(), found.end(),
                   [](const ScopeMatch& a, const ScopeMatch& b) { return a.score > b.score; });
  return found;
}

}  // namespace lettergrade::match
