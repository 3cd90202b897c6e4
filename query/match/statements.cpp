#include "query/match/statements.hpp"

#include <algorithm>

#include "indexer/format/schema.hpp"
#include "query/match/document_set.hpp"
#include "query/match/leaf_queries.hpp"
#include "query/match/queries.hpp"
#include "query/match/searcher.hpp"

namespace lettergrade::match {
namespace {

using format::TextField;
using Xapian::Query;

constexpr int kWorst = 1;
constexpr int kBest = 4;

std::string judged_term(int grade) {
  return format::filter_term(Field::judged, std::to_string(grade));
}

void append(Positions& all, const Xapian::Database& database, Xapian::docid docid,
            const std::string& term) {
  for (auto at = database.positionlist_begin(docid, term);
       at != database.positionlist_end(docid, term); ++at)
    all.push_back(*at);
}

/// The words that a document has in one field.
class IndexedWords final : public WordPlaces {
 public:
  IndexedWords(const Xapian::Database& database, Xapian::docid docid, TextField field)
      : database_(database), docid_(docid), field_(field) {}

  [[nodiscard]] Positions of_term(const std::string& term) const override {
    Positions found;
    append(found, database_, docid_, std::string(format::word_prefix(field_)) + term);
    return found;
  }

  /// Titles keep no positions of stems: that one is there has to do.
  [[nodiscard]] Positions of_stem(const std::string& stem) const override {
    const std::string term = std::string(format::stem_prefix(field_)) + stem;
    Positions found;
    append(found, database_, docid_, term);
    if (found.empty() && field_ == TextField::title && has(term)) found.push_back(0);
    return found;
  }

  [[nodiscard]] Positions of_prefix(const std::string& prefix) const override {
    const std::string start = std::string(format::word_prefix(field_)) + prefix;
    Positions found;
    auto term = database_.termlist_begin(docid_);
    const auto end = database_.termlist_end(docid_);
    for (term.skip_to(start); term != end && (*term).starts_with(start); ++term)
      append(found, database_, docid_, *term);
    return found;
  }

 private:
  [[nodiscard]] bool has(const std::string& term) const {
    auto found = database_.termlist_begin(docid_);
    found.skip_to(term);
    return found != database_.termlist_end(docid_) && *found == term;
  }

  const Xapian::Database& database_;
  Xapian::docid docid_;
  TextField field_;
};

/// The judged statements of a section: where each begins, and its grade.
struct Statements {
  Positions starts;
  std::vector<int> grades;
};

Statements statements_of(const Xapian::Database& sections, Xapian::docid docid) {
  std::vector<std::pair<std::uint32_t, int>> found;
  for (int grade = kWorst; grade <= kBest; ++grade) {
    Positions starts;
    append(starts, sections, docid, judged_term(grade));
    for (const std::uint32_t start : starts) found.emplace_back(start, grade);
  }
  std::sort(found.begin(), found.end());
  Statements result;
  for (const auto& [start, grade] : found) {
    result.starts.push_back(start);
    result.grades.push_back(grade);
  }
  return result;
}

/// Decides filters for the statements of one section.
class Within {
 public:
  Within(const Xapian::Database& sections, Xapian::docid docid, const Statements& statements)
      : sections_(sections), docid_(docid), statements_(statements) {}

  Chosen operator()(const language::Selection& selection) const {
    if (selection.field != Field::judged)
      return Chosen(statements_.starts.size(), document_within(selection));
    Chosen chosen;
    for (const int grade : statements_.grades)
      chosen.push_back(language::holds(selection, std::to_string(grade)));
    return chosen;
  }

 private:
  [[nodiscard]] bool document_within(const language::Selection& selection) const {
    const Query both(Query::OP_FILTER, selected(selection), documents({{docid_, 0}}));
    return count(sections_, both) > 0;
  }

  const Xapian::Database& sections_;
  Xapian::docid docid_;
  const Statements& statements_;
};

}  // namespace

std::vector<StatementMatch> judged_so(const Clause& clause, Analyser& analyser,
                                      const Xapian::Database& sections, const Query& limits) {
  std::vector<Query> any_grade;
  for (int grade = kWorst; grade <= kBest; ++grade) any_grade.emplace_back(judged_term(grade));
  Query candidates(Query::OP_FILTER,
                   candidates_of(clause, analyser, {statement_fields(), &sections}),
                   Query(Query::OP_OR, any_grade.begin(), any_grade.end()));
  if (!limits.empty()) candidates = Query(Query::OP_FILTER, candidates, limits);
  std::vector<StatementMatch> found;
  for (const Xapian::docid docid : all_docids(sections, candidates)) {
    const Statements statements = statements_of(sections, docid);
    const IndexedWords words(sections, docid, TextField::statement);
    const IndexedWords titles(sections, docid, TextField::title);
    const Passages passages{words, statements.starts, &titles, Within(sections, docid, statements)};
    Chosen chosen = choose(clause, passages, analyser);
    if (std::find(chosen.begin(), chosen.end(), true) != chosen.end())
      found.push_back({docid, std::move(chosen)});
  }
  return found;
}

}  // namespace lettergrade::match
