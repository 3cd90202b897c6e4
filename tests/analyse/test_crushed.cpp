#include <doctest/doctest.h>

#include "tests/analyse/statement.hpp"

namespace lettergrade {

TEST_CASE("words that layout has crushed together") {
  test::check({
      {"a digit before a capital", "4Performs", "4performs@0-1 +4@0 +performs@1",
       "4Performs|4|Performs"},
      {"a capital after small letters", "excellentlyAn", "excellentlyan@0-1 +excellently@0 +an@1",
       "excellentlyAn|excellently|An"},
      {"a number between words", "requirements3Performs",
       "requirements3performs@0-2 +requirements@0 +3@1 +performs@2",
       "requirements3Performs|requirements|3|Performs"},
      {"a rating scale",
       "4Performs excellentlyAn organisation that significantly exceeds minimum "
       "requirements3Performs well",
       "4performs@0-1 +4@0 +performs@1 excellentlyan@2-3 +excellently@2 +an@3 organisation@4 "
       "that@5 significantly@6 exceeds@7 minimum@8 requirements3performs@9-11 +requirements@9 "
       "+3@10 +performs@11 well@12"},
      {"a name with a capital inside is found whole", "Ms McCarthy",
       "ms@0 mccarthy@1-2 +mc@1 +carthy@2", "Ms|McCarthy|Mc|Carthy"},
      {"the old spelling of Ofsted is found as the new one", "OfSTED", "ofsted@0-1 +of@0 +sted@1",
       "OfSTED|Of|STED"},
      {"several borders are one compound", "stayingSafeAndWell",
       "stayingsafeandwell@0-3 +staying@0 +safe@1 +and@2 +well@3"},
      {"a postcode", "WC2B 6SE", "wc2b@0-1 +wc2@0 +b@1 6se@2-3 +6@2 +se@3", "WC2B|WC2|B|6SE|6|SE"},
      {"an accent does not hide a border", "caféAn cafe\u0301An",
       "cafean@0-1 +cafe@0 +an@1 cafean@2-3 +cafe@2 +an@3",
       "caféAn|café|An|cafe\u0301An|cafe\u0301|An"},
      {"an accented capital is a border", "poorlyÉcole", "poorlyecole@0-1 +poorly@0 +ecole@1"},
      {"a capital and a small letter in one sign are a border", "poorlyǅ",
       "poorlydz@0-1 +poorly@0 +dz@1"},
      {"a border in Greek", "καλόΑυτό", "καλοαυτο@0-1 +καλο@0 +αυτο@1"},
      {"a soft hyphen at a border", "poorly\u00ADAn", "poorlyan@0-1 +poorly@0 +an@1",
       "poorly\u00ADAn|poorly|An"},
      {"a possessive before a border", "children'sAnd", "childrenand@0-1 +children@0 +and@1",
       "children'sAnd|children's|And"},
      {"a full stop ends the compound", "wellAn.Organisation",
       "wellan@0-1 +well@0 +an@1 organisation@2"},
      {"a crushed word at the end of a compound", "post-OfSTED",
       "postofsted@0-2 +post@0 =ofsted@1-2 +of@1 +sted@2", "post-OfSTED|post|OfSTED|Of|STED"},
      {"hyphens and borders in one word are one compound", "OfSTED-led",
       "ofstedled@0-2 =ofsted@0-1 +of@0 +sted@1 +led@2", "OfSTED-led|OfSTED|Of|STED|led"},
  });
}

TEST_CASE("what looks crushed and is not") {
  test::check({
      {"a capital before small letters", "Dudley", "dudley@0"},
      {"letters after a digit", "16th 1st 5km", "16th@0 1st@1 5km@2", "16th|1st|5km"},
      {"digits after a capital", "WR5 DY1", "wr5@0 dy1@1"},
      {"digits after small letters", "key2 stage", "key2@0 stage@1", "key2|stage"},
      {"a capital after an apostrophe", "O'Brien l'Hôpital", "obrien@0 lhopital@1",
       "O'Brien|l'Hôpital"},
      {"capitals and digits", "A2B", "a2b@0-1 +a2@0 +b@1"},
      {"letters without case", "ﺍﻟﻌﺮﺑﻴﺔ", "العربية@0", "ﺍﻟﻌﺮﺑﻴﺔ"},
  });
}

}  // namespace lettergrade
