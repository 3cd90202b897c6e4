#include "query/match/part.hpp"

#include <algorithm>
#include <numeric>

#include "query/match/leaf_parts.hpp"

namespace lettergrade::match {
namespace {

using Kind = Formula::Kind;
using Parts = std::vector<std::unique_ptr<Part>>;

class NothingPart final : public Part {
 public:
  void match(const Window& /*window*/, const Bits& /*among*/) override {}
  void score(const Window& /*window*/, const Bits& /*which*/, Scores& /*scores*/) override {}
};

void score_found(Part& part, const Window& window, const Bits& which, Scores& scores) {
  Bits both = which;
  both &= part.found();
  if (!both.none()) part.score(window, both, scores);
}

class AnyPart final : public Part {
 public:
  explicit AnyPart(Parts parts) : parts_(std::move(parts)) {}

  void match(const Window& window, const Bits& among) override {
    found_.clear();
    for (const auto& part : parts_) {
      part->match(window, among);
      found_ |= part->found();
    }
  }
  void score(const Window& window, const Bits& which, Scores& scores) override {
    for (const auto& part : parts_) score_found(*part, window, which, scores);
  }

 private:
  Parts parts_;
};

/// Its parts stand in the order of their expected matches, so that the rarest decides what the
/// others have to look at.
class AllPart final : public Part {
 public:
  explicit AllPart(Parts parts) : parts_(std::move(parts)) {}

  void match(const Window& window, const Bits& among) override {
    found_ = among;
    for (const auto& part : parts_) {
      part->match(window, found_);
      found_ &= part->found();
      if (found_.none()) return;
    }
  }
  void score(const Window& window, const Bits& which, Scores& scores) override {
    for (const auto& part : parts_) part->score(window, which, scores);
  }

 private:
  Parts parts_;
};

class WithoutPart final : public Part {
 public:
  WithoutPart(std::unique_ptr<Part> wanted, std::unique_ptr<Part> unwanted)
      : wanted_(std::move(wanted)), unwanted_(std::move(unwanted)) {}

  void match(const Window& window, const Bits& among) override {
    wanted_->match(window, among);
    found_ = wanted_->found();
    found_ &= among;
    if (found_.none()) return;
    unwanted_->match(window, found_);
    found_ -= unwanted_->found();
  }
  void score(const Window& window, const Bits& which, Scores& scores) override {
    wanted_->score(window, which, scores);
  }

 private:
  std::unique_ptr<Part> wanted_;
  std::unique_ptr<Part> unwanted_;
};

class HelpedPart final : public Part {
 public:
  HelpedPart(std::unique_ptr<Part> needed, std::unique_ptr<Part> helpful)
      : needed_(std::move(needed)), helpful_(std::move(helpful)) {}

  void match(const Window& window, const Bits& among) override {
    needed_->match(window, among);
    found_ = needed_->found();
  }
  void score(const Window& window, const Bits& which, Scores& scores) override {
    needed_->score(window, which, scores);
    helpful_->match(window, which);
    score_found(*helpful_, window, which, scores);
  }

 private:
  std::unique_ptr<Part> needed_;
  std::unique_ptr<Part> helpful_;
};

std::unique_ptr<Part> make_terms(const Formula& formula, const PartSource& source) {
  if (formula.factor == 0) return std::make_unique<TermsPart>(source.database, formula.terms, 0);
  std::vector<Xapian::doccount> frequencies;
  for (const std::string& term : formula.terms)
    frequencies.push_back(source.database.get_termfreq(term));
  const double weight = source.collection.weight(source.collection.any_of(std::move(frequencies)),
                                                 formula.within_query, formula.factor);
  if (formula.terms.size() == 1)
    return std::make_unique<TermPart>(source.database, formula.terms.front(), weight);
  return std::make_unique<TermsPart>(source.database, formula.terms, weight);
}

std::unique_ptr<Part> make_range(const Formula& formula, const PartSource& source) {
  const format::Column& column = source.columns.of(formula.slot);
  std::vector<std::uint8_t> allowed(column.ordinals());
  for (std::uint32_t ordinal = 1; ordinal < column.ordinals(); ++ordinal) {
    const std::string_view value = column.value(ordinal);
    allowed[ordinal] = formula.first <= value && value <= formula.last;
  }
  return std::make_unique<ColumnPart>(column, std::move(allowed));
}

std::unique_ptr<Part> make_leaf(const Formula& formula, const PartSource& source,
                                const Limits& limits) {
  constexpr double kWorthwhile = 2;
  const bool limited =
      !limits.query.empty() && limits.expected * kWorthwhile < expected(formula, source.database);
  const Xapian::Query query =
      limited ? Xapian::Query(Xapian::Query::OP_FILTER, formula.query, limits.query)
              : formula.query;
  std::vector<Match> list = all_matches(source.database, query, formula.factor != 0);
  for (Match& match : list) match.score *= formula.factor;
  return std::make_unique<ListPart>(std::move(list));
}

/// The first child, on which the others depend, and the rest of them.
struct Divided {
  std::unique_ptr<Part> first;
  std::unique_ptr<Part> rest;
};

Limits tighter(const Limits& limits, const Formula& formula, const PartSource& source) {
  if (has_leaf(formula) || formula.query.empty()) return limits;
  const double matches = expected(formula, source.database);
  if (!limits.query.empty() && limits.expected <= matches) return limits;
  return {formula.query, matches};
}

Divided divide(const Formula& formula, const PartSource& source, const Limits& limits) {
  Parts rest;
  const Limits within_first = tighter(limits, formula.children.front(), source);
  for (std::size_t i = 1; i < formula.children.size(); ++i)
    rest.push_back(make_part(formula.children[i], source, within_first));
  return {make_part(formula.children.front(), source, limits),
          std::make_unique<AnyPart>(std::move(rest))};
}

std::unique_ptr<Part> make_any(const Formula& formula, const PartSource& source,
                               const Limits& limits) {
  Parts parts;
  for (const Formula& child : formula.children) parts.push_back(make_part(child, source, limits));
  return std::make_unique<AnyPart>(std::move(parts));
}

std::unique_ptr<Part> make_all(const Formula& formula, const PartSource& source,
                               const Limits& limits) {
  std::vector<double> matches;
  for (const Formula& child : formula.children) matches.push_back(expected(child, source.database));
  std::vector<std::size_t> order(matches.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return matches[a] < matches[b]; });
  Parts parts;
  for (const std::size_t i : order) {
    Limits others = limits;
    for (const std::size_t j : order)
      if (j != i) others = tighter(others, formula.children[j], source);
    parts.push_back(make_part(formula.children[i], source, others));
  }
  return std::make_unique<AllPart>(std::move(parts));
}

}  // namespace

std::unique_ptr<Part> make_part(const Formula& formula, const PartSource& source,
                                const Limits& limits) {
  switch (formula.kind) {
    case Kind::nothing:
      return std::make_unique<NothingPart>();
    case Kind::everything:
      return std::make_unique<EverythingPart>(source.columns);
    case Kind::terms:
      return make_terms(formula, source);
    case Kind::range:
      return make_range(formula, source);
    case Kind::any:
      return make_any(formula, source, limits);
    case Kind::all:
      return make_all(formula, source, limits);
    case Kind::without: {
      Divided parts = divide(formula, source, limits);
      return std::make_unique<WithoutPart>(std::move(parts.first), std::move(parts.rest));
    }
    case Kind::helped: {
      Divided parts = divide(formula, source, limits);
      return std::make_unique<HelpedPart>(std::move(parts.first), std::move(parts.rest));
    }
    case Kind::leaf:
      return make_leaf(formula, source, limits);
  }
  return std::make_unique<NothingPart>();
}

}  // namespace lettergrade::match
