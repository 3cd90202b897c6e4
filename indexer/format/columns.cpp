#include "indexer/format/columns.hpp"

#include "indexer/format/schema.hpp"
#include "lettergrade/fields.hpp"
#include "lettergrade/outcome.hpp"

namespace lettergrade::format {
namespace {

std::uint32_t length_of(const Xapian::Database& database, Xapian::docid docid) {
  try {
    return database.get_doclength(docid) + 1;
  } catch (const Xapian::DocNotFoundError&) {
    return 0;
  }
}

Column read_lengths(const Xapian::Database& database) {
  std::vector<std::uint32_t> lengths(std::size_t{database.get_lastdocid()} + 1);
  const std::string every;
  for (auto at = database.postlist_begin(every); at != database.postlist_end(every); ++at)
    if (*at < lengths.size()) lengths[*at] = at.get_doclength() + 1;
  return number_column(lengths);
}

/// A value of each of these documents, which are ascending; empty where there is none.
std::vector<ChangedValue> values_of(const Xapian::Database& database, int slot,
                                    const std::vector<std::uint32_t>& docids) {
  std::vector<ChangedValue> values;
  values.reserve(docids.size());
  const auto number = static_cast<Xapian::valueno>(slot);
  auto stream = database.valuestream_begin(number);
  const auto end = database.valuestream_end(number);
  for (const std::uint32_t docid : docids) {
    if (stream != end) stream.skip_to(docid);
    const bool there = stream != end && stream.get_docid() == docid;
    values.push_back({docid, there ? *stream : std::string()});
  }
  return values;
}

}  // namespace

std::vector<int> column_slots() {
  std::vector<int> slots{kTimeSlot};
  for (const FieldSpec& field : kFields)
    if (field.slot >= 0) slots.push_back(field.slot);
  for (const OutcomeSpec& row : kOutcomes) slots.push_back(outcome_slot(row.outcome));
  return slots;
}

Column read_column(const Xapian::Database& database, int slot) {
  if (slot == kLengthColumn) return read_lengths(database);
  const std::uint32_t last = database.get_lastdocid();
  ColumnBuilder builder(last, database.get_doccount());
  const auto number = static_cast<Xapian::valueno>(slot);
  const auto end = database.valuestream_end(number);
  for (auto stream = database.valuestream_begin(number); stream != end; ++stream)
    if (stream.get_docid() <= last) builder.set(stream.get_docid(), *stream);
  return std::move(builder).finish();
}

Columns::Columns(const Xapian::Database& database, const std::filesystem::path& folder)
    : database_(database),
      documents_(database.get_doccount()),
      last_(database.get_lastdocid()),
      postings_(database, folder) {
  const std::string metadata = database.get_metadata(std::string(key::kColumns));
  if (!metadata.empty()) open(folder, metadata);
}

void Columns::open(const std::filesystem::path& folder, const std::string& metadata) {
  auto note = parse_column_note(metadata);
  if (!note) return give_up("the note on it cannot be read");
  note_ = std::move(*note);
  if (note_.documents != documents_ || note_.last != last_)
    return give_up("the index was changed by another program");
  std::string why;
  file_ = ColumnFile::open(folder / note_.file, note_.checksum, why);
  if (!file_) return give_up(note_.file + ": " + why);
  const ColumnOrigin& origin = file_->origin();
  if (origin.uuid != database_.get_uuid())
    return give_up(note_.file + ": it belongs to another index");
  const bool same = origin.documents == documents_ && origin.last == last_;
  if (note_.changed.empty() && !same) give_up(note_.file + ": it belongs to another state");
}

void Columns::give_up(const std::string& why) {
  fault_ = why;
  file_.reset();
}

std::string Columns::source() const {
  if (!file_) return "read from the index itself";
  if (note_.changed.empty()) return note_.file;
  return note_.file + " and " + std::to_string(note_.changed.size()) + " changed documents";
}

const Column& Columns::load(int slot, ColumnFile::Need need) {
  const bool with_values = need == ColumnFile::Need::values;
  const auto known = loaded_.find(slot);
  if (known != loaded_.end() && (known->second.with_values || !with_values))
    return known->second.column;
  std::optional<Column> column = from_file(slot, need);
  const bool whole = with_values || !file_ || !note_.changed.empty();
  if (!column) column = read_column(database_, slot);
  return loaded_.insert_or_assign(slot, Loaded{std::move(*column), whole}).first->second.column;
}

std::optional<Column> Columns::from_file(int slot, ColumnFile::Need need) {
  if (!file_ || !file_->has(slot)) return std::nullopt;
  // A new value can only be placed among the old ones with their dictionary.
  const bool changes = !note_.changed.empty();
  auto column = file_->column(slot, changes ? ColumnFile::Need::values : need);
  if (!column) {
    give_up(note_.file + ": it is damaged");
    return std::nullopt;
  }
  if (!changes) return column;
  return slot == kLengthColumn ? patched_lengths(*column) : patched(slot, *column);
}

Column Columns::patched(int slot, const Column& column) const {
  return changed(column, file_->origin().last, values_of(database_, slot, note_.changed), last_,
                 documents_);
}

Column Columns::patched_lengths(const Column& column) const {
  std::vector<std::uint32_t> lengths(std::size_t{last_} + 1);
  for (std::uint32_t docid = 0; docid <= std::min(last_, file_->origin().last); ++docid)
    lengths[docid] = column.ordinal(docid);
  for (const std::uint32_t docid : note_.changed)
    if (docid <= last_) lengths[docid] = length_of(database_, docid);
  return number_column(lengths);
}

}  // namespace lettergrade::format
