#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lettergrade/date.hpp"
#include "lettergrade/grade.hpp"
#include "lettergrade/kind.hpp"
#include "lettergrade/outcome.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade {

/// What a block of text is. Blocks are paragraphs, headings, table rows and list items.
enum class BlockKind : std::uint8_t { paragraph, heading, table_row, list_item };

/// A run of text that belongs together. Words of different blocks are never neighbours, unless the
/// later one `continues` the earlier (a paragraph broken by a page end).
struct Block {
  Span span;               ///< bytes of Letter::text
  std::uint32_t page = 1;  ///< counted from 1
  BlockKind kind = BlockKind::paragraph;
  bool continues = false;
  bool boilerplate = false;  ///< says nothing about this letter: scale, letterhead, furniture
};

/// How sure a field is: the letter says it, it was worked out, it is not there, or a person (or the
/// record it came in) said so.
enum class Confidence : std::uint8_t { stated, derived, missing, corrected };
[[nodiscard]] std::string_view to_string(Confidence confidence);

/// Where a field was read from. `field` is a name of the field table, or "outcomes.<slug>".
struct Evidence {
  std::string field;
  Span span;  ///< exact bytes of Letter::text; empty when derived from other fields only
  std::uint32_t page = 0;
  Confidence confidence = Confidence::stated;
  std::string derived_from;  ///< what it was worked out from, when it does not stand in the text;
                             ///< of a correction: where it was given
  std::string doubt;         ///< why a person should look at it; empty when there is no doubt
};

/// A grade that this letter itself gives to an outcome.
struct OutcomeGrade {
  Outcome outcome = Outcome::overall;
  Grade grade;
  std::vector<Outcome> covers;  ///< further outcomes judged jointly with it
};

/// One thing to improve.
struct Point {
  Span span;
  std::uint32_t page = 1;
  std::string paragraph;  ///< printed number, e.g. "14"; of an entry without one that of what it
                          ///< refers to, "(paragraphs 4 and 7)"; empty where there is none
  std::optional<Outcome> outcome;  ///< what it would improve: its section's, or the one it names
  std::string national_framework;  ///< printed tag, e.g. "outcome 2"; empty where there is none
};

/// A paragraph with a printed number, so that a person can cite "paragraph 14".
struct Paragraph {
  std::string id;      ///< unique in the letter: the number, "14-2" where it comes a second time
  std::string number;  ///< as printed: "14", "2.1"
  Span span;           ///< its text without the number
  std::uint32_t page = 1;
  std::uint32_t section = 0;  ///< index into Letter::sections
};

/// A sentence in which this letter judges a thing. Negated and recalled judgements are none.
struct Statement {
  Span sentence;
  Span thing;  ///< what is judged, inside the sentence
  Span word;   ///< the words of the grade, inside the sentence
  Grade grade;
  std::uint32_t page = 1;
  std::uint32_t section = 0;  ///< index into Letter::sections
};

enum class SectionKind : std::uint8_t {
  findings,
  strengths,
  improve,
  context,
  childrens_summary,
  board,
  definitions,
};
inline constexpr std::size_t kSectionKindCount = 7;
[[nodiscard]] std::string_view to_string(SectionKind kind);
[[nodiscard]] std::optional<SectionKind> section_kind(std::string_view word);

/// A headed part of a letter. A letter without headings has one, with an empty heading.
struct Section {
  std::string heading;
  std::optional<Outcome> outcome;
  std::optional<Grade> grade;
  SectionKind kind = SectionKind::findings;
  std::uint32_t first_block = 0;  ///< range [first_block, end_block) of Letter::blocks
  std::uint32_t end_block = 0;
  std::vector<Point> points;  ///< areas for development, recommendations

  /// Whether `in:` finds it as one of this kind: its own, and `improve` where things to improve
  /// stand among findings, as in the outcomes of 2005 to 2008.
  [[nodiscard]] bool counts_as(SectionKind which) const {
    return kind == which || (which == SectionKind::improve && !points.empty());
  }
};

/// A file (or record) in which the letter was found.
struct Source {
  std::string path;      ///< as given on the command line
  std::string absolute;  ///< identity of the file on this machine; empty for standard input
  /// Where in the file the letter stands, when a file holds several; 0: the whole file.
  std::uint32_t first_page = 0;
  std::uint32_t last_page = 0;
  /// Hash of the bytes and of whatever else decided what was read from them: the same again means
  /// that nothing changed.
  std::string state = {};
  friend bool operator==(const Source&, const Source&) = default;
};

/// One document, its text and everything that was worked out from it.
struct Letter {
  std::string id;  ///< unique in an index; set when written
  /// "<authority-slug>-<year>-<type>" as the text says; empty for a record, which keeps its id.
  std::string base_id;
  std::string title;  ///< "Dudley: annual rating 2009"
  std::string url;
  std::string content_hash;  ///< 32 hex digits: what makes two files the same letter
  std::string recogniser;    ///< name of the family that read it
  std::vector<Source> sources;

  std::string authority;  ///< DfE code; empty when unknown
  std::optional<int> year;
  std::optional<Date> date;
  std::optional<Date> inspected_from;
  std::optional<Date> inspected_to;
  LetterType type = LetterType::other;
  std::string framework;  ///< slug of kFrameworks; empty when unknown
  std::optional<Grade> grade;
  std::vector<OutcomeGrade> outcomes;
  std::string addressee;  ///< empty when there is none

  std::string text;  ///< UTF-8, lines end in "\n", pages in "\f"
  std::vector<Block> blocks;
  std::vector<Section> sections;
  std::vector<Paragraph> paragraphs;
  std::vector<Statement> statements;
  std::vector<Evidence> evidence;
  std::vector<std::string> warnings;

  [[nodiscard]] const OutcomeGrade* outcome(Outcome which) const;
  [[nodiscard]] const Evidence* evidence_of(std::string_view field) const;
  /// Its own judgements: the overall grade, where it gives one, then its outcomes.
  [[nodiscard]] std::vector<OutcomeGrade> judgements() const;
  /// The paragraph with this id, which most often is its printed number; null where there is none.
  [[nodiscard]] const Paragraph* paragraph(std::string_view id) const;
};

}  // namespace lettergrade
