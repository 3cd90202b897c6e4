#include "tests/facets/dump.hpp"

namespace lettergrade::test {

std::vector<Dumped> dump(const Xapian::Database& database) {
  std::vector<Dumped> documents;
  const std::string every;
  for (auto at = database.postlist_begin(every); at != database.postlist_end(every); ++at) {
    Dumped document;
    document.docid = *at;
    const auto end = database.termlist_end(*at);
    for (auto term = database.termlist_begin(*at); term != end; ++term)
      document.terms[*term].assign(term.positionlist_begin(), term.positionlist_end());
    const Xapian::Document stored = database.get_document(*at);
    for (auto value = stored.values_begin(); value != stored.values_end(); ++value)
      document.values[static_cast<int>(value.get_valueno())] = *value;
    documents.push_back(std::move(document));
  }
  return documents;
}

}  // namespace lettergrade::test
