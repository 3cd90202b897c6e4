#include "indexer/given/values.hpp"

#include <charconv>

namespace lettergrade::given {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2999;

}  // namespace

std::optional<Field> given_field(std::string_view name) {
  for (const Field field : kGivenFields)
    if (spec(field).name == name) return field;
  return std::nullopt;
}

std::optional<Outcome> given_outcome(std::string_view name) {
  if (!name.starts_with(kOutcomePrefix)) return std::nullopt;
  const auto outcome = outcome_of_slug(name.substr(kOutcomePrefix.size()));
  return outcome == Outcome::overall ? std::nullopt : outcome;
}

std::optional<int> year_of(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || year < kFirstYear || year > kLastYear) return std::nullopt;
  return year;
}

std::optional<int> grade_number(std::string_view text) {
  if (text.size() != 1 || text[0] < '1' || text[0] > '4') return std::nullopt;
  return text[0] - '0';
}

std::vector<const Authority*> councils(const std::string& name, const Register& authorities,
                                       std::optional<int> year) {
  std::vector<const Authority*> all = authorities.resolve(name);
  if (all.size() > 1 && year)
    std::erase_if(all, [&](const Authority* one) { return !one->existed_in(*year); });
  return all;
}

}  // namespace lettergrade::given
