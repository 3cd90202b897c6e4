#include <doctest/doctest.h>

#include <cmath>

#include "query/facets/counter.hpp"
#include "query/language/parser.hpp"
#include "query/match/compiler.hpp"
#include "query/match/document_set.hpp"
#include "query/match/searcher.hpp"
#include "tests/facets/indexes.hpp"
#include "tests/facets/random_letters.hpp"
#include "tests/facets/random_queries.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace {

struct Question {
  Tree tree;
  std::vector<language::Selection> selections;
  match::PageRequest page;
  std::vector<Field> fields;
};

Question random_question(std::uint64_t seed) {
  Random random(seed + 50'000);
  Question question{random_tree(random, static_cast<int>(below(random, 4))), {}, {}, {}};
  if (below(random, 2) == 0) question.selections = random_selections(random);
  question.page.sort = static_cast<Sort>(below(random, 3) > 0 ? 0 : below(random, 5));
  question.page.offset = one_of(random, std::vector<std::size_t>{0, 0, 0, 1, 25, 3000});
  question.page.limit = one_of(random, std::vector<std::size_t>{1, 10, 10, 50, 500});
  if (below(random, 2) == 0) question.fields = {kFacetFields.begin(), kFacetFields.end()};
  return question;
}

/// What a person might type: words, compounds and phrases.
std::string random_words(std::uint64_t seed) {
  Random random(seed + 70'000);
  const auto word = [&] { return one_of(random, vocabulary()); };
  std::string text;
  for (std::uint64_t i = 0, count = 1 + below(random, 5); i < count; ++i) {
    const std::uint64_t kind = below(random, 8);
    text += text.empty() ? "" : " ";
    if (kind == 0)
      text += '"' + word() + ' ' + word() + '"';
    else if (kind == 1)
      text += word() + '-' + word();
    else
      text += (kind == 2 ? "+" : "") + word();
  }
  return text;
}

/// The query with each phrase as the documents in which Xapian finds it, and what they weigh: of
/// several phrases in an OR, Xapian 1.4.22 also weighs those that do not hold.
Xapian::Query with_phrases_apart(const Xapian::Query& query, const Xapian::Database& database) {
  using Xapian::Query;
  const Query::op op = query.get_type();
  if (op == Query::OP_PHRASE) {
    std::vector<match::Weighed> found;
    for (const match::Match& match : match::all_matches(database, query, true))
      found.push_back({match.docid, match.score});
    return match::documents(std::move(found));
  }
  std::vector<Query> parts;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    parts.push_back(with_phrases_apart(query.get_subquery(i), database));
  if (parts.empty() || op == Query::OP_SYNONYM) return query;
  if (op != Query::OP_SCALE_WEIGHT) return Query(op, parts.begin(), parts.end());
  const std::string text = query.get_description();  // "Query(0.15 * ...)"
  return Query(op, parts.front(), std::stod(text.substr(text.find('(') + 1)));
}

/// Asks for `query`; `oracle` is what Xapian is asked for.
void check_page(const TestIndex& index, Unit unit, const Xapian::Query& query,
                const Xapian::Query& oracle, const Question& question) {
  const match::Page page = index.snapshot.finder(unit)
                               .find({query, question.selections, question.page, question.fields,
                                      index.snapshot.authorities()})
                               .page;
  const Xapian::Database& database = index.snapshot.database(unit);
  const match::Page wanted =
      match::run(database, facets::within(oracle, question.selections, nullptr), question.page,
                 index.snapshot.authorities());
  CHECK(page.total == wanted.total);
  REQUIRE(page.matches.size() == wanted.matches.size());
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < page.matches.size(); ++i) {
    const bool same = page.matches[i].docid == wanted.matches[i].docid &&
                      std::abs(page.matches[i].score - wanted.matches[i].score) <= 1e-9;
    if (!same) ++wrong;
  }
  CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("pages have the documents, order and scores that Xapian gives them") {
  const std::uint64_t questions = wants_long() ? 1000 : 50;
  for (const auto& index : test_indexes())
    for (const Unit unit : {Unit::letter, Unit::section})
      for (std::uint64_t seed = 1; seed <= questions; ++seed) {
        CAPTURE(index->name);
        CAPTURE(seed);
        CAPTURE(query_of(random_question(seed).tree).get_description());
        const Question question = random_question(seed);
        const Xapian::Query query = query_of(question.tree);
        check_page(*index, unit, query,
                   query_with_phrases_apart(question.tree, index->snapshot.database(unit)),
                   question);
      }
}

TEST_CASE("what words become is ranked as Xapian ranks it") {
  const std::uint64_t questions = wants_long() ? 1000 : 50;
  Analyser analyser;
  for (const auto& index : test_indexes())
    for (const Unit unit : {Unit::letter, Unit::section})
      for (std::uint64_t seed = 1; seed <= questions; ++seed) {
        const std::string text = random_words(seed);
        CAPTURE(index->name);
        CAPTURE(text);
        const match::Searched where{index->snapshot.database(Unit::letter),
                                    index->snapshot.database(Unit::section), unit, false};
        const match::Compiled compiled =
            match::compile(language::parse(text).root, {seed % 2 == 0, text, {}}, analyser,
                           index->snapshot.authorities(), &where);
        check_page(*index, unit, compiled.query,
                   with_phrases_apart(compiled.query, index->snapshot.database(unit)),
                   random_question(seed));
      }
}
