#include <doctest/doctest.h>

#include "tests/read/blocks.hpp"

namespace {

using lettergrade::test::blocks_of;
using lettergrade::test::document_of;
using lettergrade::test::reason_of;
using Lines = std::vector<std::string>;

Lines page(const std::string& body) { return blocks_of("<!DOCTYPE html><body>" + body); }

}  // namespace

TEST_CASE("headings, paragraphs and lists of a page are blocks") {
  CHECK(page("<h1>Exampleshire</h1><p>First\n  paragraph.<p>Second <b>bold</b> one."
             "<ul><li>one<li>two <ul><li>below</ul></ul><ol start=3><li>three<li>four</ol>") ==
        Lines{"H Exampleshire", "P First paragraph.", "P Second bold one.", "L \u2022 one",
              "L \u2022 two", "L \u2022 below", "P 3. three", "P 4. four"});
}

TEST_CASE("rows of a table stay rows; a table that only arranges the page does not count") {
  CHECK(
      page("<table><tr><th>Judgement<th>Grade<tr><td><p>Care</p><p>leavers</p><td>Good</table>") ==
      Lines{"R Judgement   Grade", "R Care leavers   Good"});
  CHECK(page("<table><tr><td><h2>Letter</h2><p>Text.</td><td><table><tr><td>a<td>b</table>"
             "</table>") == Lines{"H Letter", "P Text.", "R a   b"});
  CHECK(page("<table><tr><td>In a box.<tr><td>Below.</table>") == Lines{"P In a box.", "P Below."});
}

TEST_CASE("scripts, styles, menus and what is hidden leave no trace") {
  CHECK(
      page("<script>var a='x'</script><style>p{}</style><nav>Menu</nav><p hidden>no</p>"
           "<div style='display: none'>no</div><div role=navigation>no</div><noscript>no</noscript>"
           "<p>Yes.</p><select><option>no</select>") == Lines{"P Yes."});
}

TEST_CASE("where a page marks its main part, everything else is left out") {
  const std::string text(500, 'x');
  CHECK(page("<p>Cookies?</p><main><p>" + text + "</p></main><p>Crown copyright</p>") ==
        Lines{"P " + text});
  // An empty main part is a page that scripts were to fill: all of it is taken.
  CHECK(page("<main></main><p>Text.</p>") == Lines{"P Text."});
}

TEST_CASE("line breaks, no-break spaces, entities and raised numbers read as they are seen") {
  CHECK(page("<p>Town&nbsp;Hall<br>Example&shy;ton &amp; more &#8211; 14") ==
        Lines{"P Town Hall|Example\u00ADton & more \u2013 14"});
  CHECK(page("<p>is good<sup>1</sup> on 1<sup>st</sup> May") == Lines{"P is good on 1st May"});
}

TEST_CASE("a page that a word processor saved gives headings and lists by what is seen") {
  CHECK(page("<p class=MsoNormal><b>What needs to improve</b></p>"
             "<p class=MsoListParagraph>\xC2\xB7&nbsp;&nbsp; The quality of plans</p>"
             "<p><b>Date: 12 May 2009</b></p>") ==
        Lines{"H What needs to improve", "L \u2022 The quality of plans", "P Date: 12 May 2009"});
}

TEST_CASE("the encoding is told by mark, by the page's word, else by content") {
  const auto text = [](const std::string& bytes) { return document_of(bytes).text; };
  CHECK(text("<html><meta charset=iso-8859-1><p>caf\xE9 \x96") == "caf\u00E9 \u2013\n");
  CHECK(text("<html><meta charset=koi8-r><p>\xC1") == "\u0430\n");
  CHECK(text("<html><meta charset=iso-8859-1><p>caf\xC3\xA9 caf\xC3\xA9") ==
        "caf\u00E9 caf\u00E9\n");
  CHECK(text("<html><meta charset=no-such-thing><p>caf\xE9") == "caf\u00E9\n");
  CHECK(document_of("<html><meta charset=koi8-r><p>\xC1").encoding == "koi8-r");
}

TEST_CASE("a page without text, or with entities of its own, is rejected") {
  CHECK(reason_of("<html><script>x</script>") == "a web page without text");
  CHECK(reason_of("<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><p>&b;") ==
        "defines entities of its own, which can be a bomb: save it as text or PDF");
}

TEST_CASE("a page of any depth neither crashes nor loses what comes before") {
  std::string deep = "<html><p>Before.</p>";
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  CHECK(blocks_of(deep + "x").front() == "P Before.");
  std::string inline_deep = "<html><p>Before.</p>";
  for (int i = 0; i < 100'000; ++i) inline_deep += "<b>";
  CHECK(blocks_of(inline_deep + "x").front() == "P Before.");
}
