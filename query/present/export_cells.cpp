#include "query/present/export_cells.hpp"

#include <array>

namespace lettergrade::present::cells {

namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string result;
  for (const std::string& part : parts) result.append(result.empty() ? "" : "; ").append(part);
  return result;
}

}  // namespace

const Authority* council(const Row& row) { return row.authorities.by_code(row.letter.authority); }

const Paragraph& paragraph(const Row& row) { return row.letter.paragraphs[row.number]; }
const Statement& statement(const Row& row) { return row.letter.statements[row.number]; }
namespace {

OutcomeGrade judgement(const Row& row) { return row.letter.judgements()[row.number]; }

}  // namespace

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

namespace {

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

}  // namespace

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

Cell source_of(const Row& row, std::string_view field) {
  const Evidence* known = row.letter.evidence_of(field);
  if (known == nullptr) return {};
  std::string result(to_string(known->confidence));
  if (!known->derived_from.empty()) result += ": " + known->derived_from;
  return result;
}

namespace {

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

}  // namespace

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

}  // namespace lettergrade::present::cells
