#include "query/match/unknown_words.hpp"

#include <unordered_map>

#include "query/language/spelling.hpp"

namespace lettergrade::match {
namespace {

using language::Node;
using language::NodeKind;

/// One word of the query where it stands.
struct Place {
  UnknownWord word;
  bool in_phrase = false;
  bool known = false;  ///< as the compound that it is part of
};

class Reader {
 public:
  Reader(const std::function<bool(const std::string&)>& knows, Analyser& analyser)
      : knows_(knows), analyser_(analyser) {}

  void read(Node& node, bool alone) {
    if (node.kind == NodeKind::word || node.kind == NodeKind::phrase) return words(node, alone);
    for (Node& child : node.children) read(child, alone || node.kind == NodeKind::near);
  }

  std::vector<UnknownWord> unknown() {
    std::vector<UnknownWord> result;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      Place& place = places_[i];
      if (place.known || !language::can_be_misspelt(place.word.term) || known(place.word.term))
        continue;
      if ((i > 0 && joined(i - 1)) || joined(i)) continue;
      result.push_back(place.word);
    }
    return result;
  }

 private:
  void words(Node& leaf, bool alone) {
    std::uint32_t compound_end = 0;  // of the last compound that is known, as a byte
    for (Token& token : analyser_.tokens(leaf.text)) {
      if (token.kind == TokenKind::joined && known(token.term)) compound_end = token.span.end;
      if (token.kind == TokenKind::joined || token.kind == TokenKind::inner) continue;
      const bool in_known = token.kind == TokenKind::part && token.span.end <= compound_end;
      places_.push_back({{&leaf, token.span, std::move(token.term), alone},
                         leaf.kind == NodeKind::phrase,
                         in_known});
    }
  }

  /// Whether the word and the next one are known as one: "breast feeding" finds "breastfeeding".
  bool joined(std::size_t first) {
    if (first + 1 >= places_.size()) return false;
    const Place& one = places_[first];
    const Place& two = places_[first + 1];
    return !one.in_phrase && !two.in_phrase && known(one.word.term + two.word.term);
  }

  bool known(const std::string& term) {
    const auto [found, fresh] = known_.try_emplace(term, false);
    if (fresh) found->second = knows_(term);
    return found->second;
  }

  const std::function<bool(const std::string&)>& knows_;
  Analyser& analyser_;
  std::vector<Place> places_;
  std::unordered_map<std::string, bool> known_;
};

}  // namespace

std::vector<UnknownWord> unknown_words(Node& root,
                                       const std::function<bool(const std::string&)>& knows,
                                       Analyser& analyser) {
  Reader reader(knows, analyser);
  reader.read(root, false);
  return reader.unknown();
}

}  // namespace lettergrade::match
