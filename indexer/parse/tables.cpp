#include "indexer/parse/tables.hpp"

#include <string>

namespace lettergrade::parse {
namespace {

constexpr std::size_t kMostLines = 60;

/// A grade, or the first part of one ("requires"), found in a cell.
struct GradeCell {
  std::optional<Grade> grade;
  std::optional<int> number;
  std::string_view words;
  std::size_t line = 0;
};

/// An outcome's name in the column of names.
struct NameCell {
  OutcomeName name;
  std::size_t line = 0;
};

std::string_view strip(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '|')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '|')) text.remove_suffix(1);
  return text;
}

/// The cells of one line: parts between tabs, bars or two spaces.
std::vector<Span> cells_of(std::string_view text, Span line) {
  std::vector<Span> cells;
  std::uint32_t begin = line.begin;
  const auto close = [&](std::uint32_t end) {
    if (!trim(text.substr(begin, end - begin)).empty()) cells.push_back({begin, end});
  };
  for (std::uint32_t i = line.begin; i < line.end; ++i) {
    const bool wide = text[i] == ' ' && i + 1 < line.end && text[i + 1] == ' ';
    if (text[i] != '\t' && text[i] != '|' && !wide) continue;
    close(i);
    begin = i + 1;
  }
  close(line.end);
  return cells;
}

/// Whether the words are the unfinished start of an outcome's name.
bool name_begins(std::string_view words) {
  words = without_number(words);
  if (words.size() < 8) return false;
  for (const OutcomeSpec& row : kOutcomes)
    if (any_item(row.headings, [&](std::string_view item) { return item.starts_with(words); }))
      return true;
  return false;
}

class TableReader {
 public:
  TableReader(const Reading& reading, CellKind kind) : reading_(reading), kind_(kind) {}

  GradeTable read(std::size_t first) {
    const std::size_t end = std::min(reading_.lines.size(), first + kMostLines);
    for (std::size_t i = first; i < end; ++i) {
      if (reading_.lines[i].furniture) continue;
      const auto cells = cells_of(reading_.text(), reading_.lines[i].span);
      if (is_end(i, cells.size())) break;
      end_ = i + 1;
      for (const Span cell : cells) add_cell(strip(reading_.folded.of(cell)), i);
    }
    name_outcomes();
    return {first, std::max(first, end_), pair()};
  }

 private:
  /// Running text, once the table has rows.
  [[nodiscard]] bool is_end(std::size_t i, std::size_t cells) const {
    const Line& line = reading_.lines[i];
    const std::string_view words = reading_.folded.of(line.span);
    if (has_any(words, "scale|grade 4") || words.starts_with("inspectors make")) return true;
    if (labels_.empty() || cells > 1) return false;
    if (outcome_named(words) || name_begins(words) || grade_cell(words))
      return words.ends_with('.');
    constexpr std::uint32_t kWidestLabel = 64;
    return line.gap > 1 || words.ends_with('.') || words.size() > kWidestLabel ||
           (line.gap > 0 && !grades_.empty() && words.size() > 12);
  }

  [[nodiscard]] std::optional<GradeCell> grade_cell(std::string_view words) const {
    if (kind_ == CellKind::number) {
      if (const auto number = grade_number(words)) return GradeCell{{}, number->number, words, 0};
      const bool digit = !words.empty() && words.front() >= '1' && words.front() <= '4';
      if (digit && (words.size() == 1 || words.find_first_not_of(" *") == std::string_view::npos))
        return GradeCell{{}, words.front() - '0', words.substr(0, 1), 0};
      if (digit && words.size() > 1 && words[1] == ' ' && words.size() <= 16)
        if (const auto word = whole_grade(words.substr(2)))
          return GradeCell{word->grade, words.front() - '0', words, 0};
    }
    if (const auto word = whole_grade(words)) return GradeCell{word->grade, word->number, words, 0};
    if (words == "requires") return GradeCell{{}, {}, words, 0};
    return std::nullopt;
  }

  /// "requires" in one line, "improvement (to be good)" in a later one.
  bool goes_on(std::string_view words) {
    if (grades_.empty() || !words.starts_with("improvement")) {
      const bool more = !grades_.empty() && words == "to be good" && grades_.back().grade &&
                        grades_.back().grade->word == "requires improvement";
      if (!more) return false;
    } else if (grades_.back().grade) {
      return false;
    }
    const std::string whole =
        (grades_.back().grade ? "requires improvement " : "requires ") + std::string(words);
    const auto grade = grade_of_word(whole);
    if (!grade) return false;
    grades_.back().grade = grade;
    const char* begin = grades_.back().words.data();
    const auto size = static_cast<std::size_t>(words.data() + words.size() - begin);
    grades_.back().words = {begin, size};
    return true;
  }

  void add_cell(std::string_view words, std::size_t line) {
    if (words.empty() || goes_on(words)) return;
    if (auto cell = grade_cell(words)) {
      cell->line = line;
      grades_.push_back(*cell);
      return;
    }
    const std::size_t cut = grade_at_end(words);
    add_label(strip(words.substr(0, cut)), line);
    if (cut < words.size()) add_cell(strip(words.substr(cut)), line);
  }

  /// Where a grade starts that follows a name in the same cell; the size where there is none.
  [[nodiscard]] std::size_t grade_at_end(std::string_view words) const {
    for (std::size_t at = words.find(' '); at != std::string_view::npos;
         at = words.find(' ', at + 1)) {
      const std::string_view rest = words.substr(at + 1);
      const char first = reading_.text()[reading_.folded.original(rest).begin];
      const bool capital = first >= 'A' && first <= 'Z';
      const bool digit = kind_ == CellKind::number && is_digit(first);
      if ((capital || digit) && grade_cell(rest)) return at;
    }
    return words.size();
  }

  void add_label(std::string_view words, std::size_t line) {
    if (words.empty()) return;
    if (!labels_.empty()) labels_ += ' ';
    label_lines_.resize(labels_.size() + words.size() + 1, line);
    labels_ += words;
  }

  /// Outcomes in the column of names, in order, the longest name at each place.
  void name_outcomes() {
    const std::string_view labels = labels_;
    for (std::size_t at = 0; at < labels.size(); ++at) {
      if (at > 0 && is_word_byte(labels[at - 1])) continue;
      auto name = outcome_named(labels.substr(at));
      if (!name) continue;
      const std::size_t size = labels.size() - at - name->tail.size();
      at += size - 1;
      // "Overall contribution of the council's children's services" names one outcome twice.
      if (!names_.empty() && names_.back().name.outcome == name->outcome) continue;
      names_.push_back({*name, label_lines_[at - (size - 1)]});
      names_.back().name.tail = {};
    }
  }

  [[nodiscard]] std::vector<GradeRow> pair() const {
    std::vector<GradeRow> rows;
    const bool even = names_.size() == grades_.size();
    for (std::size_t i = 0, used = 0; i < names_.size(); ++i) {
      std::optional<std::size_t> match;
      if (even) match = i;
      // Uneven: only what stands in the same line belongs together for certain.
      for (std::size_t g = used; !even && g < grades_.size(); ++g)
        if (grades_[g].line == names_[i].line) match = g;
      if (!match) continue;
      used = *match + 1;
      const GradeCell& cell = grades_[*match];
      if (cell.grade || cell.number)
        rows.push_back({names_[i].name, cell.grade, cell.number, cell.words});
    }
    return rows;
  }

  const Reading& reading_;
  CellKind kind_;
  std::size_t end_ = 0;
  std::string labels_;
  std::vector<std::size_t> label_lines_;
  std::vector<NameCell> names_;
  std::vector<GradeCell> grades_;
};

}  // namespace

GradeTable read_grade_table(const Reading& reading, std::size_t first, CellKind kind) {
  return TableReader(reading, kind).read(first);
}

void mark_table(Reading& reading, const GradeTable& table) {
  if (table.first >= table.end) return;
  const std::uint32_t begin = reading.lines[table.first].span.begin;
  const std::uint32_t end = reading.lines[table.end - 1].span.end;
  for (Block& block : reading.blocks)
    if (block.span.begin >= begin && block.span.begin < end && !block.boilerplate) {
      block.kind = BlockKind::table_row;
      block.continues = false;
    }
}

}  // namespace lettergrade::parse
