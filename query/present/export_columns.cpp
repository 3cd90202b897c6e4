#include <array>

#include "query/present/export_cells.hpp"

namespace lettergrade::present {
namespace {

using namespace cells;

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
