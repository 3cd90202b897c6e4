#include "query/match/finder.hpp"

#include <algorithm>
#include <optional>

#include "query/match/best.hpp"
#include "query/match/combined_parts.hpp"
#include "query/match/document_set.hpp"
#include "query/match/leaf_queries.hpp"
#include "query/match/ordered.hpp"

namespace lettergrade::match {
namespace {

using language::Selection;
using Choice = Findings::Choice;

bool contains(const std::vector<Field>& fields, Field field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

/// The set as a part of a query.
Xapian::Query documents(const DocidSet& set) {
  std::vector<Weighed> list;
  list.reserve(set.cardinality());
  for (const std::uint32_t docid : docids_of(set)) list.push_back({docid, 0});
  return match::documents(std::move(list));
}

DocidSet both(std::optional<DocidSet> a, const DocidSet& b) {
  if (!a) return b;
  *a &= b;
  return std::move(*a);
}

/// One pass over the windows of a database.
class Pass {
 public:
  /// Looks at documents in `among` only and ranks those in `within`; null: all.
  Pass(const PartSource& source, const DocidSet* among, const DocidSet* within)
      : source_(source), lengths_(source.columns.lengths()) {
    if (among != nullptr) among_.emplace(*among);
    if (within != nullptr) within_.emplace(*within);
  }

  /// The documents that the part matches. Offers those that are to be ranked to `best`, unless
  /// that is null.
  DocidSet run(Part& part, Best* best) {
    if (best != nullptr) defer(part);
    DocidSetBuilder found;
    const std::uint32_t last = source_.columns.last();
    for (std::uint32_t begin = 0; begin <= last; begin += kWindowSize) {
      const Window window{begin, begin + std::min(kWindowSize, last - begin + 1)};
      looked_at_.fill();
      if (among_) among_->read(window, looked_at_);
      if (looked_at_.none()) continue;
      part.match(window, looked_at_);
      Bits matches = part.found();
      matches &= looked_at_;
      found.append(window, matches);
      if (best != nullptr) rank(window, part, matches, *best);
    }
    return std::move(found).finish();
  }

 private:
  /// What is slow comes last, of these what weighs most first: it leaves the others least to do.
  void defer(Part& part) {
    part.defer(later_);
    std::stable_sort(later_.begin(), later_.end(), [](const Part* a, const Part* b) {
      return a->slow() != b->slow() ? b->slow() : a->most() > b->most();
    });
  }

  void rank(const Window& window, Part& part, Bits which, Best& best) {
    if (within_) {
      within_->read(window, ranked_);
      which &= ranked_;
    }
    if (which.none()) return;
    lengths_.visit([&](const auto* lengths) {
      which.each([&](std::uint32_t bit) {
        // The column has the length + 1.
        const std::uint32_t length = std::max<std::uint32_t>(lengths[window.begin + bit], 1) - 1;
        scores_.length[bit] = length;
        scores_.saturation[bit] = source_.collection.saturation(length);
        scores_.score[bit] = 0;
      });
    });
    score_best(part, later_, window, which, best.least(), scores_);
    which.each([&](std::uint32_t bit) { best.offer(window.begin + bit, scores_.score[bit]); });
  }

  const PartSource& source_;
  const format::Column& lengths_;
  std::optional<DocidSetReader> among_;
  std::optional<DocidSetReader> within_;
  Bits looked_at_;
  Bits ranked_;
  Scores scores_;
  std::vector<Part*> later_;  ///< what the query deferred
};

/// How the documents of a formula are found.
std::string described(const Formula& formula) {
  std::size_t lists = 0;
  const auto count = [&](const Formula& part, const auto& again) -> void {
    lists += part.terms.size();
    for (const Formula& child : part.children) again(child, again);
  };
  count(formula, count);
  std::size_t leaves = 0;
  std::size_t phrases = 0;
  each_leaf(formula, [&](const Formula& leaf) {
    ++(leaf.kind == Formula::Kind::phrase ? phrases : leaves);
  });
  std::string text = "documents: ";
  if (formula.kind == Formula::Kind::everything) return text + "all there are";
  text += std::to_string(lists) + (lists == 1 ? " posting list" : " posting lists");
  if (phrases > 0)
    text += ", positions of " + std::to_string(phrases) + (phrases == 1 ? " phrase" : " phrases");
  if (leaves > 0) text += " and " + std::to_string(leaves) + " by Xapian's matcher";
  return text;
}

/// What `ranked` asks for: the best by score, ties by id.
std::vector<Match> best_page(Best best, const PageRequest& request,
                             const Xapian::Database& database, format::Columns& columns) {
  std::vector<Match> matches = std::move(best).take();
  // A look at a few slots is quicker than opening a column of every id.
  constexpr std::size_t kFew = 200;
  if (matches.size() <= kFew)
    settle_ties_by_slot(database, matches);
  else
    settle_ties_by_column(columns, matches);
  cut_page(matches, request);
  return matches;
}

}  // namespace

DocidSet Finder::within(const Selection& selection) {
  if (slot_of(selection)) return sets_.of(selection);
  DocidSet set;
  for (const Xapian::docid docid : all_docids(database_, selected(selection))) set.add(docid);
  return set;
}

DocidSet Finder::nearly_within(const std::vector<Choice>& choices) {
  // Matches of all choices before, and of all but one of them.
  DocidSet all = choices[0].documents | choices[1].documents;
  DocidSet strict = choices[0].documents & choices[1].documents;
  for (std::size_t i = 2; i < choices.size(); ++i) {
    all = (all & choices[i].documents) | strict;
    strict &= choices[i].documents;
  }
  return all;
}

Findings Finder::find(const Search& search) {
  Findings found;
  if (database_.get_doccount() == 0) return found;
  std::optional<DocidSet> scope;  // what every document has to be within
  for (const Selection& selection : search.selections) {
    if (contains(search.facets, selection.field))
      found.choices.push_back({&selection, within(selection)});
    else
      scope = both(std::move(scope), within(selection));
  }
  std::optional<DocidSet> chosen;
  for (const Choice& choice : found.choices) chosen = both(std::move(chosen), choice.documents);
  if (found.choices.size() > 1) scope = both(std::move(scope), nearly_within(found.choices));

  const std::size_t wanted = search.page.offset + search.page.limit;
  const bool ranked = search.page.sort == Sort::relevance && search.page.limit > 0;
  const Formula formula = take_apart(search.query, database_, ranked);
  found.steps.push_back(described(formula));
  if (formula.kind != Formula::Kind::everything)
    found.steps.push_back("frequent terms: " + columns_.postings().source());
  Best best(std::max<std::size_t>(1, wanted));
  if (formula.kind == Formula::Kind::everything && !ranked) {
    found.nearly = scope ? *scope : sets_.everything();
  } else {
    const PartSource source{database_, columns_, Collection(database_)};
    Limits limits;
    if (scope && has_leaf(formula))
      limits = {documents(*scope), static_cast<double>(scope->cardinality())};
    const auto part = make_part(formula, source, limits);
    Pass pass(source, scope ? &*scope : nullptr, chosen ? &*chosen : nullptr);
    found.nearly = pass.run(*part, ranked ? &best : nullptr);
  }
  found.matches = chosen ? found.nearly & *chosen : found.nearly;
  found.page.total = found.matches.cardinality();
  found.everything = found.page.total == columns_.documents();
  if (search.page.limit == 0) return found;
  found.page.matches = ranked
                           ? best_page(std::move(best), search.page, database_, columns_)
                           : ordered_page(found.matches, search.page, columns_, search.authorities);
  found.steps.emplace_back(ranked ? "ranking: from the same posting lists" : "order: columns");
  return found;
}

}  // namespace lettergrade::match
