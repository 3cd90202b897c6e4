#include "indexer/format/column.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>

using namespace lettergrade::format;

namespace {

/// Value by docid; what is absent is no document, an empty one is a document without a value.
using Documents = std::map<std::uint32_t, std::string>;

std::uint32_t last_of(const Documents& documents) {
  return documents.empty() ? 0 : documents.rbegin()->first;
}

Column column_of(const Documents& documents) {
  ColumnBuilder builder(last_of(documents), static_cast<std::uint32_t>(documents.size()));
  for (const auto& [docid, value] : documents)
    if (!value.empty()) builder.set(docid, value);
  return std::move(builder).finish();
}

void check_same(const Column& column, const Documents& documents) {
  std::map<std::string, std::uint32_t> totals;
  for (const auto& [docid, value] : documents) {
    RC_ASSERT(column.value(column.ordinal(docid)) == value);
    ++totals[value];
  }
  for (const auto& [value, count] : totals) {
    const auto ordinal = value.empty() ? 0 : column.find(value).value();
    if (column.has_totals()) RC_ASSERT(column.total(ordinal) == count);
    for (const auto& [other, unused] : totals) {
      const auto other_ordinal = other.empty() ? 0 : column.find(other).value();
      RC_ASSERT((column.order(ordinal) < column.order(other_ordinal)) == (value < other));
    }
  }
}

Documents some_documents() {
  Documents documents;
  const auto count = *rc::gen::inRange(0, 40);
  for (int i = 0; i < count; ++i)
    documents[*rc::gen::inRange(1U, 60U)] =
        *rc::gen::element<std::string>("", "a", "b", "bb", "c", "2009", "é");
  return documents;
}

}  // namespace

TEST_CASE("a column gives every document its value, and none where it has none") {
  CHECK(rc::check("built", [] {
    const Documents documents = some_documents();
    check_same(column_of(documents), documents);
  }));
}

TEST_CASE("a changed column is the one that would be built from the changed documents") {
  CHECK(rc::check("changed", [] {
    Documents documents = some_documents();
    const Column before = column_of(documents);
    const std::uint32_t last_before = last_of(documents);
    std::vector<ChangedValue> changes;
    for (std::uint32_t docid = 1; docid < 70; docid += *rc::gen::inRange(1U, 9U)) {
      const bool removed = *rc::gen::inRange(0, 3) == 0;
      changes.push_back(
          {docid, removed ? "" : *rc::gen::element<std::string>("", "a", "aa", "zz")});
      if (removed)
        documents.erase(docid);
      else
        documents[docid] = changes.back().value;
    }
    const Column after = changed(before, last_before, changes, last_of(documents),
                                 static_cast<std::uint32_t>(documents.size()));
    check_same(after, documents);
  }));
}

TEST_CASE("ordinals take a byte for up to 255 values, two for up to 65535, else four") {
  for (const auto& [values, width] : std::map<std::uint32_t, unsigned>{
           {0, 0}, {1, 1}, {255, 1}, {256, 2}, {65535, 2}, {65536, 4}}) {
    ColumnBuilder builder(70000, 70000);
    for (std::uint32_t docid = 1; docid <= values; ++docid)
      builder.set(docid, "value " + std::to_string(docid));
    const Column column = std::move(builder).finish();
    CHECK(column.parts().width == width);
    CHECK(column.ordinals() == values + 1);
    if (values > 0)
      CHECK(column.value(column.ordinal(values)) == "value " + std::to_string(values));
    CHECK(column.ordinal(70000) == 0);
  }
}
