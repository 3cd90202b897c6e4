#include "indexer/write/bulk.hpp"

#include <string>
#include <vector>

#include "indexer/format/schema.hpp"
#include "indexer/write/disk.hpp"
#include "indexer/write/view.hpp"

namespace lettergrade::write {
namespace {

namespace fs = std::filesystem;

constexpr int kPrivateFlags = Xapian::DB_OPEN | Xapian::DB_NO_SYNC;

/// Puts every letter of the live state that stays into the plan, under the id it has.
void replan_survivors(BulkJob& job) {
  job.base.each([&](Xapian::docid docid) {
    if (job.removed.contains(docid)) return;
    Letter letter = job.base.load(docid);
    const std::string id = letter.id;
    const std::string base_id = letter.base_id;
    job.plan.add(std::move(letter));
    PlannedLetter& planned = job.plan.letters().back();
    if (base_id.empty()) return;
    const std::size_t suffix = id.size() - base_id.size();
    planned.digits = static_cast<std::uint8_t>(suffix == 0 ? 0 : suffix - 1);
    planned.answers_to_base = job.base.find(format::kAliasPrefix, base_id) == docid;
  });
}

/// A copy of the live tables without the documents that go.
void copy_survivors(const BulkJob& job, const fs::path& to) {
  const fs::path from = job.index / format::tables_name(job.live->tables);
  on_disk([&] {
    fs::create_directories(to);
    for (const std::string_view part : {format::kLettersFolder, format::kSectionsFolder})
      fs::copy(from / part, to / part, fs::copy_options::recursive);
    return true;
  });
  Xapian::WritableDatabase letters((to / format::kLettersFolder).string(), kPrivateFlags);
  Xapian::WritableDatabase sections((to / format::kSectionsFolder).string(), kPrivateFlags);
  constexpr std::size_t kAtATime = 500;
  std::size_t count = 0;
  for (const Xapian::docid docid : job.removed) {
    const std::string id = job.base.key_of(docid, spec(Field::id).prefix);
    letters.delete_document(docid);
    sections.delete_document(std::string(format::kLetterPrefix).append(id));
    if (++count % kAtATime != 0) continue;
    letters.commit();
    sections.commit();
  }
  letters.commit();
  sections.commit();
}

/// The databases that hold what stays, where it need not be written again.
std::vector<fs::path> survivors(BulkJob& job, const fs::path& work) {
  if (!job.live || job.base.size() == 0) return {};
  if (job.removed.empty()) return {format::view_folder(job.index, *job.live)};
  // Taking a document out of an index costs about as much as putting it in.
  if (job.removed.size() > job.base.size() / 2) {
    replan_survivors(job);
    return {};
  }
  format::guarded(job.index.string(), [&] { copy_survivors(job, work / "survivors"); });
  return {work / "survivors"};
}

void make_empty(const fs::path& index, const fs::path& folder) {
  format::guarded(index.string(), [&] {
    for (const std::string_view part : {format::kLettersFolder, format::kSectionsFolder})
      Xapian::WritableDatabase((folder / part).string(), Xapian::DB_CREATE_OR_OVERWRITE);
  });
}

/// Makes the tables in `folder`, with their view.
void fill(const fs::path& folder, BulkJob& job, const Register& authorities, SegmentOptions options,
          const Metadata& metadata, std::uint64_t generation) {
  const fs::path work = folder / "work";
  on_disk([&] {
    fs::remove_all(folder);
    return fs::create_directories(work);
  });
  std::vector<fs::path> parts = survivors(job, work);
  const std::size_t threads = options.threads;
  options.index = job.index;
  options.folder = work;
  for (fs::path& segment : Segments(job.plan, authorities, job.marker, options).write())
    parts.push_back(std::move(segment));
  if (parts.empty())
    make_empty(job.index, folder);
  else
    merge(job.index, parts, folder, threads > 1);
  on_disk([&] { return fs::remove_all(work); });
  Tables tables(job.index, folder);
  tables.write_postings(threads > 1);
  tables.commit(metadata);
  make_view(folder, generation);
}

}  // namespace

void write_bulk(BulkJob job, const Register& authorities, SegmentOptions options,
                const Metadata& metadata, std::uint64_t generation) {
  const std::string name = format::tables_name(generation);
  const fs::path folder = job.index / (name + std::string(format::kUnfinished));
  try {
    fill(folder, job, authorities, std::move(options), metadata, generation);
  } catch (...) {
    // Half of it would keep the disk full.
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    throw;
  }
  on_disk([&] {
    // A folder of that name is what an earlier run left behind.
    fs::remove_all(job.index / name);
    fs::rename(folder, job.index / name);
    return true;
  });
  sync_folder(job.index);
  publish(job.index, {generation, generation});
}

}  // namespace lettergrade::write
