#include <charconv>

#include "indexer/format/schema.hpp"
#include "indexer/write/index_writer_impl.hpp"
#include "indexer/write/tables.hpp"
#include "indexer/write/view.hpp"

/// From letters that were taken in to a new state of the index.
namespace lettergrade::write {
namespace {

namespace fs = std::filesystem;
namespace key = format::key;

std::uint64_t number(const std::string& text) {
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Up to so many letters are changed in place; then making the tables anew is cheaper.
std::size_t most_in_place(std::size_t letters) { return 64 + letters / 100; }
/// So many changes in place are tidied up.
std::size_t most_untidy(std::size_t letters) { return 200 + letters / 10; }

constexpr std::size_t kInPlaceShare = 64;  ///< part of the memory that changes in place may be

}  // namespace

Metadata IndexWriter::Impl::metadata(std::uint64_t generation, std::size_t changes) const {
  Metadata rows = model;
  rows.merge(Metadata{{std::string(key::kSchema), std::to_string(format::kSchemaVersion)},
                      {std::string(key::kAnalyser), std::to_string(Analyser::kVersion)},
                      {std::string(key::kRecogniser), std::to_string(options.recogniser_version)},
                      {std::string(key::kUuid), uuid},
                      {std::string(key::kGeneration), std::to_string(generation)},
                      {std::string(key::kRegister), added_rows},
                      {std::string(key::kOverrides), overrides},
                      {std::string(key::kChanges), std::to_string(changes)}});
  return rows;
}

SegmentOptions IndexWriter::Impl::segments() const {
  SegmentOptions result;
  result.threads = options.threads;
  result.memory = options.memory / 2;
  if (options.progress) result.progress = options.progress;
  return result;
}

void IndexWriter::Impl::commit() {
  const bool nothing = plan.empty() && touched.empty() && !overrides_changed &&
                       added_rows == base.metadata(key::kRegister);
  if (nothing && live && !options.rebuild) return;
  const std::set<Xapian::docid> removed = settle(base, plan, touched);
  learn_if_new();
  const std::uint64_t next = highest_number(options.index) + 1;
  const std::size_t changes = removed.size() + plan.letters().size();
  const bool few = changes <= options.most_in_place.value_or(most_in_place(base.size())) &&
                   plan.bytes() <= options.memory / kInPlaceShare;
  if (live && !options.rebuild && few)
    change_in_place(removed, changes, next);
  else
    write_anew(removed, next);
  remove_leftovers(options.index);
}

/// What is learnt is learnt when an index is made, first or anew, and stays as it is until then.
void IndexWriter::Impl::learn_if_new() {
  if (live && !options.rebuild && base.size() > 0) return;
  model = rows_of(options.model ? *options.model : learn_from(plan, authorities()));
}

void IndexWriter::Impl::write_anew(const std::set<Xapian::docid>& removed, std::uint64_t next) {
  const std::optional<format::View> from = options.rebuild ? std::nullopt : live;
  write_bulk({options.index, from, base, removed, plan, marker()}, authorities(), segments(),
             metadata(next, 0), next);
}

void IndexWriter::Impl::change_in_place(const std::set<Xapian::docid>& removed, std::size_t changes,
                                        std::uint64_t next) {
  const std::size_t untidy = number(base.metadata(key::kChanges)) + changes;
  const fs::path folder = options.index / format::tables_name(live->tables);
  Tables tables(options.index, folder);
  Analyser analyser;
  const learn::Marker reading = marker();
  for (const Xapian::docid docid : removed) tables.remove(docid);
  for (const PlannedLetter& planned : plan.letters()) {
    Letter letter = plan.letter(planned);
    reading.mark(letter);
    tables.add(letter, plan.alias(planned), authorities(), analyser);
  }
  tables.commit(metadata(next, untidy));
  make_view(folder, next);
  live->generation = next;
  publish(options.index, *live);
  if (untidy <= options.most_untidy.value_or(most_untidy(base.size()))) return;
  try {
    tidy(next + 1);
  } catch (const Error& error) {
    // What was asked for is done and seen; a later run tidies up when there is room.
    if (error.message() != Message::cannot_write) throw;
  }
}

/// The same letters in tables without gaps.
void IndexWriter::Impl::tidy(std::uint64_t next) {
  remove_leftovers(options.index);
  const Base now = open_base();
  Plan none(spool);
  write_bulk({options.index, live, now, {}, none, marker()}, authorities(), segments(),
             metadata(next, 0), next);
}

}  // namespace lettergrade::write
