#include "indexer/given/fields.hpp"

#include <algorithm>

#include "indexer/given/values.hpp"

namespace lettergrade::given {
namespace {

/// Sets the fields of one letter.
class Setter {
 public:
  Setter(Letter& letter, const Register& authorities)
      : letter_(letter), authorities_(authorities) {}

  void set(std::span<const Given> fields) {
    const std::string code = given_authority(fields, authorities_);
    // Words of grades depend on the framework, and that on type and year.
    for (const Given& given : fields) set_plain(given, code);
    follow();
    for (const Given& given : fields) set_graded(given);
    std::stable_sort(
        letter_.outcomes.begin(), letter_.outcomes.end(),
        [](const OutcomeGrade& a, const OutcomeGrade& b) { return a.outcome < b.outcome; });
  }

 private:
  [[nodiscard]] bool has(Field field) const {
    return std::find(set_.begin(), set_.end(), field) != set_.end();
  }

  void note(const std::string& field, Confidence confidence, const std::string& from) {
    std::erase_if(letter_.evidence, [&](const Evidence& item) { return item.field == field; });
    letter_.evidence.push_back({field, {}, 0, confidence, from, {}});
  }

  void set_plain(const Given& given, const std::string& code) {
    const auto field = given_field(given.field);
    if (!field || field == Field::grade) return;
    set_.push_back(*field);
    note(given.field, Confidence::corrected, given.origin);
    const bool none = given.value == kNone;
    switch (*field) {
      case Field::authority:
        letter_.authority = none ? std::string() : code;
        // What was said about not finding it holds no longer.
        letter_.warnings.clear();
        break;
      case Field::year:
        letter_.year = none ? std::nullopt : year_of(given.value);
        break;
      case Field::date:
        letter_.date = none ? std::nullopt : parse_iso(given.value);
        break;
      case Field::inspected_from:
        letter_.inspected_from = none ? std::nullopt : parse_iso(given.value);
        break;
      case Field::inspected_to:
        letter_.inspected_to = none ? std::nullopt : parse_iso(given.value);
        break;
      case Field::type:
        letter_.type = type_of_slug(given.value).value_or(LetterType::other);
        break;
      case Field::framework:
        letter_.framework = none ? std::string() : given.value;
        break;
      case Field::addressee:
        letter_.addressee = none ? std::string() : given.value;
        break;
      case Field::title:
        letter_.title = given.value;
        break;
      default:
        break;
    }
  }

  /// What was worked out from fields that are now others is worked out again.
  void follow() {
    if (has(Field::date) && !has(Field::year) && letter_.date) {
      const Evidence* year = letter_.evidence_of("year");
      const bool stated = year != nullptr && year->confidence == Confidence::stated;
      if (!stated) {
        letter_.year = letter_.date->year;
        note("year", Confidence::derived, "date");
      }
    }
    const bool rules_changed = has(Field::type) || has(Field::year);
    if (rules_changed && !has(Field::framework)) follow_framework();
  }

  void follow_framework() {
    std::string framework;
    if (letter_.type == LetterType::rating) framework = "rating";
    if (letter_.type == LetterType::apa && letter_.year)
      framework = "apa-" + std::to_string(*letter_.year);
    if (framework_of_slug(framework) == nullptr || framework == letter_.framework) return;
    letter_.framework = framework;
    note("framework", Confidence::derived, "type and year");
  }

  [[nodiscard]] std::optional<Grade> grade(const std::string& value) const {
    const auto number = grade_number(value);
    if (!number) return grade_of_word(value);
    const FrameworkSpec* framework = framework_of_slug(letter_.framework);
    const auto index = static_cast<std::size_t>(4 - *number);
    return Grade{static_cast<std::uint8_t>(*number),
                 framework ? framework->words.at(index) : canonical_word(*number)};
  }

  void set_graded(const Given& given) {
    const bool overall = given.field == spec(Field::grade).name;
    const auto named = given_outcome(given.field);
    if (!overall && !named) return;
    const Outcome outcome = named.value_or(Outcome::overall);
    const std::optional<Grade> value = given.value == kNone ? std::nullopt : grade(given.value);
    if (overall)
      letter_.grade = value;
    else
      set_outcome(outcome, value);
    note(given.field, Confidence::corrected, given.origin);
    for (Section& section : letter_.sections)
      if (section.outcome == outcome && (section.grade || !overall)) section.grade = value;
  }

  void set_outcome(Outcome outcome, const std::optional<Grade>& value) {
    const auto known =
        std::find_if(letter_.outcomes.begin(), letter_.outcomes.end(),
                     [&](const OutcomeGrade& graded) { return graded.outcome == outcome; });
    const bool there = known != letter_.outcomes.end();
    if (there && value) known->grade = *value;
    if (there && !value) letter_.outcomes.erase(known);
    if (!there && value) letter_.outcomes.push_back({outcome, *value, {}});
  }

  Letter& letter_;
  const Register& authorities_;
  std::vector<Field> set_;
};

}  // namespace

std::optional<int> given_year(std::span<const Given> fields) {
  std::optional<int> year;
  for (const Given& given : fields)
    if (given.field == spec(Field::date).name) year = year_of(given.value.substr(0, 4));
  for (const Given& given : fields)
    if (given.field == spec(Field::year).name) year = year_of(given.value);
  return year;
}

std::string given_authority(std::span<const Given> fields, const Register& authorities) {
  const std::optional<int> year = given_year(fields);
  for (const Given& given : fields) {
    if (given.field != spec(Field::authority).name) continue;
    const auto found = councils(given.value, authorities, year);
    if (found.size() == 1) return found.front()->code;
  }
  return {};
}

void apply(std::span<const Given> fields, Letter& letter, const Register& authorities) {
  if (!fields.empty()) Setter(letter, authorities).set(fields);
}

}  // namespace lettergrade::given
