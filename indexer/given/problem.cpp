#include <algorithm>

#include "indexer/given/fields.hpp"
#include "indexer/given/values.hpp"

namespace lettergrade::given {
namespace {

std::string list_of(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string authority_problem(const Given& given, const Register& authorities,
                              std::optional<int> year) {
  const auto found = councils(given.value, authorities, year);
  if (found.size() == 1) return {};
  const auto every = found.empty() ? authorities.resolve(given.value) : found;
  if (every.empty())
    return "no authority is called '" + given.value + "'; did you mean " +
           list_of(authorities.nearest(given.value, 3)) + "?";
  std::vector<std::string> choices;
  for (const Authority* one : every) choices.push_back(one->name + " (" + one->code + ")");
  return "'" + given.value + "' is the name of several authorities; write one of " +
         list_of(choices);
}

template <class Table, class Name>
std::string choice_problem(const Given& given, bool known, const Table& table, Name name) {
  if (known) return {};
  std::vector<std::string> names;
  for (const auto& row : table) names.emplace_back(name(row));
  return "'" + given.value + "' is no " + given.field + "; write one of " + list_of(names);
}

std::string grade_problem(const Given& given) {
  if (grade_number(given.value) || grade_of_word(given.value)) return {};
  return "'" + given.value +
         "' is no grade; write 1 (worst) to 4 (best), a word such as 'good', or none";
}

std::string unknown_field(std::string_view name) {
  std::vector<std::string> names;
  for (const Field field : kGivenFields) names.emplace_back(spec(field).name);
  names.emplace_back("outcomes.<outcome>");
  return "there is no field '" + std::string(name) + "'; write one of " + list_of(names);
}

std::string unknown_outcome(std::string_view name) {
  std::vector<std::string> names;
  for (const OutcomeSpec& row : kOutcomes)
    if (row.outcome != Outcome::overall)
      names.push_back(std::string(kOutcomePrefix) + std::string(row.slug));
  return "there is no field '" + std::string(name) + "'; write one of " + list_of(names);
}

bool may_be_none(Field field) { return field != Field::type && field != Field::title; }

std::string field_problem(Field field, const Given& given, const Register& authorities,
                          std::optional<int> year) {
  switch (field) {
    case Field::authority:
      return authority_problem(given, authorities, year);
    case Field::year:
      return year_of(given.value)
                 ? std::string()
                 : "'" + given.value + "' is no year; write four digits such as 2008, or none";
    case Field::date:
    case Field::inspected_from:
    case Field::inspected_to:
      return parse_iso(given.value)
                 ? std::string()
                 : "'" + given.value + "' is no date; write it as 2008-12-09, or none";
    case Field::type:
      return choice_problem(given, type_of_slug(given.value).has_value(), kLetterTypes,
                            [](const LetterTypeSpec& row) { return row.slug; });
    case Field::framework:
      return choice_problem(given, framework_of_slug(given.value) != nullptr, kFrameworks,
                            [](const FrameworkSpec& row) { return row.slug; });
    case Field::grade:
      return grade_problem(given);
    default:
      return {};
  }
}

}  // namespace

std::string problem(const Given& given, const Register& authorities, std::optional<int> year) {
  const auto field = given_field(given.field);
  if (!field && !given_outcome(given.field))
    return given.field.starts_with(kOutcomePrefix) ? unknown_outcome(given.field)
                                                   : unknown_field(given.field);
  if (trim(given.value).empty()) return "the value is empty; write none where there is none";
  if (!field) return given.value == kNone ? std::string() : grade_problem(given);
  if (given.value == kNone && may_be_none(*field)) return {};
  return field_problem(*field, given, authorities, year);
}

}  // namespace lettergrade::given
