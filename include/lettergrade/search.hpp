#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lettergrade/authority.hpp"
#include "lettergrade/fields.hpp"
#include "lettergrade/letter.hpp"

/// The search facade: open an index, ask, get values back. What the command line uses, and what a
/// program embeds.
namespace lettergrade {

/// The unit of search, totals and counts.
enum class Unit : std::uint8_t { letter, section };

enum class Sort : std::uint8_t { relevance, newest, oldest, authority, grade };

/// One filter as a user writes it: field name and value, e.g. {"year", "2007..2009"} or
/// {"staying-safe", "1..2"}. Several of one facet are alternatives, several facets must all hold.
struct Filter {
  std::string field;
  std::string value;
};

/// Old and new terms of the field, and a user's own, that stand for each other.
struct Terms {
  bool bridge = true;    ///< the shipped ones
  std::string synonyms;  ///< CSV with the columns term,also: the user's own
  std::string origin;    ///< of the synonyms, for errors: their file
};

/// A word of a query that no letter has, and what was looked for in its place.
struct Correction {
  std::string word;     ///< folded
  std::string instead;  ///< a word of the letters, or two
};

/// Another term that was looked for in place of one of the query's, and that the index has.
struct Expanded {
  std::string term;
  std::string way;     ///< acronym (or what one stands for) or bridge
  std::string reason;  ///< of a bridge: years and why; empty for a user's own
};

struct SearchRequest {
  std::string query;  ///< in the query language; empty: every letter, newest first
  std::vector<Filter> filters;
  Unit by = Unit::letter;
  std::optional<Sort> sort;  ///< unset: relevance, or newest where the query has no words
  std::size_t limit = 10;
  std::size_t offset = 0;
  std::vector<Field> facets;  ///< which facets to count; see kFacetFields
  std::size_t snippets = 1;   ///< passages a hit
  bool any = false;           ///< any word is enough
  bool include_boilerplate = false;
  /// Words that the best answers share raise what matches.
  bool expand = false;
  Terms terms;
  bool spelling = true;  ///< words that no letter has are corrected
  bool explain = false;  ///< say what each score is made of, and how each part was found
};

/// One of the parts that a score is the sum of.
struct ScorePart {
  std::string part;                 ///< of the query, written as in SearchAnswer::ran
  std::string way;                  ///< forms, exact, phrase, near, prefix, section or statement
  std::vector<std::string> words;   ///< that were looked for, folded
  std::string expansion;            ///< how they came from the part: written, acronym ...
  std::vector<std::string> fields;  ///< where: text, title, boilerplate
  double boost = 1;                 ///< by which the weight was multiplied
  double weight = 0;                ///< what it adds to the score
};

/// How a part of the query was found.
struct PathStep {
  std::string part;  ///< of the query, as in ScorePart; empty: the whole of it
  std::string took;  ///< for people: "2 posting lists", "Xapian's matcher"
};

/// A passage of a letter with what matched in it.
struct Snippet {
  std::string text;              ///< one line, white space squeezed
  std::vector<Span> highlights;  ///< bytes of `text`
  std::uint32_t page = 1;
  std::string paragraph = {};        ///< id of the numbered paragraph it begins in; empty: none
  std::optional<Grade> judged = {};  ///< of a judged statement that the query asked for
};

struct HitSection {
  std::string heading;
  std::optional<Outcome> outcome;
  std::optional<Grade> grade;
  std::vector<Outcome> covers = {};  ///< judged jointly with the outcome
};

struct Hit {
  std::size_t rank = 0;  ///< counted from 1 over all pages
  double score = 0;
  std::string id;
  std::string title;
  std::vector<Span> title_highlights;  ///< bytes of `title`
  std::string path;
  std::string url;
  std::string authority;  ///< DfE code; empty when unknown
  std::optional<int> year;
  std::optional<Date> date;
  LetterType type = LetterType::other;
  std::string framework;
  std::optional<Grade> grade;
  std::vector<OutcomeGrade> outcomes;
  std::vector<std::string> doubtful;   ///< fields that a person should look at
  std::vector<std::string> corrected;  ///< fields that a person, or the record, has given
  std::optional<HitSection> section;   ///< with Unit::section
  std::vector<Snippet> snippets;
  std::vector<std::string> shared = {};  ///< of a similar letter: words of both, most telling first
  /// Where asked for: what the score is made of, the heaviest first; the weights add up to it.
  std::vector<ScorePart> explanation = {};
};

/// One value of a facet and how many matches have it. Selected values are listed even at 0.
struct FacetValue {
  std::string value;  ///< as the index keeps it: code, slug, year, grade digit; empty: none
  std::string label;  ///< for people: "Dudley", "West Midlands", "good"
  std::uint64_t count = 0;
  bool selected = false;
  std::map<int, std::uint64_t, std::greater<>> grades;  ///< of an outcome: count by grade
};

/// All values of one facet, in the facet's order. Counts ignore the facet's own selection.
struct FacetCounts {
  Field field = Field::year;
  std::vector<FacetValue> values;
};

struct SearchAnswer {
  std::string uuid;
  std::uint64_t generation = 0;
  std::string query;
  std::string similar_to = {};  ///< id of the letter that these are like; empty: a search
  std::string ran;              ///< the query as it was understood
  std::string corrected;        ///< the query with its spelling corrected; empty: it was not
  std::vector<Correction> corrections;  ///< its words that were
  std::vector<Expanded> expanded;       ///< what else was looked for
  std::vector<std::string> related;     ///< words that raised the rank, most telling first
  std::vector<std::string> notes;  ///< for people: shared aliases, "no letter has all the words"
  bool match_all = true;           ///< false: any word was enough
  Unit by = Unit::letter;
  std::uint64_t total = 0;          ///< exact, in the unit of `by`
  std::uint64_t letters_total = 0;  ///< exact number of letters with a match
  std::size_t offset = 0;
  std::size_t limit = 0;
  double took_ms = 0;
  std::vector<Hit> hits;
  std::vector<FacetCounts> facets;
  bool explained = false;           ///< hits and path say how they came about
  std::vector<PathStep> path = {};  ///< where asked for
};

struct SuggestRequest;  // suggest.hpp
struct Suggestions;
struct SimilarRequest;  // similar.hpp
struct WhyRequest;      // why.hpp
struct WhyAnswer;

/// What a row of an export is.
enum class RowUnit : std::uint8_t { letter, judgement, section, paragraph, point, statement };

/// What to export. Letters and their judgements: of letters that match; an outcome filter chooses
/// among the judgements, too. Sections: those that match. Paragraphs, points and statements: those
/// that have all the words themselves.
struct ExportRequest {
  std::string query;
  std::vector<Filter> filters;
  RowUnit by = RowUnit::letter;
  bool any = false;
  bool include_boilerplate = false;
  bool spelling = true;  ///< words that no letter has are corrected
};

/// What an export came to.
struct ExportAnswer {
  std::uint64_t rows = 0;
  std::vector<Correction> corrections;  ///< words of the query that were corrected
};

/// The rows that one letter gives: numbers from 0 into its judgements(), sections, paragraphs,
/// points (counted through all sections) or statements; of the letter itself: 0.
struct LetterRows {
  const Letter& letter;
  std::vector<std::size_t> numbers;
};

/// A text to rank letters or sections by, as an evaluation asks: any word is enough, and there is
/// no query language, so every character is text.
struct RankRequest {
  std::string text;
  std::vector<Filter> filters;
  Unit by = Unit::letter;
  std::size_t depth = 1000;  ///< at most this many
  bool include_boilerplate = false;
  bool expand = false;  ///< words that the best answers share raise what matches
  Terms terms;
  bool spelling = true;  ///< words that no letter has are corrected
};

struct RankedHit {
  std::string id;                      ///< of the letter
  std::optional<std::size_t> section;  ///< with Unit::section: index into Letter::sections
  double score = 0;
};

struct Ranking {
  std::vector<RankedHit> hits;          ///< best first
  std::vector<Correction> corrections;  ///< words of the text that were corrected
};

/// What an index has of one council, within the years of its letters.
struct Coverage {
  std::string code;  ///< DfE code
  std::string name;
  std::vector<int> years;    ///< with at least one letter, rising
  std::vector<int> missing;  ///< in which it existed and has none, rising
};

/// What was learnt from the letters of an index when it was made (docs/letters.md).
struct LearntModel {
  int version = 0;                ///< 0: nothing was learnt
  std::string id;                 ///< 32 hex digits, the same for the same model; empty: nothing
  std::uint64_t letters = 0;      ///< that were read for it
  std::uint64_t boilerplate = 0;  ///< passages that letters share
  std::uint64_t acronyms = 0;     ///< that letters explain
};

struct IndexInfo {
  std::string path;
  std::string uuid;
  std::uint64_t generation = 0;
  int schema = 0;
  int analyser = 0;
  LearntModel model = {};
  std::uint64_t letters = 0;
  std::uint64_t sections = 0;
  std::optional<int> first_year;
  std::optional<int> last_year;
  std::uint64_t authorities = 0;  ///< with at least one letter
  std::uint64_t bytes = 0;        ///< on disk
  /// Of every council of the register that existed in one of those years, in order of name.
  std::vector<Coverage> coverage = {};
};

/// An authority with the number of letters the index has of it.
struct AuthorityCount {
  Authority authority;
  std::uint64_t letters = 0;
};

/// An open index. Every call sees one whole generation; a newer one is picked up between calls.
/// An object is for one thread; open one a thread. Throws Error.
class Index {
 public:
  explicit Index(const std::string& path);
  ~Index();
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;

  [[nodiscard]] SearchAnswer search(const SearchRequest& request);
  /// Calls `take` with each letter that has rows, in order of id, one in memory at a time.
  ExportAnswer rows(const ExportRequest& request,
                    const std::function<void(const LetterRows&)>& take);
  /// The name of what is answered from: "<uuid>:<generation>".
  [[nodiscard]] std::string fingerprint() const;
  /// The best matches; none where the text has no words. Counts nothing and cuts no
  /// snippets, so it is the fast way to ask much.
  [[nodiscard]] Ranking rank(const RankRequest& request);
  /// Letters or sections like one letter, most like it first; never of that letter itself. Each hit
  /// names the words that they share. Throws Error(unknown_id), and what search throws for filters.
  [[nodiscard]] SearchAnswer similar(const SimilarRequest& request);
  /// How what somebody has begun to write may go on.
  [[nodiscard]] Suggestions suggest(const SuggestRequest& request);
  /// The letter with this id or alias. Throws Error(unknown_id).
  [[nodiscard]] Letter show(const std::string& id);
  /// Which word, filter or boilerplate keeps a letter out of an answer, or where it stands in it
  /// and why. Throws Error(unknown_id) and what search throws.
  [[nodiscard]] WhyAnswer why(const WhyRequest& request);
  [[nodiscard]] IndexInfo info();
  /// Authorities whose name, alias or code starts with `prefix` (folded), in order of name.
  [[nodiscard]] std::vector<AuthorityCount> authorities(const std::string& prefix);
  /// The register the index was made with.
  [[nodiscard]] const Register& authority_register() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lettergrade
