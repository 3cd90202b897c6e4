#include "indexer/format/postings.hpp"

#include "indexer/format/schema.hpp"

namespace lettergrade::format {

void Postings::open() {
  if (opened_) return;
  opened_ = true;
  const std::string metadata = database_.get_metadata(std::string(key::kPostings));
  if (!metadata.empty()) open(metadata);
}

void Postings::open(const std::string& metadata) {
  auto note = parse_column_note(metadata);
  if (!note) return give_up("the note on the posting file cannot be read");
  if (note->documents != database_.get_doccount() || note->last != database_.get_lastdocid())
    return give_up(note->file + ": the index was changed by another program");
  note_ = std::move(*note);
  std::string why;
  file_ = PostingFile::open(folder_ / note_.file, note_.checksum, why);
  if (!file_) return give_up(note_.file + ": " + why);
  if (file_->origin().uuid != database_.get_uuid())
    give_up(note_.file + ": it belongs to another index");
}

std::span<const std::uint32_t> Postings::changed() {
  open();
  return note_.changed;
}

PostingFile* Postings::file() {
  open();
  return file_.get();
}

std::string Postings::source() {
  open();
  if (!file_) return "Xapian's tables";
  if (note_.changed.empty()) return note_.file;
  return note_.file + " and " + std::to_string(note_.changed.size()) + " changed documents";
}

void Postings::give_up(const std::string& why) {
  fault_ = why;
  file_.reset();
  note_.changed.clear();
}

std::optional<PostingList> Postings::find(std::string_view term, bool places) {
  open();
  if (!file_) return std::nullopt;
  bool sound = true;
  auto list = file_->find(term, places, sound);
  // Lists that were given out before stay readable: their bytes were sound.
  if (!sound) fault_ = note_.file + ": it is damaged";
  return list;
}

}  // namespace lettergrade::format
