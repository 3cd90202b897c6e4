#pragma once
#include <functional>
#include <string>
#include <vector>

#include "indexer/format/hash.hpp"
#include "indexer/given/overrides.hpp"
#include "indexer/readers.hpp"
#include "indexer/record_lines.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade {

/// Something to read: a file, or some lines of a file of records.
struct ReadTask {
  Source source;
  bool records = false;
  std::vector<NumberedLine> lines;
  bool anew = false;  ///< to be read even where the index has it
};

/// What came of a file or of one record.
struct ReadItem {
  Source source;
  std::string record;           ///< id of a record; empty: a file
  std::size_t line = 0;         ///< of a record; 0: a file
  bool current = false;         ///< the index has it already
  bool holds_records = false;   ///< a file whose lines are to be read
  std::string rejection;        ///< why it could not be used; empty: it could
  std::vector<Letter> letters;  ///< left out where it is current, unless they were asked for
};

/// What the index says of sources. Called from several threads.
struct Known {
  /// The state of a source, see IndexWriter::state_of; empty where no index is written.
  std::function<std::string(const Source&, const format::Hash&, std::string_view)> state;
  std::function<bool(const std::string& state)> is_current;
};

/// Reads tasks to letters. Safe to use from several threads.
class SourceReader {
 public:
  SourceReader(const Register& authorities, const given::Overrides& overrides, Readers& readers,
               Known known, bool wants_unchanged);

  [[nodiscard]] std::vector<ReadItem> operator()(const ReadTask& task) const;

 private:
  [[nodiscard]] ReadItem file(const ReadTask& task) const;
  [[nodiscard]] ReadItem record(const ReadTask& task, const NumberedLine& line) const;
  /// Notes whether the index has it; true when nothing is left to be done.
  [[nodiscard]] bool settled(ReadItem& item, const ReadTask& task, const format::Hash& bytes,
                             const std::string& inputs) const;

  const Register& authorities_;
  const given::Overrides& overrides_;
  Readers& readers_;
  Known known_;
  bool wants_unchanged_;
};

}  // namespace lettergrade
