#include "query/language/parser.hpp"

#include <algorithm>

#include "lettergrade/error.hpp"
#include "query/language/scanner.hpp"

namespace lettergrade::language {
namespace {

Node make_node(NodeKind kind, std::size_t offset) {
  Node node;
  node.kind = kind;
  node.offset = offset;
  return node;
}

/// Recursive descent over the scanner's symbols; depth is bounded by kMaxDepth.
class Parser {
 public:
  explicit Parser(std::string_view query) : query_(query), symbols_(scan(query)) {}

  Query run() {
    Query result;
    if (here().kind != SymbolKind::end) result.root = either(0);
    if (here().kind == SymbolKind::close)
      fail("this ) closes nothing", "remove it or add the opening (");
    // The same holds for the filters of a list that is all in parentheses.
    const bool enclosed = symbols_.front().kind == SymbolKind::open && group_end_ == at_;
    if (enclosed && has_filter(result.root))
      result.root = list_of_one(Node(std::move(result.root)));
    lift_filters(result);
    return result;
  }

 private:
  [[nodiscard]] const Symbol& here() const { return symbols_[at_]; }
  const Symbol& take() { return symbols_[at_++]; }

  [[noreturn]] void fail(std::string_view what, std::string_view hint) const {
    throw Error(Message::bad_query, {what, hint}, caret(query_, here().offset));
  }

  [[nodiscard]] bool starts_part() const {
    switch (here().kind) {
      case SymbolKind::end:
      case SymbolKind::close:
      case SymbolKind::op_and:
      case SymbolKind::op_or:
      case SymbolKind::op_near:
        return false;
      default:
        return true;
    }
  }

  Node either(std::size_t depth) {
    Node list = make_node(NodeKind::either, here().offset);
    list.children.push_back(all(depth));
    while (here().kind == SymbolKind::op_or) {
      take();
      list.children.push_back(all(depth));
    }
    return list.children.size() == 1 ? std::move(list.children.front()) : list;
  }

  Node all(std::size_t depth) {
    Node list = make_node(NodeKind::words, here().offset);
    list.children.push_back(part(depth));
    while (true) {
      if (here().kind == SymbolKind::op_and) {
        take();
        list.kind = NodeKind::both;
      } else if (!starts_part()) {
        break;
      }
      list.children.push_back(part(depth));
    }
    // A lone part stays as it is; alone in parentheses it needs no list around it either.
    return list.children.size() == 1 ? std::move(list.children.front()) : list;
  }

  Node part(std::size_t depth) {
    const SymbolKind kind = here().kind;
    if (kind == SymbolKind::op_not || kind == SymbolKind::minus)
      return signed_part(NodeKind::without, depth);
    if (kind == SymbolKind::plus) return signed_part(NodeKind::must, depth);
    return pair(depth);
  }

  Node signed_part(NodeKind kind, std::size_t depth) {
    Node node = make_node(kind, take().offset);
    if (here().kind == SymbolKind::op_not || here().kind == SymbolKind::minus ||
        here().kind == SymbolKind::plus)
      fail("two signs follow each other", "write one NOT, + or - before a word");
    node.children.push_back(pair(depth));
    return node;
  }

  Node pair(std::size_t depth) {
    Node left = primary(depth);
    if (here().kind != SymbolKind::op_near) return left;
    const Symbol near = take();
    require_words(left);
    Node node = make_node(NodeKind::near, left.offset);
    node.distance = near.distance;
    Node right = primary(depth);
    require_words(right);
    node.children.push_back(std::move(left));
    node.children.push_back(std::move(right));
    if (here().kind == SymbolKind::op_near)
      fail("NEAR joins two words only", "put the next NEAR into parentheses of its own");
    return node;
  }

  void require_words(const Node& node) const {
    if (node.kind == NodeKind::word) return;
    throw Error(Message::bad_query, {"NEAR stands between two words", "write a NEAR/5 b"},
                caret(query_, node.offset));
  }

  Node primary(std::size_t depth) {
    switch (here().kind) {
      case SymbolKind::word:
        return leaf(NodeKind::word);
      case SymbolKind::phrase:
        return leaf(NodeKind::phrase);
      case SymbolKind::wildcard:
        return leaf(NodeKind::wildcard);
      case SymbolKind::filter:
        return leaf(NodeKind::filter);
      case SymbolKind::open:
        return group(depth + 1);
      case SymbolKind::close:
        fail("nothing stands between the parentheses", "put a word there");
      case SymbolKind::end:
        fail("the query ends too early", "add a word, or quote the operator");
      default:
        fail("an operator stands where a word should", "add a word, or quote the operator");
    }
  }

  Node leaf(NodeKind kind) {
    const Symbol& symbol = take();
    Node node = make_node(kind, symbol.offset);
    node.text = symbol.text;
    node.field = symbol.field;
    return node;
  }

  Node group(std::size_t depth) {
    if (depth > kMaxDepth)
      throw Error(Message::query_too_large,
                  {"parentheses more than " + std::to_string(kMaxDepth) + " deep",
                   std::to_string(kMaxDepth)});
    const std::size_t open = take().offset;
    Node inner = either(depth);
    if (here().kind != SymbolKind::close)
      throw Error(Message::bad_query, {"this ( is never closed", "add the closing )"},
                  caret(query_, open));
    take();
    group_end_ = at_;
    // A filter in parentheses stays part of the tree, so it must not look like one at top level.
    return inner.kind == NodeKind::filter ? list_of_one(std::move(inner)) : inner;
  }

  static Node list_of_one(Node child) {
    Node list = make_node(NodeKind::both, child.offset);
    list.children.push_back(std::move(child));
    return list;
  }

  /// Whether lift_filters would take filters out of the list.
  static bool has_filter(const Node& list) {
    if (list.kind == NodeKind::either || list.children.size() < 2) return false;
    return std::any_of(list.children.begin(), list.children.end(),
                       [](const Node& child) { return child.kind == NodeKind::filter; });
  }

  static void lift(const Node& filter, Query& result) {
    result.filters.push_back({filter.field, filter.text});
    result.filter_offsets.push_back(filter.offset);
  }

  /// Filters at top level equal flags: they leave the tree.
  static void lift_filters(Query& result) {
    Node& root = result.root;
    if (root.kind == NodeKind::filter) {
      lift(root, result);
      root = Node{};
      return;
    }
    const bool list = root.kind == NodeKind::words || root.kind == NodeKind::both;
    if (!list || root.children.size() < 2) return;
    std::vector<Node> kept;
    for (Node& child : root.children) {
      if (child.kind == NodeKind::filter)
        lift(child, result);
      else
        kept.push_back(std::move(child));
    }
    root.children = std::move(kept);
    if (root.children.empty()) root = Node{};
    if (root.children.size() != 1) return;
    Node last = std::move(root.children.front());
    root = has_filter(last) ? list_of_one(std::move(last)) : std::move(last);
  }

  std::string_view query_;
  std::vector<Symbol> symbols_;
  std::size_t at_ = 0;
  std::size_t group_end_ = 0;  ///< the symbol after the group that was closed last
};

}  // namespace

Query parse(std::string_view query) { return Parser(query).run(); }

Node plain_words(std::string text) {
  Node word = make_node(NodeKind::word, 0);
  word.text = std::move(text);
  Node words = make_node(NodeKind::words, 0);
  words.children.push_back(std::move(word));
  return words;
}

}  // namespace lettergrade::language
