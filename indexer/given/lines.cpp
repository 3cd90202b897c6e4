#include "indexer/given/lines.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <nlohmann/json.hpp>
#include <string_view>
#include <system_error>

#include "indexer/given/unpacker.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::given {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kGzip = "\x1F\x8B";
constexpr std::size_t kStep = std::size_t{64} << 10U;

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\v\f") == std::string_view::npos;
}

bool is_object(std::string_view line) {
  return line.starts_with('{') && nlohmann::json::accept(line);
}

/// What starts as one record does, although it may be broken.
bool starts_as_object(std::string_view line) {
  if (!line.starts_with('{')) return false;
  line.remove_prefix(1);
  return trim(line).starts_with('"');
}

bool looks_like_records(std::string_view start, bool whole) {
  constexpr int kLinesTried = 5;
  if (start.starts_with(kMark)) start.remove_prefix(kMark.size());
  int tried = 0;
  while (!start.empty() && tried < kLinesTried) {
    const std::size_t end = start.find('\n');
    const bool cut = end == std::string_view::npos && !whole;
    const std::string_view line = trim(start.substr(0, end));
    start.remove_prefix(end == std::string_view::npos ? start.size() : end + 1);
    if (line.empty()) continue;
    // The first line says what the file is; a broken one only spoils itself.
    if (tried++ == 0 && !starts_as_object(line)) return false;
    if (cut || is_object(line)) return true;
  }
  return false;
}

}  // namespace

struct LineReader::Impl {
  InputFile file;
  std::uint64_t size = 0;
  std::optional<Unpacker> bytes;
  std::string buffer;
  std::size_t begin = 0;  ///< of the next line in the buffer
  std::size_t number = 0;
  std::string failure;

  Impl(const std::string& path, std::function<bool()> stopped) : file(path) {
    if (file.get() < 0) {
      failure = std::generic_category().message(errno);
      return;
    }
    size = file.size();
    bytes.emplace(file.get(), std::move(stopped));
    failure = bytes->failure();
  }

  /// Reads on; what was read before `begin` is let go.
  bool more() {
    buffer.erase(0, begin);
    begin = 0;
    if (!bytes) return false;
    const bool got = bytes->more(buffer);
    if (!got) failure = bytes->failure();
    return got;
  }

  /// The next line, blank or not. The last one needs no line end, unless the file broke off in it.
  std::optional<NumberedLine> line() {
    NumberedLine result;
    result.number = ++number;
    std::size_t searched = begin;
    for (;;) {
      const std::size_t end = buffer.find('\n', searched);
      if (end != std::string::npos) {
        take(result, end);
        begin = end + 1;
        return result;
      }
      if (buffer.size() - begin > kMaxLine) {
        result.too_long = true;
        begin = buffer.size();
      }
      searched = buffer.size() - begin;
      if (!more()) break;
    }
    const bool nothing = begin == buffer.size() && !result.too_long;
    if (nothing || !failure.empty()) return std::nullopt;
    take(result, buffer.size());
    begin = buffer.size();
    return result;
  }

  void take(NumberedLine& line, std::size_t end) const {
    if (line.too_long) return;
    std::string_view text(buffer.data() + begin, end - begin);
    if (line.number == 1 && text.starts_with(kMark)) text.remove_prefix(kMark.size());
    if (text.ends_with('\r')) text.remove_suffix(1);
    line.text = text;
  }
};

LineReader::LineReader(const std::string& path, std::function<bool()> stopped)
    : impl_(std::make_unique<Impl>(path, std::move(stopped))) {}
LineReader::~LineReader() = default;
LineReader::LineReader(LineReader&&) noexcept = default;
LineReader& LineReader::operator=(LineReader&&) noexcept = default;

std::optional<NumberedLine> LineReader::next() {
  while (auto line = impl_->line())
    if (line->too_long || !blank(line->text)) return line;
  return std::nullopt;
}

const std::string& LineReader::failure() const { return impl_->failure; }

double LineReader::part_read() const {
  if (impl_->size == 0 || !impl_->bytes) return 0;
  return std::min(
      1.0, static_cast<double>(impl_->bytes->packed_bytes()) / static_cast<double>(impl_->size));
}

bool holds_records(const std::string& path) {
  const InputFile file(path);
  if (!file.regular()) return false;
  std::string start(4, '\0');
  const ssize_t got = ::pread(file.get(), start.data(), start.size(), 0);
  start.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  const bool packed = start.starts_with(kGzip);
  const bool text = start.starts_with(kMark) || start.find_first_of("{ \t\r\n") == 0;
  if (!packed && !text) return false;
  Unpacker bytes(file.get());
  start.clear();
  bool whole = false;
  while (start.size() < kStep && !whole) whole = !bytes.more(start);
  return looks_like_records(start, whole);
}

}  // namespace lettergrade::given
