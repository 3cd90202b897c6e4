#include "query/match/snapshot.hpp"

#include <charconv>
#include <filesystem>
#include <system_error>

#include "indexer/format/layout.hpp"
#include "indexer/format/model_rows.hpp"
#include "indexer/format/record.hpp"
#include "indexer/format/schema.hpp"

namespace lettergrade::match {
namespace {

template <typename Number>
Number number(const std::string& text) {
  Number value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Reads a part of the model; what cannot be read is damage.
template <typename Read>
auto model_part(const std::string& path, Read&& read) {
  try {
    return read();
  } catch (const Xapian::Error&) {
    throw;
  } catch (const std::exception&) {
    throw Error(Message::damaged_index, {path, "what was learnt from its letters is no model"});
  }
}

LearntModel learnt(const format::ModelSummary& summary) {
  return {summary.version, summary.id, summary.letters, summary.passages, summary.acronyms};
}

language::LearntAcronyms acronyms_in(const Xapian::Database& letters, const std::string& path) {
  language::LearntAcronyms acronyms;
  for (const auto& row : model_part(path, [&] { return format::model_acronyms(letters); }))
    acronyms.add(row.acronym, row.phrase,
                 std::to_string(row.letters) +
                     (row.letters == 1 ? " letter explains it so" : " letters explain it so"));
  return acronyms;
}

}  // namespace

Snapshot::Snapshot(const std::string& path) : path_(path) {
  const auto folder = format::live_generation(path);
  format::guarded(path, [&] {
    letters_ = Xapian::Database((folder / format::kLettersFolder).string());
    sections_ = Xapian::Database((folder / format::kSectionsFolder).string());
    format::check_schema(letters_, path);
    format::check_schema(sections_, path);
    letter_lookup_ = std::make_unique<Lookup>(letters_, folder);
    section_lookup_ = std::make_unique<Lookup>(sections_, folder);
    const auto read = [&](std::string_view key) { return letters_.get_metadata(std::string(key)); };
    generation_ = number<std::uint64_t>(read(format::key::kGeneration));
    analyser_ = number<int>(read(format::key::kAnalyser));
    uuid_ = read(format::key::kUuid);
    const std::string rows = read(format::key::kRegister);
    acronyms_ = acronyms_in(letters_, path);
    if (!rows.empty()) added_ = Register::built_in().with_rows(rows, path);
  });
}

Snapshot Snapshot::newest(const std::string& path) {
  constexpr int kAttempts = 10;
  for (int attempt = 1;; ++attempt) {
    const auto wanted = format::current_generation(path);
    try {
      return Snapshot(path);
    } catch (const Error&) {
      if (attempt == kAttempts || format::current_generation(path) == wanted) throw;
    }
  }
}

bool Snapshot::outdated() const { return format::current_generation(path_) != generation_; }

Xapian::docid Snapshot::docid_of(const std::string& id) const {
  // Longer terms cannot be in an index; Xapian would refuse to look for them.
  constexpr std::size_t kMaxId = 200;
  if (id.size() > kMaxId) return 0;
  for (const std::string_view prefix :
       {spec(Field::id).prefix, format::kAliasPrefix, format::kNamePrefix}) {
    const std::string term = std::string(prefix).append(id);
    const auto posting = letters_.postlist_begin(term);
    if (posting != letters_.postlist_end(term)) return *posting;
  }
  return 0;
}

std::optional<Letter> Snapshot::letter(const std::string& id) const {
  const Xapian::docid docid = docid_of(id);
  if (docid == 0) return std::nullopt;
  return format::decode_letter(letters_.get_document(docid).get_data());
}

Snapshot::Record Snapshot::record(Unit unit, Xapian::docid docid) const {
  const std::string data = database(unit).get_document(docid).get_data();
  if (unit == Unit::letter) return {format::decode_letter(data), std::nullopt};
  const format::SectionRecord section = format::decode_section(data);
  auto whole = letter(section.letter_id);
  if (!whole || section.index >= whole->sections.size())
    throw Error(Message::damaged_index, {path_, "a section belongs to no letter"});
  return {std::move(*whole), section.index};
}

std::size_t Snapshot::section_index(Xapian::docid docid) const {
  return format::decode_section(sections_.get_document(docid).get_data()).index;
}

Xapian::docid Snapshot::docid_of_section(const std::string& id, std::size_t index) const {
  const std::string term = std::string(format::kLetterPrefix).append(id);
  for (auto at = sections_.postlist_begin(term); at != sections_.postlist_end(term); ++at)
    if (section_index(*at) == index) return *at;
  return 0;
}

IndexInfo Snapshot::info() const {
  IndexInfo result;
  result.path = path_;
  result.uuid = uuid_;
  result.generation = generation_;
  result.schema = format::kSchemaVersion;
  result.analyser = analyser_;
  result.model = learnt(model_part(path_, [&] { return format::model_summary(letters_); }));
  result.letters = letters_.get_doccount();
  result.sections = sections_.get_doccount();
  // The filter terms are exact; Xapian's value bounds may be wider after removals.
  const std::string prefix(spec(Field::year).prefix);
  for (auto term = letters_.allterms_begin(prefix); term != letters_.allterms_end(prefix); ++term) {
    const int year = number<int>((*term).substr(prefix.size()));
    if (year == 0) continue;
    if (!result.first_year) result.first_year = year;
    result.last_year = year;
  }
  return result;
}

std::uint64_t Snapshot::bytes() const {
  std::uint64_t bytes = 0;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path_, ignored))
    if (!entry.is_symlink(ignored) && entry.is_regular_file(ignored) &&
        entry.path().filename() != format::kLockFile)
      bytes += entry.file_size(ignored);
  return bytes;
}

std::map<std::string, std::set<int>> Snapshot::years_by_authority() const {
  std::vector<int> year_of(std::size_t{letters_.get_lastdocid()} + 1, 0);
  const std::string years(spec(Field::year).prefix);
  for (auto term = letters_.allterms_begin(years); term != letters_.allterms_end(years); ++term) {
    const int year = number<int>((*term).substr(years.size()));
    for (auto at = letters_.postlist_begin(*term); at != letters_.postlist_end(*term); ++at)
      year_of[*at] = year;
  }
  std::map<std::string, std::set<int>> result;
  for (const Authority& authority : authorities().all()) {
    const std::string term = format::filter_term(Field::authority, authority.code);
    for (auto at = letters_.postlist_begin(term); at != letters_.postlist_end(term); ++at)
      if (year_of[*at] != 0) result[authority.code].insert(year_of[*at]);
  }
  return result;
}

std::uint64_t Snapshot::letters_of(const std::string& authority) const {
  return letters_.get_termfreq(format::filter_term(Field::authority, authority));
}

}  // namespace lettergrade::match
