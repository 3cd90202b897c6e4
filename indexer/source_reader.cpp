#include "indexer/source_reader.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>

#include "indexer/given/record.hpp"
#include "indexer/letters.hpp"
#include "indexer/read/document.hpp"
#include "lettergrade/error.hpp"

namespace lettergrade {
namespace {

/// The hash of a file's bytes; nothing where it cannot be read or is too large to be a letter.
std::optional<format::Hash> hash_file(const std::string& path) {
  constexpr std::size_t kStep = std::size_t{256} << 10U;
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return std::nullopt;
  format::Hasher hasher;
  std::string buffer(kStep, '\0');
  std::size_t total = 0;
  ssize_t got = 0;
  do {
    got = ::read(file, buffer.data(), buffer.size());
    if (got > 0) hasher.add({buffer.data(), static_cast<std::size_t>(got)});
    total += got > 0 ? static_cast<std::size_t>(got) : 0;
  } while ((got > 0 || (got < 0 && errno == EINTR)) && total <= read::kMaxBytes);
  ::close(file);
  if (got != 0) return std::nullopt;
  return hasher.result();
}

std::string inputs_of(const std::vector<given::Given>& fields) {
  std::string inputs;
  for (const given::Given& given : fields)
    inputs += given.field + "\n" + given.value + "\n" + given.origin + "\n";
  return inputs;
}

}  // namespace

SourceReader::SourceReader(const Register& authorities, const given::Overrides& overrides,
                           Readers& readers, Known known, bool wants_unchanged)
    : authorities_(authorities),
      overrides_(overrides),
      readers_(readers),
      known_(std::move(known)),
      wants_unchanged_(wants_unchanged) {}

std::vector<ReadItem> SourceReader::operator()(const ReadTask& task) const {
  std::vector<ReadItem> items;
  if (!task.records) items.push_back(file(task));
  for (const NumberedLine& line : task.lines) items.push_back(record(task, line));
  return items;
}

bool SourceReader::settled(ReadItem& item, const ReadTask& task, const format::Hash& bytes,
                           const std::string& inputs) const {
  if (known_.state) item.source.state = known_.state(item.source, bytes, inputs);
  item.current = !task.anew && known_.is_current && known_.is_current(item.source.state);
  return item.current && !wants_unchanged_;
}

ReadItem SourceReader::file(const ReadTask& task) const {
  ReadItem item;
  item.source = task.source;
  try {
    // Before it is read: what changes in between is then read again the next time.
    const auto bytes = hash_file(task.source.path);
    const std::string inputs = overrides_.inputs_of_file(task.source.absolute);
    if (bytes && settled(item, task, *bytes, inputs)) return item;
    read::ReadResult result = readers_.read(task.source.path);
    if (const auto* rejection = std::get_if<read::Rejection>(&result)) {
      item.rejection = rejection->reason;
      return item;
    }
    auto& document = std::get<read::Document>(result);
    item.holds_records = document.format == read::Format::records;
    if (!item.holds_records)
      item.letters = letters_of(std::move(document), item.source, overrides_, authorities_);
  } catch (const Error&) {
    throw;
  } catch (const std::exception& error) {
    item.rejection = std::string("unexpected error: ") + error.what();
  }
  return item;
}

ReadItem SourceReader::record(const ReadTask& task, const NumberedLine& line) const {
  ReadItem item;
  item.source = task.source;
  item.line = line.number;
  try {
    auto read = given::read_record(line.text, authorities_);
    if (auto* reason = std::get_if<std::string>(&read)) {
      item.rejection = std::move(*reason);
      return item;
    }
    auto& record = std::get<given::Record>(read);
    item.record = record.id;
    const std::string inputs = inputs_of(overrides_.of_record(record.id));
    if (settled(item, task, format::hash_of(line.text), inputs)) return item;
    item.letters.push_back(letter_of(std::move(record), item.source, overrides_, authorities_));
  } catch (const std::exception& error) {
    item.rejection = std::string("unexpected error: ") + error.what();
  }
  return item;
}

}  // namespace lettergrade
