#include "indexer/write/segments.hpp"

#include <algorithm>
#include <future>
#include <thread>

#include "indexer/format/documents.hpp"
#include "indexer/format/layout.hpp"
#include "indexer/format/xapian_border.hpp"
#include "indexer/write/disk.hpp"
#include "lettergrade/analyser.hpp"

namespace lettergrade::write {
namespace {

namespace fs = std::filesystem;

/// Segments that are merged at a time. Each takes a dozen descriptors while it is.
constexpr std::size_t kFanIn = 32;
constexpr std::size_t kMostLetters = 1000;
constexpr std::size_t kLeastBytes = std::size_t{128} << 10U;
constexpr std::size_t kMostBytes = std::size_t{256} << 10U;
/// Memory a thread takes for each byte of stored letters in its batch: terms, positions, blocks of
/// both databases (measured, docs/performance.md).
constexpr std::size_t kMemoryOfByte = 60;

/// Nobody else opens it, and after a crash it is thrown away. Not DB_DANGEROUS, which hides why a
/// write failed and makes nothing faster where there is one commit.
constexpr int kSegmentFlags = Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC;

void merge_part(const std::vector<fs::path>& from, const fs::path& to, std::string_view part) {
  Xapian::Database all;
  for (const fs::path& folder : from) all.add_database(Xapian::Database((folder / part).string()));
  all.compact((to / part).string());
}

}  // namespace

void merge(const fs::path& index, const std::vector<fs::path>& from, const fs::path& to,
           bool side_by_side) {
  on_disk([&] { return fs::create_directories(to); });
  format::guarded(index.string(), [&] {
    const auto policy = side_by_side ? std::launch::async : std::launch::deferred;
    auto sections = std::async(policy, [&] { merge_part(from, to, format::kSectionsFolder); });
    merge_part(from, to, format::kLettersFolder);
    sections.get();
  });
}

Segments::Segments(const Plan& plan, const Register& authorities, const learn::Marker& marker,
                   SegmentOptions options)
    : plan_(plan), authorities_(authorities), marker_(marker), options_(std::move(options)) {
  options_.threads = std::max<std::size_t>(options_.threads, 1);
  cut_batches();
}

void Segments::cut_batches() {
  const std::size_t bytes =
      std::clamp(options_.memory / options_.threads / kMemoryOfByte, kLeastBytes, kMostBytes);
  batches_.push_back(0);
  std::size_t letters = 0;
  std::size_t size = 0;
  for (std::size_t i = 0; i < plan_.letters().size(); ++i) {
    const std::size_t more = plan_.letters()[i].bytes.size;
    if (letters > 0 && (size + more > bytes || letters == kMostLetters)) {
      batches_.push_back(i);
      letters = size = 0;
    }
    ++letters;
    size += more;
  }
  if (!plan_.letters().empty()) batches_.push_back(plan_.letters().size());
}

fs::path Segments::folder_of(Place place) const {
  return options_.folder /
         ("segment-" + std::to_string(place.level) + "-" + std::to_string(place.index));
}

std::vector<fs::path> Segments::write() {
  on_disk([&] { return fs::create_directories(options_.folder); });
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < options_.threads; ++i) threads.emplace_back([this] { work(); });
  work();
  for (std::thread& thread : threads) thread.join();
  if (failure_) std::rethrow_exception(failure_);
  // What is left of each level lies behind all that was merged into the next.
  std::vector<std::pair<std::size_t, fs::path>> ordered;
  for (const Place& place : done_) {
    std::size_t first = place.index;
    for (std::size_t i = 0; i < place.level; ++i) first *= kFanIn;
    ordered.emplace_back(first, folder_of(place));
  }
  std::sort(ordered.begin(), ordered.end());
  std::vector<fs::path> folders;
  folders.reserve(ordered.size());
  for (auto& [first, folder] : ordered) folders.push_back(std::move(folder));
  return folders;
}

void Segments::work() {
  try {
    Analyser analyser;
    for (std::size_t batch = next_++; batch + 1 < batches_.size(); batch = next_++) {
      {
        const std::lock_guard lock(mutex_);
        if (failure_) return;
      }
      write_batch(batch, analyser);
      finished({0, batch});
    }
  } catch (...) {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::current_exception();
  }
}

void Segments::write_batch(std::size_t batch, Analyser& analyser) {
  const fs::path folder = folder_of({0, batch});
  on_disk([&] { return fs::create_directories(folder); });
  format::guarded(options_.index.string(), [&] {
    Xapian::WritableDatabase letters((folder / format::kLettersFolder).string(), kSegmentFlags);
    Xapian::WritableDatabase sections((folder / format::kSectionsFolder).string(), kSegmentFlags);
    for (std::size_t i = batches_[batch]; i < batches_[batch + 1]; ++i) {
      const PlannedLetter& planned = plan_.letters()[i];
      Letter letter = plan_.letter(planned);
      marker_.mark(letter);
      const format::LetterWords words(letter, analyser);
      letters.add_document(
          format::letter_document(letter, words, authorities_, analyser, plan_.alias(planned)));
      for (std::size_t n = 0; n < letter.sections.size(); ++n)
        sections.add_document(format::section_document(letter, words, n, authorities_, analyser));
    }
    letters.commit();
    sections.commit();
  });
  const std::size_t more = batches_[batch + 1] - batches_[batch];
  const std::size_t done = letters_done_ += more;
  if (options_.progress) options_.progress(done, plan_.letters().size());
}

void Segments::finished(Place place) {
  const std::size_t group = place.index / kFanIn;
  std::vector<fs::path> members;
  {
    const std::lock_guard lock(mutex_);
    done_.insert(place);
    for (std::size_t i = group * kFanIn; i < (group + 1) * kFanIn; ++i)
      if (done_.contains({place.level, i})) members.push_back(folder_of({place.level, i}));
    if (members.size() < kFanIn) return;
    for (std::size_t i = group * kFanIn; i < (group + 1) * kFanIn; ++i)
      done_.erase({place.level, i});
  }
  const Place merged{place.level + 1, group};
  merge(options_.index, members, folder_of(merged));
  on_disk([&] {
    for (const fs::path& member : members) fs::remove_all(member);
    return true;
  });
  finished(merged);
}

}  // namespace lettergrade::write
