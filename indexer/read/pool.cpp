#include "indexer/read/pool.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <optional>
#include <system_error>
#include <utility>

#include "indexer/read/frame.hpp"
#include "indexer/read/opened_file.hpp"
#include "indexer/read/reader_process.hpp"
#include "indexer/read/reasons.hpp"
#include "indexer/read/report_words.hpp"
#include "indexer/read/result_file.hpp"

namespace lettergrade::read {
namespace {

constexpr unsigned kMostFailures = 2;
constexpr int kPatience = 3;  ///< times the time of a file

/// A file on its way: waiting, sent, or with a result.
struct Item {
  std::string path;
  std::optional<ReadResult> result;
  Descriptor output;  ///< open while it is being read, and until the result is taken
  bool sent = false;
  bool reported = false;
  unsigned failures = 0;  ///< of the reader, while it had this file
};

}  // namespace

class Pool::Impl {
 public:
  explicit Impl(PoolOptions options) : options_(std::move(options)) {
    options_.jobs = std::max<std::size_t>(options_.jobs, 1);
    start();
    const std::string missing = missing_protection(reader_->hello());
    if (!missing.empty() && options_.notice) options_.notice(missing);
  }

  void submit(std::string path) {
    items_.emplace_back().path = std::move(path);
    pump();
  }

  [[nodiscard]] std::size_t pending() const { return items_.size(); }

  ReadResult next() {
    pump();
    while (!items_.front().result) {
      if (items_.front().reported)
        items_.front().result = decode_result(items_.front());
      else
        wait();
    }
    ReadResult result = std::move(*items_.front().result);
    items_.pop_front();
    ++first_id_;
    pump();
    return result;
  }

 private:
  void start() { reader_.emplace(options_.program, options_.jobs, options_.limits); }

  /// Files that the reader has and has not reported. It has more than it works on, so that none of
  /// its children waits for this process.
  [[nodiscard]] std::size_t outstanding() const {
    return static_cast<std::size_t>(std::count_if(
        items_.begin(), items_.end(), [](const Item& i) { return i.sent && !i.reported; }));
  }

  void pump() {
    const std::size_t window = 2 * options_.jobs + 6;
    const std::size_t end = std::min(items_.size(), window);
    for (std::size_t i = 0; i < end; ++i) {
      Item& item = items_[i];
      if (item.sent || item.result) continue;
      send(item, first_id_ + i);
    }
  }

  void send(Item& item, std::uint64_t id) {
    auto opened = open_file(item.path);
    if (auto* rejection = std::get_if<Rejection>(&opened)) {
      item.result = std::move(*rejection);
      return;
    }
    item.output = new_result_file(options_.limits.output);
    if (!item.output.is_open()) {
      item.result = reject(Reason::system, std::generic_category().message(errno));
      return;
    }
    item.sent = true;
    const wire::Request request{id, wire::Task::document, 0};
    if (!reader_->send(request, std::get<Descriptor>(opened), item.output)) restart();
  }

  /// Waits for one report. The first pending file is being read, or is the next to be: after more
  /// than twice its time the reader itself hangs.
  void wait() {
    const auto patience = kPatience * options_.limits.time;
    pollfd waiting{reader_->socket(), POLLIN, 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(patience.count()));
    if (ready < 0 && errno == EINTR) return;
    if (ready <= 0) {
      items_.front().result = Rejection{out_of_time(options_.limits)};
      restart();
      return;
    }
    const auto report = wire::as<wire::Report>(wire::receive_packet(reader_->socket()));
    if (!report || !take(*report)) restart();
  }

  /// False: no such file is being read.
  bool take(const wire::Report& report) {
    if (report.id < first_id_ || report.id - first_id_ >= items_.size()) return false;
    Item& item = items_[report.id - first_id_];
    if (!item.sent || item.reported) return false;
    item.reported = true;
    if (report.ending != wire::Ending::exited || report.number != 0)
      item.result = Rejection{reason_of(report, options_.limits)};
    return true;
  }

  /// What it had reported before it ended.
  void take_last_reports() {
    pollfd waiting{reader_->socket(), POLLIN, 0};
    while (::poll(&waiting, 1, 0) > 0) {
      const auto report = wire::as<wire::Report>(wire::receive_packet(reader_->socket()));
      if (!report || !take(*report)) return;
    }
  }

  ReadResult decode_result(const Item& item) const {
    const auto bytes = read_result_file(item.output, options_.limits.output);
    if (!bytes) return reject(Reason::no_answer);
    return decode(*bytes);
  }

  /// The reader is gone or talks nonsense. It works in order, so the first file that it had not
  /// reported is to blame: that one is tried once more, then given up. The others are sent anew.
  void restart() {
    take_last_reports();
    reader_->kill();
    bool first = true;
    for (Item& item : items_) {
      if (!item.sent || item.reported || item.result) continue;
      item.sent = false;
      if (std::exchange(first, false) && ++item.failures >= kMostFailures)
        item.result = reject(Reason::ended_early);
    }
    reader_.reset();
    start();
    pump();
  }

  PoolOptions options_;
  std::optional<ReaderProcess> reader_;
  std::deque<Item> items_;
  std::uint64_t first_id_ = 1;
};

Pool::Pool(PoolOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Pool::~Pool() = default;
Pool::Pool(Pool&&) noexcept = default;
Pool& Pool::operator=(Pool&&) noexcept = default;

void Pool::submit(std::string path) { impl_->submit(std::move(path)); }
std::size_t Pool::pending() const { return impl_->pending(); }
ReadResult Pool::next() { return impl_->next(); }

}  // namespace lettergrade::read
