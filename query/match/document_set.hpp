#pragma once
#include <vector>

#include "indexer/format/xapian_border.hpp"

namespace lettergrade::match {

/// A document that was found some other way, and what it weighs.
struct Weighed {
  Xapian::docid docid = 0;
  double weight = 0;
};

/// Exactly these documents, with these weights, as a part of a query on one local database.
[[nodiscard]] Xapian::Query documents(std::vector<Weighed> found);

}  // namespace lettergrade::match
