#include "query/match/clauses.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "lettergrade/error.hpp"
#include "query/language/words.hpp"
#include "query/match/units.hpp"
#include "query/match/weights.hpp"

namespace lettergrade::match {
namespace {

using language::Node;
using language::NodeKind;

std::string join(const std::vector<std::string>& texts, std::string_view separator) {
  std::string result;
  for (const std::string& text : texts) result.append(result.empty() ? "" : separator).append(text);
  return result;
}

std::string written(const Unit& unit) {
  return unit.parts.empty() ? unit.term : join(unit.parts, "-");
}

std::size_t count(const Clause& list, Role role) {
  return static_cast<std::size_t>(
      std::count_if(list.children.begin(), list.children.end(),
                    [&](const Clause& child) { return child.role == role; }));
}

class Reader {
 public:
  Reader(const ReadOptions& options, Analyser& analyser, const Register& authorities)
      : options_(options), analyser_(analyser), authorities_(authorities) {}

  /// The whole tree. A root that is no list is a list of one.
  Clause root(const Node& node) {
    if (node.kind == NodeKind::words) return list(node.children, options_.any);
    if (node.kind == NodeKind::both) return list(node.children, false);
    return list({node}, options_.any);
  }

 private:
  /// Parts side by side. Words next to each other are read together, since neighbours may be a
  /// compound or spell out an acronym.
  Clause list(const std::vector<Node>& children, bool any) {
    Clause result;
    result.kind = any ? Clause::Kind::any : Clause::Kind::all;
    const bool only_function_words = !has_content(children);
    for (std::size_t i = 0; i < children.size();) {
      std::size_t end = i;
      while (end < children.size() && children[end].kind == NodeKind::word) ++end;
      if (end > i) {
        words(std::span(children).subspan(i, end - i), only_function_words, result.children);
        i = end;
      } else if (auto part = other(children[i++])) {
        result.children.push_back(std::move(*part));
      }
    }
    // A list that needs nothing but what it excludes means its function words.
    if (count(result, Role::wanted) + count(result, Role::must) == 0)
      for (Clause& child : result.children)
        if (child.role == Role::idle) child.role = Role::wanted;
    return result;
  }

  /// Whether anything but function words is asked for.
  [[nodiscard]] bool has_content(const std::vector<Node>& children) const {
    return std::any_of(children.begin(), children.end(), [&](const Node& child) {
      if (child.kind != NodeKind::word) return child.kind != NodeKind::without;
      const auto found = units(child.text, analyser_);
      return std::any_of(found.begin(), found.end(),
                         [](const Unit& unit) { return !unit.is_function_word(); });
    });
  }

  /// A word that the list has already counts once more there, with all its expansions.
  static void add(Clause word, std::vector<Clause>& parts) {
    const auto known = std::find_if(parts.begin(), parts.end(), [&](const Clause& part) {
      return part.kind == Clause::Kind::text && part.role == word.role &&
             part.written == word.written;
    });
    if (known == parts.end()) return parts.push_back(std::move(word));
    ++known->times;
    for (Way& way : word.ways)
      if (std::find(known->ways.begin(), known->ways.end(), way) == known->ways.end())
        known->ways.push_back(std::move(way));
  }

  void words(std::span<const Node> nodes, bool only_function_words, std::vector<Clause>& parts) {
    std::vector<std::vector<Unit>> by_node;
    for (const Node& node : nodes) by_node.push_back(units(node.text, analyser_));
    std::vector<Unit*> run;
    for (auto& list : by_node)
      for (Unit& unit : list) run.push_back(&unit);
    link_neighbours(run, options_.bridge, options_.learnt);
    for (const Unit* unit : run) {
      Clause word = text(written(*unit), ways_of(*unit));
      if (unit->is_function_word() && !only_function_words) word.role = Role::idle;
      add(std::move(word), parts);
      add_parts(*unit, parts);
    }
    add_neighbours(run, parts);
  }

  /// The words of a compound apart: they say what a text is about, if less than the compound does.
  static void add_parts(const Unit& unit, std::vector<Clause>& parts) {
    for (const std::string& term : unit.parts) {
      if (language::is_function_word(term)) continue;
      Clause part = text(term, {{Way::Kind::forms, {term}, 0, Expansion::part, {}}});
      part.role = Role::helpful;
      add(std::move(part), parts);
    }
  }

  /// Words next to each other in the query weigh more where they are so in a text.
  static void add_neighbours(const std::vector<Unit*>& run, std::vector<Clause>& parts) {
    const auto words = std::count_if(run.begin(), run.end(),
                                     [](const Unit* unit) { return !unit->is_function_word(); });
    if (words > kMostNeighbours) return;
    for (std::size_t i = 0; i + 1 < run.size(); ++i) {
      const Unit& first = *run[i];
      const Unit& second = *run[i + 1];
      if (first.is_function_word() || second.is_function_word()) continue;
      const std::string& a = first.parts.empty() ? first.term : first.parts.back();
      const std::string& b = second.parts.empty() ? second.term : second.parts.front();
      Clause pair =
          text('"' + a + ' ' + b + '"', {{Way::Kind::phrase, {a, b}, 0, Expansion::adjacent, {}}});
      pair.role = Role::helpful;
      add(std::move(pair), parts);
    }
  }

  static Clause text(std::string written, std::vector<Way> ways) {
    Clause clause;
    clause.kind = Clause::Kind::text;
    clause.written = std::move(written);
    clause.ways = std::move(ways);
    return clause;
  }

  /// Every way to say one word of the query.
  [[nodiscard]] std::vector<Way> ways_of(const Unit& unit) const {
    std::vector<Way> ways;
    const auto add = [&](Way::Kind kind, std::vector<std::string> terms, Expansion expansion) {
      ways.push_back({kind, std::move(terms), 0, expansion, {}});
    };
    const bool compound = !unit.parts.empty();
    if (compound) add(Way::Kind::phrase, unit.parts, Expansion::compound);
    add(Way::Kind::forms, {unit.term}, compound ? Expansion::compound : Expansion::written);
    for (const std::string& joined : unit.joined_with_neighbour)
      add(Way::Kind::forms, {joined}, Expansion::joined);
    for (const std::string& acronym : unit.acronyms)
      add(Way::Kind::forms, {acronym}, Expansion::acronym);
    for (const auto& phrase : language::phrases_of(unit.term))
      add(Way::Kind::phrase, phrase, Expansion::spelt_out);
    // "LSCBs" stands for what "LSCB" stands for.
    if (const std::string stem = analyser_.stem(unit.term); stem != unit.term)
      for (const auto& phrase : language::phrases_of(stem))
        add(Way::Kind::phrase, phrase, Expansion::spelt_out);
    add_learnt(unit, ways);
    for (const language::Bridge::Row* row : unit.bridges) {
      const auto kind = row->also.size() == 1 ? Way::Kind::forms : Way::Kind::phrase;
      ways.push_back({kind, row->also, 0, Expansion::bridge, row->reason});
    }
    return ways;
  }

  /// Acronyms that the letters explain, as the shipped ones are used.
  void add_learnt(const Unit& unit, std::vector<Way>& ways) const {
    for (const language::LearntAcronyms::Row* row : unit.learnt)
      ways.push_back({Way::Kind::forms, {row->acronym}, 0, Expansion::acronym, row->reason});
    if (options_.learnt == nullptr) return;
    std::vector<std::string> names{unit.term};
    if (std::string stem = analyser_.stem(unit.term); stem != unit.term)
      names.push_back(std::move(stem));
    for (const std::string& name : names)
      for (const language::LearntAcronyms::Row* row : options_.learnt->phrases_of(name))
        ways.push_back({Way::Kind::phrase, row->phrase, 0, Expansion::spelt_out, row->reason});
  }

  /// A part that is no plain word; none where nothing of it can be searched ("&").
  std::optional<Clause> other(const Node& node) {
    if (node.kind != NodeKind::without && node.kind != NodeKind::must) return single(node);
    auto child = single(node.children.front());
    if (child) child->role = node.kind == NodeKind::without ? Role::without : Role::must;
    return child;
  }

  std::optional<Clause> single(const Node& node) {
    switch (node.kind) {
      case NodeKind::words:
      case NodeKind::both:
        return nested(list(node.children, false));
      case NodeKind::either:
        return either(node);
      case NodeKind::phrase:
        return phrase(node);
      case NodeKind::near:
        return near_pair(node);
      case NodeKind::wildcard:
        return wildcard(node);
      case NodeKind::filter:
        return filter(node);
      default:
        return nested(list({node}, false));
    }
  }

  /// A list inside another; one of a single plain part is that part.
  static std::optional<Clause> nested(Clause list) {
    if (list.children.empty()) return std::nullopt;
    if (list.children.size() > 1 || list.children.front().role != Role::wanted) return list;
    return Clause(std::move(list.children.front()));
  }

  std::optional<Clause> either(const Node& node) {
    Clause result;
    result.kind = Clause::Kind::any;
    for (const Node& child : node.children)
      if (auto part = single(child)) result.children.push_back(std::move(*part));
    return nested(std::move(result));
  }

  Clause phrase(const Node& node) const {
    const auto variants = phrase_variants(node.text, analyser_);
    if (variants.empty())
      throw Error(Message::bad_query,
                  {"there is no word between the quotes", "put words there, or remove the quotes"},
                  caret(options_.source, node.offset));
    std::vector<Way> ways;
    for (const auto& terms : variants)
      ways.push_back({Way::Kind::phrase, terms, 0, Expansion::written, {}});
    return text('"' + join(variants.front(), " ") + '"', std::move(ways));
  }

  std::string single_term(const Node& node, std::string_view what) const {
    const auto found = units(node.text, analyser_);
    if (found.size() == 1) return found.front().term;
    throw Error(
        Message::bad_query,
        {std::string(what) + " needs a single word, not '" + node.text + "'", "write one word"},
        caret(options_.source, node.offset));
  }

  Clause near_pair(const Node& node) const {
    const std::string a = single_term(node.children.front(), "NEAR");
    const std::string b = single_term(node.children.back(), "NEAR");
    return text(a + " NEAR/" + std::to_string(node.distance) + " " + b,
                {{Way::Kind::near, {a, b}, node.distance, Expansion::written}});
  }

  Clause wildcard(const Node& node) const {
    const std::string prefix = single_term(node, "a word with *");
    return text(prefix + '*', {{Way::Kind::prefix, {prefix}, 0, Expansion::written, {}}});
  }

  Clause filter(const Node& node) const {
    Clause clause;
    clause.kind = Clause::Kind::filter;
    clause.written = language::print(node);
    std::vector<std::string> notes;
    try {
      clause.selection = language::select({node.field, node.text}, authorities_, notes);
    } catch (const Error& error) {
      throw error.at(caret(options_.source, node.offset));
    }
    return clause;
  }

  ReadOptions options_;
  Analyser& analyser_;
  const Register& authorities_;
};

}  // namespace

Clause clauses_of(const Node& root, const ReadOptions& options, Analyser& analyser,
                  const Register& authorities) {
  return Reader(options, analyser, authorities).root(root);
}

bool relaxable(const Node& root, const Clause& clause) {
  const std::size_t wanted = count(clause, Role::wanted);
  return root.kind == NodeKind::words && wanted > 0 && wanted + count(clause, Role::must) > 1;
}

}  // namespace lettergrade::match
