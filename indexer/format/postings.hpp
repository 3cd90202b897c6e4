#pragma once
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "indexer/format/column_note.hpp"
#include "indexer/format/posting_file.hpp"
#include "indexer/format/xapian_border.hpp"

namespace lettergrade::format {

/// How the names of all posting files begin.
inline constexpr std::string_view kPostingFilePrefix = "postings-";

/// Databases with fewer documents have no posting file: they are quick without.
inline constexpr std::uint32_t kFewestForPostings = 2000;
/// A posting file has the terms that are in at least one of so many documents.
inline constexpr std::uint32_t kFrequentTerm = 256;
/// Where more than one of so many documents changed since, the file is not used.
inline constexpr std::uint32_t kMostChanged = 50;

/// The frequent terms of an open database, from the file that its metadata names. Where that is
/// missing, damaged or foreign, or too much changed since, there are none, and whoever asks reads
/// Xapian's lists. The file is opened when it is first asked for. For one thread.
class Postings {
 public:
  Postings() = default;
  /// `folder` holds the posting files of the generation.
  Postings(const Xapian::Database& database, std::filesystem::path folder)
      : database_(database), folder_(std::move(folder)) {}

  /// The list of a term as it was when the file was written.
  [[nodiscard]] std::optional<PostingList> find(std::string_view term, bool places = false);

  /// Documents that are not as the lists say, ascending: for these Xapian has to be asked.
  [[nodiscard]] std::span<const std::uint32_t> changed();
  /// The file, for those who compare it; null where there is none.
  [[nodiscard]] PostingFile* file();

  /// Where lists come from, for those who ask how an answer was found.
  [[nodiscard]] std::string source();
  /// What is wrong with the file, for people; empty where nothing is known to be, or nobody asked.
  [[nodiscard]] const std::string& fault() const { return fault_; }

 private:
  void open();
  void open(const std::string& metadata);
  void give_up(const std::string& why);

  Xapian::Database database_;
  std::filesystem::path folder_;
  bool opened_ = false;
  ColumnNote note_;
  std::shared_ptr<PostingFile> file_;
  std::string fault_;
};

}  // namespace lettergrade::format
