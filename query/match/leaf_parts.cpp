#include "query/match/leaf_parts.hpp"

#include <algorithm>

namespace lettergrade::match {
namespace {

/// Reading on costs as much as so many postings cost to skip to one.
constexpr double kPostingsPerSkip = 24;
/// Each open list holds blocks of the database; more terms are read one after the other.
constexpr std::size_t kMostOpen = 48;

double share(const Xapian::Database& database, const std::string& term) {
  const double everything = database.get_doccount();
  return everything == 0 ? 0 : database.get_termfreq(term) / everything;
}

/// Whether so few documents matter that it is quicker to look for each.
bool worth_skipping(std::uint32_t candidates, double density) {
  return candidates * kPostingsPerSkip < density * kWindowSize;
}

/// Calls `take` with each posting in the window that may matter.
template <typename Take>
void read_postings(Xapian::PostingIterator& at, const Window& window, const Bits& among,
                   std::uint32_t candidates, double density, Take&& take) {
  const Xapian::PostingIterator end;
  if (at == end) return;
  if (worth_skipping(candidates, density)) {
    among.each([&](std::uint32_t bit) {
      if (at == end) return;
      if (*at < window.begin + bit) at.skip_to(window.begin + bit);
      if (at != end && *at == window.begin + bit) take(bit);
    });
    return;
  }
  if (*at < window.begin) at.skip_to(window.begin);
  for (; at != end; ++at) {
    const Xapian::docid docid = *at;
    if (docid >= window.end) return;
    take(docid - window.begin);
  }
}

}  // namespace

TermPart::TermPart(const Xapian::Database& database, const std::string& term, double weight)
    : at_(database.postlist_begin(term)),
      density_(share(database, term)),
      weight_(weight),
      docs_(kWindowSize),
      within_(kWindowSize) {}

void TermPart::match(const Window& window, const Bits& among) {
  found_.clear();
  count_ = 0;
  read_postings(at_, window, among, among.count(), density_, [&](std::uint32_t bit) {
    docs_[count_] = static_cast<std::uint16_t>(bit);
    within_[count_] = at_.get_wdf();
    ++count_;
    found_.set(bit);
  });
}

void TermPart::score(const Window& /*window*/, const Bits& which, Scores& scores) {
  for (std::uint32_t i = 0; i < count_; ++i) {
    const std::uint32_t bit = docs_[i];
    const double within = within_[i];
    if (which.test(bit))
      scores.score[bit] += weight_ * (within / (scores.saturation[bit] + within));
  }
}

TermsPart::TermsPart(const Xapian::Database& database, const std::vector<std::string>& terms,
                     double weight)
    : weight_(weight) {
  if (weight_ != 0) within_.resize(kWindowSize);
  read_before_ = terms.size() > kMostOpen;
  if (read_before_) read_all(database, terms);
  for (const std::string& term : terms)
    if (!read_before_ && database.term_exists(term))
      lists_.push_back({database.postlist_begin(term), share(database, term)});
}

void TermsPart::read_all(const Xapian::Database& database, const std::vector<std::string>& terms) {
  const std::uint32_t last = database.get_lastdocid();
  all_found_.resize((last / kWindowSize + 1) * Bits::kWords);
  if (weight_ != 0) all_within_.resize((last / kWindowSize + 1) * std::size_t{kWindowSize});
  const Xapian::PostingIterator end;
  for (const std::string& term : terms)
    for (auto at = database.postlist_begin(term); at != end && *at <= last; ++at) {
      all_found_[*at / 64] |= std::uint64_t{1} << (*at % 64);
      if (weight_ != 0) all_within_[*at] += at.get_wdf();
    }
}

void TermsPart::match(const Window& window, const Bits& among) {
  if (weight_ != 0) found_.each([&](std::uint32_t bit) { within_[bit] = 0; });
  found_.clear();
  if (read_before_) {
    std::copy_n(&all_found_[window.begin / 64], Bits::kWords, found_.words().begin());
    if (weight_ != 0)
      found_.each([&](std::uint32_t bit) { within_[bit] = all_within_[window.begin + bit]; });
    return;
  }
  const std::uint32_t candidates = among.count();
  for (List& list : lists_) read(list, window, among, candidates);
}

void TermsPart::read(List& list, const Window& window, const Bits& among,
                     std::uint32_t candidates) {
  const bool weighed = weight_ != 0;
  read_postings(list.at, window, among, candidates, list.density, [&](std::uint32_t bit) {
    found_.set(bit);
    if (weighed) within_[bit] += list.at.get_wdf();
  });
}

void TermsPart::score(const Window& /*window*/, const Bits& which, Scores& scores) {
  if (weight_ == 0) return;
  which.each([&](std::uint32_t bit) {
    // A word counts at most as often as there are words.
    const double within = std::min(within_[bit], scores.length[bit]);
    scores.score[bit] += weight_ * (within / (scores.saturation[bit] + within));
  });
}

EverythingPart::EverythingPart(format::Columns& columns)
    : lengths_(columns.lengths()), without_gaps_(columns.documents() == columns.last()) {}

void EverythingPart::match(const Window& window, const Bits& /*among*/) {
  if (without_gaps_)
    return set_where(window, found_, [](std::uint32_t docid) { return docid != 0; });
  lengths_.visit([&](const auto* lengths) {
    set_where(window, found_, [&](std::uint32_t docid) { return lengths[docid] != 0; });
  });
}

ColumnPart::ColumnPart(const format::Column& column, std::vector<std::uint8_t> allowed)
    : column_(column), allowed_(std::move(allowed)) {
  allowed_.resize(column.ordinals());
  allowed_[0] = 0;
}

void ColumnPart::match(const Window& window, const Bits& /*among*/) {
  if (column_.parts().width == 0) return found_.clear();
  column_.visit([&](const auto* ordinals) {
    set_where(window, found_, [&](std::uint32_t docid) { return allowed_[ordinals[docid]] != 0; });
  });
}

void ListPart::match(const Window& window, const Bits& /*among*/) {
  found_.clear();
  for (begin_ = end_; begin_ < list_.size() && list_[begin_].docid < window.begin; ++begin_) {
  }
  for (end_ = begin_; end_ < list_.size() && list_[end_].docid < window.end; ++end_)
    found_.set(list_[end_].docid - window.begin);
}

void ListPart::score(const Window& window, const Bits& which, Scores& scores) {
  for (std::size_t i = begin_; i < end_; ++i) {
    const std::uint32_t bit = list_[i].docid - window.begin;
    if (which.test(bit)) scores.score[bit] += list_[i].score;
  }
}

}  // namespace lettergrade::match
