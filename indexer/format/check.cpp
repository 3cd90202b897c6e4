#include "lettergrade/check.hpp"

#include <unistd.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <sstream>

#include "indexer/format/apart.hpp"
#include "indexer/format/columns.hpp"
#include "indexer/format/deep_check.hpp"
#include "indexer/format/layout.hpp"
#include "indexer/format/model_rows.hpp"
#include "indexer/format/posting_check.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/format/xapian_border.hpp"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
// Xapian 1.4.22 deletes a table it has checked through a base class of another size, which its
// allocator does not mind and the sanitizer takes for an error of ours.
extern "C" const char* __asan_default_options();                                          // NOLINT
extern "C" const char* __asan_default_options() { return "new_delete_type_mismatch=0"; }  // NOLINT
#endif
#endif

namespace lettergrade {
namespace {

namespace fs = std::filesystem;
using format::kLettersFolder;
using format::kSectionsFolder;

/// Of the files of a database; where this may be written to, the others may.
constexpr std::string_view kLargestTable = "position.glass";

/// After so many problems the rest is no news.
constexpr std::size_t kMostProblems = 50;

/// The lines of Xapian's own report that speak of errors.
std::string errors_of(const std::string& report) {
  std::istringstream lines(report);
  std::string errors;
  for (std::string line; std::getline(lines, line);)
    if (line.find("rror") != std::string::npos || line.find("orrupt") != std::string::npos)
      errors += (errors.empty() ? "" : "; ") + line;
  return errors.empty() ? "its blocks do not hang together" : errors;
}

class Checker {
 public:
  Checker(const std::string& path, bool deep) { report_.path = path, report_.deep = deep; }

  CheckReport run() {
    report_.generation = format::current_generation(report_.path).value_or(0);
    const fs::path folder = format::live_generation(report_.path);
    for (const std::string_view part : {kLettersFolder, kSectionsFolder})
      check_blocks(folder, std::string(part));
    // What is not even whole is not looked at further.
    if (report_.problems.empty()) guard([&] { check_contents(folder); });
    return std::move(report_);
  }

 private:
  void problem(std::string text) {
    if (report_.problems.size() < kMostProblems) report_.problems.push_back(std::move(text));
  }

  /// Damage is what this is to find; what a Xapian exception says of it is a problem, too.
  template <class Action>
  void guard(Action&& action) {
    try {
      format::guarded(report_.path, action);
    } catch (const Error& error) {
      if (error.message() != Message::damaged_index) throw;
      problem(error.text());
    }
  }

  void check_blocks(const fs::path& folder, const std::string& part) {
    // Xapian opens tables for writing to look at their blocks, though it writes nothing.
    if (::access((folder / part / kLargestTable).c_str(), W_OK) != 0) {
      report_.notes.push_back(part +
                              ": the blocks are not looked at one by one, which takes the "
                              "right to write; everything in them was read instead");
      return look(part, [&] { return problem_of_reading(folder / part); });
    }
    look(part, [&] { return problem_of_blocks(folder / part); });
  }

  /// Damage in a block may bring Xapian down.
  void look(const std::string& part, const std::function<std::string()>& problem_of) {
    const auto found = format::asked_apart(problem_of);
    if (!found)
      problem(part + ": so damaged that looking at its blocks does not come to an end");
    else if (!found->empty())
      problem(part + ": " + *found);
  }

  /// What is wrong with the blocks of a database; empty: nothing.
  static std::string problem_of_blocks(const fs::path& database) {
    std::ostringstream out;
    try {
      if (Xapian::Database::check(database.string(), 0, &out) > 0) return errors_of(out.str());
    } catch (const Xapian::Error& error) {
      return error.get_msg();
    }
    return {};
  }

  static std::string problem_of_reading(const fs::path& database) {
    try {
      format::read_everything(Xapian::Database(database.string()));
    } catch (const Xapian::Error& error) {
      return error.get_msg();
    }
    return {};
  }

  void check_contents(const fs::path& folder) {
    const Xapian::Database letters((folder / kLettersFolder).string());
    const Xapian::Database sections((folder / kSectionsFolder).string());
    format::check_schema(letters, report_.path);
    report_.letters = letters.get_doccount();
    report_.sections = sections.get_doccount();
    check_notes(letters, sections);
    check_keys(letters, sections);
    check_columns(letters, folder, "letters");
    check_columns(sections, folder, "sections");
    const auto sink = [this](std::string text) { problem(std::move(text)); };
    format::check_posting_file(letters, folder, "letters", report_.deep, sink);
    format::check_posting_file(sections, folder, "sections", report_.deep, sink);
    if (!report_.deep) return;
    std::optional<Register> added;
    const std::string rows = letters.get_metadata(std::string(format::key::kRegister));
    if (!rows.empty()) added = Register::built_in().with_rows(rows, report_.path);
    format::check_documents(letters, sections, added ? *added : Register::built_in(), sink);
    format::check_postings(letters, "letters", sink);
    format::check_postings(sections, "sections", sink);
  }

  /// Both databases are of one state, and that is the one that CURRENT names.
  void check_notes(const Xapian::Database& letters, const Xapian::Database& sections) {
    for (auto key = letters.metadata_keys_begin(); key != letters.metadata_keys_end(); ++key)
      if (*key != format::key::kColumns && *key != format::key::kPostings &&
          sections.get_metadata(*key) != letters.get_metadata(*key))
        problem("letters and sections say different things of '" + *key + "'");
    if (!format::is_sound(format::model_rows(letters)))
      problem("what was learnt from the letters is damaged");
    if (letters.get_metadata(std::string(format::key::kGeneration)) !=
        std::to_string(report_.generation))
      problem("CURRENT names generation " + std::to_string(report_.generation) +
              ", the databases are of another");
  }

  /// Each letter has an id of its own, and each section belongs to one.
  void check_keys(const Xapian::Database& letters, const Xapian::Database& sections) {
    const std::string id_prefix(spec(Field::id).prefix);
    std::uint64_t ids = 0;
    for (auto id = letters.allterms_begin(id_prefix); id != letters.allterms_end(id_prefix); ++id) {
      ++ids;
      if (id.get_termfreq() != 1)
        problem("several letters have the id " + (*id).substr(id_prefix.size()));
    }
    if (ids != report_.letters) problem("letters: some have no id");
    const std::string prefix(format::kLetterPrefix);
    std::uint64_t owned = 0;
    for (auto key = sections.allterms_begin(prefix); key != sections.allterms_end(prefix); ++key) {
      owned += key.get_termfreq();
      const std::string id = (*key).substr(prefix.size());
      if (!letters.term_exists(id_prefix + id)) problem("sections of " + id + " have no letter");
    }
    if (owned != report_.sections) problem("sections: some belong to no letter");
  }

  void check_columns(const Xapian::Database& database, const fs::path& folder,
                     const std::string& part) {
    format::Columns columns(database, folder);
    std::vector<int> slots = format::column_slots();
    slots.push_back(format::kLengthColumn);
    // Blocks of the file are checked when they are read.
    for (const int slot : slots) static_cast<void>(columns.of(slot));
    if (!columns.fault().empty()) problem(part + ": " + columns.fault());
    if (!report_.deep) return;
    for (const int slot : slots) {
      const format::Column wanted = format::read_column(database, slot);
      const format::Column& found = columns.of(slot);
      const bool numbers = slot == format::kLengthColumn;
      for (std::uint32_t docid = 1; docid <= database.get_lastdocid(); ++docid) {
        const auto here = found.ordinal(docid);
        const auto there = wanted.ordinal(docid);
        if (numbers ? here == there : found.value(here) == wanted.value(there)) continue;
        problem(part + ": the column of slot " + std::to_string(slot) + " is wrong for document " +
                std::to_string(docid));
        break;
      }
    }
  }

  CheckReport report_;
};

}  // namespace

CheckReport check_index(const std::string& path, bool deep) {
  constexpr int kAttempts = 5;
  for (int attempt = 1; attempt <= kAttempts; ++attempt) {
    CheckReport report = Checker(path, deep).run();
    // What a writer changed meanwhile is no damage.
    const bool same = format::current_generation(path).value_or(0) == report.generation;
    if (report.problems.empty() || same) return report;
  }
  throw Error(Message::busy_index, {path});
}

}  // namespace lettergrade
