#include "query/match/part.hpp"

#include <algorithm>
#include <numeric>

#include "query/match/combined_parts.hpp"
#include "query/match/leaf_parts.hpp"
#include "query/match/phrase_part.hpp"

namespace lettergrade::match {
namespace {

using Kind = Formula::Kind;

std::unique_ptr<Part> make_terms(const Formula& formula, const PartSource& source) {
  if (formula.factor == 0) return std::make_unique<TermsPart>(source, formula.terms, 0);
  std::vector<Xapian::doccount> frequencies;
  for (const std::string& term : formula.terms)
    frequencies.push_back(source.database.get_termfreq(term));
  const double weight = source.collection.weight(source.collection.any_of(std::move(frequencies)),
                                                 formula.within_query, formula.factor);
  if (formula.terms.size() == 1)
    return std::make_unique<TermPart>(source, formula.terms.front(), weight);
  return std::make_unique<TermsPart>(source, formula.terms, weight);
}

std::unique_ptr<Part> make_range(const Formula& formula, const PartSource& source) {
  const format::Column& column = source.columns.of(formula.slot);
  std::vector<std::uint8_t> allowed(column.ordinals());
  for (std::uint32_t ordinal = 1; ordinal < column.ordinals(); ++ordinal) {
    const std::string_view value = column.value(ordinal);
    allowed[ordinal] = formula.first <= value && value <= formula.last;
  }
  return std::make_unique<ColumnPart>(column, std::move(allowed));
}

std::unique_ptr<Part> make_leaf(const Formula& formula, const PartSource& source,
                                const Limits& limits) {
  constexpr double kWorthwhile = 2;
  const bool limited =
      !limits.query.empty() && limits.expected * kWorthwhile < expected(formula, source.database);
  const Xapian::Query query =
      limited ? Xapian::Query(Xapian::Query::OP_FILTER, formula.query, limits.query)
              : formula.query;
  std::vector<Match> list = all_matches(source.database, query, formula.factor != 0);
  for (Match& match : list) match.score *= formula.factor;
  return std::make_unique<ListPart>(std::move(list));
}

/// Whether the places of a phrase's words are read from the posting file, at least in part. Without
/// it Xapian is as quick, and knows what not to look at.
bool has_lists(const Formula& phrase, format::Postings& postings) {
  return std::any_of(phrase.terms.begin(), phrase.terms.end(),
                     [&](const std::string& term) { return postings.find(term).has_value(); });
}

std::unique_ptr<Part> make_phrase(const Formula& formula, const PartSource& source,
                                  const Limits& limits) {
  if (!has_lists(formula, source.columns.postings())) return make_leaf(formula, source, limits);
  std::vector<double> weights;
  for (const std::string& term : formula.terms)
    weights.push_back(
        formula.factor == 0
            ? 0
            : source.collection.weight(source.database.get_termfreq(term), 1, formula.factor));
  return std::make_unique<PhrasePart>(source, formula.terms, weights);
}

/// Adds the alternatives of a formula, each by itself, also those of alternatives: so that what is
/// slow among them can be told apart.
void add_alternatives(const Formula& formula, std::vector<const Formula*>& parts) {
  if (formula.kind != Kind::any) return parts.push_back(&formula);
  for (const Formula& child : formula.children) add_alternatives(child, parts);
}

/// The first child, on which the others depend, and the rest of them.
struct Divided {
  std::unique_ptr<Part> first;
  std::unique_ptr<Part> rest;
};

Limits tighter(const Limits& limits, const Formula& formula, const PartSource& source) {
  if (has_leaf(formula) || formula.query.empty()) return limits;
  const double matches = expected(formula, source.database);
  if (!limits.query.empty() && limits.expected <= matches) return limits;
  return {formula.query, matches};
}

Divided divide(const Formula& formula, const PartSource& source, const Limits& limits) {
  Parts rest;
  const Limits within_first = tighter(limits, formula.children.front(), source);
  for (std::size_t i = 1; i < formula.children.size(); ++i)
    rest.push_back(make_part(formula.children[i], source, within_first));
  return {make_part(formula.children.front(), source, limits),
          std::make_unique<AnyPart>(std::move(rest))};
}

std::unique_ptr<Part> make_helped(const Formula& formula, const PartSource& source,
                                  const Limits& limits) {
  const Limits within_first = tighter(limits, formula.children.front(), source);
  Parts parts;
  std::vector<const Formula*> helpful;
  for (std::size_t i = 1; i < formula.children.size(); ++i)
    add_alternatives(formula.children[i], helpful);
  for (const Formula* part : helpful) parts.push_back(make_part(*part, source, within_first));
  return std::make_unique<HelpedPart>(make_part(formula.children.front(), source, limits),
                                      std::move(parts));
}

std::unique_ptr<Part> make_any(const Formula& formula, const PartSource& source,
                               const Limits& limits) {
  std::vector<const Formula*> alternatives;
  add_alternatives(formula, alternatives);
  Parts parts;
  for (const Formula* part : alternatives) parts.push_back(make_part(*part, source, limits));
  return std::make_unique<AnyPart>(std::move(parts));
}

std::unique_ptr<Part> make_all(const Formula& formula, const PartSource& source,
                               const Limits& limits) {
  std::vector<double> matches;
  for (const Formula& child : formula.children) matches.push_back(expected(child, source.database));
  std::vector<std::size_t> order(matches.size());
  std::iota(order.begin(), order.end(), 0U);
  // Phrases come last: what the others leave is all that their words are looked up in.
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const bool slow_a = has_leaf(formula.children[a]);
    const bool slow_b = has_leaf(formula.children[b]);
    return slow_a != slow_b ? slow_b : matches[a] < matches[b];
  });
  Parts parts;
  for (const std::size_t i : order) {
    Limits others = limits;
    for (const std::size_t j : order)
      if (j != i) others = tighter(others, formula.children[j], source);
    parts.push_back(make_part(formula.children[i], source, others));
  }
  return std::make_unique<AllPart>(std::move(parts));
}

}  // namespace

std::unique_ptr<Part> make_part(const Formula& formula, const PartSource& source,
                                const Limits& limits) {
  switch (formula.kind) {
    case Kind::nothing:
      return std::make_unique<NothingPart>();
    case Kind::everything:
      return std::make_unique<EverythingPart>(source.columns);
    case Kind::terms:
      return make_terms(formula, source);
    case Kind::range:
      return make_range(formula, source);
    case Kind::any:
      return make_any(formula, source, limits);
    case Kind::all:
      return make_all(formula, source, limits);
    case Kind::without: {
      Divided parts = divide(formula, source, limits);
      return std::make_unique<WithoutPart>(std::move(parts.first), std::move(parts.rest));
    }
    case Kind::helped:
      return make_helped(formula, source, limits);
    case Kind::phrase:
      return make_phrase(formula, source, limits);
    case Kind::leaf:
      return make_leaf(formula, source, limits);
  }
  return std::make_unique<NothingPart>();
}

}  // namespace lettergrade::match
