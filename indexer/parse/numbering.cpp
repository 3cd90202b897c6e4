#include "indexer/parse/numbering.hpp"

#include <algorithm>

#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {
namespace {

/// Numbers that go on from one another.
struct Run {
  std::vector<int> last;
  std::vector<std::size_t> members;
  bool inner = false;  ///< a list inside a paragraph of the run below
};

/// Reads the numbers in order. The newest run lies on top; a list inside a paragraph ends where the
/// run below it goes on.
class Runs {
 public:
  explicit Runs(const std::vector<Numbered>& numbers) : numbers_(numbers) {}

  std::vector<bool> read() {
    for (std::size_t i = 0; i < numbers_.size(); ++i) add(i);
    std::vector<bool> result(numbers_.size(), false);
    for (const Run& run : runs_)
      if (!run.inner)
        for (const std::size_t member : run.members) result[member] = true;
    return result;
  }

 private:
  void add(std::size_t i) {
    const std::vector<int>& parts = numbers_[i].parts;
    if (parts.empty()) return;
    for (std::size_t run = 0; run < open_.size(); ++run)
      if (follows(runs_[open_[run]].last, parts) && !belongs_inside(run, i)) return go_on(run, i);
    const bool starts =
        may_start(parts) || (i + 1 < numbers_.size() && follows(parts, numbers_[i + 1].parts));
    if (!starts) return;
    const Numbered& number = numbers_[i];
    const bool inner = !open_.empty() && number.after_lead_in && !number.after_heading;
    if (!inner) open_.clear();
    runs_.push_back({parts, {i}, inner});
    open_.push_back(runs_.size() - 1);
  }

  /// Where the list inside a paragraph and the run around it could both go on: it is the list's
  /// when the same number comes once more.
  [[nodiscard]] bool belongs_inside(std::size_t run, std::size_t i) const {
    const std::vector<int>& parts = numbers_[i].parts;
    const bool inside = run + 1 < open_.size() && follows(runs_[open_.back()].last, parts);
    for (std::size_t next = i + 1; inside && next < numbers_.size(); ++next) {
      if (numbers_[next].parts == parts) return true;
      if (may_start(numbers_[next].parts)) return false;
    }
    return false;
  }

  void go_on(std::size_t run, std::size_t i) {
    open_.resize(run + 1);
    runs_[open_[run]].last = numbers_[i].parts;
    runs_[open_[run]].members.push_back(i);
  }

  const std::vector<Numbered>& numbers_;
  std::vector<Run> runs_;
  std::vector<std::size_t> open_;  ///< runs that may go on, the outermost first
};

}  // namespace

std::vector<int> number_parts(std::string_view number) {
  constexpr std::size_t kMostDigits = 4;
  std::vector<int> parts;
  for (std::size_t at = 0; at < number.size();) {
    std::size_t end = at;
    int value = 0;
    while (end < number.size() && is_digit(number[end]) && end - at < kMostDigits)
      value = value * 10 + (number[end++] - '0');
    if (end == at || (end < number.size() && number[end] != '.')) return {};
    parts.push_back(value);
    at = end + 1;
  }
  return parts;
}

bool follows(const std::vector<int>& last, const std::vector<int>& next) {
  constexpr int kWidestGap = 3;
  if (last.empty() || next.empty()) return false;
  const auto [a, b] = std::mismatch(last.begin(), last.end(), next.begin(), next.end());
  if (b == next.end()) return false;
  const bool plain = last.size() == 1 && next.size() == 1;
  auto rest = b;
  if (a != last.end()) {
    if (*b <= *a || *b - *a > (plain ? kWidestGap : 1)) return false;
    ++rest;
  }
  return std::all_of(rest, next.end(), [](int part) { return part <= 1; });
}

bool may_start(const std::vector<int>& number) {
  return !number.empty() && number.front() <= 1 &&
         std::all_of(number.begin(), number.end(), [](int part) { return part <= 1; });
}

std::vector<bool> in_sequence(const std::vector<Numbered>& numbers) { return Runs(numbers).read(); }

}  // namespace lettergrade::parse
