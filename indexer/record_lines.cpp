#include "indexer/record_lines.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>

#include "indexer/files.hpp"
#include "indexer/read/records.hpp"
#include "indexer/stop.hpp"

namespace lettergrade {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\v\f") == std::string_view::npos;
}

}  // namespace

/// Where lines come from.
class RecordLines::Lines {
 public:
  Lines() = default;
  virtual ~Lines() = default;
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;

  virtual std::optional<std::string_view> next() = 0;
  [[nodiscard]] virtual std::string failure() = 0;
  [[nodiscard]] virtual double part_read() const = 0;
};

/// Lines of standard input, which may come slowly.
class RecordLines::Input : public RecordLines::Lines {
 public:
  std::optional<std::string_view> next() override {
    for (;;) {
      const std::size_t end = buffer_.find('\n', searched_);
      if (end != std::string::npos) return take(end, end + 1);
      searched_ = buffer_.size();
      if (buffer_.size() - begin_ > read::kMaxBytes) {
        failure_ = "a line of over " + std::to_string(read::kMaxBytes >> 20U) + " MB";
        return std::nullopt;
      }
      if (!more()) break;
    }
    // The last line needs no line end.
    if (begin_ == buffer_.size() || !failure_.empty() || stop_wanted()) return std::nullopt;
    return take(buffer_.size(), buffer_.size());
  }
  std::string failure() override { return failure_; }
  [[nodiscard]] double part_read() const override { return 0; }

 private:
  std::string_view take(std::size_t end, std::size_t next) {
    const std::string_view line = std::string_view(buffer_).substr(begin_, end - begin_);
    begin_ = searched_ = next;
    return line;
  }

  bool more() {
    constexpr std::size_t kStep = std::size_t{64} << 10U;
    buffer_.erase(0, begin_);
    searched_ -= begin_;
    begin_ = 0;
    if (!await()) return false;
    const std::size_t before = buffer_.size();
    buffer_.resize(before + kStep);
    const ssize_t got = ::read(STDIN_FILENO, buffer_.data() + before, kStep);
    const int code = errno;
    buffer_.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
    const bool again = got < 0 && (code == EINTR || code == EAGAIN);
    if (got < 0 && !again) failure_ = std::generic_category().message(code);
    return got > 0 || again;
  }

  /// Waits for bytes; false when the program is to stop.
  static bool await() {
    constexpr int kPatience = 200;  // milliseconds
    pollfd wait{STDIN_FILENO, POLLIN, 0};
    while (::poll(&wait, 1, kPatience) <= 0)
      if (stop_wanted()) return false;
    return true;
  }

  std::string buffer_;
  std::size_t begin_ = 0;     ///< of the next line
  std::size_t searched_ = 0;  ///< before here is no further line end
  std::string failure_;
};

/// Lines of a file, expanded in a process of its own.
class RecordLines::File : public RecordLines::Lines {
 public:
  explicit File(const std::string& path) : records_(path, {}) {}
  std::optional<std::string_view> next() override { return records_.next(); }
  std::string failure() override { return records_.failure(); }
  [[nodiscard]] double part_read() const override { return records_.part_read(); }

 private:
  read::Records records_;
};

RecordLines::RecordLines(const std::string& path) {
  if (path == kStandardInput)
    lines_ = std::make_unique<Input>();
  else
    lines_ = std::make_unique<File>(path);
}
RecordLines::~RecordLines() = default;
RecordLines::RecordLines(RecordLines&&) noexcept = default;
RecordLines& RecordLines::operator=(RecordLines&&) noexcept = default;

std::optional<NumberedLine> RecordLines::next() {
  while (auto text = lines_->next()) {
    ++number_;
    if (number_ == 1 && text->starts_with(kMark)) text->remove_prefix(kMark.size());
    if (text->ends_with('\r')) text->remove_suffix(1);
    if (!blank(*text)) return NumberedLine{std::string(*text), number_};
  }
  return std::nullopt;
}

std::string RecordLines::failure() const { return lines_->failure(); }
double RecordLines::part_read() const { return lines_->part_read(); }

}  // namespace lettergrade
