#include "query/match/compiler.hpp"

#include <algorithm>

#include "lettergrade/error.hpp"
#include "query/language/selection.hpp"
#include "query/language/words.hpp"
#include "query/match/leaf_queries.hpp"
#include "query/match/units.hpp"

namespace lettergrade::match {
namespace {

using language::Node;
using language::NodeKind;
using Xapian::Query;

Query combine(Query::op op, const std::vector<Query>& queries) {
  return Query(op, queries.begin(), queries.end());
}

/// One part of a juxtaposed list, ready to be combined.
struct Part {
  enum class Role : std::uint8_t { wanted, helpful, must, without } role = Role::wanted;
  Query query;
  std::string printed;
};

/// A list of parts combined, with what it prints to.
struct Result {
  Query query;
  std::string printed;
  bool several = false;  ///< `printed` is a list, which needs parentheses inside another
};

std::string join(const std::vector<std::string>& texts, std::string_view separator) {
  std::string result;
  for (const std::string& text : texts) {
    if (!result.empty()) result += separator;
    result += text;
  }
  return result;
}

class Compiler {
 public:
  Compiler(const CompileOptions& options, Analyser& analyser, const Register& authorities,
           Wanted& wanted)
      : options_(options), analyser_(analyser), authorities_(authorities), wanted_(wanted) {}

  /// The whole tree. A root that is no list is a list of one.
  Result root(const Node& node) {
    if (node.kind == NodeKind::words) return list(node.children, options_.any);
    if (node.kind == NodeKind::both) return list(node.children, false);
    return list({node}, options_.any);
  }

  [[nodiscard]] bool relaxable() const { return relaxable_; }

 private:
  /// Parts side by side. Words next to each other are compiled together, since neighbours may be a
  /// compound or spell out an acronym.
  Result list(const std::vector<Node>& children, bool any) {
    const bool only_function_words = !has_content(children);
    std::vector<Part> parts;
    for (std::size_t i = 0; i < children.size();) {
      std::size_t end = i;
      while (end < children.size() && children[end].kind == NodeKind::word) ++end;
      if (end > i) {
        words({children.begin() + static_cast<std::ptrdiff_t>(i),
               children.begin() + static_cast<std::ptrdiff_t>(end)},
              only_function_words, parts);
        i = end;
      } else {
        other(children[i++], parts);
      }
    }
    return combine_parts(std::move(parts), any);
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

  void words(std::span<const Node> nodes, bool only_function_words, std::vector<Part>& parts) {
    std::vector<std::vector<Unit>> by_node;
    for (const Node& node : nodes) by_node.push_back(units(node.text, analyser_));
    std::vector<Unit*> run;
    for (auto& list : by_node)
      for (Unit& unit : list) run.push_back(&unit);
    link_neighbours(run);
    for (const Unit* unit : run) {
      const bool helpful = unit->is_function_word() && !only_function_words;
      // A word as common as "in" may raise a letter's rank; marking it would drown the rest.
      Wanted unmarked;
      parts.push_back({helpful ? Part::Role::helpful : Part::Role::wanted,
                       unit_query(*unit, helpful ? unmarked : wanted_), print(*unit)});
    }
  }

  static std::string print(const Unit& unit) {
    return unit.parts.empty() ? unit.term : join(unit.parts, "-");
  }

  void other(const Node& node, std::vector<Part>& parts) {
    if (node.kind == NodeKind::without || node.kind == NodeKind::must) {
      const bool without = node.kind == NodeKind::without;
      // What must not be there is not to be highlighted either.
      Wanted ignored;
      Compiler inner(options_, analyser_, authorities_, without ? ignored : wanted_);
      const Result child = inner.single(node.children.front());
      if (child.query.empty()) return;
      parts.push_back({without ? Part::Role::without : Part::Role::must, child.query,
                       (without ? "NOT " : "") + child.printed});
      return;
    }
    Result leaf = single(node);
    if (!leaf.query.empty()) parts.push_back({Part::Role::wanted, leaf.query, leaf.printed});
  }

  Result single(const Node& node) {
    switch (node.kind) {
      case NodeKind::words:
      case NodeKind::both:
        return grouped(list(node.children, false));
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
        return grouped(list({node}, false));
    }
  }

  static Result grouped(Result result) {
    if (result.several) result.printed = '(' + result.printed + ')';
    result.several = false;
    return result;
  }

  Result either(const Node& node) {
    std::vector<Query> queries;
    std::vector<std::string> printed;
    for (const Node& child : node.children) {
      Result result = single(child);
      if (result.query.empty()) continue;
      queries.push_back(result.query);
      printed.push_back(result.printed);
    }
    if (queries.empty()) return {};
    return {combine(Query::OP_OR, queries), '(' + join(printed, " OR ") + ')'};
  }

  /// Every way to say one word of the query.
  Query unit_query(const Unit& unit, Wanted& wanted) {
    wanted.begin_part();
    std::vector<Query> ways;
    const auto add_phrase = [&](const std::vector<std::string>& terms) {
      wanted.add_phrase(terms);
      ways.push_back(exact_phrase(terms, options_.include_boilerplate));
    };
    const auto add_forms = [&](const std::string& term) {
      wanted.add_term(term);
      wanted.add_stem(analyser_.stem(term));
      ways.push_back(any_form(term, analyser_, options_.include_boilerplate));
    };
    if (!unit.parts.empty()) add_phrase(unit.parts);
    add_forms(unit.term);
    for (const std::string& joined : unit.joined_with_neighbour) add_forms(joined);
    for (const std::string& acronym : unit.acronyms) add_forms(acronym);
    for (const auto& spelt_out : language::phrases_of(unit.term)) add_phrase(spelt_out);
    // "LSCBs" stands for what "LSCB" stands for.
    if (const std::string stem = analyser_.stem(unit.term); stem != unit.term)
      for (const auto& spelt_out : language::phrases_of(stem)) add_phrase(spelt_out);
    return ways.size() == 1 ? ways.front() : combine(Query::OP_OR, ways);
  }

  Result phrase(const Node& node) {
    const auto variants = phrase_variants(node.text, analyser_);
    if (variants.empty()) return {};
    wanted_.begin_part();
    std::vector<Query> ways;
    for (const auto& terms : variants) {
      wanted_.add_phrase(terms);
      ways.push_back(exact_phrase(terms, options_.include_boilerplate));
    }
    return {combine(Query::OP_OR, ways), '"' + join(variants.front(), " ") + '"'};
  }

  std::string single_term(const Node& node, std::string_view what) {
    const auto found = units(node.text, analyser_);
    if (found.size() == 1) return found.front().term;
    throw Error(
        Message::bad_query,
        {std::string(what) + " needs a single word, not '" + node.text + "'", "write one word"});
  }

  Result near_pair(const Node& node) {
    const std::string a = single_term(node.children.front(), "NEAR");
    const std::string b = single_term(node.children.back(), "NEAR");
    wanted_.begin_part();
    wanted_.add_term(a);
    wanted_.begin_part();
    wanted_.add_term(b);
    return {near(a, b, node.distance, options_.include_boilerplate),
            a + " NEAR/" + std::to_string(node.distance) + " " + b};
  }

  Result wildcard(const Node& node) {
    const std::string prefix = single_term(node, "a word with *");
    wanted_.begin_part();
    wanted_.add_prefix(prefix);
    return {starts_with(prefix, options_.include_boilerplate), prefix + '*'};
  }

  Result filter(const Node& node) {
    std::vector<std::string> notes;
    try {
      const auto selection = language::select({node.field, node.text}, authorities_, notes);
      return {selected(selection), language::print(node)};
    } catch (const Error& error) {
      throw error.at(caret(options_.source, node.offset));
    }
  }

  Result combine_parts(std::vector<Part> parts, bool any) {
    const auto count = [&](Part::Role role) {
      return std::count_if(parts.begin(), parts.end(),
                           [&](const Part& part) { return part.role == role; });
    };
    // A query of function words only means them.
    if (count(Part::Role::wanted) == 0 && count(Part::Role::must) == 0)
      for (Part& part : parts)
        if (part.role == Part::Role::helpful) part.role = Part::Role::wanted;
    relaxable_ =
        count(Part::Role::wanted) + count(Part::Role::must) > 1 && count(Part::Role::wanted) > 0;
    return any ? any_of(parts) : all_of(parts);
  }

  static Result all_of(const std::vector<Part>& parts) {
    std::vector<Query> needed;
    std::vector<std::string> printed;
    for (const Part& part : parts)
      if (part.role == Part::Role::wanted || part.role == Part::Role::must) {
        needed.push_back(part.query);
        printed.push_back(part.printed);
      }
    Query query = needed.empty() ? Query() : combine(Query::OP_AND, needed);
    return with_rest(query, printed, " AND ", parts);
  }

  static Result any_of(const std::vector<Part>& parts) {
    std::vector<Query> enough;
    std::vector<Query> needed;
    std::vector<std::string> printed;
    for (const Part& part : parts) {
      if (part.role == Part::Role::wanted) enough.push_back(part.query);
      if (part.role == Part::Role::must) needed.push_back(part.query);
      if (part.role == Part::Role::wanted) printed.push_back(part.printed);
      if (part.role == Part::Role::must) printed.push_back('+' + part.printed);
    }
    Query query = enough.empty() ? Query() : combine(Query::OP_OR, enough);
    if (!needed.empty()) {
      const Query must = combine(Query::OP_AND, needed);
      query = query.empty() ? must : Query(Query::OP_AND_MAYBE, must, query);
    }
    return with_rest(query, printed, " OR ", parts);
  }

  /// Adds what only helps the rank and takes away what must not be there.
  static Result with_rest(Query query, const std::vector<std::string>& printed,
                          std::string_view separator, const std::vector<Part>& parts) {
    std::string text = join(printed, separator);
    for (const Part& part : parts) {
      if (part.role == Part::Role::helpful && !query.empty())
        query = Query(Query::OP_AND_MAYBE, query, part.query);
    }
    for (const Part& part : parts) {
      if (part.role != Part::Role::without) continue;
      const Query from = query.empty() ? Query(std::string()) : query;
      query = Query(Query::OP_AND_NOT, from, part.query);
      text += (text.empty() ? "" : " ") + part.printed;
    }
    return {query, text, printed.size() > 1 || text.find(" NOT ") != std::string::npos};
  }

  CompileOptions options_;
  Analyser& analyser_;
  const Register& authorities_;
  Wanted& wanted_;
  bool relaxable_ = false;
};

}  // namespace

Compiled compile(const Node& root, const CompileOptions& options, Analyser& analyser,
                 const Register& authorities) {
  Compiled result;
  Compiler compiler(options, analyser, authorities, result.wanted);
  Result whole = compiler.root(root);
  result.query = whole.query.empty() ? Query(std::string()) : whole.query;
  result.ran = std::move(whole.printed);
  result.has_text = !result.wanted.empty();
  result.relaxable = root.kind == NodeKind::words && compiler.relaxable();
  return result;
}

}  // namespace lettergrade::match
