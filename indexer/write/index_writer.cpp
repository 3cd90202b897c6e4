#include "indexer/write/index_writer.hpp"

#include <algorithm>
#include <random>
#include <set>

#include "indexer/format/layout.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/write/generation.hpp"
#include "indexer/write/letter_store.hpp"

namespace lettergrade::write {
namespace {

namespace fs = std::filesystem;
using format::guarded;

/// A random identity (RFC 4122, version 4).
std::string new_uuid() {
  std::random_device random;
  constexpr std::string_view kPattern = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string uuid(kPattern);
  for (char& c : uuid) {
    if (c == 'x') c = kDigits[random() & 15U];
    if (c == 'y') c = kDigits[8U + (random() & 3U)];
  }
  return uuid;
}

/// The highest generation number in the folder, finished or not; 0 when there is none.
std::uint64_t highest_generation(const fs::path& index) {
  std::uint64_t highest = 0;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(index, ignored))
    if (const auto number = format::generation_number(entry.path().filename().string()))
      highest = std::max(highest, *number);
  return highest;
}

/// The folder of the generation to start from; empty when there is none or a rebuild is wanted.
fs::path base_folder(const WriterOptions& options) {
  if (options.rebuild) return {};
  try {
    if (!format::current_generation(options.index)) return {};
  } catch (const Error& error) {
    // A first build that never finished: nothing of it was ever seen, so it is made anew.
    if (error.message() == Message::half_written_index) return {};
    throw;
  }
  return format::live_generation(options.index);
}

bool below(const std::string& path, const fs::path& root) {
  const std::string folder = root.string();
  if (path == folder) return true;
  return path.starts_with(folder) && (folder.ends_with('/') || path[folder.size()] == '/');
}

}  // namespace

struct IndexWriter::Impl {
  WriterOptions options;
  Lock lock;
  fs::path base;
  Xapian::Database live;                   ///< letters of the generation we started from
  std::optional<Xapian::Database> before;  ///< letters of what a rebuild replaces
  std::optional<Generation> next;
  std::string uuid;
  std::string added_rows;
  std::optional<Register> added;
  std::string fingerprint;
  std::set<std::string> seen;
  std::set<std::string> touched_base_ids;
  Analyser analyser;

  Impl(WriterOptions wanted, const std::string& added_authorities)
      : options(std::move(wanted)), lock(options.index), base(base_folder(options)) {
    remove_leftovers(options.index);
    guarded(path(), [&] { open_base(); });
    if (!added_authorities.empty()) added_rows = added_authorities;
    if (!added_rows.empty()) added = Register::built_in().with_rows(added_rows, "register");
    fingerprint = format::content_hash(std::to_string(options.recogniser_version) + "/" +
                                       std::to_string(Analyser::kVersion) + "/" + added_rows);
    if (uuid.empty()) uuid = new_uuid();
  }

  [[nodiscard]] std::string path() const { return options.index.string(); }
  [[nodiscard]] const Register& authorities() const {
    return added ? *added : Register::built_in();
  }
  [[nodiscard]] const Xapian::Database& letters() const {
    if (next) return next->letters();
    return live;
  }
  [[nodiscard]] Databases databases() {
    return {next->letters(), next->sections(), next->changed_letters(), next->changed_sections()};
  }

  void open_base() {
    if (options.rebuild) return look_at_predecessor();
    if (base.empty()) return;
    live = Xapian::Database((base / format::kLettersFolder).string());
    format::check_schema(live, path());
    uuid = live.get_metadata(std::string(format::key::kUuid));
    added_rows = live.get_metadata(std::string(format::key::kRegister));
  }

  /// A rebuild starts from nothing, but what it replaces lends it its identity and register. Where
  /// that cannot be read any more, there is nothing to inherit.
  void look_at_predecessor() {
    try {
      const fs::path folder = format::live_generation(options.index);
      before = Xapian::Database((folder / format::kLettersFolder).string());
      format::check_schema(*before, path());
      uuid = before->get_metadata(std::string(format::key::kUuid));
      added_rows = before->get_metadata(std::string(format::key::kRegister));
    } catch (const Error&) {
      before.reset();
    } catch (const Xapian::Error&) {
      before.reset();
    }
  }

  [[nodiscard]] std::size_t left_behind() const {
    if (!before) return 0;
    std::size_t missing = 0;
    const std::string prefix(format::kContentPrefix);
    for (auto term = before->allterms_begin(prefix); term != before->allterms_end(prefix); ++term)
      if (!find(letters(), format::kContentPrefix, (*term).substr(prefix.size()))) ++missing;
    return missing;
  }

  void begin() {
    if (!next) next.emplace(options.index, highest_generation(options.index) + 1, base);
  }

  /// Whether the document holds this content, read by the same versions, with this source.
  [[nodiscard]] bool current(std::optional<Xapian::docid> docid, const Source& source) const {
    return docid && has_term(letters(), *docid, format::kVersionPrefix, fingerprint) &&
           has_term(letters(), *docid, format::kSourcePrefix,
                    format::content_hash(source.absolute));
  }

  void add(Letter letter) {
    const bool taken = find(letters(), format::kBaseIdPrefix, letter.base_id).has_value();
    letter.id = taken ? letter.base_id + "-" + letter.content_hash.substr(0, 4) : letter.base_id;
    touched_base_ids.insert(letter.base_id);
    add_letter(databases(), letter, authorities(), analyser, {{}, fingerprint});
  }

  /// Takes the letter out, to be added again or not.
  Letter take(Xapian::docid docid) {
    Letter letter = load(letters(), docid);
    touched_base_ids.insert(letter.base_id);
    remove_letter(databases(), docid);
    return letter;
  }

  /// Takes a source away from the letter in this document. True when that was its last.
  bool detach(Xapian::docid docid, const std::set<std::string>& gone) {
    Letter letter = take(docid);
    std::erase_if(letter.sources, [&](const Source& s) { return gone.contains(s.absolute); });
    if (letter.sources.empty()) return true;
    add(std::move(letter));
    return false;
  }

  Change put(Letter letter) {
    const Source source = letter.sources.at(0);
    seen.insert(source.absolute);
    const auto by_content = find(letters(), format::kContentPrefix, letter.content_hash);
    if (current(by_content, source)) return Change::unchanged;
    begin();
    const auto by_source =
        find(letters(), format::kSourcePrefix, format::content_hash(source.absolute));
    if (by_source && by_source != by_content) detach(*by_source, {source.absolute});
    if (by_content) {
      for (const Source& other : take(*by_content).sources)
        if (other.absolute != source.absolute) letter.sources.push_back(other);
      std::sort(letter.sources.begin(), letter.sources.end(),
                [](const Source& a, const Source& b) { return a.absolute < b.absolute; });
    }
    add(std::move(letter));
    return by_source ? Change::replaced : Change::added;
  }

  [[nodiscard]] std::set<std::string> missing_sources(const Letter& letter,
                                                      const std::vector<fs::path>& roots) const {
    std::set<std::string> gone;
    for (const Source& source : letter.sources) {
      const bool named = std::any_of(roots.begin(), roots.end(), [&](const fs::path& root) {
        return below(source.absolute, root);
      });
      if (named && !source.absolute.empty() && !seen.contains(source.absolute))
        gone.insert(source.absolute);
    }
    return gone;
  }

  std::size_t prune(const std::vector<fs::path>& roots) {
    std::size_t removed = 0;
    for (const Xapian::docid docid : find_all(letters(), "", "")) {
      const auto gone = missing_sources(load(letters(), docid), roots);
      if (gone.empty()) continue;
      begin();
      if (detach(docid, gone)) ++removed;
    }
    return removed;
  }

  void commit() {
    if (base.empty()) begin();
    if (!next) return;
    for (const std::string& base_id : touched_base_ids)
      settle_ids(databases(), base_id, authorities(), analyser);
    namespace key = format::key;
    next->set_metadata(key::kSchema, std::to_string(format::kSchemaVersion));
    next->set_metadata(key::kAnalyser, std::to_string(Analyser::kVersion));
    next->set_metadata(key::kRecogniser, std::to_string(options.recogniser_version));
    next->set_metadata(key::kUuid, uuid);
    next->set_metadata(key::kGeneration, std::to_string(next->number()));
    next->set_metadata(key::kRegister, added_rows);
    next->switch_in();
    next.reset();
  }
};

IndexWriter::IndexWriter(WriterOptions options, const std::string& added_authorities)
    : impl_(std::make_unique<Impl>(std::move(options), added_authorities)) {}
IndexWriter::~IndexWriter() = default;

const Register& IndexWriter::authorities() const { return impl_->authorities(); }

bool IndexWriter::is_current(const std::string& content_hash, const Source& source) {
  return guarded(impl_->path(), [&] {
    return impl_->current(find(impl_->letters(), format::kContentPrefix, content_hash), source);
  });
}

void IndexWriter::keep(const Source& source) { impl_->seen.insert(source.absolute); }

Change IndexWriter::put(Letter letter) {
  return guarded(impl_->path(), [&] { return impl_->put(std::move(letter)); });
}

std::size_t IndexWriter::prune(const std::vector<fs::path>& roots) {
  return guarded(impl_->path(), [&] { return impl_->prune(roots); });
}

std::size_t IndexWriter::left_behind() const {
  return guarded(impl_->path(), [&] { return impl_->left_behind(); });
}

void IndexWriter::commit() {
  guarded(impl_->path(), [&] { impl_->commit(); });
}

}  // namespace lettergrade::write
