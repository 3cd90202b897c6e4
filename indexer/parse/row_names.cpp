#include "indexer/parse/row_names.hpp"

#include <algorithm>

#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {
namespace {

/// Rows of inspection reports that no outcome stands for.
constexpr std::string_view kOtherRows =
    "outcomes for looked after children and young people|outcomes for looked after children|"
    "outcomes for children and young people|quality of provision|the quality of provision|"
    "the quality of practice|quality of practice|ambition and prioritisation|"
    "performance management and quality assurance|partnership working|equality and diversity|"
    "value for money|evaluation, including performance management, quality assurance and "
    "workforce development|"
    "the contribution of health agencies to keeping children and young people safe|"
    "children and young people are safe and feel safe|"
    "the effectiveness of services in taking reasonable steps to ensure that children and young "
    "people are safe|"
    "the effectiveness of services in taking reasonable steps to ensure children and young people "
    "are safe|"
    "the effectiveness of partner agencies and their contribution to keeping children safe";

/// Whether `name` starts with `label` at a word border.
bool begins(std::string_view name, std::string_view label) {
  return name.starts_with(label) && (name.size() == label.size() || name[label.size()] == ' ');
}

/// Calls `visit(name, outcome)` with every known name until it returns true.
template <typename Visit>
bool any_name(Visit visit) {
  for (const OutcomeSpec& row : kOutcomes)
    if (any_item(row.headings, [&](std::string_view name) {
          return visit(name, std::optional<Outcome>(row.outcome));
        }))
      return true;
  return any_item(kOtherRows,
                  [&](std::string_view name) { return visit(name, std::optional<Outcome>()); });
}

bool is_begun(std::string_view label) {
  return any_name([&](std::string_view name, auto) { return begins(name, label); });
}

struct Match {
  std::size_t size = 0;
  std::optional<Outcome> outcome;
  bool with_care_leavers = false;
};

/// The longest known name that `label` starts with.
Match longest(std::string_view label) {
  Match best;
  any_name([&](std::string_view name, std::optional<Outcome> outcome) {
    if (name.size() > best.size && begins(label, name))
      best = {name.size(), outcome, name.ends_with("and care leavers")};
    return false;
  });
  return best;
}

std::string joined(std::string_view label, std::string_view word) {
  std::string result(label);
  if (!result.empty()) result += ' ';
  return result += word == "&" ? "and" : word;
}

}  // namespace

bool RowNames::goes_on(std::string_view word) const {
  if (is_begun(joined(label_, word))) return true;
  const Match whole = longest(label_);
  if (whole.size == 0) return label_.empty() && is_begun(word);
  const std::string_view rest = std::string_view(label_).substr(whole.size);
  return is_begun(joined(rest.empty() ? rest : rest.substr(1), word));
}

bool RowNames::lengthens(std::string_view word) const {
  return !label_.empty() && is_begun(joined(label_, word));
}

bool RowNames::take(std::string_view word, std::size_t line, std::size_t order) {
  if (!goes_on(word)) return false;
  if (!is_begun(joined(label_, word))) close_longest();
  label_ = joined(label_, word);
  words_.push_back({label_.size(), line, order});
  return true;
}

bool RowNames::is_whole() const { return !label_.empty() && longest(label_).size == label_.size(); }

bool RowNames::close_longest() {
  const Match whole = longest(label_);
  if (whole.size == 0) return false;
  std::size_t count = 0;
  while (count < words_.size() && words_[count].end <= whole.size) ++count;
  names_.push_back({whole.outcome, whole.with_care_leavers, words_.front().line,
                    words_[count - 1].line, words_.front().order});
  drop_words(count);
  return true;
}

void RowNames::drop_words(std::size_t count) {
  const std::size_t cut = std::min(words_[count - 1].end + 1, label_.size());
  label_.erase(0, cut);
  words_.erase(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(count));
  for (Word& word : words_) word.end -= cut;
}

void RowNames::close() {
  bool whole = false;
  while (!words_.empty() && close_longest()) whole = true;
  if (words_.empty()) return;
  // What is left behind a whole name is the rest of its row.
  if (!whole)
    names_.push_back(
        {std::nullopt, false, words_.front().line, words_.back().line, words_.front().order});
  drop_words(words_.size());
}

void RowNames::add_unknown(std::size_t line, std::size_t order) {
  close();
  names_.push_back({std::nullopt, false, line, line, order});
}

bool row_begins(std::string_view words) {
  const bool three = std::count(words.begin(), words.end(), ' ') >= 2;
  return three ? is_begun(words) : !words.empty() && longest(words).size == words.size();
}

}  // namespace lettergrade::parse
