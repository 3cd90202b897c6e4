#include <algorithm>

#include "query/present/blocks.hpp"
#include "query/present/text.hpp"

namespace lettergrade::present {
namespace {

constexpr std::size_t kLeastColumn = 34;
constexpr std::size_t kWidestColumn = 50;
constexpr std::size_t kGap = 3;
constexpr std::size_t kWidestBar = 12;
constexpr std::size_t kLeastBar = 3;  ///< shorter ones tell nothing
constexpr std::size_t kMargin = 2;

using Lines = std::vector<Runs>;

struct Row {
  Runs label;
  std::string count;
  std::uint64_t size = 0;
  bool selected = false;
  Runs details;  ///< of an outcome: how often it has each grade
};

/// A bar in eighths of a column; anything above nothing shows.
std::string bar(std::uint64_t size, std::uint64_t largest, std::size_t width) {
  constexpr std::array<std::string_view, 8> kEighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (size == 0 || largest == 0 || width == 0) return {};
  const double share = static_cast<double>(size) / static_cast<double>(largest);
  const auto eighths =
      std::max<std::size_t>(1, static_cast<std::size_t>(share * static_cast<double>(width * 8)));
  std::string result;
  for (std::size_t i = 0; i < eighths / 8; ++i) result += "█";
  return result.append(kEighths[eighths % 8]);
}

Runs grade_counts(const FacetValue& value) {
  Runs runs;
  for (const auto& [grade, count] : value.grades) {
    if (count == 0) continue;
    if (!runs.empty()) runs.push_back({", "});
    const std::string_view word = canonical_word(grade);
    runs.push_back(
        {grouped(count) + " " + (word.empty() ? "no grade" : std::string(word)), grade_ink(grade)});
  }
  return runs;
}

std::optional<Grade> grade_of(const FacetValue& value) {
  if (value.value.size() != 1 || value.value[0] < '1' || value.value[0] > '4') return std::nullopt;
  const auto number = static_cast<std::uint8_t>(value.value[0] - '0');
  return Grade{number, value.label.empty() ? canonical_word(number) : value.label};
}

Runs label_runs(Field field, const FacetValue& value) {
  if (field != Field::grade) return {{safe_line(label_of(field, value))}};
  Runs runs = grade_runs(grade_of(value));
  for (Run& run : runs) run.text = safe_line(run.text);
  return runs;
}

std::vector<Row> rows_of(const FacetCounts& facet, std::size_t limit, std::size_t& more) {
  std::vector<Row> rows;
  std::size_t position = 0;
  for (const FacetValue& value : facet.values) {
    if (value.count == 0 && !value.selected) continue;
    if (!is_listed(value, position++, limit))
      ++more;
    else
      rows.push_back({label_runs(facet.field, value), grouped(value.count), value.count,
                      value.selected, grade_counts(value)});
  }
  return rows;
}

struct Columns {
  std::size_t label = 0;
  std::size_t count = 0;
  std::size_t bar = 0;
  std::uint64_t largest = 0;
};

Columns measure(const std::vector<Row>& rows, std::size_t width) {
  Columns columns;
  for (const Row& row : rows) {
    columns.label = std::max(columns.label, display_width(row.label));
    columns.count = std::max(columns.count, row.count.size());
    columns.largest = std::max(columns.largest, row.size);
  }
  const std::size_t room = width - kMargin - 2 - columns.count;
  columns.label = std::min(columns.label, room);
  const std::size_t left_over = room - columns.label;
  columns.bar = left_over > kLeastBar ? std::min(kWidestBar, left_over - 1) : 0;
  return columns;
}

void add_row(Lines& lines, const Row& row, const Columns& columns, std::size_t width) {
  Runs line{{row.selected ? "✓ " : "  ", Ink::strong}};
  line = joined(std::move(line), padded(row.label, columns.label));
  line.push_back({"  " + right(row.count, columns.count), row.selected ? Ink::strong : Ink::plain});
  line.push_back({" " + bar(row.size, columns.largest, columns.bar), Ink::faint});
  lines.push_back(std::move(line));
  for (const Runs& part : wrap(row.details, width - 2 * kMargin))
    lines.push_back(joined({{std::string(2 * kMargin, ' ')}}, part));
}

Lines block_of(const FacetCounts& facet, std::size_t limit, std::size_t width) {
  std::size_t more = 0;
  const std::vector<Row> rows = rows_of(facet, limit, more);
  if (rows.empty()) return {};
  const Columns columns = measure(rows, width);
  Lines lines{{{std::string(spec(facet.field).title), Ink::strong}}};
  for (const Row& row : rows) add_row(lines, row, columns, width);
  if (more > 0) lines.push_back({{"  and " + grouped(more) + " more", Ink::faint}});
  return lines;
}

/// Puts each block under the shortest column, so that the columns end at about the same line.
std::vector<Lines> flow(std::vector<Lines> blocks, std::size_t count) {
  std::vector<Lines> columns(count);
  for (Lines& block : blocks) {
    Lines& shortest =
        *std::min_element(columns.begin(), columns.end(),
                          [](const Lines& a, const Lines& b) { return a.size() < b.size(); });
    if (!shortest.empty()) shortest.emplace_back();
    std::move(block.begin(), block.end(), std::back_inserter(shortest));
  }
  return columns;
}

void write_columns(Page& page, const std::vector<Lines>& columns, std::size_t width) {
  std::size_t height = 0;
  for (const Lines& column : columns) height = std::max(height, column.size());
  for (std::size_t i = 0; i < height; ++i) {
    Runs line;
    for (const Lines& column : columns) {
      if (!line.empty()) line.push_back({std::string(kGap, ' ')});
      line = joined(std::move(line), padded(i < column.size() ? column[i] : Runs{}, width));
    }
    page.line(line);
  }
}

}  // namespace

bool is_listed(const FacetValue& value, std::size_t position, std::size_t limit) {
  return limit == 0 || position < limit || value.selected;
}

std::string label_of(Field field, const FacetValue& value) {
  if (!value.label.empty()) return value.label;
  if (!value.value.empty()) return value.value;
  return field == Field::grade ? "no grade" : "unknown";
}

void write_facets(Page& page, std::span<const FacetCounts> facets) {
  const std::size_t width = std::max(page.style().width, kLeastColumn);
  const std::size_t fitting = std::max<std::size_t>(1, (width + kGap) / (kLeastColumn + kGap));
  const auto column_width = [&](std::size_t count) {
    return std::min(kWidestColumn, (width + kGap) / count - kGap);
  };
  std::vector<Lines> blocks;
  for (const FacetCounts& facet : facets)
    if (Lines block = block_of(facet, page.style().facet_limit, column_width(fitting));
        !block.empty())
      blocks.push_back(std::move(block));
  if (blocks.empty()) return;
  page.blank();
  write_columns(page, flow(std::move(blocks), fitting), column_width(fitting));
}

std::string facets_text(const SearchAnswer& answer, const TextStyle& style) {
  Page page(style);
  if (answer.total == 0)
    write_no_match(page, answer);
  else
    write_summary(page, answer);
  write_facets(page, answer.facets);
  return page.take();
}

}  // namespace lettergrade::present
