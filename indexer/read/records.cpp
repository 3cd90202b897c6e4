#include "indexer/read/records.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "indexer/read/opened_file.hpp"
#include "indexer/read/reader_process.hpp"
#include "indexer/read/reasons.hpp"
#include "indexer/read/report_words.hpp"

namespace lettergrade::read {
namespace {

constexpr std::size_t kStep = std::size_t{1} << 18U;
constexpr int kReportMilliseconds = 10'000;

}  // namespace

class Records::Impl {
 public:
  Impl(const std::string& path, const PoolOptions& options)
      : limits_(options.limits), reader_(options.program, 1, options.limits) {
    auto opened = open_file(path);
    if (auto* rejection = std::get_if<Rejection>(&opened)) {
      failure_ = std::move(rejection->reason);
      return;
    }
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
      failure_ = std::generic_category().message(errno);
      return;
    }
    const Descriptor output(ends[1]);
    input_ = Descriptor(ends[0]);
    file_ = std::move(std::get<Descriptor>(opened));
    if (!reader_.send({1, wire::Task::records, 0}, file_, output))
      failure_ = words_of(Reason::ended_early);
  }

  /// The reader's descriptor is a copy of ours, and the two have one place in the file.
  [[nodiscard]] double part_read() const {
    struct stat status {};
    if (!file_.is_open() || ::fstat(file_.number(), &status) != 0 || status.st_size <= 0) return 0;
    const off_t at = ::lseek(file_.number(), 0, SEEK_CUR);
    return std::clamp(static_cast<double>(at) / static_cast<double>(status.st_size), 0.0, 1.0);
  }

  std::optional<std::string_view> next() {
    while (true) {
      const std::size_t end = buffer_.find('\n', searched_);
      if (end != std::string::npos) return take(end, end + 1);
      searched_ = buffer_.size();
      if (buffer_.size() - start_ > kMaxBytes) return stop("a line of over 64 MB");
      if (more()) continue;
      if (start_ < buffer_.size() && failure_.empty()) return take(buffer_.size(), buffer_.size());
      return std::nullopt;
    }
  }

  [[nodiscard]] const std::string& failure() const { return failure_; }

 private:
  std::string_view take(std::size_t end, std::size_t next) {
    const std::string_view line = std::string_view(buffer_).substr(start_, end - start_);
    start_ = next;
    searched_ = next;
    return line;
  }

  std::optional<std::string_view> stop(std::string reason) {
    failure_ = std::move(reason);
    input_.close();
    start_ = searched_ = buffer_.size();
    return std::nullopt;
  }

  /// Reads on. False at the end; then `failure_` says whether it is the right one.
  bool more() {
    if (!input_.is_open()) return false;
    buffer_.erase(0, start_);
    searched_ -= start_;
    start_ = 0;
    const std::size_t before = buffer_.size();
    buffer_.resize(before + kStep);
    ssize_t got = 0;
    do {
      got = ::read(input_.number(), buffer_.data() + before, kStep);
    } while (got < 0 && errno == EINTR);
    buffer_.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got > 0) return true;
    input_.close();
    failure_ = how_it_ended();
    return false;
  }

  [[nodiscard]] std::string how_it_ended() const {
    pollfd waiting{reader_.socket(), POLLIN, 0};
    if (::poll(&waiting, 1, kReportMilliseconds) <= 0) return words_of(Reason::no_answer);
    const auto report = wire::as<wire::Report>(wire::receive_packet(reader_.socket()));
    if (!report) return words_of(Reason::ended_early);
    const bool whole = report->ending == wire::Ending::exited && report->number == 0;
    if (whole) return {};
    return reason_of(*report, limits_);
  }

  Limits limits_;
  ReaderProcess reader_;
  Descriptor file_;
  Descriptor input_;
  std::string buffer_;
  std::size_t start_ = 0;     ///< of the next line
  std::size_t searched_ = 0;  ///< before here is no further line end
  std::string failure_;
};

Records::Records(const std::string& path, const PoolOptions& options)
    : impl_(std::make_unique<Impl>(path, options)) {}
Records::~Records() = default;
Records::Records(Records&&) noexcept = default;
Records& Records::operator=(Records&&) noexcept = default;

std::optional<std::string_view> Records::next() { return impl_->next(); }
double Records::part_read() const { return impl_->part_read(); }
std::string Records::failure() { return impl_->failure(); }

}  // namespace lettergrade::read
