#include "query/match/leaf_parts.hpp"

#include <algorithm>

namespace lettergrade::match {
namespace {

/// Each open list holds blocks of the database; more terms are read one after the other.
constexpr std::size_t kMostOpen = 48;

}  // namespace

TermPart::TermPart(const PartSource& source, const std::string& term, double weight)
    : postings_(source.database, source.columns.postings(), term), weight_(weight) {}

void TermPart::match(const Window& window, const Bits& among) {
  postings_.read(window, among, among.count());
  found_ = postings_.found();
}

void TermPart::score(const Window& /*window*/, const Bits& which, Scores& scores) {
  const double* const saturation = scores.saturation.data();
  double* const score = scores.score.data();
  postings_.each(which, [&](std::uint32_t bit, double within) {
    score[bit] += weight_ * (within / (saturation[bit] + within));
  });
}

TermsPart::TermsPart(const PartSource& source, const std::vector<std::string>& terms, double weight)
    : weight_(weight) {
  if (weight_ != 0) within_.resize(kWindowSize);
  read_before_ = terms.size() > kMostOpen;
  if (read_before_) read_all(source.database, terms);
  for (const std::string& term : terms)
    if (!read_before_ && source.database.term_exists(term))
      lists_.emplace_back(source.database, source.columns.postings(), term);
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
  std::uint32_t* const within = within_.data();
  for (PostingReader& list : lists_) {
    list.read(window, among, candidates);
    found_ |= list.found();
    if (weight_ != 0)
      list.each(list.found(), [&](std::uint32_t bit, std::uint32_t more) { within[bit] += more; });
  }
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

ListPart::ListPart(std::vector<Match> list) : list_(std::move(list)) {
  for (const Match& match : list_) most_ = std::max(most_, match.score);
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
