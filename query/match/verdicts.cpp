#include "query/match/verdicts.hpp"

#include <algorithm>

#include "indexer/format/schema.hpp"
#include "lettergrade/kind.hpp"
#include "query/match/contributions.hpp"
#include "query/match/queries.hpp"

namespace lettergrade::match {
namespace {

std::string_view need_of(Role role, bool any) {
  switch (role) {
    case Role::helpful:
    case Role::idle:
      return "helps";
    case Role::without:
      return "absent";
    case Role::must:
      return "needed";
    case Role::wanted:
      return any ? "enough" : "needed";
  }
  return "";
}

std::string_view kind_of(const Clause& clause) {
  if (clause.scope != Scope::document)
    return clause.scope == Scope::section ? "section" : "statement";
  switch (clause.kind) {
    case Clause::Kind::text:
      return "word";
    case Clause::Kind::filter:
      return "filter";
    case Clause::Kind::all:
      return "all";
    case Clause::Kind::any:
      return "any";
  }
  return "";
}

std::string ends(const language::Selection::Range& range) {
  constexpr int kOpenEnd = 9999;
  if (range.first == range.last) return std::to_string(range.first);
  return (range.first > 0 ? std::to_string(range.first) : "") + ".." +
         (range.last < kOpenEnd ? std::to_string(range.last) : "");
}

/// "year:2007..2009", "authority:Dudley or Sandwell".
std::string written(const language::Selection& selection, const Register& authorities) {
  std::string values;
  const auto add = [&](std::string_view value) {
    values.append(values.empty() ? "" : " or ").append(value);
  };
  for (const std::string& value : selection.values) {
    const Authority* council =
        spec(selection.field).shape == FieldShape::authority ? authorities.by_code(value) : nullptr;
    add(council != nullptr ? std::string_view(council->name)
        : value.empty()    ? "any grade"
        : value == "-"     ? "none"
                           : std::string_view(value));
  }
  for (const language::Selection::Range& range : selection.ranges) add(ends(range));
  const std::string_view name =
      selection.field == Field::outcome ? spec(selection.outcome).slug : spec(selection.field).name;
  return std::string(name) + ":" + values;
}

std::string in_words(const Grade& grade) {
  return std::string(grade.word) + " (" + std::to_string(grade.value) + ")";
}

void acquit(WhyPart& part) {
  part.keeps_out = false;
  for (WhyPart& child : part.parts) acquit(child);
}

/// Says whether the part keeps the letter out. What is below is to blame only where it is.
void blame(WhyPart& part) {
  const bool wrong = part.need == "absent" ? part.holds : !part.holds;
  part.keeps_out = wrong && part.need != "helps";
  if (part.need == "absent" || !part.keeps_out)
    for (WhyPart& child : part.parts) acquit(child);
}

}  // namespace

bool Verdicts::holds(const Xapian::Query& query) const {
  const Xapian::Database& database = searched_.letters;
  const PartSource source{database, snapshot_.columns(Unit::letter), Collection(database)};
  const Xapian::docid docids[] = {docid_};
  const Formula formula = take_apart(query, database, false);
  return match::holds(formula, source, docids).front();
}

bool Verdicts::holds(const Clause& clause, bool boilerplate) const {
  Searched where = searched_;
  where.include_boilerplate = boilerplate;
  const auto query = scoped_query(clause, analyser_, where);
  return !query || holds(*query);
}

WhyPart Verdicts::part(const Clause& clause, bool scoped) const {
  WhyPart result;
  result.part = match::written(clause);
  result.kind = kind_of(clause);
  if (clause.kind == Clause::Kind::filter) {
    result.own = own(clause.selection);
    // A filter that is to hold in the same section as the words is judged with them.
    result.holds = scoped && is_scope(clause.selection.field) ? holds(selected(clause.selection))
                                                              : holds(clause, false);
    return result;
  }
  result.holds = holds(clause, searched_.include_boilerplate);
  if (clause.kind == Clause::Kind::text)
    result.boilerplate_only = !holds(clause, false) && holds(clause, true);
  const bool in_part = scoped || clause.scope != Scope::document;
  if (clause.kind != Clause::Kind::text) result.parts = children(clause, in_part);
  return result;
}

std::vector<WhyPart> Verdicts::children(const Clause& list, bool scoped) const {
  const bool any = list.kind == Clause::Kind::any;
  std::vector<WhyPart> parts;
  for (const Clause& child : list.children) {
    WhyPart one = part(child, scoped);
    one.need = need_of(child.role, any);
    parts.push_back(std::move(one));
  }
  const bool one_is_enough = std::any_of(parts.begin(), parts.end(), [](const WhyPart& one) {
    return one.need == "enough" && one.holds;
  });
  const bool needed = std::any_of(parts.begin(), parts.end(),
                                  [](const WhyPart& one) { return one.need == "needed"; });
  for (WhyPart& one : parts) {
    blame(one);
    if (one.need == "enough" && (one_is_enough || (any && needed))) acquit(one);
  }
  return parts;
}

std::vector<WhyPart> Verdicts::of(const Clause& root) const {
  if (root.scope == Scope::document) return children(root, false);
  WhyPart whole = part(root, true);
  whole.need = "needed";
  blame(whole);
  return {std::move(whole)};
}

WhyPart Verdicts::of(const language::Selection& selection) const {
  WhyPart result;
  result.part = written(selection, snapshot_.authorities());
  result.kind = "filter";
  result.need = "needed";
  result.holds = holds(selected(selection));
  result.keeps_out = !result.holds;
  result.own = own(selection);
  return result;
}

std::string Verdicts::own(const language::Selection& selection) const {
  const Authority* authority = snapshot_.authorities().by_code(letter_.authority);
  switch (selection.field) {
    case Field::authority:
    case Field::neighbours_of:
      return authority != nullptr ? authority->name : letter_.authority;
    case Field::grade:
      return letter_.grade ? in_words(*letter_.grade) : "";
    case Field::outcome: {
      const OutcomeGrade* graded = letter_.outcome(selection.outcome);
      return graded != nullptr ? in_words(graded->grade) : "";
    }
    case Field::section_kind: {
      std::string kinds;
      for (const Section& section : letter_.sections) {
        const std::string_view kind = to_string(section.kind);
        if (kinds.find(kind) == std::string::npos)
          kinds.append(kinds.empty() ? "" : ", ").append(kind);
      }
      return kinds;
    }
    case Field::judged: {
      std::string grades;
      for (const Statement& statement : letter_.statements)
        if (const std::string grade = in_words(statement.grade);
            grades.find(grade) == std::string::npos)
          grades.append(grades.empty() ? "" : ", ").append(grade);
      return grades;
    }
    default:
      return format::value_of(letter_, selection.field, authority);
  }
}

std::vector<std::string> nearest_ids(const Snapshot& snapshot, const std::string& id) {
  constexpr std::size_t kMost = 3;
  constexpr std::size_t kLongest = 100;
  if (id.size() > kLongest) return {};
  const Xapian::Database& database = snapshot.database(Unit::letter);
  const std::string prefix(spec(Field::id).prefix);
  std::vector<std::pair<std::size_t, std::string>> near;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    std::string known = (*term).substr(prefix.size());
    const std::size_t longer = std::max(known.size(), id.size());
    const std::size_t shorter = std::min(known.size(), id.size());
    if (longer - shorter > longer / 3 && !known.starts_with(id)) continue;
    const std::size_t distance = known.starts_with(id) ? 1 : edit_distance(id, known);
    if (distance > longer / 3) continue;
    near.emplace_back(distance, std::move(known));
    std::sort(near.begin(), near.end());
    if (near.size() > kMost) near.pop_back();
  }
  std::vector<std::string> ids;
  for (auto& [distance, known] : near) ids.push_back(std::move(known));
  return ids;
}

}  // namespace lettergrade::match
