#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace lettergrade {

enum class Program : std::uint8_t { index = 1, query = 2, both = 3 };

/// The name a program is run by.
[[nodiscard]] constexpr std::string_view program_name(Program program) {
  return program == Program::index ? "lettergrade-index" : "lettergrade";
}

/// One flag or argument of a command line: everything that parsing, help and docs need to know.
struct FlagSpec {
  Program programs;
  std::string_view verbs;  ///< '|' list; empty: every verb, and a program without verbs
  std::string_view name;   ///< without dashes, e.g. "year"; upper case: an argument, e.g. "QUERY"
  char letter;             ///< short form; '\0': none
  /// What stands for the value in help; empty: a switch. Of an argument: in brackets where it can
  /// be left out, with dots where there can be several.
  std::string_view value;
  std::string_view fallback;  ///< what holds when it is not given, for help; empty: nothing
  /// '|' list of the only values; empty: free. Filters are free: the index knows their values and
  /// offers the nearest.
  std::string_view choices;
  bool repeatable;         ///< may be given several times, or takes several words
  std::string_view group;  ///< heading in help
  std::string_view help;   ///< one sentence
  std::string_view more;   ///< the rest of the explanation, shown by --help, not by -h

  [[nodiscard]] constexpr bool is_argument() const { return name[0] >= 'A' && name[0] <= 'Z'; }
  [[nodiscard]] constexpr bool is_required() const { return is_argument() && value[0] != '['; }
  [[nodiscard]] constexpr bool is_switch() const { return value.empty(); }
};

/// Whether the '|' list holds the word.
[[nodiscard]] constexpr bool in_list(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t bar = list.find('|');
    if (list.substr(0, bar) == word) return true;
    list = bar == std::string_view::npos ? std::string_view{} : list.substr(bar + 1);
  }
  return false;
}

[[nodiscard]] constexpr bool belongs(const FlagSpec& flag, Program program) {
  return (static_cast<unsigned>(flag.programs) & static_cast<unsigned>(program)) != 0;
}

/// Whether the flag can be given to this verb. `verb` is empty for a program without verbs.
[[nodiscard]] constexpr bool applies(const FlagSpec& flag, Program program, std::string_view verb) {
  return belongs(flag, program) && (flag.verbs.empty() || in_list(flag.verbs, verb));
}

/// The one table of flags, in the order in which help lists them.
inline constexpr std::array kFlags{
    // Arguments.
    FlagSpec{Program::index, "", "PATH", '\0', "PATH...", "", "", true, "Arguments",
             "files and folders to read, - for JSON Lines on standard input",
             "Folders are read with everything below them. What a file is, is told by its content "
             "and never by its name. JSON Lines, also gzipped, hold a record a line: "
             "{\"id\",\"title\",\"text\"}, optional authority, year, date, type, grade, outcomes{} "
             "and url; what is given wins over the text."},
    FlagSpec{Program::query, "show", "ID", '\0', "ID", "", "", false, "Arguments",
             "the letter's id, as search prints it", "ID#14 cites its paragraph 14."},
    FlagSpec{Program::query, "why", "ID", '\0', "ID", "", "", false, "Arguments",
             "the letter's id, as search prints it", ""},
    FlagSpec{Program::query, "search|facets|export|why", "QUERY", '\0', "[QUERY...]", "", "", true,
             "Arguments", "words to look for; without any, every letter matches",
             "A letter matches when it has all the words, in any form. \"two words\" is a phrase, "
             "foster* every word that begins so, a NEAR/5 b two words close together; AND, OR, NOT "
             "and ( ) combine, and year:2007..2009 or grade:1..2 filter. A word that begins with a "
             "dash goes after --."},
    FlagSpec{Program::query, "similar", "ID", '\0', "ID", "", "", false, "Arguments",
             "the letter's id, as search prints it",
             "ID#14 asks for what is like the section that its paragraph 14 stands in."},
    FlagSpec{Program::query, "suggest", "PREFIX", '\0', "PREFIX...", "", "", true, "Arguments",
             "what somebody has begun to write; of several words the last one is begun", ""},
    FlagSpec{Program::query, "authorities", "PREFIX", '\0', "[PREFIX]", "", "", false, "Arguments",
             "how a name, alias or code begins; without it, all are listed", ""},
    FlagSpec{
        Program::query, "run", "QUERIES", '\0', "QUERIES", "", "", false, "Arguments",
        "a file of queries, one a line: its id, a tab, its text; - reads standard input",
        "The text knows no query language: quotes, colons, AND and the like are text, and any of "
        "its words is enough."},
    // Indexing.
    FlagSpec{
        Program::index, "", "rebuild", '\0', "", "", "", false, "Indexing",
        "read everything anew instead of only what changed",
        "The old index answers until the new one is complete. The new one holds what lies below "
        "the PATHs given, nothing else; letters that it no longer has are counted as removed. "
        "Boilerplate and "
        "acronyms are learnt anew from its letters."},
    FlagSpec{Program::index, "", "prune", '\0', "", "", "", false, "Indexing",
             "remove letters whose files are gone from below the PATHs",
             "Never touches letters from other folders."},
    FlagSpec{Program::index, "", "dry-run", '\0', "", "", "", false, "Indexing",
             "read and report, but write nothing", "Needs no index. Use it with --report."},
    FlagSpec{Program::index, "", "register", '\0', "FILE", "", "", false, "Indexing",
             "a CSV file of further authorities",
             "The columns are those of the register that the program brings along; a row with a "
             "known code replaces that authority."},
    FlagSpec{
        Program::index, "", "overrides", '\0', "FILE", "", "", false, "Indexing",
        "a CSV file of corrections with the columns path,field,value",
        "A correction wins over the text and is shown as one. Fields are authority, year, date, "
        "type, framework, grade, outcomes.<outcome>, inspected_from, inspected_to, addressee "
        "and title; the value none takes a field away. A path is a file, the end of its path, "
        "file.pdf#2 for the second letter in a file, or a record's id. The index keeps the "
        "corrections for later runs; a file with nothing but the header ends them."},
    FlagSpec{Program::index, "", "jobs", '\0', "N", "0", "", false, "Indexing",
             "files that are read at a time; 0: one a processor", ""},
    FlagSpec{Program::index, "", "wait", '\0', "SECONDS", "0", "", false, "Indexing",
             "wait so long for another lettergrade-index that is writing the index", ""},
    FlagSpec{Program::index, "", "max-memory", '\0', "MB", "0", "", false, "Indexing",
             "memory to use, about, however many letters there are",
             "0 is a quarter of the machine's memory, at most 2048 MB."},
    FlagSpec{
        Program::index, "", "report", '\0', "FORMAT", "", "text|json|csv", false, "Output",
        "print each letter's fields, the evidence for them, and what is doubtful",
        "json prints one letter a line in the order of the files; text and csv list the letters "
        "with doubtful fields first."},
    // Filters.
    FlagSpec{Program::query, "search|facets|export|run|why|similar", "authority", '\0', "NAME", "",
             "", true, "Filters", "letters to this council: a name, an alias, a DfE or GSS code",
             "A name that several councils share means all of them."},
    FlagSpec{Program::query, "search|facets|export|run|why|similar", "neighbours-of", '\0', "NAME",
             "", "", true, "Filters", "letters to the statistical neighbours of this council",
             "The ten councils most like it, by the Department for Education's model of 2021; the "
             "council itself is not among them. A scope: facet counts stay within it."},
    FlagSpec{Program::query, "search|facets|export|run|why|similar", "region", '\0', "NAME", "", "",
             true, "Filters", "letters to councils of this region", ""},
    FlagSpec{Program::query, "search|facets|export|run|why|similar", "council-type", '\0', "TYPE",
             "", "", true, "Filters", "letters to councils of this kind",
             "One of county, unitary, metropolitan-district, london-borough, other."},
    FlagSpec{Program::query, "search|facets|export|run|why|similar", "year", '\0', "YEAR", "", "",
             true, "Filters", "letters that assess this year: 2007, 2007..2009, 2010.. or ..2008",
             ""},
    FlagSpec{Program::query, "search|facets|export|run|why|similar", "grade", '\0', "GRADE", "", "",
             true, "Filters", "letters with this overall grade: 4 (best) to 1, 1..2, good, none",
             ""},
    FlagSpec{Program::query, "search|facets|export|run|why|similar", "outcome", '\0', "OUTCOME", "",
             "", true, "Filters",
             "letters that judge this outcome, or judge it so: staying-safe=1..2",
             "'lettergrade facets' lists them."},
    FlagSpec{Program::query, "search|facets|export|run|why|similar", "type", '\0', "TYPE", "", "",
             true, "Filters", "documents of this type",
             "One of apa, rating, inspection, visit, board-review, report, other."},
    FlagSpec{Program::query, "search|facets|export|run|why|similar", "framework", '\0', "NAME", "",
             "", true, "Filters", "letters judged by this rule book",
             "One of apa-2005, apa-2006, apa-2007, apa-2008, jar, rating, contact-referral, slac, "
             "child-protection, sif, jtai, ilacs."},
    FlagSpec{
        Program::query, "search|facets|export|run|why|similar", "in", '\0', "KIND", "", "", true,
        "Filters", "the words have to stand in one section of this kind",
        "One of findings, strengths, improve, context, childrens-summary, board, definitions."},
    FlagSpec{Program::query, "search|facets|export|run|why|similar", "judged", '\0', "GRADE", "",
             "", true, "Filters",
             "the words have to stand in one sentence that judges something so",
             "Grades as for --grade. Sentences that recall or deny a judgement are none."},
    // Matching.
    FlagSpec{Program::query, "search|facets|run|similar", "by", '\0', "UNIT", "letter",
             "letter|section", false, "Matching", "what is searched, listed and counted",
             "With section, outcome and its grade are the section's, the other filters the "
             "letter's."},
    FlagSpec{
        Program::query, "export", "by", '\0', "UNIT", "letter",
        "letter|judgement|section|paragraph|point|statement", false, "Matching", "what a row is",
        "Letters and their judgements are those of letters that match. Paragraphs, points (things "
        "to improve) and judged statements are rows where all the words stand in them."},
    FlagSpec{Program::query, "search|facets|export|why", "any", '\0', "", "", "", false, "Matching",
             "one of the words is enough", ""},
    FlagSpec{Program::query, "search|facets|export|run|why", "include-boilerplate", '\0', "", "",
             "", false, "Matching", "also search what many letters share, such as the rating scale",
             ""},
    FlagSpec{Program::query, "search|facets|run|why", "no-bridge", '\0', "", "", "", false,
             "Matching",
             "keep to the query's words, whatever the field called things before or since",
             "Otherwise \"looked after children\" also finds \"children in care\", and so on: "
             "query/language/bridge.csv has the terms, with years and reasons. The answer says "
             "which were used. Acronyms find their long forms all the same."},
    FlagSpec{Program::query, "search|facets|export|run|why", "no-spelling", '\0', "", "", "", false,
             "Matching", "take every word as it is written",
             "Otherwise a word that no letter has is looked for as the nearest one that some have: "
             "\"safegaurding\" finds safeguarding. The answer says which words were."},
    FlagSpec{Program::query, "search|facets|run|why", "synonyms", '\0', "FILE", "", "", false,
             "Matching", "let terms of your own stand for each other",
             "A CSV file with the columns term,also; a third column, both, says no where only the "
             "first is to lead to the second."},
    FlagSpec{Program::query, "search|run", "expand", '\0', "", "", "", false, "Matching",
             "let words that the best answers share raise others that have them",
             "What matches stays the same; only the order changes. The answer says which words."},
    // The answer.
    FlagSpec{Program::query, "suggest", "limit", 'n', "N", "10", "", false, "Answer",
             "list at most this many councils, words and phrases each", ""},
    FlagSpec{Program::query, "search|similar", "limit", 'n', "N", "10", "", false, "Answer",
             "list at most this many hits", ""},
    FlagSpec{Program::query, "search|similar", "offset", '\0', "N", "0", "", false, "Answer",
             "skip this many hits first", ""},
    FlagSpec{Program::query, "search", "sort", '\0', "ORDER", "relevance",
             "relevance|newest|oldest|authority|grade", false, "Answer", "order of the hits",
             "Without words in the query the order is newest."},
    FlagSpec{Program::query, "search|similar", "snippets", '\0', "N", "1", "", false, "Answer",
             "passages shown of each hit", ""},
    FlagSpec{Program::query, "search", "explain", '\0', "", "", "", false, "Answer",
             "say what each score is made of, and how each part of the query was found",
             "The weights listed under a hit add up to its score. Text, json and jsonl have them."},
    FlagSpec{Program::query, "search|facets", "facets", '\0', "NAMES", "all", "", false, "Answer",
             "facets to count, parted by commas, or all or none",
             "They are authority, council_type, region, year, type, framework, grade, outcome."},
    FlagSpec{Program::query, "search|facets", "facet-limit", '\0', "N", "", "", false, "Answer",
             "values listed of each facet; 0 lists all",
             "Text lists 8 unless told otherwise, the other formats all."},
    FlagSpec{
        Program::query, "search|facets", "queries", '\0', "FILE", "", "", false, "Answer",
        "answer many queries: one JSON object a line in, one a line out; - reads standard input",
        "Keys are query, the names of flags, and id, which comes back; flags of the command "
        "line hold for every line. A wrong line is answered with an error. Exit status: 2 "
        "where a line was wrong, else 0 where one found something, else 1."},
    FlagSpec{Program::query, "run", "depth", '\0', "N", "1000", "", false, "Answer",
             "list at most this many of each query; 0 lists all", ""},
    FlagSpec{Program::query, "run", "tag", '\0', "NAME", "lettergrade", "", false, "Answer",
             "the name of the run, its last column", ""},
    // What to show of a letter.
    FlagSpec{Program::query, "show", "evidence", '\0', "", "", "", false, "Answer",
             "print the pages that fields were read from, their words marked", ""},
    FlagSpec{Program::query, "show", "paragraph", '\0', "N", "", "", true, "Answer",
             "cite this numbered paragraph",
             "Numbers are those that the letter prints; where 14 comes a second time, that is "
             "14-2."},
    FlagSpec{Program::query, "check", "deep", '\0', "", "", "", false, "Check",
             "analyse every stored letter anew and compare each posting, length and value",
             "Takes about as long as making the index."},
    // Output.
    FlagSpec{Program::query, "search|similar", "format", '\0', "FORMAT", "text",
             "text|json|jsonl|csv|tsv|paths", false, "Output", "how the answer is printed",
             "csv is for spreadsheets, tsv for programs, jsonl has one hit a line, paths only the "
             "files."},
    FlagSpec{Program::query, "facets|authorities|suggest", "format", '\0', "FORMAT", "text",
             "text|json|csv|tsv", false, "Output", "how the answer is printed",
             "csv is for spreadsheets, tsv for programs."},
    FlagSpec{Program::query, "export", "format", '\0', "FORMAT", "csv", "csv|jsonl", false,
             "Output", "how the rows are printed",
             "csv is for spreadsheets, jsonl has one object a line. docs/export.md explains the "
             "columns."},
    FlagSpec{Program::query, "show|info|check|why", "format", '\0', "FORMAT", "text", "text|json",
             false, "Output", "how the answer is printed", ""},
    FlagSpec{Program::index, "", "format", '\0', "FORMAT", "text", "text|json", false, "Output",
             "how the closing summary is printed", ""},
    FlagSpec{Program::index, "", "progress", '\0', "WHEN", "auto", "auto|always|never", false,
             "Output", "show how far it is", "auto shows it on a terminal."},
    // Common.
    FlagSpec{Program::both, "", "db", '\0', "DIR", "", "", false, "General", "folder of the index",
             "Without it: $LETTERGRADE_DB, else $XDG_DATA_HOME/lettergrade/index."},
    FlagSpec{Program::both, "", "color", '\0', "WHEN", "auto", "auto|always|never", false,
             "General", "colour the output", "auto colours on a terminal unless NO_COLOR is set."},
    FlagSpec{Program::both, "", "help", 'h', "", "", "", false, "General",
             "show this help; -h is the short form", ""},
    FlagSpec{Program::both, "", "version", '\0', "", "", "", false, "General", "show the version",
             ""},
};

/// The flag with this name, without dashes, that applies to the verb; null when there is none.
[[nodiscard]] constexpr const FlagSpec* find_flag(Program program, std::string_view verb,
                                                  std::string_view name) {
  for (const FlagSpec& flag : kFlags)
    if (flag.name == name && applies(flag, program, verb)) return &flag;
  return nullptr;
}

/// A verb of `lettergrade`, or a program without verbs (an empty name).
struct VerbSpec {
  Program program;
  std::string_view name;
  std::string_view help;      ///< one line
  std::string_view examples;  ///< '\n' list of command lines
};

/// The one table of verbs, in the order in which help lists them.
inline constexpr std::array kVerbs{
    VerbSpec{Program::query, "search", "find letters or sections, best first",
             "lettergrade search private fostering\n"
             "lettergrade search '\"private fostering\"' --grade 1..2 --region \"West Midlands\"\n"
             "lettergrade search care leavers --by section --outcome leadership -n 20\n"
             "lettergrade search exclusions --year 2007..2009 --format csv > exclusions.csv"},
    VerbSpec{Program::query, "facets", "count letters by council, year, grade and more",
             "lettergrade facets\n"
             "lettergrade facets missing children --facets year,grade\n"
             "lettergrade facets --authority Dudley --format json"},
    VerbSpec{Program::query, "show", "show all that is known of one letter, with the evidence",
             "lettergrade show dudley-2007-apa\n"
             "lettergrade show dudley-2007-apa --evidence\n"
             "lettergrade show suffolk-2019-inspection#14\n"
             "lettergrade show dudley-2007-apa --format json"},
    VerbSpec{Program::query, "why", "say what keeps a letter out of an answer, or why it is in",
             "lettergrade why dudley-2007-apa private fostering\n"
             "lettergrade why dudley-2007-apa exclusions --grade 1..2\n"
             "lettergrade why dudley-2007-apa '\"care leavers\" NOT adoption' --format json"},
    VerbSpec{Program::query, "similar", "find letters that say the like of one letter",
             "lettergrade similar dudley-2007-apa\n"
             "lettergrade similar dudley-2007-apa --year 2005..2008 --grade 1..2\n"
             "lettergrade similar suffolk-2019-inspection#14 --by section"},
    VerbSpec{Program::query, "suggest", "say how what was begun to be written may go on",
             "lettergrade suggest foster\n"
             "lettergrade suggest looked after\n"
             "lettergrade suggest dud --format json"},
    VerbSpec{Program::query, "authorities", "list councils with the letters there are of each",
             "lettergrade authorities\n"
             "lettergrade authorities dor --format tsv"},
    VerbSpec{Program::query, "run", "rank many queries for an evaluation, as a TREC run",
             "lettergrade run queries.tsv > lettergrade.run\n"
             "lettergrade run queries.tsv --depth 100 --year 2007..2009 --tag early\n"
             "printf '1\\tprivate fostering\\n' | lettergrade run -"},
    VerbSpec{Program::query, "info", "say what the index holds", "lettergrade info"},
    VerbSpec{Program::query, "export",
             "print letters, judgements or passages as a table to code from",
             "lettergrade export --by judgement > judgements.csv\n"
             "lettergrade export '\"private fostering\"' --by statement --judged 1..2\n"
             "lettergrade export recruitment --by point --in improve --format jsonl"},
    VerbSpec{Program::query, "check", "say whether the index is whole",
             "lettergrade check\n"
             "lettergrade check --deep"},
    VerbSpec{Program::index, "", "make or bring up to date an index of inspection letters",
             "lettergrade-index letters/\n"
             "lettergrade-index --prune letters/ more-letters/\n"
             "lettergrade-index --dry-run --report json letter.txt"},
};

[[nodiscard]] constexpr const VerbSpec* find_verb(Program program, std::string_view name) {
  for (const VerbSpec& verb : kVerbs)
    if (verb.program == program && verb.name == name) return &verb;
  return nullptr;
}

}  // namespace lettergrade
