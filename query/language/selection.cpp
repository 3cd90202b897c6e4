#include "query/language/selection.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "lettergrade/error.hpp"
#include "lettergrade/kind.hpp"
#include "lettergrade/text.hpp"
#include "query/language/councils.hpp"

namespace lettergrade::language {
namespace {

/// The up to three candidates closest to `text`, closest first.
std::vector<std::string> closest(std::string_view text,
                                 const std::vector<std::string>& candidates) {
  const std::string wanted = slug(text);
  std::vector<std::pair<std::size_t, std::string>> ranked;
  ranked.reserve(candidates.size());
  for (const std::string& candidate : candidates) {
    const std::string name = slug(candidate);
    // Who writes a beginning or a part of a name means that name rather than a short one.
    const std::size_t at = wanted.empty() ? std::string::npos : name.find(wanted);
    const std::size_t distance = at == 0                   ? 0
                                 : at != std::string::npos ? 1
                                                           : edit_distance(wanted, name) + 1;
    ranked.emplace_back(distance, candidate);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  ranked.resize(std::min<std::size_t>(ranked.size(), 3));
  std::vector<std::string> names;
  names.reserve(ranked.size());
  for (auto& [distance, name] : ranked) names.push_back(std::move(name));
  return names;
}

std::vector<std::string> known_values(Field field, const Register& authorities) {
  std::vector<std::string> values;
  if (field == Field::type)
    for (const LetterTypeSpec& row : kLetterTypes) values.emplace_back(row.slug);
  if (field == Field::framework)
    for (const FrameworkSpec& row : kFrameworks) values.emplace_back(row.slug);
  if (field == Field::section_kind)
    for (std::size_t i = 0; i < kSectionKindCount; ++i)
      values.emplace_back(to_string(static_cast<SectionKind>(i)));
  std::set<std::string> distinct;
  for (const Authority& authority : authorities.all()) {
    if (field == Field::region) distinct.insert(authority.region);
    if (field == Field::council_type) distinct.insert(authority.type);
  }
  values.insert(values.end(), distinct.begin(), distinct.end());
  return values;
}

struct Ends {
  std::string_view first;
  std::string_view last;
};

/// "a..b" in two; a lone value is both ends.
Ends split_range(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return {text, text};
  return {trim(text.substr(0, dots)), trim(text.substr(dots + 2))};
}

std::optional<int> whole_number(std::string_view text, std::size_t length) {
  if (text.size() != length || text.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

[[noreturn]] void backwards(std::string_view text, const Ends& ends) {
  throw Error(Message::backwards_range,
              {text, std::string(ends.last) + ".." + std::string(ends.first)});
}

Selection::Range year_range(std::string_view text) {
  const Ends ends = split_range(text);
  if (ends.first.empty() && ends.last.empty()) throw Error(Message::bad_year, {text});
  Selection::Range range;
  if (!ends.first.empty()) {
    const auto first = whole_number(ends.first, 4);
    if (!first) throw Error(Message::bad_year, {text});
    range.first = *first;
  }
  if (!ends.last.empty()) {
    const auto last = whole_number(ends.last, 4);
    if (!last) throw Error(Message::bad_year, {text});
    range.last = *last;
  }
  if (range.first > range.last) backwards(text, ends);
  return range;
}

std::optional<int> grade_number(std::string_view text) {
  if (const auto word = grade_of_word(text)) return word->value;
  const auto number = whole_number(text, 1);
  return number && !canonical_word(*number).empty() ? number : std::nullopt;
}

std::vector<std::string> grade_values(std::string_view text) {
  if (ascii_lower(text) == "none" || text == kNone) return {std::string(kNone)};
  const Ends ends = split_range(text);
  const auto first = ends.first.empty() ? std::optional(1) : grade_number(ends.first);
  const auto last = ends.last.empty() ? std::optional(4) : grade_number(ends.last);
  if (!first || !last || (ends.first.empty() && ends.last.empty()))
    throw Error(Message::bad_grade, {text});
  if (*first > *last) backwards(text, ends);
  std::vector<std::string> values;
  for (int value = *first; value <= *last; ++value) values.push_back(std::to_string(value));
  return values;
}

std::vector<std::string> keyword_values(Field field, std::string_view text,
                                        const Register& authorities) {
  const bool is_kind = field == Field::section_kind;
  if (!is_kind && ascii_lower(text) == "none") return {std::string(kNone)};
  const std::vector<std::string> known = known_values(field, authorities);
  for (const std::string& value : known)
    if (slug(value) == slug(text)) return {value};
  std::string name(is_kind ? "kind of section" : spec(field).name);
  std::replace(name.begin(), name.end(), '_', ' ');
  throw Error(Message::unknown_value, {name, text, either_of(closest(text, known))});
}

/// "staying-safe" or "staying-safe=1..2".
Selection outcome_selection(std::string_view text) {
  const std::size_t equals = text.find('=');
  const std::string_view name = trim(text.substr(0, equals));
  const auto outcome = outcome_of_slug(slug(name));
  if (!outcome) {
    std::vector<std::string> slugs;
    for (const OutcomeSpec& row : kOutcomes) slugs.emplace_back(row.slug);
    throw Error(Message::unknown_value, {"outcome", name, either_of(closest(name, slugs))});
  }
  Selection selection{.field = Field::outcome, .outcome = *outcome, .values = {""}, .ranges = {}};
  if (equals != std::string_view::npos)
    selection.values = grade_values(trim(text.substr(equals + 1)));
  return selection;
}

[[noreturn]] void unknown_field(std::string_view name) {
  std::vector<std::string> names;
  for (const FieldSpec& row : kFields)
    if (is_filter(row)) names.emplace_back(row.name);
  std::vector<std::string> candidates = names;
  for (const OutcomeSpec& row : kOutcomes) candidates.emplace_back(row.slug);
  names.emplace_back("the name of an outcome");
  throw Error(Message::unknown_field,
              {name, either_of(closest(name, candidates)), either_of(names)});
}

}  // namespace

Selection select(const Filter& filter, const Register& authorities,
                 std::vector<std::string>& notes) {
  const std::string_view value = trim(filter.value);
  std::string name = ascii_lower(filter.field);
  if (outcome_of_slug(name)) return outcome_selection(name + "=" + std::string(value));
  std::replace(name.begin(), name.end(), '-', '_');
  const auto field = field_of_name(name);
  if (!field || !is_filter(spec(*field))) unknown_field(filter.field);
  switch (spec(*field).shape) {
    case FieldShape::outcome:
      return outcome_selection(value);
    case FieldShape::year:
      if (ascii_lower(value) == "none")
        return {.field = *field, .values = {std::string(kNone)}, .ranges = {}};
      return {.field = *field, .values = {}, .ranges = {year_range(value)}};
    case FieldShape::grade:
      // What is judged has a grade.
      if (*field == Field::judged && ascii_lower(value) == "none")
        throw Error(Message::bad_grade, {value});
      return {.field = *field, .values = grade_values(value), .ranges = {}};
    case FieldShape::authority:
      return {.field = *field, .values = authority_values(value, authorities, notes), .ranges = {}};
    case FieldShape::neighbours:
      return {.field = *field, .values = neighbour_values(value, authorities, notes), .ranges = {}};
    default:
      return {.field = *field, .values = keyword_values(*field, value, authorities), .ranges = {}};
  }
}

std::vector<Selection> select_all(const std::vector<Filter>& filters, const Register& authorities,
                                  std::vector<std::string>& notes) {
  std::vector<Selection> result;
  for (const Filter& filter : filters) {
    Selection next = select(filter, authorities, notes);
    const auto same = std::find_if(result.begin(), result.end(), [&](const Selection& earlier) {
      return earlier.same_facet(next);
    });
    if (same == result.end()) {
      result.push_back(std::move(next));
      continue;
    }
    same->values.insert(same->values.end(), next.values.begin(), next.values.end());
    same->ranges.insert(same->ranges.end(), next.ranges.begin(), next.ranges.end());
  }
  return result;
}

bool holds(const Selection& selection, const std::string& value) {
  const std::string wanted = value.empty() ? std::string(kNone) : value;
  if (std::find(selection.values.begin(), selection.values.end(), wanted) != selection.values.end())
    return true;
  const auto number = whole_number(value, 4);
  return number && std::any_of(selection.ranges.begin(), selection.ranges.end(),
                               [&](const Selection::Range& range) {
                                 return range.first <= *number && *number <= range.last;
                               });
}

}  // namespace lettergrade::language
