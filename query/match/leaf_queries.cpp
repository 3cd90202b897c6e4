#include "query/match/leaf_queries.hpp"

#include <algorithm>
#include <array>

#include "query/match/units.hpp"
#include "query/match/weights.hpp"

namespace lettergrade::match {
namespace {

using format::TextField;
using Xapian::Query;

constexpr std::array kAllFields{TextField::body, TextField::title, TextField::boilerplate};
constexpr std::array kStatementFields{TextField::statement, TextField::title};

Query combine(Query::op op, const std::vector<Query>& queries) {
  return queries.size() == 1 ? queries.front() : Query(op, queries.begin(), queries.end());
}

std::string with_prefix(TextField field, const std::string& term) {
  return format::with_prefix(format::word_prefix(field), term);
}

bool contains(Fields fields, TextField field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

bool exists(const std::string& term, const Where& where) {
  return where.database == nullptr || where.database->term_exists(term);
}

/// The terms with the field's prefix; empty where the database lacks one of them.
std::vector<Query> all_of(const std::vector<std::string>& terms, TextField field,
                          const Where& where) {
  std::vector<Query> leaves;
  leaves.reserve(terms.size());
  for (const std::string& term : terms) {
    const std::string prefixed = with_prefix(field, term);
    if (!exists(prefixed, where)) return {};
    leaves.emplace_back(prefixed);
  }
  return leaves;
}

/// Terms in a window of positions, in any of the fields.
Query placed(Query::op op, const std::vector<std::string>& terms, std::size_t window,
             const Where& where) {
  std::vector<Query> queries;
  for (const TextField field : where.fields) {
    const std::vector<Query> leaves = all_of(terms, field, where);
    if (leaves.empty()) continue;
    queries.push_back(leaves.size() == 1 ? leaves.front()
                                         : Query(op, leaves.begin(), leaves.end(),
                                                 static_cast<Xapian::termcount>(window)));
  }
  return combine(Query::OP_OR, queries);
}

}  // namespace

std::string four_digits(int year) {
  std::string digits = std::to_string(year);
  return std::string(4 - std::min<std::size_t>(4, digits.size()), '0') + digits;
}

Fields text_fields(bool include_boilerplate) {
  return {kAllFields.data(), include_boilerplate ? 3U : 2U};
}

Fields statement_fields() { return kStatementFields; }

Query any_form(const std::string& term, Analyser& analyser, const Where& where) {
  const std::string stem = analyser.stem(term);
  const bool in_body = contains(where.fields, TextField::body);
  std::vector<Query> forms;
  for (const TextField field : where.fields) {
    // The body's stems are those of the title, too.
    if (field == TextField::title && in_body) continue;
    const std::string form = std::string(format::stem_prefix(field)) + stem;
    if (exists(form, where)) forms.emplace_back(form);
  }
  return combine(Query::OP_SYNONYM, forms);
}

Query form_bonus(const std::string& term, Analyser& analyser, const Where& where) {
  std::vector<Query> forms;
  const auto add = [&](const std::string& form, double factor) {
    if (exists(form, where)) forms.emplace_back(Query::OP_SCALE_WEIGHT, Query(form), factor);
  };
  add(with_prefix(TextField::body, term), kExactForm);
  add(std::string(format::stem_prefix(TextField::title)) + analyser.stem(term), kTitle);
  return combine(Query::OP_OR, forms);
}

Query exact_phrase(const std::vector<std::string>& terms, const Where& where) {
  const auto known = [&](const std::string& word) { return exists(word, where); };
  std::vector<Query> variants;
  for (const std::vector<std::string>& variant : with_compounds(terms, known))
    variants.push_back(placed(Query::OP_PHRASE, variant, variant.size(), where));
  return combine(Query::OP_OR, variants);
}

Query all_terms(const std::vector<std::string>& terms, const Where& where) {
  return placed(Query::OP_AND, terms, 0, where);
}

Query near(const std::string& a, const std::string& b, std::size_t distance, const Where& where) {
  return placed(Query::OP_NEAR, {a, b}, distance + 1, where);
}

Query every_word(const std::string& start, Query::op combiner) {
  return Query(Query::OP_WILDCARD, start, 0, Query::WILDCARD_LIMIT_ERROR, combiner);
}

Query frequent_words(const std::string& start) {
  return Query(Query::OP_WILDCARD, start, kWeighedExpansions, Query::WILDCARD_LIMIT_MOST_FREQUENT,
               Query::OP_SYNONYM);
}

Query starts_with(const std::string& prefix, const Where& where) {
  std::vector<Query> every;
  std::vector<Query> frequent;
  for (const TextField field : where.fields) {
    const std::string start = with_prefix(field, prefix);
    every.push_back(every_word(start, Query::OP_OR));
    frequent.push_back(frequent_words(start));
  }
  return Query(Query::OP_AND_MAYBE,
               Query(Query::OP_SCALE_WEIGHT, combine(Query::OP_OR, every), 0.0),
               combine(Query::OP_OR, frequent));
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
