#include "indexer/write/index_writer.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <random>

#include "indexer/format/layout.hpp"
#include "indexer/format/model_rows.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/write/base.hpp"
#include "indexer/write/bulk.hpp"
#include "indexer/write/learning.hpp"
#include "indexer/write/settle.hpp"
#include "indexer/write/tables.hpp"
#include "indexer/write/upgrade.hpp"
#include "indexer/write/view.hpp"

namespace lettergrade::write {
namespace {

namespace fs = std::filesystem;
namespace key = format::key;
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

/// Xapian commits on its own after so many documents unless it is told not to, and only so.
void never_flush_early() {
  static const bool done = ::setenv("XAPIAN_FLUSH_THRESHOLD", "1000000000", 1) == 0;
  static_cast<void>(done);
}

std::uint64_t number(const std::string& text) {
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool below(const std::string& path, const fs::path& root) {
  const std::string folder = root.string();
  if (path == folder) return true;
  return path.starts_with(folder) && (folder.ends_with('/') || path[folder.size()] == '/');
}

/// No record's id: it has white space.
constexpr std::string_view kEveryRecord = "\n";

/// The key of a source, as source_key gives it.
format::Hash key_of(const Source& source, std::string_view record) {
  if (record.empty()) return format::hash_of(source.absolute);
  return format::hash_of(source.absolute + "\n" + std::string(record));
}

/// Up to so many letters are changed in place; then making the tables anew is cheaper.
std::size_t most_in_place(std::size_t letters) { return 64 + letters / 100; }
/// So many changes in place are tidied up.
std::size_t most_untidy(std::size_t letters) { return 200 + letters / 10; }

constexpr std::size_t kSpoolShare = 8;     ///< part of the memory that letters on their way take
constexpr std::size_t kInPlaceShare = 64;  ///< part of the memory that changes in place may be

}  // namespace

struct IndexWriter::Impl {
  WriterOptions options;
  Lock lock;
  std::optional<format::View> live;
  Base base;                   ///< what the run starts from; empty for a rebuild
  std::optional<Base> before;  ///< what a rebuild replaces
  Spool spool;
  Plan plan;
  TouchedLetters touched;
  SeenSources seen;
  std::string uuid;
  std::string added_rows;
  std::optional<Register> added;
  std::string overrides;
  bool overrides_changed = false;
  std::string fingerprint;
  format::ModelRows model = rows_of(format::Model());  ///< what letters are read by

  Impl(WriterOptions wanted, const std::string& added_authorities)
      : options(std::move(wanted)),
        lock(options.index, options.waiting),
        spool(options.index, options.memory / kSpoolShare),
        plan(spool) {
    never_flush_early();
    guarded(path(), [&] { open_live(); });
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

  void open_live() {
    if (options.rebuild) return look_at_predecessor();
    try {
      live = format::current_view(options.index);
    } catch (const Error& error) {
      // A first build that never finished: nothing of it was ever seen, so it is made anew.
      if (error.message() != Message::half_written_index) throw;
    }
    if (live) roll_back(options.index, *live);
    remove_leftovers(options.index);
    if (!live) return;
    base = open_base();
    inherit(base);
    upgrade_if_old();
    format::check_schema(base.letters(), path());
  }

  [[nodiscard]] Base open_base() const {
    return Base(Xapian::Database(
        (format::live_generation(options.index) / format::kLettersFolder).string()));
  }

  void inherit(const Base& from) {
    uuid = from.metadata(key::kUuid);
    added_rows = from.metadata(key::kRegister);
    overrides = from.metadata(key::kOverrides);
    model = format::model_rows(from.letters());
  }

  /// A rebuild starts from nothing, but what it replaces lends it its identity, register and
  /// corrections. Where that cannot be read any more, there is nothing to inherit.
  void look_at_predecessor() {
    try {
      live = format::current_view(options.index);
      if (!live) return;
      roll_back(options.index, *live);
      before = open_base();
      inherit(*before);
      format::check_schema(before->letters(), path());
    } catch (const Error&) {
      before.reset();
    } catch (const Xapian::Error&) {
      before.reset();
    }
  }

  void upgrade_if_old() {
    if (!needs_upgrade(base)) return;
    if (!added_rows.empty()) added = Register::built_in().with_rows(added_rows, "register");
    for_upgrade(base, plan);
    static_cast<void>(settle(Base(), plan, {}));
    const std::uint64_t next = highest_number(options.index) + 1;
    const Base nothing;
    write_bulk({options.index, std::nullopt, nothing, {}, plan, marker()}, authorities(),
               segments(), metadata(next, 0), next);
    plan.clear();
    remove_leftovers(options.index);
    live = format::current_view(options.index);
    base = open_base();
  }

  [[nodiscard]] std::size_t left_behind() const {
    if (!before) return 0;
    std::size_t missing = 0;
    const std::string prefix(format::kContentPrefix);
    const Xapian::Database& old = before->letters();
    try {
      for (auto term = old.allterms_begin(prefix); term != old.allterms_end(prefix); ++term) {
        const auto content = format::Hash::from_hex((*term).substr(prefix.size()));
        if (!content || !plan.has(*content)) ++missing;
      }
    } catch (const Xapian::Error&) {
      // Damage is what a rebuild is for; what the old index held cannot be told any more.
      return 0;
    }
    return missing;
  }

  Change put(std::vector<Letter> fresh) {
    const Letter& first = fresh.at(0);
    const Source& source = first.sources.at(0);
    const std::string source_key = format::source_key(source, first);
    seen.insert(key_of(source, first.base_id.empty() ? first.id : std::string()));
    bool known = false;
    if (!source_key.empty())
      for (const Xapian::docid docid : base.find_all(format::kSourcePrefix, source_key)) {
        known = true;
        touched[docid].insert(source_key);
      }
    for (Letter& letter : fresh) {
      if (const auto same = base.find(format::kContentPrefix, content_of(letter).hex())) {
        known = known || letter.base_id.empty();
        touched.try_emplace(*same);
      }
      plan.add(std::move(letter));
    }
    return known ? Change::replaced : Change::added;
  }

  [[nodiscard]] bool was_seen(const Source& source, const Letter& letter) const {
    if (!letter.base_id.empty()) return seen.contains(key_of(source, {}));
    return seen.contains(key_of(source, letter.id)) || seen.contains(key_of(source, kEveryRecord));
  }

  std::size_t prune(const std::vector<fs::path>& roots) {
    std::size_t removed = 0;
    for (const Xapian::docid docid : base.with_unseen_sources(seen)) {
      const Letter letter = base.load(docid);
      std::set<std::string> gone;
      for (const Source& source : letter.sources) {
        const bool named = std::any_of(roots.begin(), roots.end(), [&](const fs::path& root) {
          return below(source.absolute, root);
        });
        if (named && !source.absolute.empty() && !was_seen(source, letter))
          gone.insert(format::source_key(source, letter));
      }
      if (gone.empty()) continue;
      std::set<std::string>& all = touched[docid];
      all.insert(gone.begin(), gone.end());
      const bool left = std::any_of(
          letter.sources.begin(), letter.sources.end(),
          [&](const Source& source) { return !all.contains(format::source_key(source, letter)); });
      if (!left && !plan.has(content_of(letter))) ++removed;
    }
    return removed;
  }

  [[nodiscard]] std::vector<Source> to_read_anew() const {
    std::vector<Source> sources;
    for (const auto& [docid, gone] : touched) {
      if (gone.empty()) continue;
      const Letter letter = base.load(docid);
      if (letter.base_id.empty() || plan.has(content_of(letter))) continue;
      const auto stays = [&, &lost = gone](const Source& source) {
        return !lost.contains(format::source_key(source, letter));
      };
      if (stays(letter.sources.front())) continue;
      for (const Source& source : letter.sources)
        if (stays(source) && !source.absolute.empty()) sources.push_back(source);
    }
    return sources;
  }

  [[nodiscard]] Metadata metadata(std::uint64_t generation, std::size_t changes) const {
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

  [[nodiscard]] SegmentOptions segments() const {
    SegmentOptions result;
    result.threads = options.threads;
    result.memory = options.memory / 2;
    if (options.progress) result.progress = options.progress;
    return result;
  }

  void commit() {
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
  void learn_if_new() {
    if (live && !options.rebuild && base.size() > 0) return;
    model = rows_of(options.model ? *options.model : learn_from(plan, authorities()));
  }

  [[nodiscard]] learn::Marker marker() const { return marker_of(model, authorities(), path()); }

  void write_anew(const std::set<Xapian::docid>& removed, std::uint64_t next) {
    const std::optional<format::View> from = options.rebuild ? std::nullopt : live;
    write_bulk({options.index, from, base, removed, plan, marker()}, authorities(), segments(),
               metadata(next, 0), next);
  }

  void change_in_place(const std::set<Xapian::docid>& removed, std::size_t changes,
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
  void tidy(std::uint64_t next) {
    remove_leftovers(options.index);
    const Base now = open_base();
    Plan none(spool);
    write_bulk({options.index, live, now, {}, none, marker()}, authorities(), segments(),
               metadata(next, 0), next);
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
                 [&] { return impl_->base.find(format::kStatePrefix, state).has_value(); });
}

void IndexWriter::keep(const Source& source, const std::string& record) {
  impl_->seen.insert(key_of(source, record));
}

void IndexWriter::keep_all(const Source& source) {
  keep(source);
  keep(source, std::string(kEveryRecord));
}

Change IndexWriter::put(std::vector<Letter> letters) {
  return guarded(impl_->path(), [&] { return impl_->put(std::move(letters)); });
}

std::size_t IndexWriter::prune(const std::vector<fs::path>& roots) {
  return guarded(impl_->path(), [&] { return impl_->prune(roots); });
}

std::vector<Source> IndexWriter::to_read_anew() const {
  return guarded(impl_->path(), [&] { return impl_->to_read_anew(); });
}

std::size_t IndexWriter::left_behind() const {
  return guarded(impl_->path(), [&] { return impl_->left_behind(); });
}

void IndexWriter::commit() {
  guarded(impl_->path(), [&] { impl_->commit(); });
}

}  // namespace lettergrade::write
