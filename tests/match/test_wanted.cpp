#include <doctest/doctest.h>

#include "query/language/parser.hpp"
#include "query/match/compiler.hpp"
#include "query/match/snippets.hpp"

using namespace lettergrade;

namespace {

/// `text` with what the query asks for in brackets.
std::string marked(const std::string& query, const std::string& text) {
  Analyser analyser;
  const auto compiled =
      match::compile(language::parse(query).root, {}, analyser, Register::built_in());
  std::string result;
  std::size_t at = 0;
  for (const Span span : match::highlights(text, compiled.wanted, analyser)) {
    result += text.substr(at, span.begin - at) + '[' + std::string(slice(text, span)) + ']';
    at = span.end;
  }
  return result + text.substr(at);
}

struct Row {
  const char* query;
  const char* marked;
};

}  // namespace

TEST_CASE("exactly the words that match are marked") {
  for (const Row& row : {
           Row{"fostering", "[Fostering] and [foster] care, [FOSTERED]; infostering."},
           Row{"\"private fostering\"", "[Private fostering], private and fostering"},
           Row{"\"private fostering\"", "[private\n fostering]"},
           Row{"cafe", "Two [caf\u00E9s] and a [Caf\u00C9]"},
           Row{"caf\u00E9", "a [cafe]"},
           Row{"breastfeeding", "[breast-feeding], [Breastfeeding], breast and feeding"},
           Row{"breast-feeding", "[breast feeding] and [breastfeeding]"},
           Row{"foster*", "[foster] [fosterers] [Fostering] faster"},
           Row{"NEET", "[NEET]: [not in education, employment or training]"},
           Row{"children", "the [children\u2019s] plan for each [child\u2019s]"},
           Row{"LSCB", "both [LSCBs] and the [Local Safeguarding Children Boards]"},
           Row{"LSCBs", "one [LSCB], a [Local Safeguarding Children Board]"},
           Row{"safeguarding", "[safe-\nguarding] and [safe\u00ADguarding]"},
           Row{"ofsted", "[OfSTED] and [Ofsted]"},
           Row{"fostering NOT private", "private [fostering]"},
           Row{"a NEAR/3 fostering", "[a] fair [fostering]"},
           Row{"number of places", "the [number] of [places]"},
           Row{"of the", "[of] [the] council"},
       }) {
    std::string text = row.marked;
    std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
    CAPTURE(row.query);
    CHECK(marked(row.query, text) == row.marked);
  }
}

TEST_CASE("what a filter asks for is not marked") {
  CHECK(marked("fostering OR type:rating", "a rating of fostering") == "a rating of [fostering]");
}
