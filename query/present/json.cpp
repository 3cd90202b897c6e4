#include "query/present/json.hpp"

#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "lettergrade/json_values.hpp"
#include "lettergrade/messages.hpp"
#include "query/present/blocks.hpp"
#include "query/present/json_pieces.hpp"

namespace lettergrade::present {
namespace {

using json::Value;

/// Digits beyond the sixth are noise that would make equal answers look different.
double rounded(double value, double steps) { return std::round(value * steps) / steps; }

Value offsets(std::string_view text, const std::vector<Span>& spans) {
  Value result = Value::array();
  for (const Span span : spans)
    result.push_back({json::code_point_offset(text, span.begin),  //
                      json::code_point_offset(text, span.end)});
  return result;
}

Value section_json(const std::optional<HitSection>& section) {
  if (!section) return nullptr;
  Value result{{"outcome", json::outcome(section->outcome)},
               {"heading", json::text(section->heading)},
               {"grade", json::grade(section->grade)}};
  for (const Outcome outcome : section->covers) result["covers"].push_back(spec(outcome).slug);
  return result;
}

Value snippets_json(const std::vector<Snippet>& snippets) {
  Value result = Value::array();
  for (const Snippet& snippet : snippets) {
    result.push_back({{"text", json::text(snippet.text)},
                      {"highlights", offsets(snippet.text, snippet.highlights)},
                      {"page", snippet.page}});
    if (!snippet.paragraph.empty()) result.back()["paragraph"] = json::text(snippet.paragraph);
    if (snippet.judged) result.back()["judged"] = json::grade(snippet.judged);
  }
  return result;
}

/// Weights have more digits than scores, so that their sum is the score.
Value explanation_json(const std::vector<ScorePart>& parts) {
  Value result = Value::array();
  for (const ScorePart& part : parts)
    result.push_back({{"part", json::text(part.part)},
                      {"way", json::text(part.way)},
                      {"words", strings(part.words)},
                      {"expansion", json::text(part.expansion)},
                      {"fields", strings(part.fields)},
                      {"boost", rounded(part.boost, 1e9)},
                      {"weight", rounded(part.weight, 1e9)}});
  return result;
}

Value corrections_json(const std::vector<Correction>& corrections) {
  Value result = Value::array();
  for (const Correction& word : corrections)
    result.push_back({{"word", json::text(word.word)}, {"instead", json::text(word.instead)}});
  return result;
}

Value path_json(const std::vector<PathStep>& path) {
  Value result = Value::array();
  for (const PathStep& step : path)
    result.push_back({{"part", json::text_or_null(step.part)}, {"took", json::text(step.took)}});
  return result;
}

Value why_parts_json(const std::vector<WhyPart>& parts) {
  Value result = Value::array();
  for (const WhyPart& part : parts)
    result.push_back({{"part", json::text(part.part)},
                      {"kind", json::text(part.kind)},
                      {"need", json::text(part.need)},
                      {"holds", part.holds},
                      {"keeps_out", part.keeps_out},
                      {"boilerplate_only", part.boilerplate_only},
                      {"own", json::text_or_null(part.own)},
                      {"parts", why_parts_json(part.parts)}});
  return result;
}

Value hit_json(const Hit& hit, const Register& authorities, const SearchAnswer& answer) {
  Value result{{"rank", hit.rank},
               {"id", json::text(hit.id)},
               {"score", rounded(hit.score, 1e6)},
               {"title", json::text(hit.title)},
               {"title_highlights", offsets(hit.title, hit.title_highlights)},
               {"path", json::text_or_null(hit.path)},
               {"url", json::text_or_null(hit.url)},
               {"authority", json::authority(hit.authority, authorities)},
               {"year", json::year(hit.year)},
               {"date", json::date(hit.date)},
               {"type", spec(hit.type).slug},
               {"framework", json::text_or_null(hit.framework)},
               {"grade", json::grade(hit.grade)},
               {"outcomes", json::outcomes(hit.outcomes)},
               {"doubtful", strings(hit.doubtful)},
               {"corrected", strings(hit.corrected)},
               {"section", section_json(hit.section)},
               {"snippets", snippets_json(hit.snippets)}};
  if (!answer.similar_to.empty()) result["shared"] = strings(hit.shared);
  if (answer.explained) result["explanation"] = explanation_json(hit.explanation);
  return result;
}

Value number_or_null(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc{} && end == digits.data() + digits.size();
  return whole ? Value(number) : Value(nullptr);
}

/// The keys of a facet's value that depend on the field.
Value value_start(Field field, const FacetValue& value, const Register& authorities) {
  switch (spec(field).shape) {
    case FieldShape::year:
      return Value{{"value", number_or_null(value.value)}};
    case FieldShape::grade: {
      const Value number = number_or_null(value.value);
      if (number.is_null()) return Value{{"value", nullptr}};
      return Value{{"value", number}, {"word", json::text(value.label)}};
    }
    case FieldShape::authority: {
      const Authority* known = authorities.by_code(value.value);
      const std::string_view name = known != nullptr ? std::string_view(known->name) : value.label;
      return Value{{"value", json::text_or_null(name)}, {"code", json::text_or_null(value.value)}};
    }
    default:
      return Value{{"value", json::text_or_null(value.value)}};
  }
}

Value grade_counts(const FacetValue& value) {
  Value grades = Value::object();
  for (const auto& [grade, count] : value.grades) grades[std::to_string(grade)] = count;
  return grades;
}

Value facet_value(Field field, const FacetValue& value, const Register& authorities) {
  Value result = value_start(field, value, authorities);
  result["count"] = value.count;
  result["selected"] = value.selected;
  if (field == Field::outcome) result["grades"] = grade_counts(value);
  return result;
}

/// Adds "facets", and "facets_more" where the limit left values out.
void add_facets(Value& result, const SearchAnswer& answer, const Register& authorities,
                std::size_t limit) {
  Value facets = Value::object();
  Value more = Value::object();
  for (const FacetCounts& facet : answer.facets) {
    const std::string name(spec(facet.field).name);
    Value& values = facets[name] = Value::array();
    for (std::size_t i = 0; i < facet.values.size(); ++i)
      if (is_listed(facet.values[i], i, limit))
        values.push_back(facet_value(facet.field, facet.values[i], authorities));
    const std::size_t left_out = facet.values.size() - values.size();
    if (left_out > 0) more[name] = left_out;
  }
  result["facets"] = std::move(facets);
  if (!more.empty()) result["facets_more"] = std::move(more);
}

/// What every answer begins with.
Value start(const JsonStyle& style) {
  Value result{{"schema", json::kSchema}};
  if (style.line) result["line"] = *style.line;
  if (style.id) result["id"] = json::text(*style.id);
  return result;
}

/// What search and facets say of the query itself.
Value answer_head(const SearchAnswer& answer, const JsonStyle& style) {
  Value result = start(style);
  result.update(
      Value{{"index", {{"uuid", json::text(answer.uuid)}, {"generation", answer.generation}}},
            {"query", json::text(answer.query)},
            {"ran", json::text(answer.ran)},
            {"corrected", json::text_or_null(answer.corrected)},
            {"corrections", corrections_json(answer.corrections)},
            {"notes", strings(answer.notes)},
            {"match", answer.match_all ? "all" : "any"},
            {"by", answer.by == Unit::letter ? "letter" : "section"},
            {"total", answer.total},
            {"letters_total", answer.letters_total}});
  return result;
}

}  // namespace

std::string search_json(const SearchAnswer& answer, const Register& authorities,
                        const JsonStyle& style) {
  Value result = answer_head(answer, style);
  Value& expanded = result["expanded"] = Value::array();
  for (const Expanded& item : answer.expanded)
    expanded.push_back({{"term", json::text(item.term)},
                        {"way", item.way},
                        {"reason", json::text_or_null(item.reason)}});
  result["related"] = strings(answer.related);
  if (!answer.similar_to.empty()) result["similar_to"] = json::text(answer.similar_to);
  result["offset"] = answer.offset;
  result["limit"] = answer.limit;
  result["took_ms"] = rounded(answer.took_ms, 1e3);
  Value& hits = result["hits"] = Value::array();
  for (const Hit& hit : answer.hits) hits.push_back(hit_json(hit, authorities, answer));
  if (answer.explained) result["path"] = path_json(answer.path);
  add_facets(result, answer, authorities, style.facet_limit.value_or(0));
  return line(result, style.indent);
}

std::string error_json(const Error& error, const JsonStyle& style) {
  Value result = start(style);
  result["error"] = {{"name", spec(error.message()).name},
                     {"text", json::text(error.text())},
                     {"place", json::text_or_null(error.context())},
                     {"hint", json::text(error.hint())}};
  return line(result, style.indent);
}

std::string search_jsonl(const SearchAnswer& answer, const Register& authorities) {
  std::string result;
  for (const Hit& hit : answer.hits) result += line(hit_json(hit, authorities, answer), -1);
  return result;
}

std::string facets_json(const SearchAnswer& answer, const Register& authorities,
                        const JsonStyle& style) {
  Value result = answer_head(answer, style);
  result["took_ms"] = rounded(answer.took_ms, 1e3);
  add_facets(result, answer, authorities, style.facet_limit.value_or(0));
  return line(result, style.indent);
}

std::string why_json(const WhyAnswer& answer, const JsonStyle& style) {
  Value result{
      {"schema", json::kSchema},
      {"index",
       {{"uuid", json::text(answer.search.uuid)}, {"generation", answer.search.generation}}},
      {"id", json::text(answer.id)},
      {"title", json::text(answer.title)},
      {"query", json::text(answer.search.query)},
      {"ran", json::text(answer.search.ran)},
      {"corrected", json::text_or_null(answer.search.corrected)},
      {"corrections", corrections_json(answer.search.corrections)},
      {"notes", strings(answer.search.notes)},
      {"match", answer.search.match_all ? "all" : "any"},
      {"total", answer.search.total},
      {"found", answer.found},
      {"rank", answer.rank ? Value(*answer.rank) : Value(nullptr)},
      {"score", answer.found ? Value(rounded(answer.score, 1e6)) : Value(nullptr)},
      {"explanation", explanation_json(answer.explanation)},
      {"parts", why_parts_json(answer.parts)}};
  return line(result, style.indent);
}

}  // namespace lettergrade::present
