#include "query/match/compiler.hpp"

#include "query/match/clauses.hpp"
#include "query/match/queries.hpp"

namespace lettergrade::match {

Compiled compile(const language::Node& root, const CompileOptions& options, Analyser& analyser,
                 const Register& authorities) {
  Compiled result;
  result.clause = clauses_of(root, {options.any, options.source}, analyser, authorities);
  result.query = query_of(result.clause, analyser, options.include_boilerplate);
  if (result.query.empty()) result.query = Xapian::Query(std::string());
  result.wanted = wanted_of(result.clause, analyser);
  result.ran = written(result.clause);
  result.has_text = !result.wanted.empty();
  result.relaxable = relaxable(root, result.clause);
  return result;
}

}  // namespace lettergrade::match
