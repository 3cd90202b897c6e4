#include "indexer/format/posting_check.hpp"

#include <algorithm>
#include <vector>

#include "indexer/format/postings.hpp"

namespace lettergrade::format {
namespace {

struct Posting {
  std::uint32_t docid = 0;
  std::uint32_t within = 0;
  std::vector<std::uint32_t> places;
  friend bool operator==(const Posting&, const Posting&) = default;
};

/// What the file says of a term, without the documents that changed since.
std::vector<Posting> of_file(const PostingList& list, std::uint32_t last,
                             std::span<const std::uint32_t> changed) {
  std::vector<Posting> postings;
  std::vector<std::uint16_t> docs(kListWindow);
  for (std::uint32_t window = 0; window <= last / kListWindow; ++window) {
    const PostingBlock block = list.block(window);
    block.docs(docs.data());
    PlaceBlock places = list.places(window);
    for (std::uint32_t rank = 0; rank < block.count(); ++rank) {
      Posting posting{window * kListWindow + docs[rank], block.within(rank), {}};
      if (list.has_places())
        for (PlaceCursor at = places.of(rank); at.next();) posting.places.push_back(at.place());
      if (!std::binary_search(changed.begin(), changed.end(), posting.docid))
        postings.push_back(std::move(posting));
    }
  }
  return postings;
}

std::vector<Posting> of_database(const Xapian::Database& database, const std::string& term,
                                 bool with_places, std::span<const std::uint32_t> changed) {
  std::vector<Posting> postings;
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    if (std::binary_search(changed.begin(), changed.end(), *at)) continue;
    Posting posting{*at, at.get_wdf(), {}};
    if (with_places) posting.places.assign(at.positionlist_begin(), at.positionlist_end());
    postings.push_back(std::move(posting));
  }
  return postings;
}

}  // namespace

void check_posting_file(const Xapian::Database& database, const std::filesystem::path& folder,
                        const std::string& name, bool deep, const ProblemSink& problem) {
  Postings postings(database, folder);
  PostingFile* const file = postings.file();
  if (!postings.fault().empty()) return problem(name + ": " + postings.fault());
  if (file == nullptr) return;
  if (!file->intact()) return problem(name + ": the posting file is damaged");
  if (!deep) return;
  for (std::uint32_t row = 0; row < file->terms(); ++row) {
    const std::string term(file->term(row));
    const auto list = postings.find(term, true);
    if (list && of_file(*list, file->origin().last, postings.changed()) ==
                    of_database(database, term, list->has_places(), postings.changed()))
      continue;
    problem(name + ": the posting file is wrong about the term '" + term + "'");
  }
}

}  // namespace lettergrade::format
