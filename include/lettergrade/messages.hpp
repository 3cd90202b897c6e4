#pragma once
#include <array>
#include <string_view>

#include "lettergrade/error.hpp"

namespace lettergrade {

/// One row of the message table: everything that is said about an error, in every place.
struct MessageSpec {
  Message message;
  std::string_view name;  ///< stable name, shown in docs/errors.md
  ExitCode exit_code;
  std::string_view text;         ///< {0}, {1} ... are filled in
  std::string_view hint;         ///< what to do next
  std::string_view explanation;  ///< for docs/errors.md
};

/// The one table of messages, in the order of the enumeration.
inline constexpr std::array kMessages{
    MessageSpec{Message::bad_usage, "bad-usage", ExitCode::usage, "{0}", "run '{1} --help'",
                "An option or argument is missing, unknown or has a value it cannot take."},
    MessageSpec{Message::open_quote, "open-quote", ExitCode::usage,
                "the quote opened at character {0} is never closed",
                "add the closing \" or remove the opening one",
                "A phrase stands between two double quotes."},
    MessageSpec{Message::bad_query, "bad-query", ExitCode::usage, "{0}", "{1}",
                "The query does not follow the query language; the caret shows where."},
    MessageSpec{Message::unknown_field, "unknown-field", ExitCode::usage, "there is no field '{0}'",
                "did you mean {1}? Fields are {2}; quote the word to search for it",
                "Only the fields of the field table can stand before a colon."},
    MessageSpec{Message::unknown_authority, "unknown-authority", ExitCode::usage,
                "no authority is called '{0}'",
                "did you mean {1}? 'lettergrade authorities' lists all",
                "A name, alias, DfE code or GSS code of the register is needed."},
    MessageSpec{Message::no_neighbours, "no-neighbours", ExitCode::usage,
                "{0} has no neighbours in {1}", "{2}",
                "Statistical neighbours are known for the councils of the model's year only; a "
                "council made later is compared through those it took over from."},
    MessageSpec{Message::unknown_value, "unknown-value", ExitCode::usage, "'{1}' is no {0}",
                "did you mean {2}?", "The field takes one of a fixed set of values."},
    MessageSpec{Message::bad_year, "bad-year", ExitCode::usage, "'{0}' is no year",
                "write 2007, 2007..2009, 2007.. or ..2009",
                "Years have four digits; a range has two dots and may be open at one end."},
    MessageSpec{Message::backwards_range, "backwards-range", ExitCode::usage,
                "the range '{0}' runs backwards", "write {1}",
                "The lower end of a range comes first."},
    MessageSpec{Message::bad_grade, "bad-grade", ExitCode::usage, "'{0}' is no grade",
                "write 1 (worst) to 4 (best), a range such as 1..2, a word such as 'good', or none",
                "Grades are 4 to 1, words of the scales, or none."},
    MessageSpec{Message::short_wildcard, "short-wildcard", ExitCode::usage,
                "'{0}' needs at least 3 letters before the *", "write more of the word",
                "Shorter beginnings would match most of the vocabulary."},
    MessageSpec{Message::query_too_large, "query-too-large", ExitCode::usage,
                "the query has {0}; {1} are allowed", "shorten it, or split it into several",
                "The limits keep every query answerable within a moment."},
    MessageSpec{Message::bad_query_file, "bad-query-file", ExitCode::usage, "{0}, line {1}: {2}",
                "each line is an id without spaces, a tab and the text of the query",
                "A file of queries has one query a line; no id comes twice."},
    MessageSpec{Message::bad_request, "bad-request", ExitCode::usage, "{0}",
                "each line is one JSON object: {\"query\":\"private fostering\",\"year\":\"2009\"}",
                "A line of --queries is no object, or has a key or value that it cannot have. The "
                "other lines are answered all the same."},
    MessageSpec{Message::unknown_id, "unknown-id", ExitCode::nothing, "no letter has the id '{0}'",
                "{1}search for it: lettergrade search --format paths ...",
                "Ids are <authority>-<year>-<type>, as search prints them."},
    MessageSpec{Message::unknown_paragraph, "unknown-paragraph", ExitCode::nothing,
                "{0} has no paragraph {1}", "{2}",
                "Paragraphs go by the numbers that the letter prints; a number that comes a second "
                "time is 14-2."},
    MessageSpec{Message::no_index, "no-index", ExitCode::index, "there is no index at {0}",
                "make one: lettergrade-index --db {0} FOLDER",
                "The folder does not exist or holds no index."},
    MessageSpec{Message::half_written_index, "half-written-index", ExitCode::index,
                "the index at {0} was never finished: {1}",
                "run lettergrade-index --db {0} --rebuild FOLDER",
                "A first build was interrupted before it could be switched in."},
    MessageSpec{Message::busy_index, "busy-index", ExitCode::index,
                "the index at {0} changes faster than it can be read", "ask again in a moment",
                "Each time the answer was found, the index had been changed again meanwhile."},
    MessageSpec{Message::other_schema, "other-schema", ExitCode::index,
                "the index at {0} has schema version {1}; this program reads {2}",
                "run lettergrade-index --db {0} --rebuild FOLDER",
                "The layout of an index changes with its schema version."},
    MessageSpec{Message::damaged_index, "damaged-index", ExitCode::index,
                "the index at {0} is damaged: {1}",
                "run lettergrade-index --db {0} --rebuild FOLDER",
                "A file of the index is missing or does not hold what it should."},
    MessageSpec{Message::no_permission, "no-permission", ExitCode::index, "may not read {0}: {1}",
                "check the permissions of the folder",
                "The operating system refused to open a file of the index."},
    MessageSpec{Message::bad_register, "bad-register", ExitCode::usage, "{0}, line {1}: {2}",
                "the columns are those of corpus/register.csv",
                "A register file is CSV with a header and one authority a line."},
    MessageSpec{Message::bad_synonyms, "bad-synonyms", ExitCode::usage, "{0}, line {1}: {2}",
                "the columns are term,also",
                "A file of synonyms is CSV with a header and two terms a line that stand for each "
                "other."},
    MessageSpec{Message::bad_overrides, "bad-overrides", ExitCode::usage, "{0}",
                "the columns are path,field,value; 'lettergrade-index --help' explains them",
                "An overrides file is CSV with a header and one correction a line. Nothing was "
                "written."},
    MessageSpec{Message::no_such_path, "no-such-path", ExitCode::usage, "there is no {0}",
                "check the path", "A PATH named on the command line does not exist."},
    MessageSpec{Message::cannot_read, "cannot-read", ExitCode::usage, "cannot read {0}: {1}",
                "check that it is a file and its permissions",
                "The operating system refused to read what the command line names."},
    MessageSpec{Message::no_paths, "no-paths", ExitCode::usage, "no files or folders were named",
                "name at least one: lettergrade-index FOLDER",
                "The indexer needs to know what to read."},
    MessageSpec{Message::locked, "locked", ExitCode::index,
                "another lettergrade-index is writing {0}{1}",
                "wait until it has finished, or let this one wait: --wait SECONDS",
                "One program at a time may write an index."},
    MessageSpec{Message::cannot_write, "cannot-write", ExitCode::index, "cannot write {0}: {1}",
                "check the permissions and the free space, then run the same command again; the "
                "index is as it was",
                "The operating system refused to write. Nothing was switched in."},
    MessageSpec{Message::cannot_print, "cannot-print", ExitCode::index,
                "cannot write the results: {0}", "check where standard output goes",
                "Standard output took no more, for example because its disk is full."},
    MessageSpec{
        Message::reader_missing, "reader-missing", ExitCode::index, "cannot start {0}: {1}",
        "install lettergrade-read beside lettergrade-index, of the same version",
        "Files are read by a program of its own, so that a damaged one harms nothing else."},
    MessageSpec{Message::internal, "internal", ExitCode::index, "unexpected error: {0}",
                "please report it with the command you ran",
                "An error that no rule of the program foresaw."},
};

[[nodiscard]] constexpr const MessageSpec& spec(Message message) {
  return kMessages[static_cast<std::size_t>(message)];
}

}  // namespace lettergrade
