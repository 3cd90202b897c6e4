#include "indexer/pipeline.hpp"

#include <fstream>
#include <iterator>

#include "indexer/format/schema.hpp"
#include "indexer/parse/parse.hpp"
#include "indexer/read/document.hpp"
#include "indexer/write/index_writer.hpp"
#include "lettergrade/error.hpp"

namespace lettergrade {
namespace {

namespace fs = std::filesystem;

std::string register_rows(const std::string& file) {
  if (file.empty()) return {};
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw Error(Message::no_such_path, {file});
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// What every file of one run needs.
class Run {
 public:
  Run(const IndexRequest& request, const IndexObserver& observer)
      : request_(request), observer_(observer) {
    const std::string rows = register_rows(request.register_file);
    // Checked before anything is touched, so that the message names the file.
    if (!rows.empty()) added_ = Register::built_in().with_rows(rows, request.register_file);
    if (!request.dry_run)
      writer_.emplace(
          write::WriterOptions{request.index, request.rebuild, parse::kRecogniserVersion}, rows);
  }

  IndexSummary operator()() {
    FoundFiles found = find_files(request_.paths,
                                  {request_.dry_run ? fs::path() : request_.index, request_.prune});
    summary_.rejected = std::move(found.rejected);
    leave_out_register(found.files);
    std::size_t done = 0;
    for (const fs::path& file : found.files) {
      if (observer_.on_file) observer_.on_file(file.string(), done++, found.files.size());
      one_file(file);
    }
    if (writer_) finish();
    return std::move(summary_);
  }

 private:
  [[nodiscard]] const Register& authorities() const {
    if (writer_) return writer_->authorities();
    return added_ ? *added_ : Register::built_in();
  }

  /// The register is no letter, though it often lies beside them.
  void leave_out_register(std::vector<fs::path>& files) const {
    if (request_.register_file.empty()) return;
    std::erase_if(files, [&](const fs::path& file) {
      std::error_code error;
      return fs::equivalent(file, request_.register_file, error);
    });
  }

  void one_file(const fs::path& file) {
    const Source source{file.string(), fs::absolute(file).lexically_normal().string()};
    read::ReadResult result = read::read_file(file.string());
    if (const auto* rejection = std::get_if<read::Rejection>(&result)) {
      summary_.rejected.push_back({file.string(), rejection->reason});
      // What the index holds of this file stays: a disk that fails today is no removal.
      if (writer_) writer_->keep(source);
      return;
    }
    auto& document = std::get<read::Document>(result);
    std::string hash = format::content_hash(document.text);
    const bool current = writer_ && writer_->is_current(hash, source);
    if (current) {
      writer_->keep(source);
      ++summary_.unchanged;
      if (!observer_.wants_unchanged) return;
    }
    for (Letter& letter :
         parse::parse({std::move(document.text), std::move(document.layout), document.created},
                      authorities())) {
      letter.id = letter.base_id;
      letter.content_hash = hash;
      Source place = source;
      if (!letter.sources.empty()) {
        place.first_page = letter.sources.front().first_page;
        place.last_page = letter.sources.front().last_page;
      }
      letter.sources = {std::move(place)};
      if (observer_.on_letter) observer_.on_letter(letter, authorities());
      if (!current) put(std::move(letter));
    }
  }

  void put(Letter letter) {
    const write::Change change = writer_ ? writer_->put(std::move(letter)) : write::Change::added;
    if (change == write::Change::added) ++summary_.added;
    if (change == write::Change::replaced) ++summary_.replaced;
    if (change == write::Change::unchanged) ++summary_.unchanged;
  }

  void finish() {
    if (request_.prune) {
      std::vector<fs::path> roots;
      for (const std::string& path : request_.paths)
        roots.push_back(without_slash(fs::absolute(path).lexically_normal()));
      summary_.removed = writer_->prune(roots);
    }
    summary_.removed += writer_->left_behind();
    writer_->commit();
  }

  static fs::path without_slash(const fs::path& path) {
    return path.has_filename() ? path : path.parent_path();
  }

  const IndexRequest& request_;
  const IndexObserver& observer_;
  std::optional<Register> added_;
  std::optional<write::IndexWriter> writer_;
  IndexSummary summary_;
};

}  // namespace

IndexSummary index_files(const IndexRequest& request, const IndexObserver& observer) {
  if (request.paths.empty()) throw Error(Message::no_paths, {});
  return Run(request, observer)();
}

}  // namespace lettergrade
