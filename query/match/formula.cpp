#include "query/match/formula.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>

#include "indexer/format/schema.hpp"
#include "query/match/leaf_queries.hpp"

namespace lettergrade::match {
namespace {

using Kind = Formula::Kind;
using Xapian::Query;

/// A query's own description without the frame around it.
std::string described(const Query& query) {
  constexpr std::string_view kFrame = "Query(";
  std::string text = query.get_description();
  if (!text.starts_with(kFrame) || text.size() <= kFrame.size()) return {};
  return text.substr(kFrame.size(), text.size() - kFrame.size() - 1);
}

/// The factor of OP_SCALE_WEIGHT. Xapian has no other way to ask for it than the description,
/// which prints it to the last bit; a query made from it has to be described the same again.
std::optional<double> factor_of(const Query& query) {
  const std::string text = described(query);
  double factor = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), factor);
  if (error != std::errc{} || end == text.data() + text.size() || *end != ' ') return std::nullopt;
  const Query again(Query::OP_SCALE_WEIGHT, query.get_subquery(0), factor);
  return again.get_description() == query.get_description() ? std::optional(factor) : std::nullopt;
}

/// Slot and ends of OP_VALUE_RANGE, again from the description, where that is not ambiguous.
bool read_range(const Query& query, Formula& formula) {
  std::istringstream text(described(query));
  std::string name;
  std::string rest;
  text >> name >> formula.slot >> formula.first >> formula.last;
  if (text.fail() || name != "VALUE_RANGE" || text >> rest) return false;
  const Query again(Query::OP_VALUE_RANGE, static_cast<Xapian::valueno>(formula.slot),
                    formula.first, formula.last);
  return again.serialise() == query.serialise();
}

struct Wildcard {
  std::string prefix;
  Xapian::termcount most = 0;  ///< so many terms, the most frequent ones; 0: all
  Query::op combiner = Query::OP_SYNONYM;
};

/// The wildcard of OP_WILDCARD, if it is one of the kinds that this program makes.
std::optional<Wildcard> read_wildcard(const Query& query) {
  const std::string text = described(query);
  const std::size_t space = text.rfind(' ');
  if (space == std::string::npos) return std::nullopt;
  const std::string prefix = text.substr(space + 1);
  const std::string wanted = query.serialise();
  for (const Query::op combiner : {Query::OP_SYNONYM, Query::OP_OR}) {
    if (Query(Query::OP_WILDCARD, prefix, 0, Query::WILDCARD_LIMIT_ERROR, combiner).serialise() ==
        wanted)
      return Wildcard{prefix, 0, combiner};
    if (Query(Query::OP_WILDCARD, prefix, kWeighedExpansions, Query::WILDCARD_LIMIT_MOST_FREQUENT,
              combiner)
            .serialise() == wanted)
      return Wildcard{prefix, kWeighedExpansions, combiner};
  }
  return std::nullopt;
}

std::vector<std::string> terms_of(const Wildcard& wildcard, const Xapian::Database& database) {
  std::vector<std::pair<Xapian::doccount, std::string>> found;
  const auto end = database.allterms_end(wildcard.prefix);
  for (auto term = database.allterms_begin(wildcard.prefix); term != end; ++term)
    found.emplace_back(wildcard.most == 0 ? 0 : term.get_termfreq(), *term);
  if (wildcard.most > 0 && found.size() > wildcard.most) {
    // As Xapian does it, so that equal frequencies fall on the same side.
    std::nth_element(found.begin(), found.begin() + (wildcard.most - 1), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    found.resize(wildcard.most);
  }
  std::vector<std::string> terms;
  terms.reserve(found.size());
  for (auto& [frequency, term] : found) terms.push_back(std::move(term));
  return terms;
}

class Apart {
 public:
  explicit Apart(const Xapian::Database& database) : database_(database) {}

  [[nodiscard]] Formula of(const Query& query, double factor) const {
    Formula formula;
    formula.query = query;
    formula.factor = factor;
    if (query.empty()) return formula;
    fill(formula);
    return formula;
  }

 private:
  void fill(Formula& formula) const {
    const Query& query = formula.query;
    switch (query.get_type()) {
      case Query::LEAF_MATCH_ALL:
        formula.kind = Kind::everything;
        return;
      case Query::LEAF_TERM:
        formula.kind = Kind::terms;
        formula.terms = {*query.get_terms_begin()};
        formula.within_query = query.get_length();
        return;
      case Query::OP_OR:
        return children(formula, Kind::any, formula.factor);
      case Query::OP_AND:
        return children(formula, Kind::all, formula.factor);
      case Query::OP_FILTER:
        return children(formula, Kind::all, 0);
      case Query::OP_AND_NOT:
        return children(formula, Kind::without, 0);
      case Query::OP_AND_MAYBE:
        return helped(formula);
      case Query::OP_SCALE_WEIGHT:
        return scaled(formula);
      case Query::OP_SYNONYM:
        return synonyms(formula);
      case Query::OP_WILDCARD:
        return wildcard(formula);
      case Query::OP_VALUE_RANGE:
        formula.kind = read_range(query, formula) ? Kind::range : Kind::leaf;
        return;
      case Query::OP_PHRASE:
        return phrase(formula);
      default:
        formula.kind = Kind::leaf;
    }
  }

  /// Words in a row; other windows and parts are Xapian's.
  static void phrase(Formula& formula) {
    formula.kind = Kind::leaf;
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < formula.query.get_num_subqueries(); ++i) {
      const Query word = formula.query.get_subquery(i);
      if (word.get_type() != Query::LEAF_TERM || word.get_length() != 1) return;
      terms.push_back(*word.get_terms_begin());
    }
    const Query again(Query::OP_PHRASE, terms.begin(), terms.end(),
                      static_cast<Xapian::termcount>(terms.size()));
    if (again.serialise() != formula.query.serialise()) return;
    formula.kind = Kind::phrase;
    formula.terms = std::move(terms);
  }

  /// The first child keeps the factor, the others have `factor`.
  void children(Formula& formula, Kind kind, double factor) const {
    formula.kind = kind;
    for (std::size_t i = 0; i < formula.query.get_num_subqueries(); ++i)
      formula.children.push_back(
          of(formula.query.get_subquery(i), i == 0 ? formula.factor : factor));
    if (kind == Kind::any && formula.factor == 0) gather_terms(formula);
  }

  void helped(Formula& formula) const {
    if (formula.factor != 0) return children(formula, Kind::helped, formula.factor);
    formula = of(formula.query.get_subquery(0), 0);
  }

  void scaled(Formula& formula) const {
    const auto factor = factor_of(formula.query);
    if (!factor) {
      formula.kind = Kind::leaf;
      return;
    }
    formula = of(formula.query.get_subquery(0), formula.factor * *factor);
  }

  void synonyms(Formula& formula) const {
    if (formula.factor == 0) return children(formula, Kind::any, 0);
    formula.kind = Kind::terms;
    for (std::size_t i = 0; i < formula.query.get_num_subqueries(); ++i) {
      const Query child = formula.query.get_subquery(i);
      if (child.get_type() != Query::LEAF_TERM) {
        formula.kind = Kind::leaf;
        formula.terms.clear();
        return;
      }
      formula.terms.push_back(*child.get_terms_begin());
    }
  }

  void wildcard(Formula& formula) const {
    const auto wildcard = read_wildcard(formula.query);
    const bool weighed_apart =
        wildcard && wildcard->combiner == Query::OP_OR && formula.factor != 0;
    formula.kind = wildcard && !weighed_apart ? Kind::terms : Kind::leaf;
    if (formula.kind == Kind::leaf) return;
    formula.terms = terms_of(*wildcard, database_);
    if (formula.terms.empty()) formula.kind = Kind::nothing;
  }

  /// Alternatives that weigh nothing are one list of terms, as far as they are terms.
  static void gather_terms(Formula& formula) {
    Formula gathered;
    gathered.kind = Kind::terms;
    gathered.factor = 0;
    std::vector<Formula> others;
    for (Formula& child : formula.children) {
      if (child.kind != Kind::terms) {
        others.push_back(std::move(child));
        continue;
      }
      gathered.terms.insert(gathered.terms.end(), child.terms.begin(), child.terms.end());
    }
    formula.children = std::move(others);
    if (gathered.terms.empty()) return;
    if (formula.children.empty()) {
      gathered.query = formula.query;
      formula = std::move(gathered);
    } else {
      formula.children.push_back(std::move(gathered));
    }
  }

  const Xapian::Database& database_;
};

double expected_of_leaf(const Query& query, const Xapian::Database& database) {
  double least = database.get_doccount();
  for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term)
    least = std::min<double>(least, database.get_termfreq(*term));
  return least;
}

}  // namespace

Formula take_apart(const Query& query, const Xapian::Database& database, bool weighed) {
  return Apart(database).of(query, weighed ? 1 : 0);
}

bool has_leaf(const Formula& formula) {
  bool found = false;
  each_leaf(formula, [&](const Formula&) { found = true; });
  return found;
}

double expected(const Formula& formula, const Xapian::Database& database) {
  const double everything = database.get_doccount();
  const auto sum = [&](double start, auto&& add) {
    for (const Formula& child : formula.children) start = add(start, expected(child, database));
    return start;
  };
  switch (formula.kind) {
    case Kind::nothing:
      return 0;
    case Kind::everything:
      return everything;
    case Kind::terms: {
      // So many terms are not worth a look at each.
      constexpr std::size_t kMany = 100;
      if (formula.terms.size() > kMany) return everything / 2;
      double postings = 0;
      for (const std::string& term : formula.terms) postings += database.get_termfreq(term);
      return std::min(everything, postings);
    }
    case Kind::range:
      return everything / 2;
    case Kind::any:
      return std::min(everything, sum(0, [](double a, double b) { return a + b; }));
    case Kind::all:
      return sum(everything, [](double a, double b) { return std::min(a, b); });
    case Kind::without:
    case Kind::helped:
      return expected(formula.children.front(), database);
    case Kind::phrase:
    case Kind::leaf:
      return expected_of_leaf(formula.query, database);
  }
  return everything;
}

}  // namespace lettergrade::match
