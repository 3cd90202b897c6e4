#include "tests/present/fixture.hpp"

#include <stdexcept>

namespace lettergrade::fixture {
namespace {

constexpr Grade kWell{3, "performs well"};
constexpr Grade kAdequately{2, "performs adequately"};
constexpr Grade kPoorly{1, "performs poorly"};

Snippet snippet(std::string text, std::initializer_list<std::string_view> matches,
                std::uint32_t page = 1) {
  Snippet result{std::move(text), {}, page};
  for (const std::string_view match : matches)
    result.highlights.push_back(span_of(result.text, match));
  return result;
}

Hit rating(std::size_t rank, const std::string& name, std::string code, Grade grade,
           Snippet passage) {
  Hit hit;
  hit.rank = rank;
  hit.score = 7.5 - static_cast<double>(rank);
  hit.title = name + ": annual rating 2009";
  hit.id = ascii_lower(name) + "-2009-rating";
  hit.path = "letters/" + ascii_lower(name) + ".txt";
  hit.authority = std::move(code);
  hit.year = 2009;
  hit.date = Date{2009, 12, 9};
  hit.type = LetterType::rating;
  hit.framework = "rating";
  hit.grade = grade;
  hit.snippets = {std::move(passage)};
  return hit;
}

std::vector<FacetCounts> facets() {
  std::vector<FacetCounts> result{
      {Field::authority,
       {{"330", "Birmingham", 1, false, {}},
        {"332", "Dudley", 1, true, {}},
        {"885", "Worcestershire", 1, false, {}}}},
      {Field::region, {{"West Midlands", "West Midlands", 3, false, {}}}},
      {Field::year, {{"2009", "2009", 3, false, {}}, {"2008", "2008", 0, false, {}}}},
      {Field::type, {{"rating", "annual rating", 3, false, {}}}},
      {Field::grade,
       {{"3", "performs well", 1, false, {}},
        {"2", "performs adequately", 1, false, {}},
        {"1", "performs poorly", 1, false, {}},
        {"", "", 0, false, {}}}},
      {Field::outcome,
       {{"staying-safe", "Staying safe", 2, false, {{3, 1}, {2, 1}}},
        {"being-healthy", "Being healthy", 1, false, {{3, 1}}}}}};
  return result;
}

SearchAnswer answer(std::string query, std::uint64_t total) {
  SearchAnswer result;
  result.uuid = "0f8fad5b-d9cb-469f-a165-70867728950e";
  result.generation = 7;
  result.query = query;
  result.ran = std::move(query);
  result.total = total;
  result.letters_total = total;
  result.limit = 10;
  result.took_ms = 0.8;
  return result;
}

}  // namespace

Span span_of(std::string_view text, std::string_view part) {
  const std::size_t at = text.find(part);
  if (at == std::string_view::npos) throw std::logic_error("no such part");
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

SearchAnswer plain_answer() {
  SearchAnswer result = answer("private fostering", 3);
  result.ran = "private AND fostering";
  result.hits = {
      rating(1, "Birmingham", "330", kPoorly,
             snippet("the council’s private fostering arrangements are inadequate and too few "
                     "carers are known to it; checks are late",
                     {"private", "fostering"})),
      rating(2, "Dudley", "332", kWell,
             snippet("In December 2008 arrangements for private fostering were judged to be good",
                     {"private fostering"}, 2)),
      rating(3, "Worcestershire", "885", kAdequately,
             snippet("a survey of private and voluntary fostering agencies found",
                     {"private", "fostering"}))};
  result.hits[1].outcomes = {{Outcome::staying_safe, {3, "good"}, {}},
                             {Outcome::children_in_care, {2, "adequate"}, {Outcome::care_leavers}}};
  result.facets = facets();
  return result;
}

SearchAnswer hostile_answer() {
  SearchAnswer result = answer("caf\xC3\xA9 \x1b[2J", 1204);
  result.notes = {"\x1b]0;owned\x07 'Dorset' names several councils: Dorset (county), Dorset"};
  result.corrected = "café\r\nclear";
  result.match_all = false;
  Hit escape = rating(9, "Evil\x1b[31m", "330", kPoorly,
                      snippet("“Looked‑after” \x1b[31mred\x1b[0m naïve cafés\xE2\x80\xAE"
                              "desrever and 子ども家庭庁 the end",
                              {"cafés", "子ども"}, 12));
  escape.title_highlights = {span_of(escape.title, "annual")};
  Hit odd = rating(10, "", "", kWell,
                   snippet("e\xCC\x81"
                           "cole \xFF broken\tand\nsplit",
                           {"broken"}));
  odd.title =
      std::string("=HYPERLINK(\"x\"), ") + std::string(90, 'w') + " \xE2\x81\xA6\xC2\x9B end";
  odd.id = "no-council-\xE2\x80\xAD" + std::string(70, 'i');
  odd.grade = Grade{2, "requires improvement to be good"};
  odd.year.reset();
  odd.date.reset();
  odd.framework.clear();
  odd.path = "-";
  odd.url = "https://example.org/a,b";
  result.hits = {std::move(escape), std::move(odd)};
  result.facets = facets();
  for (int i = 0; i < 49; ++i)
    result.facets[0].values.push_back({std::to_string(400 + i),
                                       "Évil council \x1b[5m 市 " + std::to_string(i),
                                       static_cast<std::uint64_t>(1204 - i),
                                       i == 40,
                                       {}});
  return result;
}

SearchAnswer section_answer() {
  SearchAnswer result = answer("core assessments", 2);
  result.by = Unit::section;
  result.letters_total = 1;
  Hit hit = rating(
      1, "Dudley", "332", {3, "good"},
      snippet("The performance in completing core assessments is high", {"core assessments"}, 3));
  hit.section = HitSection{"Staying safe", Outcome::staying_safe, Grade{3, "good"}};
  result.hits = {hit, hit};
  result.hits[1].rank = 2;
  result.hits[1].section = HitSection{};
  return result;
}

SearchAnswer empty_answer() {
  SearchAnswer result = answer("zebra", 0);
  result.facets = {{Field::year, {{"2009", "2009", 0, true, {}}, {"2007", "2007", 0, true, {}}}}};
  return result;
}

Letter letter() {
  Letter letter;
  letter.id = letter.base_id = "dudley-2007-apa";
  letter.title = "Dudley: annual performance assessment 2007";
  letter.recogniser = "apa-2007";
  letter.sources = {{"letters/001.txt", "/home/ann/letters/001.txt"},
                    {"letters/001.pdf", "", 3, 9}};
  letter.authority = "332";
  letter.year = 2007;
  letter.date = Date{2007, 11, 26};
  letter.type = LetterType::apa;
  letter.framework = "apa-2007";
  letter.grade = Grade{3, "good"};
  letter.outcomes = {{Outcome::staying_safe, {3, "good"}, {}},
                     {Outcome::children_in_care, {2, "adequate"}, {Outcome::care_leavers}}};
  letter.addressee = "Mr John Freeman";
  letter.text =
      "26 November 2007 – café\nStaying  safe\nGrade 3\nThe council’s\n work is\n\fgood.\n"
      "- Reduce the\nnumber of exclusions.\nPage 2 of 8\n";
  const auto block = [&letter](std::string_view part, std::uint32_t page, bool continues,
                               bool boilerplate) {
    letter.blocks.push_back(
        {span_of(letter.text, part), page, BlockKind::paragraph, continues, boilerplate});
  };
  block("26 November 2007 – café", 1, false, false);
  block("The council’s\n work is", 1, false, false);
  block("Page 2 of 8", 2, false, true);
  block("good.", 2, true, false);
  block("- Reduce the\nnumber of exclusions.", 2, false, false);
  const Span point = span_of(letter.text, "Reduce the\nnumber of exclusions.");
  letter.sections = {{"", std::nullopt, std::nullopt, SectionKind::context, 0, 1, {}},
                     {"Staying safe",
                      Outcome::staying_safe,
                      Grade{3, "good"},
                      SectionKind::findings,
                      1,
                      5,
                      {{point, 2, "14", Outcome::staying_safe, "outcome 2"}}}};
  letter.paragraphs = {{"14", "14", point, 2, 1}};
  letter.statements = {{span_of(letter.text, "The council’s\n work is\n\fgood."),
                        span_of(letter.text, "The council’s\n work"),
                        span_of(letter.text, "good"),
                        {3, "good"},
                        1,
                        1}};
  letter.evidence = {
      {"date", span_of(letter.text, "26 November 2007"), 1, Confidence::stated, "", ""},
      {"grade", span_of(letter.text, "Grade 3"), 1, Confidence::stated, "", "two grades differ"},
      {"region", {}, 0, Confidence::derived, "authority", ""}};
  letter.warnings = {"the printed page numbers end at 8, the file at 2"};
  return letter;
}

IndexInfo info() {
  return {"/srv/letters/index",
          "0f8fad5b-d9cb-469f-a165-70867728950e",
          7,
          1,
          1,
          {1, "ad1358f6db0f9dadf17cd9e284f274f5", 1180, 31, 162},
          1204,
          9851,
          2005,
          2024,
          152,
          48'100'000,
          {{"330", "Birmingham", {2023, 2024}, {}},
           {"332", "Dudley", {2024}, {2023}},
           {"835", "Dorset (county)", {}, {2023}}}};
}

std::vector<AuthorityCount> authorities() {
  const Register& known = Register::built_in();
  return {{*known.by_code("330"), 12}, {*known.by_code("332"), 3}, {*known.by_code("835"), 1204}};
}

}  // namespace lettergrade::fixture
