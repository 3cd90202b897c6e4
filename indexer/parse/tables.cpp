#include "indexer/parse/tables.hpp"

#include <algorithm>
#include <string>

namespace lettergrade::parse {
namespace {

constexpr std::size_t kMostLines = 60;

/// A grade, or the first part of one ("requires"), found in a cell.
struct GradeCell {
  std::optional<Grade> grade;
  std::optional<int> number;
  std::string_view words;
  std::string said;  ///< the words of a grade that may go on in a later line
  std::size_t line = 0;
};

/// An outcome's name in the column of names.
struct NameCell {
  OutcomeName name;
  std::size_t line = 0;
  const char* label = nullptr;  ///< where it starts in the folded text
};

/// Where a cell's words start in the joined column of names.
struct LabelCell {
  std::size_t start = 0;
  std::string_view words;
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
    constexpr std::size_t kLongestRow = 600;
    if (words.size() > kLongestRow || has_any(words, "scale|grade 4") ||
        words.starts_with("inspectors make"))
      return true;
    if (labels_.empty() || cells > 1) return false;
    const auto name = outcome_named(words);
    if (name && name->outcome == Outcome::lscb) return true;
    if (name || name_begins(words) || grade_cell(words)) return is_prose(words);
    constexpr std::uint32_t kWidestLabel = 64;
    return line.gap > 1 || words.ends_with('.') || words.size() > kWidestLabel ||
           (line.gap > 0 && !grades_.empty() && words.size() > 12);
  }

  /// A cell may end with a full stop; a sentence with a verb is none.
  static bool is_prose(std::string_view words) {
    words = without_number(words);
    return words.find(". ") != std::string_view::npos ||
           (words.ends_with('.') && has_any(words, "is|are|make|makes|has|have"));
  }

  [[nodiscard]] std::optional<GradeCell> grade_cell(std::string_view words) const {
    if (kind_ == CellKind::number) {
      if (const auto number = grade_number(words))
        return GradeCell{{}, number->number, words, {}, 0};
      const bool digit = !words.empty() && words.front() >= '1' && words.front() <= '4';
      if (digit && (words.size() == 1 || words.find_first_not_of(" *") == std::string_view::npos))
        return GradeCell{{}, words.front() - '0', words.substr(0, 1), {}, 0};
      if (digit && words.size() > 1 && words[1] == ' ' && words.size() <= 16)
        if (const auto word = whole_grade(words.substr(2)))
          return GradeCell{word->grade, words.front() - '0', words, {}, 0};
    }
    if (const auto word = whole_grade(words))
      return GradeCell{word->grade, word->number, words, std::string(words), 0};
    if (begins_grade(words)) return GradeCell{{}, {}, words, std::string(words), 0};
    return std::nullopt;
  }

  /// The first part of a grade that is broken over lines: "requires improvement to".
  static bool begins_grade(std::string_view words) {
    if (words.size() < 8) return false;
    return std::any_of(kGradeWords.begin(), kGradeWords.end(), [&](const GradeWord& row) {
      return row.word.starts_with(words) && row.word.substr(words.size()).starts_with(' ');
    });
  }

  /// "requires" in one line, "improvement (to be good)" in a later one.
  bool goes_on(std::string_view words) {
    if (grades_.empty() || grades_.back().said.empty()) return false;
    GradeCell& cell = grades_.back();
    const std::string whole = cell.said + ' ' + std::string(words);
    const auto grade = grade_of_word(whole);
    if (!grade && !begins_grade(whole)) return false;
    cell.grade = grade;
    cell.said = whole;
    const char* begin = cell.words.data();
    cell.words = {begin, static_cast<std::size_t>(words.data() + words.size() - begin)};
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
    label_starts_.push_back({labels_.size(), words});
    labels_ += words;
  }

  /// The part of the folded text that stands at `at` in the column of names.
  [[nodiscard]] const char* label_at(std::size_t at) const {
    const auto after = std::upper_bound(
        label_starts_.begin(), label_starts_.end(), at,
        [](std::size_t wanted, const LabelCell& cell) { return wanted < cell.start; });
    const LabelCell& cell = *(after - 1);
    return cell.words.data() + (at - cell.start);
  }

  /// The grade with the name before it, where both are close together; else the grade alone.
  static std::string_view with_label(const char* label, std::string_view grade) {
    constexpr std::ptrdiff_t kClose = 260;
    const std::ptrdiff_t distance = grade.data() - label;
    if (distance <= 0 || distance > kClose) return grade;
    return {label, static_cast<std::size_t>(distance) + grade.size()};
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
      const std::size_t start = at - (size - 1);
      names_.push_back({*name, label_lines_[start], label_at(start)});
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
        rows.push_back({names_[i].name, cell.grade, cell.number, cell.words,
                        with_label(names_[i].label, cell.words)});
    }
    return rows;
  }

  const Reading& reading_;
  CellKind kind_;
  std::size_t end_ = 0;
  std::string labels_;
  std::vector<std::size_t> label_lines_;
  std::vector<LabelCell> label_starts_;
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
