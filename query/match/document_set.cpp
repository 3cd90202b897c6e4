#include "query/match/document_set.hpp"

#include <algorithm>
#include <memory>

namespace lettergrade::match {
namespace {

/// Lets Xapian walk a list of documents as it walks a term's postings.
class DocumentSource final : public Xapian::PostingSource {
 public:
  using List = std::shared_ptr<const std::vector<Weighed>>;

  explicit DocumentSource(List list) : list_(std::move(list)) {}

  [[nodiscard]] PostingSource* clone() const override { return new DocumentSource(list_); }
  void init(const Xapian::Database& /*database*/) override {
    started_ = false;
    at_ = 0;
    double most = 0;
    for (const Weighed& item : *list_) most = std::max(most, item.weight);
    set_maxweight(most);
  }
  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return size(); }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return size(); }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return size(); }
  [[nodiscard]] double get_weight() const override { return (*list_)[at_].weight; }
  [[nodiscard]] Xapian::docid get_docid() const override { return (*list_)[at_].docid; }
  [[nodiscard]] bool at_end() const override { return started_ && at_ >= list_->size(); }
  void next(double /*least*/) override {
    if (started_) ++at_;
    started_ = true;
  }
  void skip_to(Xapian::docid docid, double /*least*/) override {
    started_ = true;
    const auto from = list_->begin() + static_cast<std::ptrdiff_t>(at_);
    const auto found =
        std::lower_bound(from, list_->end(), docid,
                         [](const Weighed& item, Xapian::docid id) { return item.docid < id; });
    at_ = static_cast<std::size_t>(found - list_->begin());
  }

 private:
  [[nodiscard]] Xapian::doccount size() const {
    return static_cast<Xapian::doccount>(list_->size());
  }

  List list_;
  std::size_t at_ = 0;
  bool started_ = false;
};

}  // namespace

Xapian::Query documents(std::vector<Weighed> found) {
  std::sort(found.begin(), found.end(),
            [](const Weighed& a, const Weighed& b) { return a.docid < b.docid; });
  auto list = std::make_shared<const std::vector<Weighed>>(std::move(found));
  // Xapian frees the source when the last query that holds it goes.
  auto source = std::make_unique<DocumentSource>(std::move(list));
  return Xapian::Query(source.release()->release());
}

}  // namespace lettergrade::match
