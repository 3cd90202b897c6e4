#include "query/match/clause.hpp"

namespace lettergrade::match {
namespace {

/// A child as it stands in its list; in lists where any is enough, what is needed has a +.
std::string part(const Clause& child, bool any) {
  const std::string text = written(child, true);
  if (child.role == Role::without) return "NOT " + text;
  return any && child.role == Role::must ? "+" + text : text;
}

}  // namespace

std::string written(const Clause& clause, bool inner) {
  if (clause.kind == Clause::Kind::text || clause.kind == Clause::Kind::filter)
    return clause.written;
  const bool any = clause.kind == Clause::Kind::any;
  std::string text;
  std::string absent;
  std::size_t parts = 0;
  for (const Clause& child : clause.children) {
    if (child.role == Role::helpful) continue;
    ++parts;
    if (child.role == Role::without) {
      absent.append(absent.empty() ? "" : " ").append(part(child, any));
      continue;
    }
    if (!text.empty()) text += any ? " OR " : " AND ";
    text += part(child, any);
  }
  // OR binds loosest: beside NOT it needs parentheses.
  if (!absent.empty() && any && text.find(" OR ") != std::string::npos) text = '(' + text + ')';
  if (!absent.empty()) text.append(text.empty() ? "" : " ").append(absent);
  return inner && parts > 1 ? '(' + text + ')' : text;
}

}  // namespace lettergrade::match
