#include <doctest/doctest.h>

#include "tests/analyse/statement.hpp"

namespace lettergrade {

TEST_CASE("a possessive is its owner") {
  test::check({
      {"a straight apostrophe", "Dudley's plan", "dudley@0 plan@1", "Dudley's|plan"},
      {"a right quotation mark", "children’s", "children@0", "children’s"},
      {"a left quotation mark", "children‘s", "children@0", "children‘s"},
      {"a modifier letter", "children\u02BCs", "children@0", "children\u02BCs"},
      {"a turned comma", "children\u02BBs", "children@0", "children\u02BBs"},
      {"a full-width apostrophe", "children＇s", "children@0", "children＇s"},
      {"a reversed quotation mark", "children‛s", "children@0", "children‛s"},
      {"a prime", "children′s", "children@0", "children′s"},
      {"a grave", "children`s", "children@0", "children`s"},
      {"an acute", "children´s", "children@0", "children´s"},
      {"capitals", "CHILDREN'S CHILDREN’S", "children@0 children@1", "CHILDREN'S|CHILDREN’S"},
      {"a capital S from a title", "Children'S Services", "children@0 services@1"},
      {"a decade", "the 1990's", "the@0 1990@1", "the|1990's"},
      {"a decade with a curly apostrophe", "1990’s 1990`S", "1990@0 1990@1", "1990’s|1990`S"},
      {"a code with a digit", "the A1's closure", "the@0 a1@1 closure@2", "the|A1's|closure"},
      {"an accent before it", "José’s", "jose@0", "José’s"},
      {"it before a full stop", "Dudley's.The", "dudley@0 the@1", "Dudley's|The"},
      {"a shortened is", "it's", "it@0"},
      {"the owner of many", "persons' rights", "persons@0 rights@1", "persons|rights"},
      {"the owner of many, curly", "persons’ rights", "persons@0 rights@1"},
      {"the owner of many with a modifier letter", "persons\u02BC rights", "persons@0 rights@1",
       "persons|rights"},
      {"one apostrophe too many", "boss's's", "boss@0", "boss's's"},
  });
}

TEST_CASE("a contraction stays one word") {
  test::check({
      {"a straight apostrophe", "don't", "don't@0", "don't"},
      {"a right quotation mark", "they’re", "they're@0", "they’re"},
      {"a left quotation mark", "they‘re", "they're@0"},
      {"a modifier letter", "they\u02BCre", "they're@0"},
      {"a full-width apostrophe", "they＇re", "they're@0"},
      {"a reversed quotation mark", "they‛re", "they're@0"},
      {"a prime", "they′re", "they're@0"},
      {"a grave", "they`re", "they're@0", "they`re"},
      {"an acute", "they´re", "they're@0", "they´re"},
      {"a name", "Ms O’Brien", "ms@0 obrien@1", "Ms|O’Brien"},
      {"a name with an acute and an accent", "D´Angélo", "dangelo@0"},
      {"capitals", "DON`T", "don't@0"},
      {"two apostrophes", "shouldn't've", "shouldn't've@0"},
      {"an s that goes on", "it's'nt o'sullivan", "it's'nt@0 osullivan@1"},
  });
}

TEST_CASE("a name is one word, however its apostrophe is written") {
  test::check({
      {"with one", "O'Brien", "obrien@0", "O'Brien"},
      {"without one", "OBrien", "obrien@0", "OBrien"},
      {"in small letters", "o'brien obrien", "obrien@0 obrien@1"},
      {"a possessive", "O\u2019Brien\u2019s", "obrien@0"},
      {"signs that hold an apostrophe", "\u0149\u2019\u0149", "nn@0"},
      {"a contraction of I is no name", "I'll I've I'd", "i'll@0 i've@1 i'd@2"},
      {"two letters before it are a contraction", "we'll", "we'll@0"},
  });
}

TEST_CASE("apostrophes that are quotes") {
  test::check({
      {"around a word", "'safe' ‘safe’ `safe´", "safe@0 safe@1 safe@2", "safe|safe|safe"},
      {"around a possessive", "the ‘children’s’ plan", "the@0 children@1 plan@2",
       "the|children’s|plan"},
      {"before a word", "'tis \u02BCtis", "tis@0 tis@1", "tis|tis"},
      {"alone", "' ’ \u02BC", ""},
      {"before an s after a space", "the 's", "the@0 s@1"},
      {"between digits", "5'6", "5@0 6@1", "5|6"},
      {"between a letter and a digit", "x'5 5'x", "x@0 5@1 5@2 x@3", "x|5|5|x"},
      {"before a longer word after a digit", "1990'sx", "1990@0 sx@1"},
      {"before an accented s after a digit", "1990's\u0301", "1990@0 s@1"},
      {"doubled", "safe''sound", "safe@0 sound@1"},
  });
}

}  // namespace lettergrade
