#include "indexer/format/column_note.hpp"

#include <doctest/doctest.h>

using namespace lettergrade::format;

TEST_CASE("a note on columns reads as it was written, runs of docids as ranges") {
  const ColumnNote note{column_file_name("letters", 0xAB12), 0xAB12, 90, 120, {3, 7, 8, 9, 120}};
  CHECK(print(note) == "columns-letters-ab12\nab12\n90\n120\n3 7-9 120\n");
  const auto read = parse_column_note(print(note));
  REQUIRE(read);
  CHECK(read->file == note.file);
  CHECK(read->checksum == note.checksum);
  CHECK(read->documents == 90);
  CHECK(read->last == 120);
  CHECK(read->changed == note.changed);
}

TEST_CASE("what is no note is refused, not half read") {
  CHECK_FALSE(parse_column_note(""));
  CHECK_FALSE(parse_column_note("columns"));
  CHECK_FALSE(parse_column_note("../columns\n1\n1\n1\n\n"));
  CHECK_FALSE(parse_column_note("columns\nxyz\n1\n1\n\n"));
  CHECK_FALSE(parse_column_note("columns\n1\n-1\n1\n\n"));
  CHECK_FALSE(parse_column_note("columns\n1\n1\n1\n5-3\n"));
  CHECK_FALSE(parse_column_note("columns\n1\n1\n1\n5 5\n"));
  CHECK_FALSE(parse_column_note("columns\n1\n1\n1\n1-4000000000\n"));
}
