#include "query/match/contributions.hpp"

#include <algorithm>
#include <memory>

#include "query/match/document_set.hpp"

namespace lettergrade::match {
namespace {

using Kind = Formula::Kind;
using Docids = std::span<const Xapian::docid>;

bool is_list(const Formula& formula) {
  return formula.kind == Kind::any || formula.kind == Kind::all || formula.kind == Kind::without ||
         formula.kind == Kind::helped;
}

/// Only these documents matter, so that a phrase is not matched everywhere.
Limits only(Docids docids) {
  std::vector<Weighed> list;
  list.reserve(docids.size());
  for (const Xapian::docid docid : docids) list.push_back({docid, 0});
  const double count = static_cast<double>(list.size());
  return {documents(std::move(list)), count};
}

class Asker {
 public:
  Asker(const PartSource& source, Docids docids)
      : source_(source), docids_(docids), limits_(only(docids)) {}

  /// Which documents the formula matches. What its parts add goes to `found`; they are undone for
  /// the documents that the formula does not match as a whole.
  std::vector<bool> ask(const Formula& formula, std::vector<Contribution>& found) {
    if (!is_list(formula)) return leaf(formula, found);
    const std::size_t first = found.size();
    std::vector<bool> matched = ask(formula.children.front(), found);
    for (std::size_t i = 1; i < formula.children.size(); ++i) {
      std::vector<Contribution> unwanted;
      const bool without = formula.kind == Kind::without;
      const std::vector<bool> other = ask(formula.children[i], without ? unwanted : found);
      for (std::size_t d = 0; d < matched.size(); ++d)
        matched[d] = combined(formula.kind, matched[d], other[d]);
    }
    for (std::size_t i = first; i < found.size(); ++i)
      for (std::size_t d = 0; d < matched.size(); ++d)
        if (!matched[d]) found[i].weights[d].reset();
    return matched;
  }

 private:
  static bool combined(Kind kind, bool a, bool b) {
    if (kind == Kind::any) return a || b;
    if (kind == Kind::all) return a && b;
    return kind == Kind::without ? a && !b : a;
  }

  std::vector<bool> leaf(const Formula& formula, std::vector<Contribution>& found) {
    const std::unique_ptr<Part> part = make_part(formula, source_, limits_);
    Contribution added{&formula, std::vector<std::optional<double>>(docids_.size())};
    std::vector<bool> matched(docids_.size());
    for (std::size_t d = 0; d < docids_.size();) {
      const std::uint32_t begin = docids_[d] / kWindowSize * kWindowSize;
      const Window window{begin, begin + std::min(kWindowSize, source_.columns.last() - begin + 1)};
      std::size_t end = d;
      while (end < docids_.size() && docids_[end] < window.end) ++end;
      window_of(*part, window, d, end, matched, formula.factor == 0 ? nullptr : &added);
      d = end;
    }
    const bool weighs = std::any_of(added.weights.begin(), added.weights.end(),
                                    [](const auto& weight) { return weight.has_value(); });
    if (weighs) found.push_back(std::move(added));
    return matched;
  }

  /// The documents from `first` to `end`, all of one window.
  void window_of(Part& part, const Window& window, std::size_t first, std::size_t end,
                 std::vector<bool>& matched, Contribution* added) {
    Bits which;
    for (std::size_t d = first; d < end; ++d) which.set(docids_[d] - window.begin);
    part.match(window, which);
    which &= part.found();
    if (which.none()) return;
    const format::Column& lengths = source_.columns.lengths();
    which.each([&](std::uint32_t bit) {
      // The column has the length + 1.
      const std::uint32_t length =
          std::max<std::uint32_t>(lengths.ordinal(window.begin + bit), 1) - 1;
      scores_->length[bit] = length;
      scores_->saturation[bit] = source_.collection.saturation(length);
      scores_->score[bit] = 0;
    });
    if (added != nullptr) part.score(window, which, *scores_);
    for (std::size_t d = first; d < end; ++d) {
      const std::uint32_t bit = docids_[d] - window.begin;
      matched[d] = which.test(bit);
      if (matched[d] && added != nullptr && scores_->score[bit] != 0)
        added->weights[d] = scores_->score[bit];
    }
  }

  const PartSource& source_;
  Docids docids_;
  Limits limits_;
  std::unique_ptr<Scores> scores_ = std::make_unique<Scores>();
};

}  // namespace

std::vector<Contribution> contributions(const Formula& formula, const PartSource& source,
                                        Docids docids) {
  std::vector<Contribution> found;
  if (!docids.empty()) static_cast<void>(Asker(source, docids).ask(formula, found));
  return found;
}

std::vector<bool> holds(const Formula& formula, const PartSource& source, Docids docids) {
  std::vector<Contribution> ignored;
  return docids.empty() ? std::vector<bool>() : Asker(source, docids).ask(formula, ignored);
}

}  // namespace lettergrade::match
