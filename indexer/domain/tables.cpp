#include <array>

#include "lettergrade/grade.hpp"
#include "lettergrade/letter.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade {
namespace {

struct SectionKindSpec {
  SectionKind kind;
  std::string_view word;
};
constexpr std::array kSectionKinds{
    SectionKindSpec{SectionKind::findings, "findings"},
    SectionKindSpec{SectionKind::strengths, "strengths"},
    SectionKindSpec{SectionKind::improve, "improve"},
    SectionKindSpec{SectionKind::context, "context"},
    SectionKindSpec{SectionKind::childrens_summary, "childrens-summary"},
    SectionKindSpec{SectionKind::board, "board"},
    SectionKindSpec{SectionKind::definitions, "definitions"},
};

static_assert(kSectionKinds.size() == kSectionKindCount);

constexpr std::array<std::string_view, 4> kConfidences{"stated", "derived", "missing", "corrected"};

bool is_variant(const GradeWord& row, std::string_view word) {
  std::string_view rest = row.variants;
  while (!rest.empty()) {
    const std::size_t bar = rest.find('|');
    if (rest.substr(0, bar) == word) return true;
    rest = bar == std::string_view::npos ? std::string_view{} : rest.substr(bar + 1);
  }
  return false;
}

}  // namespace

std::optional<Grade> grade_of_word(std::string_view text) {
  const std::string word = ascii_lower(squeeze(text));
  for (const GradeWord& row : kGradeWords)
    if (row.word == word || is_variant(row, word)) return Grade{row.value, row.word};
  return std::nullopt;
}

std::string_view to_string(SectionKind kind) {
  return kSectionKinds[static_cast<std::size_t>(kind)].word;
}

std::optional<SectionKind> section_kind(std::string_view word) {
  for (const SectionKindSpec& row : kSectionKinds)
    if (row.word == word) return row.kind;
  return std::nullopt;
}

std::string_view to_string(Confidence confidence) {
  return kConfidences[static_cast<std::size_t>(confidence)];
}

const OutcomeGrade* Letter::outcome(Outcome which) const {
  for (const OutcomeGrade& graded : outcomes)
    if (graded.outcome == which) return &graded;
  return nullptr;
}

const Paragraph* Letter::paragraph(std::string_view wanted) const {
  for (const Paragraph& item : paragraphs)
    if (item.id == wanted) return &item;
  return nullptr;
}

const Evidence* Letter::evidence_of(std::string_view field) const {
  for (const Evidence& item : evidence)
    if (item.field == field) return &item;
  return nullptr;
}

}  // namespace lettergrade
