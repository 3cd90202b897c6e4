#include "query/match/posting_reader.hpp"

#include <algorithm>

namespace lettergrade::match {
namespace {

/// Reading on costs as much as so many postings cost to skip to one.
constexpr double kPostingsPerSkip = 24;

/// Whether so few documents matter that it is quicker to look for each.
bool worth_skipping(std::uint32_t candidates, double density) {
  return candidates * kPostingsPerSkip < density * kWindowSize;
}

double share(const Xapian::Database& database, const std::string& term) {
  const double everything = database.get_doccount();
  return everything == 0 ? 0 : database.get_termfreq(term) / everything;
}

}  // namespace

PostingReader::PostingReader(const Xapian::Database& database, format::Postings& postings,
                             const std::string& term)
    : database_(database), term_(term), changed_(postings.changed()), list_(postings.find(term)) {
  if (!list_ || !changed_.empty()) at_ = database.postlist_begin(term);
  if (!list_) {
    density_ = share(database, term);
    docs_.resize(kWindowSize);
    within_.resize(kWindowSize);
  }
}

void PostingReader::read(const Window& window, const Bits& among, std::uint32_t candidates) {
  const bool again = window_ == window.begin;
  if (again && whole_) return;
  if (again) at_ = database_.postlist_begin(term_);
  window_ = window.begin;
  whole_ = true;
  count_ = 0;
  if (!list_) return read_database(window, among, candidates);
  read_file(window);
  if (!changed_.empty()) read_changed(window);
}

void PostingReader::read_file(const Window& window) {
  block_ = list_->block(window.begin / kWindowSize);
  block_.bits(in_file_.words());
  found_ = in_file_;
  patched_ = false;
}

void PostingReader::read_changed(const Window& window) {
  const auto first = std::lower_bound(changed_.begin(), changed_.end(), window.begin);
  changed_ = changed_.subspan(static_cast<std::size_t>(first - changed_.begin()));
  docs_.clear();
  within_.clear();
  stale_.clear();
  const Xapian::PostingIterator end;
  for (; !changed_.empty() && changed_.front() < window.end; changed_ = changed_.subspan(1)) {
    const std::uint32_t docid = changed_.front();
    patched_ = true;
    stale_.set(docid - window.begin);
    if (at_ != end && *at_ < docid) at_.skip_to(docid);
    if (at_ == end || *at_ != docid) continue;
    docs_.push_back(static_cast<std::uint16_t>(docid - window.begin));
    within_.push_back(at_.get_wdf());
  }
  if (!patched_) return;
  count_ = static_cast<std::uint32_t>(docs_.size());
  found_ -= stale_;
  for (const std::uint16_t doc : docs_) found_.set(doc);
}

void PostingReader::take_current(std::uint32_t bit) {
  docs_[count_] = static_cast<std::uint16_t>(bit);
  within_[count_] = at_.get_wdf();
  ++count_;
  found_.set(bit);
}

void PostingReader::read_database(const Window& window, const Bits& among,
                                  std::uint32_t candidates) {
  found_.clear();
  const Xapian::PostingIterator end;
  if (at_ == end) return;
  if (worth_skipping(candidates, density_)) {
    whole_ = false;
    among.each([&](std::uint32_t bit) {
      if (at_ == end) return;
      if (*at_ < window.begin + bit) at_.skip_to(window.begin + bit);
      if (at_ != end && *at_ == window.begin + bit) take_current(bit);
    });
    return;
  }
  if (*at_ < window.begin) at_.skip_to(window.begin);
  for (; at_ != end; ++at_) {
    const Xapian::docid docid = *at_;
    if (docid >= window.end) return;
    take_current(docid - window.begin);
  }
}

PlaceReader::PlaceReader(const Xapian::Database& database, format::Postings& postings,
                         std::string term)
    : database_(database),
      term_(std::move(term)),
      changed_(postings.changed()),
      list_(postings.find(term_, true)) {
  if (list_ && !list_->has_places()) list_.reset();
}

void PlaceReader::start(const Window& window) {
  window_ = window;
  if (!list_) return;
  const std::uint32_t number = window.begin / kWindowSize;
  list_->block(number).bits(docs_.words());
  block_ = list_->places(number);
  std::uint32_t before = 0;
  for (std::size_t i = 0; i < Bits::kWords; ++i) {
    ranks_[i] = static_cast<std::uint16_t>(before);
    before += count_bits(docs_.words()[i]);
  }
}

bool PlaceReader::changed(std::uint32_t docid) const {
  return !changed_.empty() && std::binary_search(changed_.begin(), changed_.end(), docid);
}

format::PlaceCursor PlaceReader::of(std::uint32_t bit) {
  const std::uint32_t docid = window_.begin + bit;
  if (!list_ || changed(docid)) {
    const std::vector<std::uint32_t> places(database_.positionlist_begin(docid, term_),
                                            database_.positionlist_end(docid, term_));
    places_.clear();
    format::put_places(places_, places);
    return {places_.data(), places_.data() + places_.size()};
  }
  if (!docs_.test(bit)) return {};
  const std::uint64_t lower = (std::uint64_t{1} << (bit % 64)) - 1;
  return block_.of(ranks_[bit / 64] + count_bits(docs_.words()[bit / 64] & lower));
}

}  // namespace lettergrade::match
