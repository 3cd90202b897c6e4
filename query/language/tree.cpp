#include "query/language/tree.hpp"

#include <algorithm>

namespace lettergrade::language {
namespace {

bool needs_quotes(std::string_view value) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  return value.find_first_of(" \t\n\v\f\r()") != std::string_view::npos ||
         value.find(kNoBreakSpace) != std::string_view::npos;
}

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

bool is_list(const Node& node) {
  return node.kind == NodeKind::words || node.kind == NodeKind::both ||
         node.kind == NodeKind::either;
}

bool is_signed(const Node& node) {
  return node.kind == NodeKind::without || node.kind == NodeKind::must;
}

/// A child as it stands in a list: lists and pairs in parentheses.
std::string nested(const Node& node) {
  const bool group = is_list(node) || node.kind == NodeKind::near;
  return group ? '(' + print(node) + ')' : print(node);
}

/// A child behind a sign; one that has a sign itself needs parentheses.
std::string behind_sign(const Node& node) {
  return is_signed(node) ? '(' + print(node) + ')' : nested(node);
}

std::string join(const Node& node, std::string_view separator) {
  if (node.children.size() == 1) return '(' + print(node.children.front()) + ')';
  std::string text;
  for (const Node& child : node.children) {
    if (!text.empty()) text += separator;
    text += nested(child);
  }
  return text;
}

}  // namespace

std::string print(const Node& node) {
  switch (node.kind) {
    case NodeKind::words:
      return join(node, " ");
    case NodeKind::both:
      return join(node, " AND ");
    case NodeKind::either:
      return join(node, " OR ");
    case NodeKind::without:
      return "NOT " + behind_sign(node.children.front());
    case NodeKind::must:
      return '+' + behind_sign(node.children.front());
    case NodeKind::word:
      return node.text;
    case NodeKind::phrase:
      return quoted(node.text);
    case NodeKind::wildcard:
      return node.text + '*';
    case NodeKind::near:
      return print(node.children.front()) + " NEAR/" + std::to_string(node.distance) + ' ' +
             print(node.children.back());
    case NodeKind::filter:
      return node.field + ':' + (needs_quotes(node.text) ? quoted(node.text) : node.text);
  }
  return {};
}

bool has_text(const Node& node) {
  switch (node.kind) {
    case NodeKind::word:
    case NodeKind::phrase:
    case NodeKind::wildcard:
      return true;
    case NodeKind::without:
    case NodeKind::filter:
      return false;
    default:
      return std::any_of(node.children.begin(), node.children.end(), has_text);
  }
}

}  // namespace lettergrade::language
