#include "tests/support/queries.hpp"

#include <algorithm>
#include <array>

namespace lettergrade::test {

using language::Node;
using language::NodeKind;

namespace {

Node made(NodeKind kind, std::vector<Node> children = {}) {
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

Node leaf(NodeKind kind, const std::string& text) {
  Node node = made(kind);
  node.text = text;
  return node;
}

}  // namespace

std::size_t QueryMaker::pick(std::size_t count) {
  return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
}

Node QueryMaker::tree() {
  Node root = expression(3, true);
  // Filters come to the root in parentheses only.
  const bool filters =
      std::any_of(root.children.begin(), root.children.end(),
                  [](const Node& child) { return child.kind == NodeKind::filter; });
  return filters && root.kind != NodeKind::either && root.children.size() > 1
             ? made(NodeKind::both, {std::move(root)})
             : root;
}

Node QueryMaker::expression(int depth, bool top) {
  const std::size_t parts = pick(4) == 0 ? 2 + pick(2) : 1;
  if (parts == 1) return list(depth, top);
  Node either = made(NodeKind::either);
  for (std::size_t i = 0; i < parts; ++i) either.children.push_back(list(depth, false));
  return either;
}

Node QueryMaker::list(int depth, bool top) {
  const std::size_t parts = 1 + pick(3);
  if (parts == 1) return part(depth, top);
  Node result = made(pick(2) == 0 ? NodeKind::words : NodeKind::both);
  for (std::size_t i = 0; i < parts; ++i) result.children.push_back(part(depth, top));
  return result;
}

Node QueryMaker::part(int depth, bool top) {
  const std::size_t sign = pick(8);
  if (sign > 1) return pair(depth, top);
  return made(sign == 0 ? NodeKind::without : NodeKind::must, {pair(depth, false)});
}

Node QueryMaker::pair(int depth, bool top) {
  if (pick(8) > 0) return primary(depth, top);
  Node near = made(NodeKind::near);
  near.distance = 1 + pick(100);
  near.children.push_back(word());
  near.children.push_back(word());
  return near;
}

Node QueryMaker::primary(int depth, bool top) {
  const std::size_t kind = pick(8);
  if (kind == 0) return leaf(NodeKind::phrase, stuff_.phrases[pick(stuff_.phrases.size())]);
  if (kind == 1) return leaf(NodeKind::wildcard, stuff_.beginnings[pick(stuff_.beginnings.size())]);
  if (kind == 2 && !top && !stuff_.filters.empty()) {
    const Filter& filter = stuff_.filters[pick(stuff_.filters.size())];
    Node node = leaf(NodeKind::filter, filter.value);
    node.field = filter.field;
    return node;
  }
  if (kind > 4 || depth == 0) return word();
  Node inner = expression(depth - 1, false);
  // A filter in parentheses is kept apart from one at top level by a list of one.
  if (inner.kind == NodeKind::filter) return made(NodeKind::both, {std::move(inner)});
  return inner;
}

Node QueryMaker::word() { return leaf(NodeKind::word, stuff_.words[pick(stuff_.words.size())]); }

std::string shape(const Node& node) {
  static constexpr std::array kNames{"words", "both",   "either", "without",  "must",
                                     "word",  "phrase", "near",   "wildcard", "filter"};
  std::string text = kNames[static_cast<std::size_t>(node.kind)];
  if (!node.field.empty()) text += ' ' + node.field;
  if (!node.text.empty()) text += ' ' + node.text;
  if (node.distance > 0) text += ' ' + std::to_string(node.distance);
  for (const Node& child : node.children) text += " [" + shape(child) + ']';
  return text;
}

}  // namespace lettergrade::test
