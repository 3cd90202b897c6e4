#include <doctest/doctest.h>

#include "tests/analyse/statement.hpp"

namespace lettergrade {

TEST_CASE("hyphenated words are found by their parts and as one") {
  test::check({
      {"a hyphen-minus", "well-being", "wellbeing@0-1 +well@0 +being@1", "well-being|well|being"},
      {"a hyphen", "well‐being", "wellbeing@0-1 +well@0 +being@1", "well‐being|well|being"},
      {"a no-break hyphen", "well\u2011being", "wellbeing@0-1 +well@0 +being@1"},
      {"a figure dash", "well\u2012being", "wellbeing@0-1 +well@0 +being@1"},
      {"an en dash", "well–being", "wellbeing@0-1 +well@0 +being@1", "well–being|well|being"},
      {"a minus sign", "well−being", "wellbeing@0-1 +well@0 +being@1"},
      {"a small hyphen", "well﹣being", "wellbeing@0-1 +well@0 +being@1"},
      {"a full-width hyphen", "well－being", "wellbeing@0-1 +well@0 +being@1",
       "well－being|well|being"},
      {"three parts", "an out-of-borough place",
       "an@0 outofborough@1-3 +out@1 +of@2 +borough@3 place@4",
       "an|out-of-borough|out|of|borough|place"},
      {"different hyphens in one word", "out-of–borough",
       "outofborough@0-2 +out@0 +of@1 +borough@2"},
      {"capitals in parts", "Follow-Up", "followup@0-1 +follow@0 +up@1"},
      {"accents in parts", "Bébé-café", "bebecafe@0-1 +bebe@0 +cafe@1"},
      {"a possessive in the first part", "Dudley's-based", "dudleybased@0-1 +dudley@0 +based@1"},
      {"a possessive in the last part", "well-being's", "wellbeing@0-1 +well@0 +being@1",
       "well-being's|well|being's"},
      {"a contraction in a part", "don't-know", "don'tknow@0-1 +don't@0 +know@1"},
      {"a letter and a word", "A-level", "alevel@0-1 +a@0 +level@1"},
      {"an invisible break after the hyphen", "well-\u200Bbeing", "wellbeing@0-1 +well@0 +being@1",
       "well-\u200Bbeing|well|being"},
      {"a soft hyphen beside the hyphen", "well\u00AD-\u00ADbeing",
       "wellbeing@0-1 +well@0 +being@1"},
  });
}

TEST_CASE("hyphens that make no compound") {
  test::check({
      {"an em dash", "safe—but", "safe@0 but@1", "safe|but"},
      {"a horizontal bar", "safe―but", "safe@0 but@1"},
      {"two hyphens", "safe--but", "safe@0 but@1", "safe|but"},
      {"a dash with spaces", "safe - but – not", "safe@0 but@1 not@2"},
      {"a space after the hyphen", "pre- and post-16", "pre@0 and@1 post16@2-3 +post@2 +16@3",
       "pre|and|post-16|post|16"},
      {"a space before the hyphen", "safe -but", "safe@0 but@1"},
      {"another sign beside the hyphen", "A*-C", "a@0 c@1", "A|C"},
      {"a part that folding leaves nothing of", "well-\uFE70", "well@0", "well"},
      {"a NUL byte beside the hyphen", std::string_view("well-\0being", 11), "well@0 being@1"},
      {"a hyphen at the start", "-safe", "safe@0", "safe"},
      {"a hyphen at the end", "safe-", "safe@0", "safe"},
      {"a hyphen before nothing searchable", "safe-* safe-😀", "safe@0 safe@1"},
  });
}

TEST_CASE("hyphens at the end of a line") {
  test::check({
      {"a line break", "safe-\nguarding", "safeguarding@0-1 +safe@0 +guarding@1",
       "safe-\nguarding|safe|guarding"},
      {"a line break of two bytes", "safe-\r\nguarding", "safeguarding@0-1 +safe@0 +guarding@1",
       "safe-\r\nguarding|safe|guarding"},
      {"spaces before the break", "safe- \t\nguarding", "safeguarding@0-1 +safe@0 +guarding@1"},
      {"spaces after the break", "safe-\n   guarding", "safeguarding@0-1 +safe@0 +guarding@1",
       "safe-\n   guarding|safe|guarding"},
      {"a page break", "safe-\n\fguarding safe-\f\nguarding safe-\fguarding",
       "safeguarding@0-1 +safe@0 +guarding@1 safeguarding@2-3 +safe@2 +guarding@3 "
       "safeguarding@4-5 +safe@4 +guarding@5"},
      {"a typographic hyphen", "safe‐\nguarding", "safeguarding@0-1 +safe@0 +guarding@1"},
      {"a soft hyphen", "safe\u00AD\nguarding", "safeguarding@0-1 +safe@0 +guarding@1",
       "safe\u00AD\nguarding|safe|guarding"},
      {"a compound over two lines", "out-of-\nborough", "outofborough@0-2 +out@0 +of@1 +borough@2",
       "out-of-\nborough|out|of|borough"},
      {"a capital on the next line", "Kingston-\nUpon", "kingstonupon@0-1 +kingston@0 +upon@1"},
      {"an empty line parts", "safe-\n\nguarding", "safe@0 guarding@1", "safe|guarding"},
      {"two page breaks part", "safe-\f\fguarding", "safe@0 guarding@1"},
      {"a digit on the next line parts", "14-\n19", "14@0 19@1", "14|19"},
      {"a bullet on the next line parts", "safe-\n• guarding", "safe@0 guarding@1"},
      {"a hyphen on the next line parts", "safe-\n-guarding", "safe@0 guarding@1"},
      {"a space before the hyphen parts", "safe -\nguarding", "safe@0 guarding@1"},
      {"an em dash parts", "safe—\nguarding", "safe@0 guarding@1"},
      {"a line break without a hyphen parts", "safe\nguarding", "safe@0 guarding@1"},
  });
}

}  // namespace lettergrade
