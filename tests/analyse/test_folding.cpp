#include <doctest/doctest.h>

#include "indexer/analyse/fold.hpp"
#include "tests/analyse/statement.hpp"

namespace lettergrade {

TEST_CASE("spellings of one word fold to one term") {
  test::check({
      {"accents on letters", "CAFÉ café naïve Ångström", "cafe@0 cafe@1 naive@2 angstrom@3",
       "CAFÉ|café|naïve|Ångström"},
      {"accents beside letters", "cafe\u0301 n\u0303o", "cafe@0 no@1", "cafe\u0301|n\u0303o"},
      {"many accents on one letter", "ê̄̃x", "ex@0"},
      {"a sharp s", "Straße STRAẞE", "strasse@0 strasse@1"},
      {"strokes through letters", "Søren Łódź Đoković", "soren@0 lodz@1 dokovic@2",
       "Søren|Łódź|Đoković"},
      {"letters grown together", "Æther œuvre", "aether@0 oeuvre@1"},
      {"letters of Icelandic", "Þór Guðrún", "thor@0 gudrun@1"},
      {"Turkish i, dotted and not", "İstanbul Iğdır", "istanbul@0 igdir@1", "İstanbul|Iğdır"},
      {"ligatures of type", "ﬁnal oﬀer ﬂow", "final@0 offer@1 flow@2", "ﬁnal|oﬀer|ﬂow"},
      {"a long s", "ſafe", "safe@0"},
      {"full-width forms", "Ｓａｆｅ １２", "safe@0 12@1", "Ｓａｆｅ|１２"},
      {"letters of mathematics", "𝐬𝐚𝐟𝐞 𝒮𝒶𝒻ℯ", "safe@0 safe@1", "𝐬𝐚𝐟𝐞|𝒮𝒶𝒻ℯ"},
      {"Roman numerals of one sign", "Part Ⅷ", "part@0 viii@1", "Part|Ⅷ"},
      {"Greek with accents and a final sigma", "ΣΤΆΣΙΣ στάσις", "στασισ@0 στασισ@1"},
      {"Cyrillic with accents", "Ёлка ЕЛКА", "елка@0 елка@1"},
      {"a letter that folds to an apostrophe and a letter", "Coŉ", "co'n@0"},
      {"apostrophes that folding puts at an end", "ŉ øˈ", "n@0 o@1"},
      {"small capitals", "ꜱᴀꜰᴇ", "safe@0"},
  });
}

TEST_CASE("marks that are no accents stay") {
  test::check({
      {"vowel signs of Hindi", "हिन्दी", "हिन्दी@0", "हिन्दी"},
      {"vowel signs of Bengali", "বাংলা", "বাংলা@0"},
      {"vowel points of Hebrew", "שָׁלוֹם", "שָׁלוֹם@0"},
      {"voicing of Japanese", "カ\u3099", "ガ@0", "カ\u3099"},
  });
}

TEST_CASE("what cannot be seen inside a word is not there") {
  test::check({
      {"a soft hyphen", "safe\u00ADguarding", "safeguarding@0", "safe\u00ADguarding"},
      {"several soft hyphens", "sa\u00ADfe\u00ADguar\u00ADding", "safeguarding@0"},
      {"a soft hyphen at the end", "safe\u00AD well", "safe@0 well@1", "safe|well"},
      {"a soft hyphen at the start", "\u00ADsafe \u00ADwell", "safe@0 well@1", "safe|well"},
      {"a byte order mark", "\uFEFFsafe\uFEFFguarding", "safeguarding@0", "safe\uFEFFguarding"},
      {"a joiner and a non-joiner", "safe\u200Dguar\u200Cding", "safeguarding@0"},
      {"a word joiner", "safe\u2060guarding", "safeguarding@0"},
      {"direction marks", "\u200Esafe\u200Fguarding\u202C", "safeguarding@0", "safe\u200Fguarding"},
      {"a zero-width space in an English word", "safe\u200Bguarding", "safeguarding@0",
       "safe\u200Bguarding"},
      {"a zero-width space after an accent", "cafe\u0301\u200Bteria", "cafeteria@0"},
      {"a zero-width space between spaced words", "safe \u200Bguarding", "safe@0 guarding@1"},
      {"a zero-width space in a number", "1\u200B,\u200B000 2\u200B007", "1@0 000@1 2007@2"},
      {"a soft hyphen before an apostrophe", "children\u00AD's", "children@0"},
      {"soft hyphens alone", "\u00AD \u00AD\u00AD", ""},
      {"fillers alone", "\u3164 \u115F", ""},
  });
}

TEST_CASE("folding of one word") {
  analyse::Folder folder;
  CHECK(folder.fold("safe") == "safe");
  CHECK(folder.fold("SAFE") == "safe");
  CHECK(folder.fold("1,000") == "1000");
  CHECK(folder.fold("ﷺ").find(' ') == std::string::npos);
  CHECK(folder.fold("\u3164").empty());
  CHECK(folder.fold("").empty());
}

}  // namespace lettergrade
