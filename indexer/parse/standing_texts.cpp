// The texts that letters of every family share.
#include "indexer/parse/standing_texts.hpp"

#include <array>

#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {
namespace {

enum class Match : std::uint8_t { starts, contains, whole };

struct Pattern {
  Match match;
  std::string_view words;
};

/// The one table of standing texts, folded.
constexpr std::array kPatterns{
    // Annual ratings and assessments, 2009 to 2011.
    Pattern{Match::starts, "ofsted guidance published in"},
    Pattern{Match::starts, "in considering the evidence in the profile"},
    Pattern{Match::starts, "the annual rating derives from"},
    Pattern{Match::starts, "the annual assessment derives from"},
    Pattern{Match::starts, "within each level there will be"},
    Pattern{Match::contains, "four point scale:"},
    Pattern{Match::contains, "following four point scale"},
    Pattern{Match::contains, "for the purpose of section 138 of the education"},
    // Annual performance assessments, 2005 to 2008.
    Pattern{Match::starts, "this letter summarises the findings of the"},
    Pattern{Match::starts, "we are grateful for the information you provided"},
    Pattern{Match::starts, "inspectors make judgements based on"},
    Pattern{Match::starts, "inspectors make overall judgements based on"},
    Pattern{Match::starts, "the following table sets out the grades awarded"},
    Pattern{Match::starts, "the table below sets out the grades awarded"},
    Pattern{Match::whole, "apa grade"},
    // Inspection reports.
    Pattern{Match::starts, "ofsted, the office for standards in education"},
    Pattern{Match::starts, "the office for standards in education, children's services and skills"},
    Pattern{Match::starts, "if you would like a copy of this document in a different format"},
    Pattern{Match::starts, "this document can be had in"},
    Pattern{Match::starts, "you may reuse this information"},
    Pattern{Match::starts, "you may copy all or parts of this document"},
    Pattern{Match::starts, "this document may be reproduced in whole or in part"},
    Pattern{Match::starts, "further copies of this report are obtainable"},
    Pattern{Match::starts, "this report is available at"},
    Pattern{Match::starts, "interested in our work?"},
    Pattern{Match::starts, "this publication is available at"},
    Pattern{Match::starts, "any complaints about the inspection or the report should be made"},
    Pattern{Match::starts,
            "inspection of services for children in need of help and protection, "
            "children looked after and care leavers"},
    Pattern{Match::whole, "review of the effectiveness of the local safeguarding children board"},
    Pattern{Match::whole, "judgement grade"},
    Pattern{Match::whole, "key judgement judgement grade"},
    Pattern{Match::starts, "the judgements on areas of the service that contribute to"},
    Pattern{Match::starts, "a full description of what the inspection judgements mean"},
    Pattern{Match::starts, "the local authority was given the opportunity to review this section"},
    Pattern{Match::starts, "the lscb was given the opportunity to review this section"},
    Pattern{Match::starts, "these are residential special schools that look after children"},
    Pattern{Match::starts, "inspectors have looked closely at the experiences of children"},
    Pattern{Match::starts, "inspectors considered the quality of work and the difference adults"},
    Pattern{Match::starts, "the inspection of the local authority was carried out under section"},
    Pattern{Match::starts, "the review of the local safeguarding children board was carried out"},
    Pattern{Match::starts, "ofsted produces this report of the inspection of local authority"},
    Pattern{Match::starts, "the areas for improvement have been cross-referenced with"},
    Pattern{Match::starts, "all inspection judgements are made using the following"},
    Pattern{Match::starts, "the purpose of the inspection is to evaluate the contribution made by"},
    // Joint area reviews, 2005 to 2009.
    Pattern{Match::starts, "this joint area review was conducted using the arrangements required"},
    Pattern{Match::starts,
            "this report describes the outcomes achieved by children and young people "
            "growing up in"},
    Pattern{Match::starts, "the review was undertaken according to the requirements of the"},
    // Visits.
    Pattern{Match::starts, "ofsted will take the findings from this focused visit into account"},
    Pattern{Match::starts, "ofsted will take the findings of this visit into account"},
    Pattern{Match::starts, "any areas for development identified above will be specifically"},
    Pattern{Match::starts, "i am copying this letter to the department for education"},
    Pattern{Match::starts, "this visit was carried out in line with the"},
    Pattern{Match::starts, "the visit was carried out in line with the"},
    Pattern{Match::starts, "to receive regular email alerts"},
    Pattern{Match::contains, "crown copyright"},
    Pattern{Match::contains, "ofsted produces this report under its power to combine reports"},
    Pattern{Match::contains, "it is ofsted's expectation that, as a minimum, all children"},
    Pattern{Match::contains, "ofsted expects that, as a minimum, all children"},
    // Letterheads.
    Pattern{Match::contains, "enquiries@ofsted.gov.uk"},
    Pattern{Match::contains, "www.ofsted.gov.uk"},
    Pattern{Match::whole, "piccadilly gate"},
    Pattern{Match::whole, "store street"},
};

bool matches(const Pattern& pattern, std::string_view words) {
  switch (pattern.match) {
    case Match::starts:
      return words.starts_with(pattern.words);
    case Match::contains:
      return words.find(pattern.words) != std::string_view::npos;
    case Match::whole:
      return words == pattern.words;
  }
  return false;
}

}  // namespace

bool is_shared_text(std::string_view folded) {
  // Notes and paragraphs have a number before their words: "1 The areas ...", "3. All ...".
  const std::size_t words = folded.find_first_not_of("0123456789. ");
  if (words == std::string_view::npos) return false;
  for (const Pattern& pattern : kPatterns)
    if (matches(pattern, folded) || matches(pattern, folded.substr(words))) return true;
  return false;
}

bool is_imprint(std::string_view folded) {
  constexpr std::string_view kStarts =
      "the office for standards in education|any complaints about the inspection|"
      "if you would like a copy of this document|you may reuse this information|"
      "you may copy all or parts of this document";
  return any_item(kStarts, [&](std::string_view item) { return folded.starts_with(item); });
}

}  // namespace lettergrade::parse
