#include "query/match/likeness.hpp"

#include <algorithm>

#include "indexer/format/schema.hpp"
#include "query/match/feedback.hpp"

namespace lettergrade::match {
namespace {

bool is_of(const std::vector<std::string>& names, std::string_view word) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return (" " + name + " ").find(" " + std::string(word) + " ") != std::string::npos;
  });
}

}  // namespace

Clause telling_words(const Xapian::Database& database, Xapian::docid docid,
                     const std::vector<std::string>& names, Analyser& analyser) {
  Clause list;
  list.kind = Clause::Kind::any;
  for (const Related& related : words_of_document(docid, database, analyser)) {
    if (list.children.size() == kTellingWords) break;
    if (is_of(names, related.word)) continue;
    Clause word;
    word.kind = Clause::Kind::text;
    word.written = related.word;
    word.weight = related.weight;
    word.ways = {{Way::Kind::forms, {related.word}, 0, Expansion::feedback, {}}};
    list.children.push_back(std::move(word));
  }
  return list;
}

Xapian::Query without_letter(const Xapian::Query& query, const std::string& id) {
  using Xapian::Query;
  const Query own(Query::OP_OR, Query(std::string(spec(Field::id).prefix) + id),
                  Query(std::string(format::kLetterPrefix) + id));
  // Not OP_AND_NOT: see with_rest in queries.cpp.
  return Query(Query::OP_FILTER, query, Query(Query::OP_XOR, Query(std::string()), own));
}

}  // namespace lettergrade::match
