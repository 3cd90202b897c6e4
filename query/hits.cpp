#include "query/hits.hpp"

#include <algorithm>

#include "query/match/snippets.hpp"

namespace lettergrade {
namespace {

using match::SnippetScope;

Hit fields_of(const Letter& letter) {
  Hit hit;
  hit.id = letter.id;
  hit.title = letter.title;
  if (!letter.sources.empty()) hit.path = letter.sources.front().path;
  hit.url = letter.url;
  hit.authority = letter.authority;
  hit.year = letter.year;
  hit.date = letter.date;
  hit.type = letter.type;
  hit.framework = letter.framework;
  hit.grade = letter.grade;
  hit.outcomes = letter.outcomes;
  for (const Evidence& item : letter.evidence) {
    if (!item.doubt.empty()) hit.doubtful.push_back(item.field);
    if (item.confidence == Confidence::corrected) hit.corrected.push_back(item.field);
  }
  return hit;
}

/// The outcomes that the letter judges jointly with that of the section.
std::vector<Outcome> covered(const Letter& letter, const Section& section) {
  const auto graded =
      std::find_if(letter.outcomes.begin(), letter.outcomes.end(),
                   [&](const OutcomeGrade& item) { return item.outcome == section.outcome; });
  return graded == letter.outcomes.end() ? std::vector<Outcome>() : graded->covers;
}

SnippetScope::Blocks blocks_of(const Section& section) {
  return {section.first_block, section.end_block};
}

/// Adds the judged statements of a section that matched; `chosen` has one flag for each of its.
void add_statements(const Letter& letter, std::size_t section, const match::Chosen& chosen,
                    std::vector<Statement>& statements) {
  std::size_t number = 0;
  for (const Statement& statement : letter.statements) {
    if (statement.section != section) continue;
    if (number < chosen.size() && chosen[number]) statements.push_back(statement);
    ++number;
  }
}

}  // namespace

Hit HitMaker::make(const match::Match& match, std::size_t rank) const {
  const auto [letter, section] = snapshot_.record(request_.by, match.docid);
  Hit hit = fields_of(letter);
  hit.rank = rank;
  hit.score = match.score;
  const match::Wanted& wanted = plan_.compiled.wanted;
  hit.title_highlights = match::highlights(letter.title, wanted, analyser_);
  SnippetScope scope{{}, request_.include_boilerplate};
  if (section) {
    const Section& part = letter.sections.at(*section);
    hit.section = HitSection{part.heading, part.outcome, part.grade, covered(letter, part)};
    scope.blocks.push_back(blocks_of(part));
  }
  if (request_.snippets > 0) narrow(letter, section, scope);
  if (scope.blocks.empty())
    scope.blocks.push_back({0, static_cast<std::uint32_t>(letter.blocks.size())});
  hit.snippets = match::snippets(letter, scope, wanted, request_.snippets, analyser_);
  return hit;
}

void HitMaker::narrow(const Letter& letter, std::optional<std::size_t> section,
                      SnippetScope& scope) const {
  const match::Searched where = searched(request_, snapshot_);
  match::each_scoped(plan_.compiled.clause, [&](const match::Clause& scoped) {
    if (section && scoped.scope == match::Scope::section) return;
    for (const match::ScopeMatch& found :
         match::scope_matches(scoped, analyser_, where, letter.id)) {
      const std::size_t index = snapshot_.section_index(found.section);
      if (section && index != *section) continue;
      if (!section) scope.blocks.push_back(blocks_of(letter.sections.at(index)));
      add_statements(letter, index, found.statements, scope.judged);
    }
  });
  std::sort(scope.blocks.begin(), scope.blocks.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
  scope.blocks.erase(std::unique(scope.blocks.begin(), scope.blocks.end(), same),
                     scope.blocks.end());
}

}  // namespace lettergrade
