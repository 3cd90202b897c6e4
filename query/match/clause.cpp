#include "query/match/clause.hpp"

#include <algorithm>

namespace lettergrade::match {
namespace {

/// A child as it stands in its list; in lists where any is enough, what is needed has a +.
std::string part(const Clause& child, bool any) {
  const std::string text = written(child, true);
  if (child.role == Role::without) return "NOT " + text;
  return any && child.role == Role::must ? "+" + text : text;
}

bool holds_words(const Clause& clause) {
  return clause.kind == Clause::Kind::text ||
         std::any_of(clause.children.begin(), clause.children.end(), holds_words);
}

/// Settles scopes below; gives the one that is still looking for its place.
Scope settle(Clause& clause) {
  if (clause.kind == Clause::Kind::text) return Scope::document;
  if (clause.kind == Clause::Kind::filter) {
    if (clause.selection.field == Field::judged) return Scope::statement;
    return clause.selection.field == Field::section_kind ? Scope::section : Scope::document;
  }
  Scope open = Scope::document;
  for (Clause& child : clause.children) open = std::max(open, settle(child));
  if (open == Scope::document || !holds_words(clause)) return open;
  clause.scope = open;
  return Scope::document;
}

}  // namespace

void set_scopes(Clause& root) {
  if (const Scope open = settle(root); open != Scope::document) root.scope = open;
}

std::string written(const Clause& clause, bool inner) {
  if (clause.kind == Clause::Kind::text || clause.kind == Clause::Kind::filter)
    return clause.written;
  const bool any = clause.kind == Clause::Kind::any;
  std::string text;
  std::string absent;
  std::size_t parts = 0;
  for (const Clause& child : clause.children) {
    if (is_extra(child.role)) continue;
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
