#include "indexer/write/posting_writer.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "indexer/format/postings.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/format/terms.hpp"
#include "indexer/write/disk.hpp"
#include "indexer/write/posting_file_writer.hpp"

namespace lettergrade::write {
namespace {

namespace fs = std::filesystem;

bool is_word(std::string_view prefix, format::TextField field) {
  return prefix == format::word_prefix(field) || prefix == format::stem_prefix(field);
}

/// Boilerplate and single statements are asked for too rarely to keep their words twice.
bool is_kept(std::string_view term) {
  const std::string_view prefix = format::prefix_of(term);
  return !is_word(prefix, format::TextField::boilerplate) &&
         !is_word(prefix, format::TextField::statement);
}

/// Phrases ask for positions in the text and in titles.
bool asked_for_places(std::string_view term) {
  const std::string_view prefix = format::prefix_of(term);
  return prefix == format::word_prefix(format::TextField::body) ||
         prefix == format::word_prefix(format::TextField::title);
}

format::PostingEncoder::List list_of(const Xapian::Database& database, const std::string& term) {
  const bool with_places = asked_for_places(term);
  format::PostingEncoder encoder;
  std::vector<std::uint32_t> places;
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at) {
    if (with_places) places.assign(at.positionlist_begin(), at.positionlist_end());
    encoder.add(*at, at.get_wdf(), places);
  }
  return encoder.finish(database.get_lastdocid());
}

void note(Xapian::WritableDatabase& database, format::ColumnNote note) {
  note.documents = database.get_doccount();
  note.last = database.get_lastdocid();
  database.set_metadata(std::string(format::key::kPostings), format::print(note));
}

}  // namespace

void write_postings(Xapian::WritableDatabase& database, const fs::path& folder,
                    std::string_view part) {
  database.set_metadata(std::string(format::key::kPostings), "");
  if (database.get_doccount() < format::kFewestForPostings) return;
  const std::uint32_t documents = database.get_doccount();
  format::ColumnNote written;
  written.file = std::string(format::kPostingFilePrefix).append(part);
  PostingFileWriter file(folder / written.file);
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    if (std::uint64_t{term.get_termfreq()} * format::kFrequentTerm < documents) continue;
    if (const std::string text = *term; is_kept(text)) file.add(text, list_of(database, text));
  }
  written.checksum = file.finish({database.get_uuid(), documents, database.get_lastdocid()});
  sync_folder(folder);
  note(database, std::move(written));
}

void settle_postings(Xapian::WritableDatabase& database, const ChangedDocids& changed) {
  const std::string key(format::key::kPostings);
  const auto before = format::parse_column_note(database.get_metadata(key));
  if (!before) return;
  format::ColumnNote now{before->file, before->checksum, 0, 0, {}};
  std::set_union(before->changed.begin(), before->changed.end(), changed.begin(), changed.end(),
                 std::back_inserter(now.changed));
  if (now.changed.size() * format::kMostChanged > database.get_doccount())
    database.set_metadata(key, "");
  else
    note(database, std::move(now));
}

}  // namespace lettergrade::write
