#pragma once
#include <algorithm>
#include <vector>

#include "indexer/format/xapian_border.hpp"

/// How documents are weighed: BM25 as Xapian computes it, for Xapian to compute and for us to.
namespace lettergrade::match {

struct Bm25 {
  double k1 = 1.2;
  double k2 = 0;
  double k3 = 1;
  double b = 0.75;
  double least_length = 0.5;
};
inline constexpr Bm25 kBm25{};

/// Has Xapian weigh documents so.
[[nodiscard]] Xapian::BM25Weight weighting();

/// What weights depend on besides term and document. A document's weight for a term is
/// weight * (wdf / (saturation + wdf)).
class Collection {
 public:
  explicit Collection(const Xapian::Database& database)
      : documents_(database.get_doccount()), average_(database.get_avlength()) {}

  /// The term's part: of how many documents have it, how often the query does, and a factor.
  [[nodiscard]] double weight(Xapian::doccount frequency, Xapian::termcount within_query,
                              double factor) const;

  /// The document's part.
  [[nodiscard]] double saturation(std::uint32_t length) const {
    const double relative = average_ == 0 ? 0 : length * (1 / average_);
    return kBm25.k1 * (std::max(relative, kBm25.least_length) * kBm25.b + (1 - kBm25.b));
  }

  /// In how many documents Xapian takes one of several synonyms to occur: an estimate that
  /// combines two at a time, the rarest first.
  [[nodiscard]] Xapian::doccount any_of(std::vector<Xapian::doccount> frequencies) const;

 private:
  Xapian::doccount documents_;
  double average_;
};

}  // namespace lettergrade::match
