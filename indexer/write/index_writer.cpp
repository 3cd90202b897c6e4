#include "indexer/write/index_writer.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <unordered_set>

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

/// No record's id: it has white space.
constexpr std::string_view kEveryRecord = "\n";

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
  std::string overrides;
  bool overrides_changed = false;
  std::string fingerprint;
  std::unordered_set<format::Hash, format::HashOfHash> seen;
  std::set<std::string> touched_base_ids;
  Analyser analyser;

  Impl(WriterOptions wanted, const std::string& added_authorities)
      : options(std::move(wanted)),
        lock(options.index, options.wait, options.waiting),
        base(base_folder(options)) {
    remove_leftovers(options.index);
    guarded(path(), [&] { open_base(); });
    if (!added_authorities.empty()) added_rows = added_authorities;
    if (!added_rows.empty()) added = Register::built_in().with_rows(added_rows, "register");
    fingerprint = std::to_string(options.recogniser_version) + "\n" +
                  std::to_string(Analyser::kVersion) + "\n" + format::content_hash(added_rows);
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
    overrides = live.get_metadata(std::string(format::key::kOverrides));
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
      overrides = before->get_metadata(std::string(format::key::kOverrides));
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

  void add(Letter letter) {
    if (!letter.base_id.empty()) {
      const bool taken = find(letters(), format::kBaseIdPrefix, letter.base_id).has_value();
      letter.id = taken ? letter.base_id + "-" + letter.content_hash.substr(0, 4) : letter.base_id;
      touched_base_ids.insert(letter.base_id);
    }
    add_letter(databases(), letter, authorities(), analyser, {});
  }

  /// Takes the letter out, to be added again or not.
  Letter take(Xapian::docid docid) {
    Letter letter = load(letters(), docid);
    if (!letter.base_id.empty()) touched_base_ids.insert(letter.base_id);
    remove_letter(databases(), docid);
    return letter;
  }

  /// Takes sources away from the letter in this document. True when none is left.
  bool detach(Xapian::docid docid, const std::set<std::string>& gone) {
    Letter letter = take(docid);
    std::erase_if(letter.sources, [&](const Source& source) {
      return gone.contains(format::source_key(source, letter));
    });
    if (letter.sources.empty()) return true;
    add(std::move(letter));
    return false;
  }

  Change put(std::vector<Letter> fresh) {
    const std::string key = format::source_key(fresh.at(0).sources.at(0), fresh.at(0));
    note(fresh.at(0).sources.at(0), fresh.at(0).base_id.empty() ? fresh.at(0).id : std::string());
    begin();
    std::set<std::string> contents;
    for (const Letter& letter : fresh) contents.insert(letter.content_hash);
    bool known = false;
    if (!key.empty())
      for (const Xapian::docid docid : find_all(letters(), format::kSourcePrefix, key)) {
        known = true;
        if (!contents.contains(key_of(letters(), docid, format::kContentPrefix)))
          detach(docid, {key});
      }
    for (Letter& letter : fresh) known |= put_one(std::move(letter), key);
    return known ? Change::replaced : Change::added;
  }

  /// True when it replaces a record of the same id.
  bool put_one(Letter letter, const std::string& key) {
    const auto there = find(letters(), format::kContentPrefix, letter.content_hash);
    const bool record = letter.base_id.empty();
    if (there && record) {
      take(*there);
    } else if (there) {
      Letter old = take(*there);
      for (const Source& other : old.sources)
        if (format::source_key(other, old) != key) letter.sources.push_back(other);
      std::sort(letter.sources.begin(), letter.sources.end(),
                [](const Source& a, const Source& b) { return a.absolute < b.absolute; });
    }
    add(std::move(letter));
    return there && record;
  }

  static format::Hash seen_key(const Source& source, std::string_view record) {
    if (record.empty()) return format::hash_of(source.absolute);
    return format::hash_of(source.absolute + "\n" + std::string(record));
  }
  void note(const Source& source, std::string_view record) {
    seen.insert(seen_key(source, record));
  }
  [[nodiscard]] bool was_seen(const Source& source, const Letter& letter) const {
    if (!letter.base_id.empty()) return seen.contains(seen_key(source, {}));
    return seen.contains(seen_key(source, letter.id)) ||
           seen.contains(seen_key(source, kEveryRecord));
  }

  [[nodiscard]] std::set<std::string> missing_sources(const Letter& letter,
                                                      const std::vector<fs::path>& roots) const {
    std::set<std::string> gone;
    for (const Source& source : letter.sources) {
      const bool named = std::any_of(roots.begin(), roots.end(), [&](const fs::path& root) {
        return below(source.absolute, root);
      });
      if (named && !source.absolute.empty() && !was_seen(source, letter))
        gone.insert(format::source_key(source, letter));
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
    if (base.empty() || overrides_changed) begin();
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
    next->set_metadata(key::kOverrides, overrides);
    next->switch_in();
    next.reset();
  }
};

IndexWriter::IndexWriter(WriterOptions options, const std::string& added_authorities)
    : impl_(std::make_unique<Impl>(std::move(options), added_authorities)) {}
IndexWriter::~IndexWriter() = default;

const Register& IndexWriter::authorities() const { return impl_->authorities(); }

const std::string& IndexWriter::overrides() const { return impl_->overrides; }

void IndexWriter::keep_overrides(const std::string& csv) {
  impl_->overrides_changed |= csv != impl_->overrides;
  impl_->overrides = csv;
}

std::string IndexWriter::state_of(const Source& source, const format::Hash& bytes,
                                  std::string_view inputs) const {
  return format::content_hash(source.absolute + "\n" + bytes.hex() + "\n" + impl_->fingerprint +
                              "\n" + std::string(inputs));
}

bool IndexWriter::is_current(const std::string& state) const {
  return guarded(impl_->path(),
                 [&] { return find(impl_->live, format::kStatePrefix, state).has_value(); });
}

void IndexWriter::keep(const Source& source, const std::string& record) {
  impl_->note(source, record);
}

void IndexWriter::keep_all(const Source& source) {
  impl_->note(source, {});
  impl_->note(source, std::string(kEveryRecord));
}

Change IndexWriter::put(std::vector<Letter> letters) {
  return guarded(impl_->path(), [&] { return impl_->put(std::move(letters)); });
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
