#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "indexer/format/xapian_border.hpp"
#include "indexer/write/index_writer.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::test {

/// All that a reader can learn of a state of an index, whatever numbers its documents have: each
/// document by the id of its letter (and the number of its section), and the statistics that scores
/// are made of.
using State = std::map<std::string, std::string>;

/// The state in a view's folder, opened anew.
[[nodiscard]] State state_of(const std::filesystem::path& view);
/// The state of the live view.
[[nodiscard]] State live_state(const std::string& index);

/// The names of what differs, at most a few; empty: nothing.
[[nodiscard]] std::string differences(const State& a, const State& b);

/// Version `version` of the letter in file number `file`. Files share councils and years, so that
/// their letters share base ids; a version's words are its own.
[[nodiscard]] Letter file_letter(int file, int version);
/// A record with this id.
[[nodiscard]] Letter record_letter(const std::string& id, int version);

/// Options of a writer that changes in place whenever it can.
[[nodiscard]] write::WriterOptions in_place(const std::string& index);

/// Puts letters in, one commit.
void put_all(const write::WriterOptions& options, std::vector<Letter> letters);

}  // namespace lettergrade::test
