#include "indexer/write/tables.hpp"

#include <future>

#include "indexer/format/documents.hpp"
#include "indexer/format/layout.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/write/posting_writer.hpp"

namespace lettergrade::write {
namespace {

// Without syncing: make_view syncs what it shows, and what no view shows may be lost.
constexpr int kFlags = Xapian::DB_OPEN | Xapian::DB_NO_SYNC;

}  // namespace

Tables::Tables(std::filesystem::path index, std::filesystem::path folder)
    : index_(std::move(index)), folder_(std::move(folder)) {
  format::guarded(index_.string(), [&] {
    letters_ = Xapian::WritableDatabase((folder_ / format::kLettersFolder).string(), kFlags);
    sections_ = Xapian::WritableDatabase((folder_ / format::kSectionsFolder).string(), kFlags);
  });
}

void Tables::add(const Letter& letter, const std::string& alias, const Register& authorities,
                 Analyser& analyser) {
  const format::LetterWords words(letter, analyser);
  changed_letters_.insert(
      letters_.add_document(format::letter_document(letter, words, authorities, analyser, alias)));
  for (std::size_t i = 0; i < letter.sections.size(); ++i)
    changed_sections_.insert(
        sections_.add_document(format::section_document(letter, words, i, authorities, analyser)));
}

void Tables::remove(Xapian::docid docid) {
  auto id = letters_.termlist_begin(docid);
  id.skip_to(std::string(spec(Field::id).prefix));
  const std::string sections =
      format::with_prefix(format::kLetterPrefix, (*id).substr(spec(Field::id).prefix.size()));
  letters_.delete_document(docid);
  changed_letters_.insert(docid);
  for (auto section = sections_.postlist_begin(sections);
       section != sections_.postlist_end(sections); ++section)
    changed_sections_.insert(*section);
  sections_.delete_document(sections);
}

void Tables::write_postings(bool side_by_side) {
  format::guarded(index_.string(), [&] {
    const auto policy = side_by_side ? std::launch::async : std::launch::deferred;
    auto sections = std::async(
        policy, [&] { write::write_postings(sections_, folder_, format::kSectionsFolder); });
    write::write_postings(letters_, folder_, format::kLettersFolder);
    sections.get();
  });
}

void Tables::commit(const Metadata& metadata) {
  format::guarded(index_.string(), [&] {
    for (const auto& [key, value] : metadata)
      for (Xapian::WritableDatabase* database : {&letters_, &sections_})
        // A model is large and stays the same.
        if (database->get_metadata(key) != value) database->set_metadata(key, value);
    settle_columns(letters_, folder_, format::kLettersFolder, changed_letters_);
    settle_columns(sections_, folder_, format::kSectionsFolder, changed_sections_);
    settle_postings(letters_, changed_letters_);
    settle_postings(sections_, changed_sections_);
    letters_.commit();
    sections_.commit();
    letters_.close();
    sections_.close();
  });
}

}  // namespace lettergrade::write
