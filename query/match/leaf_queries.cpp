#include "query/match/leaf_queries.hpp"

#include <array>

namespace lettergrade::match {
namespace {

using format::TextField;
using Xapian::Query;

constexpr std::array kAllFields{TextField::body, TextField::title, TextField::boilerplate};
constexpr std::array kStatementFields{TextField::statement, TextField::title};

Query combine(Query::op op, const std::vector<Query>& queries) {
  return Query(op, queries.begin(), queries.end());
}

std::string with_prefix(TextField field, const std::string& term) {
  return std::string(format::word_prefix(field)) + term;
}

/// Calls `make` for each field and takes any of the results.
template <typename Make>
Query in_any_field(Fields fields, Make&& make) {
  std::vector<Query> queries;
  for (const TextField field : fields) queries.push_back(make(field));
  return combine(Query::OP_OR, queries);
}

std::string four_digits(int year) {
  std::string digits = std::to_string(year);
  return std::string(4 - std::min<std::size_t>(4, digits.size()), '0') + digits;
}

}  // namespace

Fields text_fields(bool include_boilerplate) {
  return {kAllFields.data(), include_boilerplate ? 3U : 2U};
}

Fields statement_fields() { return kStatementFields; }

Query any_form(const std::string& term, Analyser& analyser, Fields fields) {
  const std::string stem = analyser.stem(term);
  // The index keeps a stem only beside words that differ from it: the stem itself stands for the
  // words that do not, unless it is a word with another stem of its own.
  const bool stem_is_word = stem != term && analyser.stem(stem) == stem;
  std::vector<Query> forms;
  for (const TextField field : fields) {
    forms.emplace_back(with_prefix(field, term));
    forms.emplace_back(std::string(format::stem_prefix(field)) + stem);
    if (stem_is_word) forms.emplace_back(with_prefix(field, stem));
  }
  return combine(Query::OP_SYNONYM, forms);
}

Query exact_phrase(const std::vector<std::string>& terms, Fields fields) {
  return in_any_field(fields, [&](TextField field) {
    std::vector<Query> leaves;
    leaves.reserve(terms.size());
    for (const std::string& term : terms) leaves.emplace_back(with_prefix(field, term));
    if (leaves.size() == 1) return leaves.front();
    return Query(Query::OP_PHRASE, leaves.begin(), leaves.end(),
                 static_cast<Xapian::termcount>(leaves.size()));
  });
}

Query near(const std::string& a, const std::string& b, std::size_t distance, Fields fields) {
  return in_any_field(fields, [&](TextField field) {
    const std::array leaves{Query(with_prefix(field, a)), Query(with_prefix(field, b))};
    return Query(Query::OP_NEAR, leaves.begin(), leaves.end(),
                 static_cast<Xapian::termcount>(distance + 1));
  });
}

Query starts_with(const std::string& prefix, Fields fields) {
  return in_any_field(fields, [&](TextField field) {
    return Query(Query::OP_WILDCARD, with_prefix(field, prefix));
  });
}

Query selected(const language::Selection& selection) {
  std::vector<Query> queries;
  for (const std::string& value : selection.values)
    queries.emplace_back(selection.field == Field::outcome
                             ? format::outcome_term(selection.outcome, value)
                             : format::filter_term(selection.field, value));
  for (const language::Selection::Range& range : selection.ranges)
    queries.emplace_back(Query::OP_VALUE_RANGE,
                         static_cast<Xapian::valueno>(spec(selection.field).slot),
                         four_digits(range.first), four_digits(range.last));
  return Query(Query::OP_SCALE_WEIGHT, combine(Query::OP_OR, queries), 0.0);
}

}  // namespace lettergrade::match
