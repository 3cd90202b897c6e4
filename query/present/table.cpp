#include "query/present/table.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "query/present/blocks.hpp"
#include "query/present/cells.hpp"

namespace lettergrade::present {
namespace {

/// Rows of cells in either format.
class Table {
 public:
  explicit Table(TableFormat format) : csv_(format == TableFormat::csv) {
    if (csv_) text_ = kByteOrderMark;
  }

  Table& text(std::string_view cell) { return raw(csv_ ? csv_text(cell) : tsv_text(cell)); }
  template <class Number>
  Table& number(Number value) {
    return raw(std::to_string(value));
  }
  template <class Number>
  Table& number(const std::optional<Number>& value) {
    return raw(value ? std::to_string(*value) : std::string());
  }
  Table& score(double value) {
    std::array<char, 64> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.6g", value);
    return raw({buffer.data(), static_cast<std::size_t>(length)});
  }
  Table& grade(const std::optional<Grade>& grade) {
    return number(grade ? std::optional<int>(grade->value) : std::nullopt);
  }
  template <std::size_t N>
  Table& header(const std::array<std::string_view, N>& names) {
    for (const std::string_view name : names) raw(name);
    return end();
  }
  Table& end() {
    text_ += csv_ ? "\r\n" : "\n";
    first_ = true;
    return *this;
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  Table& raw(std::string_view cell) {
    if (!first_) text_ += csv_ ? ',' : '\t';
    first_ = false;
    text_ += cell;
    return *this;
  }

  bool csv_;
  bool first_ = true;
  std::string text_;
};

constexpr std::array<std::string_view, 19> kHitColumns{"rank",
                                                       "id",
                                                       "score",
                                                       "title",
                                                       "authority_code",
                                                       "authority",
                                                       "region",
                                                       "year",
                                                       "date",
                                                       "type",
                                                       "framework",
                                                       "grade",
                                                       "grade_word",
                                                       "path",
                                                       "url",
                                                       "section_outcome",
                                                       "section_heading",
                                                       "section_grade",
                                                       "snippet"};

constexpr std::array<std::string_view, 9> kFacetColumns{
    "facet", "value", "label", "count", "selected", "grade4", "grade3", "grade2", "grade1"};

constexpr std::array<std::string_view, 8> kAuthorityColumns{
    "code", "name", "official_name", "type", "region", "valid_from", "valid_to", "letters"};

constexpr std::array<std::string_view, 4> kSuggestionColumns{"kind", "text", "code", "letters"};

/// All passages in one cell.
std::string snippet_text(const Hit& hit) {
  std::string text;
  for (const Snippet& snippet : hit.snippets)
    text.append(text.empty() ? "" : " … ").append(snippet.text);
  return text;
}

void add_hit(Table& table, const Hit& hit, const Register& authorities) {
  const Authority* council = authorities.by_code(hit.authority);
  table.number(hit.rank).text(hit.id).score(hit.score).text(hit.title).text(hit.authority);
  table.text(council != nullptr ? council->name : "")
      .text(council != nullptr ? council->region : "");
  table.number(hit.year).text(hit.date ? iso(*hit.date) : "");
  table.text(spec(hit.type).slug).text(hit.framework);
  table.grade(hit.grade).text(hit.grade ? hit.grade->word : "").text(hit.path).text(hit.url);
  const HitSection section = hit.section.value_or(HitSection{});
  table.text(section.outcome ? spec(*section.outcome).slug : "").text(section.heading);
  table.grade(section.grade).text(snippet_text(hit)).end();
}

void add_facet_value(Table& table, Field field, const FacetValue& value) {
  table.text(spec(field).name).text(value.value).text(label_of(field, value));
  table.number(value.count).text(value.selected ? "true" : "false");
  for (int grade = 4; grade >= 1; --grade) {
    const auto found = value.grades.find(grade);
    const std::uint64_t count = found == value.grades.end() ? 0 : found->second;
    table.number(field == Field::outcome ? std::optional(count) : std::nullopt);
  }
  table.end();
}

}  // namespace

std::string search_table(const SearchAnswer& answer, const Register& authorities,
                         TableFormat format) {
  Table table(format);
  table.header(kHitColumns);
  for (const Hit& hit : answer.hits) add_hit(table, hit, authorities);
  return table.take();
}

std::string facets_table(const SearchAnswer& answer, TableFormat format, std::size_t limit) {
  Table table(format);
  table.header(kFacetColumns);
  for (const FacetCounts& facet : answer.facets)
    for (std::size_t i = 0; i < facet.values.size(); ++i)
      if (is_listed(facet.values[i], i, limit))
        add_facet_value(table, facet.field, facet.values[i]);
  return table.take();
}

std::string authorities_table(std::span<const AuthorityCount> authorities, TableFormat format) {
  Table table(format);
  table.header(kAuthorityColumns);
  for (const AuthorityCount& row : authorities) {
    const Authority& authority = row.authority;
    table.text(authority.code).text(authority.name).text(authority.official_name);
    table.text(authority.type).text(authority.region);
    table.text(authority.valid_from ? iso(*authority.valid_from) : "");
    table.text(authority.valid_to ? iso(*authority.valid_to) : "").number(row.letters).end();
  }
  return table.take();
}

std::string suggestions_table(const Suggestions& found, TableFormat format) {
  Table table(format);
  table.header(kSuggestionColumns);
  for (const auto& row : found.authorities)
    table.text("authority").text(row.name).text(row.code).number(row.letters).end();
  for (const auto& row : found.terms)
    table.text("term").text(row.term).text("").number(row.letters).end();
  for (const auto& row : found.phrases)
    table.text("phrase").text(row.phrase).text("").number(row.at_most).end();
  return table.take();
}

std::string search_paths(const SearchAnswer& answer) {
  std::set<std::string_view> seen;
  std::string result;
  for (const Hit& hit : answer.hits)
    if (!hit.path.empty() && seen.insert(hit.path).second) result += hit.path + '\n';
  return result;
}

}  // namespace lettergrade::present
