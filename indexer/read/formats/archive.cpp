#include "indexer/read/formats/archive.hpp"
#include "indexer/read/reasons.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

namespace lettergrade::read {
namespace {

constexpr std::size_t kStep = std::size_t{1} << 16U;
/// Text shrinks to a tenth, repetitive XML to a fiftieth; a bomb to a thousandth.
constexpr std::size_t kHonestRatio = 200;
constexpr std::size_t kSmall = std::size_t{4} << 20U;  ///< below this nothing is a bomb
constexpr std::size_t kMostEntries = 10'000;

struct Close {
  void operator()(archive* opened) const { archive_read_free(opened); }
};
using Archive = std::unique_ptr<archive, Close>;

bool is_bomb(std::size_t expanded, std::size_t compressed) {
  return expanded > kMaxBytes || (expanded > kSmall && expanded / kHonestRatio > compressed);
}

Archive new_gzip() {
  Archive opened(archive_read_new());
  if (!opened) throw std::bad_alloc();
  archive_read_support_filter_gzip(opened.get());
  archive_read_support_format_raw(opened.get());
  return opened;
}

/// Appends the entry's bytes to `bytes` until `full` says that they are enough. False: damaged.
template <typename Full>
bool read_entry(archive* opened, std::string& bytes, const Full& full) {
  while (true) {
    const std::size_t before = bytes.size();
    bytes.resize(before + kStep);
    const la_ssize_t got = archive_read_data(opened, bytes.data() + before, kStep);
    bytes.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got < 0) return false;
    if (got == 0 || full(bytes.size())) return true;
  }
}

bool open_gzip(archive* opened, std::string_view bytes) {
  archive_entry* entry = nullptr;
  return archive_read_open_memory(opened, bytes.data(), bytes.size()) == ARCHIVE_OK &&
         archive_read_next_header(opened, &entry) == ARCHIVE_OK;
}

/// An open file for libarchive, whose own reader asks for what the lock refuses.
struct Source {
  int file;
  std::string buffer = std::string(kStep, '\0');
};

la_ssize_t read_source(archive*, void* argument, const void** bytes) {
  auto& source = *static_cast<Source*>(argument);
  *bytes = source.buffer.data();
  return ::read(source.file, source.buffer.data(), source.buffer.size());
}

bool write_all(int output, const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t put = ::write(output, bytes, size);
    if (put <= 0) return false;
    bytes += put;
    size -= static_cast<std::size_t>(put);
  }
  return true;
}

}  // namespace

std::variant<std::string, Rejection> expand_gzip(std::string_view bytes) {
  const Archive opened = new_gzip();
  std::string expanded;
  const auto full = [&bytes](std::size_t size) { return is_bomb(size, bytes.size()); };
  if (!open_gzip(opened.get(), bytes) || !read_entry(opened.get(), expanded, full))
    return reject(Reason::damaged_gzip);
  if (full(expanded.size())) return reject(Reason::bomb);
  return expanded;
}

std::string gzip_head(std::string_view bytes, std::size_t most) {
  const Archive opened = new_gzip();
  std::string expanded;
  if (open_gzip(opened.get(), bytes))
    static_cast<void>(
        read_entry(opened.get(), expanded, [most](std::size_t size) { return size >= most; }));
  return expanded;
}

std::variant<ZipFiles, Rejection> open_zip(
    std::string_view bytes, const std::function<bool(std::string_view name)>& wanted) {
  const Archive opened(archive_read_new());
  if (!opened) throw std::bad_alloc();
  archive_read_support_format_zip(opened.get());
  const Rejection damaged = reject(Reason::damaged_zip);
  if (archive_read_open_memory(opened.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    return damaged;
  ZipFiles files;
  std::size_t total = 0;
  for (std::size_t count = 0; count < kMostEntries; ++count) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(opened.get(), &entry);
    if (status == ARCHIVE_EOF) return files;
    if (status < ARCHIVE_WARN) return damaged;
    const char* name = archive_entry_pathname(entry);
    if (name == nullptr) continue;
    std::string& content = files[name];
    if (!wanted(name)) continue;
    if (archive_entry_is_encrypted(entry) != 0) return reject(Reason::password);
    const auto full = [&](std::size_t size) { return is_bomb(total + size, bytes.size()); };
    content.clear();
    if (!read_entry(opened.get(), content, full)) return damaged;
    if (full(content.size())) return reject(Reason::bomb);
    total += content.size();
  }
  return reject(Reason::bomb);
}

ExitStatus expand_to(int file, int output) {
  const Archive opened = new_gzip();
  Source source{file};
  archive_entry* entry = nullptr;
  if (archive_read_open(opened.get(), &source, nullptr, read_source, nullptr) != ARCHIVE_OK ||
      archive_read_next_header(opened.get(), &entry) != ARCHIVE_OK)
    return ExitStatus::damaged;
  std::string buffer(kStep, '\0');
  std::size_t expanded = 0;
  while (true) {
    const la_ssize_t got = archive_read_data(opened.get(), buffer.data(), buffer.size());
    if (got == 0) return ExitStatus::ok;
    if (got < 0) return ExitStatus::damaged;
    const auto size = static_cast<std::size_t>(got);
    expanded += size;
    const auto compressed = static_cast<std::size_t>(archive_filter_bytes(opened.get(), -1));
    if (expanded > kMaxBytes && expanded / kHonestRatio > compressed) return ExitStatus::too_large;
    if (!write_all(output, buffer.data(), size)) return ExitStatus::not_written;
  }
}

}  // namespace lettergrade::read
