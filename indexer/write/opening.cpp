#include <cstdlib>
#include <random>

#include "indexer/format/model_rows.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/write/index_writer_impl.hpp"
#include "indexer/write/upgrade.hpp"
#include "indexer/write/view.hpp"

/// From the folder of an index to a writer that knows what it starts from.
namespace lettergrade::write {
namespace {

namespace key = format::key;

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

constexpr std::size_t kSpoolShare = 8;  ///< part of the memory that letters on their way take

}  // namespace

IndexWriter::Impl::Impl(WriterOptions wanted, const std::string& added_authorities)
    : options(std::move(wanted)),
      lock(options.index, options.waiting),
      spool(options.index, options.memory / kSpoolShare),
      plan(spool) {
  never_flush_early();
  format::guarded(path(), [&] { open_live(); });
  if (!added_authorities.empty()) added_rows = added_authorities;
  if (!added_rows.empty()) added = Register::built_in().with_rows(added_rows, "register");
  fingerprint = std::to_string(options.recogniser_version) + "\n" +
                std::to_string(Analyser::kVersion) + "\n" + format::content_hash(added_rows);
  if (uuid.empty()) uuid = new_uuid();
}

void IndexWriter::Impl::open_live() {
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

Base IndexWriter::Impl::open_base() const {
  return Base(
      Xapian::Database((format::live_generation(options.index) / format::kLettersFolder).string()));
}

void IndexWriter::Impl::inherit(const Base& from) {
  uuid = from.metadata(key::kUuid);
  added_rows = from.metadata(key::kRegister);
  overrides = from.metadata(key::kOverrides);
  model = format::model_rows(from.letters());
}

/// A rebuild starts from nothing, but what it replaces lends it its identity, register and
/// corrections. Where that cannot be read any more, there is nothing to inherit.
void IndexWriter::Impl::look_at_predecessor() {
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

void IndexWriter::Impl::upgrade_if_old() {
  if (!needs_upgrade(base)) return;
  if (!added_rows.empty()) added = Register::built_in().with_rows(added_rows, "register");
  for_upgrade(base, plan);
  static_cast<void>(settle(Base(), plan, {}));
  const std::uint64_t next = highest_number(options.index) + 1;
  const Base nothing;
  write_bulk({options.index, std::nullopt, nothing, {}, plan, marker()}, authorities(), segments(),
             metadata(next, 0), next);
  plan.clear();
  remove_leftovers(options.index);
  live = format::current_view(options.index);
  base = open_base();
}

}  // namespace lettergrade::write
