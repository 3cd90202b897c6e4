#include "query/similar.hpp"

#include "lettergrade/error.hpp"
#include "query/match/likeness.hpp"
#include "query/why.hpp"

namespace lettergrade {
namespace {

/// What is asked about: a document of one of the databases; 0 where there is none.
struct Asked {
  Unit unit = Unit::letter;
  std::uint32_t docid = 0;
};

Asked source_of(const SimilarRequest& request, const Letter& letter, std::uint32_t docid,
                const match::Snapshot& snapshot) {
  if (!request.section) return {Unit::letter, docid};
  return {Unit::section, snapshot.docid_of_section(letter.id, *request.section)};
}

/// What the letter's council is called, folded.
std::vector<std::string> names_of(const Letter& letter, const Register& authorities) {
  std::vector<std::string> names;
  const Authority* council = authorities.by_code(letter.authority);
  for (const Register::Name& name : authorities.names())
    if (&authorities.all()[name.authority] == council) names.push_back(name.folded);
  return names;
}

}  // namespace

SimilarPlan plan(const SimilarRequest& request, const match::Snapshot& snapshot,
                 Analyser& analyser) {
  const auto docid = snapshot.docid_of(request.id);
  if (docid == 0) throw unknown_id(snapshot, request.id);
  const Letter letter = snapshot.record(Unit::letter, docid).letter;
  const Register& authorities = snapshot.authorities();
  SimilarPlan result;
  result.id = letter.id;
  result.request.filters = request.filters;
  result.request.by = request.by;
  result.request.any = true;
  result.request.explain = true;
  result.request.limit = request.limit;
  result.request.offset = request.offset;
  result.request.snippets = request.snippets;

  Plan& plan = result.plan;
  plan.any = true;
  plan.selections = language::select_all(request.filters, authorities, plan.notes);
  const std::vector<language::Selection> scopes = take_scopes(plan.selections);
  const Asked source = source_of(request, letter, docid, snapshot);
  match::Clause words;
  if (source.docid != 0)
    words = match::telling_words(snapshot.database(source.unit), source.docid,
                                 names_of(letter, authorities), analyser);
  for (const match::Clause& word : words.children) plan.related.push_back(word.written);
  // A letter of which nothing can be said is like none.
  const bool none = words.children.empty();
  plan.compiled =
      match::compile(std::move(words), scopes, analyser, searched(result.request, snapshot));
  plan.compiled.query = none ? decltype(plan.compiled.query)()
                             : match::without_letter(plan.compiled.query, letter.id);
  return result;
}

}  // namespace lettergrade
