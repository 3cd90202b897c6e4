#include "indexer/pipeline.hpp"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <mutex>
#include <unordered_set>

#include "indexer/ordered.hpp"
#include "indexer/parse/parse.hpp"
#include "indexer/source_reader.hpp"
#include "indexer/stop.hpp"
#include "indexer/write/index_writer.hpp"
#include "lettergrade/error.hpp"

namespace lettergrade {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const std::string& file) {
  if (file.empty()) return {};
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw Error(Message::no_such_path, {file});
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t thread_count(std::size_t wanted) {
  constexpr std::size_t kMost = 256;
  if (wanted > 0) return std::min(wanted, kMost);
  return std::max(1U, std::thread::hardware_concurrency());
}

/// Bytes; without a wish a quarter of the memory, at most 2 GB.
std::size_t memory_budget(std::size_t megabytes) {
  constexpr std::size_t kMost = std::size_t{2} << 30U;
  constexpr std::size_t kLeast = std::size_t{64} << 20U;
  if (megabytes > 0) return std::max(megabytes << 20U, kLeast);
  const long pages = ::sysconf(_SC_PHYS_PAGES);
  const long size = ::sysconf(_SC_PAGESIZE);
  if (pages <= 0 || size <= 0) return kLeast * 4;
  const std::size_t all = static_cast<std::size_t>(pages) * static_cast<std::size_t>(size);
  return std::clamp(all / 4, kLeast, kMost);
}

/// What every file of one run needs.
class Run {
 public:
  Run(const IndexRequest& request, const IndexObserver& observer)
      : request_(request), observer_(observer) {
    const std::string rows = bytes_of(request.register_file);
    // Checked before anything is touched, so that the message names the file.
    if (!rows.empty()) added_ = Register::built_in().with_rows(rows, request.register_file);
    if (!request.dry_run) writer_.emplace(writer_options(), rows);
  }

  IndexSummary operator()() {
    FoundFiles found = find_files(request_.paths,
                                  {request_.dry_run ? fs::path() : request_.index, request_.prune});
    summary_.rejected = std::move(found.rejected);
    leave_out_inputs(found.files);
    read_overrides(found.files);
    read_all(found.files);
    summary_.stopped = stop_wanted();
    // Half of a rebuild must not take the place of a whole index.
    if (writer_ && !(summary_.stopped && request_.rebuild)) finish();
    if (!summary_.stopped) warn_of_unused();
    return std::move(summary_);
  }

 private:
  using Workers = Ordered<ReadTask, std::vector<ReadItem>>;

  [[nodiscard]] const Register& authorities() const {
    if (writer_) return writer_->authorities();
    return added_ ? *added_ : Register::built_in();
  }

  [[nodiscard]] write::WriterOptions writer_options() {
    write::WriterOptions options;
    options.index = request_.index;
    options.rebuild = request_.rebuild;
    options.recogniser_version = parse::kRecogniserVersion;
    options.waiting = {request_.wait, [this](const std::string& holder) { return waits(holder); }};
    options.threads = thread_count(request_.jobs);
    options.memory = memory_budget(request_.max_memory);
    options.progress = [this](std::size_t done, std::size_t of) { show_writing(done, of); };
    return options;
  }

  /// Called from the threads that write.
  void show_writing(std::size_t done, std::size_t of) {
    const std::lock_guard lock(writer_mutex_);
    if (!observer_.on_progress) return;
    progress_.written = done;
    progress_.to_write = of;
    observer_.on_progress(progress_);
  }

  /// Says once that it waits; whether it still does.
  [[nodiscard]] bool waits(const std::string& holder) {
    if (!waiting_ && observer_.on_warning)
      observer_.on_warning("waiting for another lettergrade-index" + holder);
    waiting_ = true;
    return !stop_wanted();
  }

  /// Register and overrides are no letters, though they often lie beside them.
  void leave_out_inputs(std::vector<fs::path>& files) const {
    for (const std::string& input : {request_.register_file, request_.overrides_file}) {
      if (input.empty()) continue;
      std::erase_if(files, [&](const fs::path& file) {
        std::error_code error;
        return fs::equivalent(file, input, error);
      });
    }
  }

  void read_overrides(const std::vector<fs::path>& files) {
    if (!request_.overrides_file.empty())
      overrides_ = given::Overrides(bytes_of(request_.overrides_file), request_.overrides_file,
                                    authorities());
    else if (writer_ && !writer_->overrides().empty())
      overrides_ = given::Overrides(writer_->overrides(), "kept in the index", authorities());
    std::vector<std::string> absolute;
    for (const fs::path& file : files)
      if (file != kStandardInput)
        absolute.push_back(fs::absolute(file).lexically_normal().string());
    overrides_.resolve(absolute);
    if (writer_) writer_->keep_overrides(overrides_.kept());
  }

  void warn_of_unused() const {
    if (request_.overrides_file.empty() || !observer_.on_warning) return;
    for (const std::string& line : overrides_.unused()) observer_.on_warning(line);
  }

  [[nodiscard]] Known known() {
    if (!writer_) return {};
    return {[this](const Source& source, const format::Hash& bytes, std::string_view inputs) {
              return writer_->state_of(source, bytes, inputs);
            },
            [this](const std::string& state) {
              const std::lock_guard lock(writer_mutex_);
              return writer_->is_current(state);
            }};
  }

  void read_all(const std::vector<fs::path>& files) {
    constexpr std::size_t kAheadOfEach = 8;
    const std::size_t threads = thread_count(request_.jobs);
    const SourceReader reader(authorities(), overrides_, readers_, known(),
                              observer_.wants_unchanged);
    Workers workers(threads, threads * kAheadOfEach, std::cref(reader));
    progress_.of = files.size();
    for (const fs::path& file : files) {
      if (stop_wanted()) return;
      show_progress(file.string(), 0);
      if (file == kStandardInput) {
        collections_.push_back({file.string(), {}});
        continue;
      }
      give(workers, {{file.string(), fs::absolute(file).lexically_normal().string()}, false, {}});
    }
    while (!workers.empty() && !stop_wanted()) take(workers.pop());
    // After the files, so that the order does not hang on how far the workers are.
    for (const Source& source : std::exchange(collections_, {})) {
      read_records(source, workers);
      ++progress_.done;
    }
    show_progress({}, 0);
  }

  /// Lines go to the workers a few at a time: one is too little work to hand over.
  void read_records(const Source& source, Workers& workers) {
    constexpr std::size_t kLines = 256;
    constexpr std::size_t kBytes = std::size_t{256} << 10U;
    if (stop_wanted()) return;
    RecordLines lines(source.path);
    ReadTask task{source, true, {}};
    std::size_t bytes = 0;
    while (auto line = lines.next()) {
      bytes += line->text.size();
      task.lines.push_back(std::move(*line));
      if (bytes < kBytes && task.lines.size() < kLines) continue;
      show_progress(source.path, lines.part_read());
      give(workers, std::move(task));
      task = {source, true, {}};
      bytes = 0;
      if (stop_wanted()) return;
    }
    give(workers, std::move(task));
    while (!workers.empty() && !stop_wanted()) take(workers.pop());
    const std::string failure = lines.failure();
    if (!failure.empty() && !stop_wanted()) reject(source, failure);
  }

  void give(Workers& workers, ReadTask task) {
    while (workers.full() && !stop_wanted()) take(workers.pop());
    if (!stop_wanted()) workers.push(std::move(task));
  }

  void take(std::vector<ReadItem> items) {
    // What a signal cut short is no rejection.
    if (stop_wanted()) return;
    if (observer_.on_warning)
      for (const std::string& notice : readers_.take_notices()) observer_.on_warning(notice);
    for (ReadItem& item : items) one(std::move(item));
  }

  void one(ReadItem item) {
    if (item.holds_records) {
      collections_.push_back(std::move(item.source));
      return;
    }
    ++progress_.items;
    if (item.line == 0) ++progress_.done;
    if (item.rejection.empty() && item.line > 0) {
      overrides_.use_record(item.record);
      if (!record_ids_.insert(format::hash_of(item.record)).second)
        item.rejection = "its id '" + item.record + "' was given before in this run";
    }
    if (!item.rejection.empty())
      return reject(item.source, item.line == 0
                                     ? item.rejection
                                     : "line " + std::to_string(item.line) + ": " + item.rejection);
    if (observer_.on_letter)
      for (const Letter& letter : item.letters) observer_.on_letter(letter, authorities());
    if (item.current) {
      ++summary_.unchanged;
      writer_->keep(item.source, item.record);
      return;
    }
    put(std::move(item.letters));
  }

  /// What the index holds of the source stays: a disk that fails today is no removal.
  void reject(const Source& source, std::string reason) {
    summary_.rejected.push_back({source.path, std::move(reason)});
    if (writer_) writer_->keep_all(source);
  }

  void put(std::vector<Letter> letters) {
    const std::lock_guard lock(writer_mutex_);
    const write::Change change = writer_ ? writer_->put(std::move(letters)) : write::Change::added;
    ++(change == write::Change::added ? summary_.added : summary_.replaced);
  }

  void show_progress(const std::string& path, double part) {
    if (!observer_.on_progress) return;
    progress_.path = path;
    const double files = static_cast<double>(std::max<std::size_t>(progress_.of, 1));
    progress_.part = (static_cast<double>(progress_.done) + part) / files;
    observer_.on_progress(progress_);
  }

  void finish() {
    if (request_.prune && !summary_.stopped) {
      std::vector<fs::path> roots;
      for (const std::string& path : request_.paths)
        if (path != kStandardInput)
          roots.push_back(without_slash(fs::absolute(path).lexically_normal()));
      summary_.removed = writer_->prune(roots);
    }
    read_anew();
    summary_.removed += writer_->left_behind();
    writer_->commit();
  }

  /// The text of a letter that lost the file it was read from is that of its next file.
  void read_anew() {
    const SourceReader reader(authorities(), overrides_, readers_, known(), false);
    for (const Source& source : writer_->to_read_anew()) {
      // Its path as it was given may lead elsewhere from here.
      for (ReadItem& item : reader({{source.absolute, source.absolute}, false, {}, true})) {
        if (!item.rejection.empty() || item.letters.empty()) continue;
        for (Letter& letter : item.letters) letter.sources.front().path = source.path;
        static_cast<void>(writer_->put(std::move(item.letters)));
      }
    }
  }

  static fs::path without_slash(const fs::path& path) {
    return path.has_filename() ? path : path.parent_path();
  }

  const IndexRequest& request_;
  const IndexObserver& observer_;
  std::optional<Register> added_;
  given::Overrides overrides_;
  Readers readers_;
  std::mutex writer_mutex_;  ///< the writer is for one thread at a time
  std::optional<write::IndexWriter> writer_;
  std::unordered_set<format::Hash, format::HashOfHash> record_ids_;
  std::vector<Source> collections_;  ///< files of records that were found and not read yet
  IndexProgress progress_;
  IndexSummary summary_;
  bool waiting_ = false;
};

}  // namespace

IndexSummary index_files(const IndexRequest& request, const IndexObserver& observer) {
  if (request.paths.empty()) throw Error(Message::no_paths, {});
  return Run(request, observer)();
}

}  // namespace lettergrade
