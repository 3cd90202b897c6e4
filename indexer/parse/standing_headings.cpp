// The headings that letters share, in every family since 2005: what kind of text stands below.
#include <array>

#include "indexer/parse/folded.hpp"
#include "indexer/parse/grades.hpp"
#include "indexer/parse/headings.hpp"

namespace lettergrade::parse {
namespace {

using enum SectionKind;
using enum HeadingScope;

/// Each as a whole line. A row that is `true` stays inside the section of an outcome.
constexpr std::array kStanding{
    // Things to improve.
    StandingHeading{"area(s) for development", improve, true},
    StandingHeading{"areas for development", improve, true},
    StandingHeading{"area for development", improve, true},
    StandingHeading{"main areas for development", improve, true},
    StandingHeading{"key areas for development", improve, true},
    StandingHeading{"key area(s) for development", improve, true},
    StandingHeading{"areas for further development", improve, true},
    StandingHeading{"key areas for further development", improve, true},
    StandingHeading{"development areas", improve, true},
    StandingHeading{"areas for improvement", improve, true},
    StandingHeading{"area(s) for improvement", improve, true},
    StandingHeading{"area for improvement", improve, true},
    StandingHeading{"main areas for improvement", improve, true},
    StandingHeading{"key areas for improvement", improve, true},
    StandingHeading{"areas for further improvement", improve, true},
    StandingHeading{"key areas for further improvement", improve, true},
    StandingHeading{"areas requiring improvement", improve, true},
    StandingHeading{"areas requiring further improvement", improve, true},
    StandingHeading{"areas for priority action", improve, true},
    StandingHeading{"area for priority action", improve, true},
    StandingHeading{"priority and immediate action", improve, true},
    StandingHeading{"priority and immediate actions", improve, true},
    StandingHeading{"priority actions", improve, true},
    StandingHeading{"priority action", improve, true},
    StandingHeading{"immediate and priority action", improve, true},
    StandingHeading{"areas for immediate action", improve, true},
    StandingHeading{"areas for action", improve, true},
    StandingHeading{"weaknesses and areas for development", improve, true},
    StandingHeading{"important weaknesses and areas for development", improve, true},
    StandingHeading{"weaknesses and areas for improvement", improve, true},
    StandingHeading{"important weaknesses", improve, true},
    StandingHeading{"main weaknesses", improve, true},
    StandingHeading{"key weaknesses", improve, true},
    StandingHeading{"weaknesses", improve, true},
    StandingHeading{"what needs to improve", improve, false},
    StandingHeading{"what needs to be improved", improve, false},
    StandingHeading{"what needs to improve in this area of social work practice", improve, false},
    StandingHeading{"what needs to improve in this area of practice", improve, false},
    StandingHeading{"recommendations", improve},
    StandingHeading{"recommendation", improve},
    StandingHeading{"key recommendations", improve},
    StandingHeading{"main recommendations", improve},
    // Parts of such a list.
    StandingHeading{"immediately", improve, true, part_of_list},
    StandingHeading{"within one month", improve, true, part_of_list},
    StandingHeading{"within three months", improve, true, part_of_list},
    StandingHeading{"within six months", improve, true, part_of_list},
    StandingHeading{"within twelve months", improve, true, part_of_list},
    StandingHeading{"for immediate action", improve, true, part_of_list},
    StandingHeading{"for action over the next three months", improve, true, part_of_list},
    StandingHeading{"for action over the next six months", improve, true, part_of_list},
    StandingHeading{"for action in the next six months", improve, true, part_of_list},
    StandingHeading{"for action in the longer term", improve, true, part_of_list},
    StandingHeading{"in the longer term", improve, true, part_of_list},
    // Strengths.
    StandingHeading{"major strengths", strengths, true},
    StandingHeading{"key strengths", strengths, true},
    StandingHeading{"main strengths", strengths, true},
    StandingHeading{"strengths", strengths, true},
    StandingHeading{"areas of strength", strengths, true},
    StandingHeading{"the local authority has the following strengths", strengths},
    StandingHeading{"the local authority's strengths", strengths},
    StandingHeading{"the lscb has the following strengths", strengths},
    StandingHeading{"the lscb's strengths", strengths},
    StandingHeading{"what is working well", strengths},
    // Findings.
    StandingHeading{"summary of strengths and areas for development", findings, true},
    StandingHeading{"summary of strengths and areas for improvement", findings, true},
    StandingHeading{"summary", findings, true},
    StandingHeading{"overview", findings, true},
    StandingHeading{"summary of findings", findings, true},
    StandingHeading{"key findings", findings, true},
    StandingHeading{"findings", findings, true},
    StandingHeading{"inspection findings", findings, true},
    StandingHeading{"key judgement judgement grade", findings, true},
    StandingHeading{"key judgement", findings, true},
    StandingHeading{"summary of key findings", findings},
    StandingHeading{"summary of judgements", findings},
    StandingHeading{"executive summary", findings},
    StandingHeading{"headline findings", findings},
    StandingHeading{"main findings", findings},
    StandingHeading{"main judgements", findings},
    StandingHeading{"findings and evaluation of progress", findings},
    StandingHeading{"findings and progress", findings},
    StandingHeading{"evaluation of progress", findings},
    StandingHeading{"progress since the last inspection", findings},
    StandingHeading{"progress since the previous inspection", findings},
    StandingHeading{"outcomes for children and young people", findings},
    StandingHeading{"outcomes for looked after children and young people", findings},
    StandingHeading{"the quality of provision", findings},
    StandingHeading{"quality of provision", findings},
    StandingHeading{"inspection judgements about the local authority", findings, false,
                    council_part},
    StandingHeading{"the local authority", findings, false, council_part},
    StandingHeading{"local authority", findings, false, council_part},
    // For children.
    StandingHeading{"summary for children and young people", childrens_summary},
    StandingHeading{"a summary for children and young people", childrens_summary},
    StandingHeading{"summary for children", childrens_summary},
    StandingHeading{"children and young people's summary", childrens_summary},
    StandingHeading{"young people's summary", childrens_summary},
    // What judgements mean.
    StandingHeading{"what the inspection judgements mean", definitions},
    StandingHeading{"what the inspection judgments mean", definitions},
    StandingHeading{"the inspection judgements and what they mean", definitions},
    StandingHeading{"the inspection judgments and what they mean", definitions},
    StandingHeading{"inspection judgements and what they mean", definitions},
    StandingHeading{"what the judgements mean", definitions},
    StandingHeading{"what the grades mean", definitions},
    StandingHeading{"grade descriptors", definitions},
    // Around the findings.
    StandingHeading{"about this inspection", context},
    StandingHeading{"about the inspection", context},
    StandingHeading{"information about this inspection", context},
    StandingHeading{"information about this review", context},
    StandingHeading{"information about this area", context},
    StandingHeading{"information about this local authority area", context},
    StandingHeading{"information about this local authority", context},
    StandingHeading{"other information about this area", context},
    StandingHeading{"children living in this area", context},
    StandingHeading{"child protection in this area", context},
    StandingHeading{"children looked after in this area", context},
    StandingHeading{"looked after children in this area", context},
    StandingHeading{"care leavers in this area", context},
    StandingHeading{"previous ofsted inspections", context},
    StandingHeading{"other ofsted inspections", context},
    StandingHeading{"description of the area", context},
    StandingHeading{"local leadership", context},
    StandingHeading{"local authority context", context},
    StandingHeading{"local context", context},
    StandingHeading{"context", context},
    StandingHeading{"introduction", context},
    StandingHeading{"background", context},
    StandingHeading{"service information", context},
    StandingHeading{"the inspection team", context, true},
    StandingHeading{"areas covered by the visit", context},
    StandingHeading{"areas covered by the review", context},
    StandingHeading{"record of main findings", context},
    StandingHeading{"contents", context},
    StandingHeading{"table of contents", context},
};

/// Each as the start of a title that may go on.
constexpr std::array kOpenEnded{
    StandingHeading{"what the inspection judgements mean", definitions},
    StandingHeading{"what the inspection judgments mean", definitions},
    StandingHeading{"inspection findings", findings, true},
    StandingHeading{"inspection judgement about", findings, true},
    StandingHeading{"inspection judgements about", findings, true},
    StandingHeading{"summary of findings", findings, true},
    StandingHeading{"key strengths and weaknesses of", findings, true},
    StandingHeading{"summary for children and young people", childrens_summary},
    StandingHeading{"what needs to improve", improve},
    StandingHeading{"recommendations", improve},
    StandingHeading{"areas for improvement", improve, true},
    StandingHeading{"areas for development", improve, true},
    StandingHeading{"areas for priority action", improve, true},
    StandingHeading{"priority and immediate action", improve, true},
    StandingHeading{"information about this", context},
    StandingHeading{"about this inspection", context},
};

/// "What does the local authority need to improve?", "What does the LSCB need to improve?"
constexpr StandingHeading kWhatDoes{"what does the", improve, true};

/// What may follow an open-ended title: "- the local safeguarding children board", "for the board".
constexpr std::string_view kGoesOn[] = {"-", ":", "(", "for ", "of ", "in ", "to ", "about "};

constexpr std::size_t kLongestTitle = 110;

std::string_view core(std::string_view folded) {
  std::string_view rest = without_grade(without_number(without_marks(folded)));
  // "What needs to improve?1" has a note; "Contents 3" a page.
  while (!rest.empty() && (is_digit(rest.back()) || rest.back() == '?' || rest.back() == ':' ||
                           rest.back() == ' ' || rest.back() == '*' || rest.back() == '#'))
    rest.remove_suffix(1);
  return rest;
}

}  // namespace

std::string_view without_grade(std::string_view folded) {
  const std::size_t at = folded.rfind("grade ");
  const bool behind = at != std::string_view::npos && at > 1 && folded[at - 1] == ' ';
  if (!behind || grade_number_at_end(folded) == 0) return folded;
  return trim(folded.substr(0, at));
}

std::optional<Outcome> service_heading(std::string_view folded) {
  std::string_view words = without_number(folded);
  for (const std::string_view lead : {"the inspection outcomes: ", "inspection outcomes: "})
    if (words.starts_with(lead)) words.remove_prefix(lead.size());
  if (words == "safeguarding services") return Outcome::help_and_protection;
  const bool looked_after = words == "services for looked after children" ||
                            words == "looked after children services" ||
                            words == "looked after children's services";
  return looked_after ? std::optional(Outcome::children_in_care) : std::nullopt;
}

const StandingHeading* standing_heading(std::string_view folded) {
  if (folded.size() > kLongestTitle) return nullptr;
  const std::string_view rest = core(folded);
  for (const StandingHeading& row : kStanding)
    if (rest == row.words) return &row;
  if (rest.starts_with(kWhatDoes.words) && rest.ends_with(" need to improve")) return &kWhatDoes;
  return nullptr;
}

const StandingHeading* standing_title(std::string_view folded) {
  if (const StandingHeading* row = standing_heading(folded)) return row;
  if (folded.size() > kLongestTitle || folded.ends_with('.') || folded.ends_with(',') ||
      is_sentence(folded))
    return nullptr;
  const std::string_view rest = core(folded);
  for (const StandingHeading& row : kOpenEnded) {
    if (!rest.starts_with(row.words) || rest.size() < row.words.size() + 2) continue;
    std::string_view more = rest.substr(row.words.size());
    if (row.words.ends_with("about") || row.words.ends_with("this") || row.words.ends_with("of")) {
      if (more.front() == ' ') return &row;
      continue;
    }
    while (!more.empty() && more.front() == ' ') more.remove_prefix(1);
    for (const std::string_view start : kGoesOn)
      if (more.starts_with(start)) return &row;
  }
  return nullptr;
}

}  // namespace lettergrade::parse
