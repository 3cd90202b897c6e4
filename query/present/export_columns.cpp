#include <array>

#include "lettergrade/letter_json.hpp"
#include "query/present/export.hpp"

namespace lettergrade::present {
namespace {

using Cell = ExportCell;
using Row = ExportRow;

Cell text(std::string_view value) { return value.empty() ? Cell() : Cell(std::string(value)); }
Cell number(std::int64_t value) { return value; }
template <class Number>
Cell number(const std::optional<Number>& value) {
  return value ? Cell(std::int64_t{*value}) : Cell();
}
Cell date(const std::optional<Date>& value) { return value ? Cell(iso(*value)) : Cell(); }
Cell quoted(const Row& row, Span span) { return text(squeeze(slice(row.letter.text, span))); }
Cell page_or_none(std::uint32_t page) { return page > 0 ? number(page) : Cell(); }

std::string joined(const std::vector<std::string>& parts) {
  std::string result;
  for (const std::string& part : parts) result.append(result.empty() ? "" : "; ").append(part);
  return result;
}

const Authority* council(const Row& row) { return row.authorities.by_code(row.letter.authority); }

const Paragraph& paragraph(const Row& row) { return row.letter.paragraphs[row.number]; }
const Statement& statement(const Row& row) { return row.letter.statements[row.number]; }
OutcomeGrade judgement(const Row& row) { return row.letter.judgements()[row.number]; }

struct Placed {
  std::size_t section;
  const Point* point;
};

/// The point and the section it stands in.
Placed point(const Row& row) {
  std::size_t left = row.number;
  for (std::size_t i = 0; i < row.letter.sections.size(); ++i) {
    const std::vector<Point>& points = row.letter.sections[i].points;
    if (left < points.size()) return {i, &points[left]};
    left -= points.size();
  }
  return {0, nullptr};
}

std::size_t section_number(const Row& row) {
  switch (row.unit) {
    case RowUnit::paragraph:
      return paragraph(row).section;
    case RowUnit::point:
      return point(row).section;
    case RowUnit::statement:
      return statement(row).section;
    default:
      return row.number;
  }
}

const Section& section(const Row& row) { return row.letter.sections.at(section_number(row)); }

/// What the row says is judged, and how.
struct Judged {
  std::optional<Outcome> outcome;
  std::optional<Grade> grade;
};

Judged judged(const Row& row) {
  switch (row.unit) {
    case RowUnit::letter:
      return {Outcome::overall, row.letter.grade};
    case RowUnit::judgement:
      return {judgement(row).outcome, judgement(row).grade};
    case RowUnit::section:
      return {section(row).outcome, section(row).grade};
    case RowUnit::paragraph:
      return {section(row).outcome, std::nullopt};
    case RowUnit::point:
      return {point(row).point->outcome ? point(row).point->outcome : section(row).outcome,
              std::nullopt};
    case RowUnit::statement:
      return {section(row).outcome, statement(row).grade};
  }
  return {};
}

/// The name under which the letter keeps the evidence of the row's grade.
std::string graded_field(const Row& row) {
  const Judged found = judged(row);
  if (!found.outcome || *found.outcome == Outcome::overall) return "grade";
  return "outcomes." + std::string(spec(*found.outcome).slug);
}

/// The evidence of a judgement; rows that are passages are evidence themselves.
const Evidence* evidence(const Row& row) {
  const bool grades = row.unit == RowUnit::letter || row.unit == RowUnit::judgement ||
                      (row.unit == RowUnit::section && section(row).grade);
  return grades ? row.letter.evidence_of(graded_field(row)) : nullptr;
}

std::string row_id(const Row& row) {
  const std::string& id = row.letter.id;
  const std::string count = std::to_string(row.number + 1);
  switch (row.unit) {
    case RowUnit::letter:
      return id;
    case RowUnit::judgement:
      return id + "/" + std::string(spec(judgement(row).outcome).slug);
    case RowUnit::section:
      return id + "/section/" + count;
    case RowUnit::paragraph:
      return id + "#" + paragraph(row).id;
    case RowUnit::point:
      return id + "/point/" + count;
    case RowUnit::statement:
      return id + "/statement/" + count;
  }
  return id;
}

/// "stated", "derived: PDF creation date", "corrected: overrides.csv", "missing".
Cell source_of(const Row& row, std::string_view field) {
  const Evidence* known = row.letter.evidence_of(field);
  if (known == nullptr) return {};
  std::string result(to_string(known->confidence));
  if (!known->derived_from.empty()) result += ": " + known->derived_from;
  return result;
}

/// Fields of the letter that every row repeats.
constexpr std::array<std::string_view, 7> kShared{
    "authority", "year", "date", "type", "framework", "inspected_from", "inspected_to"};

/// Calls `take` with the evidence of every field that stands in the row.
template <typename Take>
void each_field(const Row& row, Take&& take) {
  for (const std::string_view field : kShared)
    if (const Evidence* known = row.letter.evidence_of(field)) take(*known);
  if (const Evidence* own = evidence(row)) take(*own);
}

Cell doubts(const Row& row) {
  std::vector<std::string> parts;
  each_field(row, [&](const Evidence& item) {
    if (!item.doubt.empty()) parts.push_back(item.field + ": " + item.doubt);
  });
  return text(joined(parts));
}

Cell corrections(const Row& row) {
  std::vector<std::string> parts;
  each_field(row, [&](const Evidence& item) {
    if (item.confidence == Confidence::corrected) parts.push_back(item.field);
  });
  return text(joined(parts));
}

Cell covers(const Row& row) {
  const Judged found = judged(row);
  const OutcomeGrade* graded = found.outcome ? row.letter.outcome(*found.outcome) : nullptr;
  std::vector<std::string> slugs;
  if (graded != nullptr)
    for (const Outcome covered : graded->covers) slugs.emplace_back(spec(covered).slug);
  return text(joined(slugs));
}

std::uint32_t page_of(const Row& row) {
  const Evidence* own = evidence(row);
  if (own != nullptr && own->page > 0) return own->page;
  switch (row.unit) {
    case RowUnit::section: {
      const std::uint32_t block = section(row).first_block;
      return block < row.letter.blocks.size() ? row.letter.blocks[block].page : 0;
    }
    case RowUnit::paragraph:
      return paragraph(row).page;
    case RowUnit::point:
      return point(row).point->page;
    case RowUnit::statement:
      return statement(row).page;
    default:
      return 0;
  }
}

Span span_of(const Row& row) {
  switch (row.unit) {
    case RowUnit::paragraph:
      return paragraph(row).span;
    case RowUnit::point:
      return point(row).point->span;
    case RowUnit::statement:
      return statement(row).sentence;
    default: {
      const Evidence* own = evidence(row);
      return own == nullptr ? Span{} : own->span;
    }
  }
}

Cell confidence(const Row& row) {
  const Evidence* own = evidence(row);
  if (own != nullptr) return text(to_string(own->confidence));
  return span_of(row).empty() ? Cell() : text(to_string(Confidence::stated));
}

Cell paragraph_number(const Row& row) {
  return text(row.unit == RowUnit::paragraph ? paragraph(row).number : point(row).point->paragraph);
}

Cell row_text(const Row& row) {
  return row.unit == RowUnit::section ? text(section_text(row.letter, section(row)))
                                      : quoted(row, span_of(row));
}

Cell sources(const Row& row) {
  std::vector<std::string> paths;
  for (const Source& source : row.letter.sources) {
    paths.push_back(source.path);
    if (source.first_page > 0)
      paths.back() += " (pages " + std::to_string(source.first_page) + "-" +
                      std::to_string(source.last_page) + ")";
  }
  return text(joined(paths));
}

constexpr std::string_view kParts = "section|paragraph|point|statement";
constexpr std::string_view kJudging = "letter|judgement|section|statement";

constexpr std::array kColumns{
    ExportColumn{"row_id", "", "identity of the row, the same in every export of these letters",
                 [](const Row& row) { return text(row_id(row)); }},
    ExportColumn{"letter_id", "", "id of the letter, for `lettergrade show`",
                 [](const Row& row) { return text(row.letter.id); }},
    ExportColumn{"title", "", "title of the letter",
                 [](const Row& row) { return text(row.letter.title); }},
    ExportColumn{"authority_code", "", "DfE code of the council",
                 [](const Row& row) { return text(row.letter.authority); }},
    ExportColumn{"authority", "", "name of the council",
                 [](const Row& row) { return council(row) ? text(council(row)->name) : Cell(); }},
    ExportColumn{"region", "", "region of the council",
                 [](const Row& row) { return council(row) ? text(council(row)->region) : Cell(); }},
    ExportColumn{"council_type", "", "kind of council",
                 [](const Row& row) { return council(row) ? text(council(row)->type) : Cell(); }},
    ExportColumn{"year", "", "year that the letter assesses",
                 [](const Row& row) { return number(row.letter.year); }},
    ExportColumn{"year_source", "",
                 "where the year is from: stated, derived (and from what), corrected, missing",
                 [](const Row& row) { return source_of(row, "year"); }},
    ExportColumn{"date", "", "date of the letter",
                 [](const Row& row) { return date(row.letter.date); }},
    ExportColumn{"date_source", "", "where the date is from, as year_source",
                 [](const Row& row) { return source_of(row, "date"); }},
    ExportColumn{"inspected_from", "", "first day of the inspection",
                 [](const Row& row) { return date(row.letter.inspected_from); }},
    ExportColumn{"inspected_to", "", "last day of the inspection",
                 [](const Row& row) { return date(row.letter.inspected_to); }},
    ExportColumn{"type", "", "type of the document",
                 [](const Row& row) { return text(spec(row.letter.type).slug); }},
    ExportColumn{"framework", "", "rule book that the letter was judged by",
                 [](const Row& row) { return text(row.letter.framework); }},
    ExportColumn{"addressee", "letter", "to whom it is written",
                 [](const Row& row) { return text(row.letter.addressee); }},
    ExportColumn{"paragraph_id", "paragraph",
                 "id of the paragraph: its number, or 14-2 where 14 comes a second time",
                 [](const Row& row) { return text(paragraph(row).id); }},
    ExportColumn{"paragraph", "paragraph|point", "printed number of the paragraph",
                 paragraph_number},
    ExportColumn{
        "section", kParts, "which section of the letter, from 1",
        [](const Row& row) { return number(static_cast<std::int64_t>(section_number(row)) + 1); }},
    ExportColumn{"section_heading", kParts, "heading of the section",
                 [](const Row& row) { return text(section(row).heading); }},
    ExportColumn{"section_kind", kParts, "kind of the section",
                 [](const Row& row) { return text(to_string(section(row).kind)); }},
    ExportColumn{"outcome", "judgement|section|paragraph|point|statement",
                 "what is judged; of a paragraph or statement: what its section is about; of a "
                 "point: what it would improve",
                 [](const Row& row) {
                   const Judged found = judged(row);
                   return found.outcome ? text(spec(*found.outcome).slug) : Cell();
                 }},
    ExportColumn{"covers", "judgement|section", "outcomes judged jointly with it", covers},
    ExportColumn{"grade", kJudging,
                 "grade from 4 (best) to 1: the overall one, the judgement's, the one printed in "
                 "the section, or the statement's",
                 [](const Row& row) {
                   const Judged found = judged(row);
                   return found.grade ? number(found.grade->value) : Cell();
                 }},
    ExportColumn{"grade_word", kJudging, "the word of that grade",
                 [](const Row& row) {
                   const Judged found = judged(row);
                   return found.grade ? text(found.grade->word) : Cell();
                 }},
    ExportColumn{"thing", "statement", "what the statement judges",
                 [](const Row& row) { return quoted(row, statement(row).thing); }},
    ExportColumn{"judging_words", "statement", "the words that judge",
                 [](const Row& row) { return quoted(row, statement(row).word); }},
    ExportColumn{"national_framework", "point", "tag printed beside the point",
                 [](const Row& row) { return text(point(row).point->national_framework); }},
    ExportColumn{"text", kParts, "the words of the section, paragraph, point or statement",
                 row_text},
    ExportColumn{"evidence", "letter|judgement|section", "the letter's own words for the grade",
                 [](const Row& row) { return quoted(row, span_of(row)); }},
    ExportColumn{"page", "", "page of the evidence or of the text, from 1",
                 [](const Row& row) { return page_or_none(page_of(row)); }},
    ExportColumn{"confidence", "", "of the grade or text: stated, derived, missing or corrected",
                 confidence},
    ExportColumn{"doubt", "", "fields of the row that a person should look at, and why", doubts},
    ExportColumn{"corrected", "", "fields of the row that a person or the record has given",
                 corrections},
    ExportColumn{"source", "", "files that the letter was found in", sources},
    ExportColumn{"url", "", "where the letter is published, if that was supplied",
                 [](const Row& row) { return text(row.letter.url); }},
    ExportColumn{"index", "", "fingerprint of the index: its uuid and generation",
                 [](const Row& row) { return text(row.fingerprint); }},
};

}  // namespace

std::span<const ExportColumn> export_columns() { return kColumns; }

}  // namespace lettergrade::present
