// Where the table of judgements of an inspection report starts.
#include <algorithm>

#include "indexer/parse/grade_pieces.hpp"
#include "indexer/parse/judgement_table.hpp"
#include "indexer/parse/row_names.hpp"
#include "indexer/parse/table_words.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::size_t kMostLines = 160;

/// First rows, where they stand in the middle of a line.
constexpr std::string_view kFirstRows = "1. children who need help and|the impact of leaders on";

bool is_header_word(std::string_view word) {
  return word == "judgement" || word == "grade" || word == "judgment" || word == "judgements";
}

/// The first words of a line that are no grade and no header: the start of a row's name. Long
/// enough to tell a row.
std::string label_of(const std::vector<TableWord>& words) {
  constexpr std::size_t kMostWords = 4;
  const GradePieces none;
  std::string label;
  std::size_t count = 0;
  for (std::size_t at = 0; at < words.size() && count < kMostWords;) {
    const std::span<const TableWord> rest = std::span(words).subspan(at);
    const std::size_t grade = none.length(rest);
    if (grade != 0 && count > 0) break;
    at += std::max<std::size_t>(grade, 1);
    if (grade != 0 || (count == 0 && is_header_word(rest.front().word))) continue;
    if (!label.empty()) label += ' ';
    label += rest.front().word;
    ++count;
    if (rest.front().ends_cell) break;
  }
  return label;
}

bool only_pieces(const std::vector<TableWord>& words) {
  return !words.empty() && GradePieces().length(words) == words.size();
}

bool only_header(const std::vector<TableWord>& words) {
  return !words.empty() && words.size() <= 2 &&
         std::all_of(words.begin(), words.end(),
                     [](const TableWord& word) { return is_header_word(word.word); });
}

class Finder {
 public:
  Finder(const Reading& reading, std::size_t from, std::size_t end)
      : reading_(reading), from_(from), end_(end) {}

  [[nodiscard]] GradeTable find() const {
    const std::size_t last = std::min({reading_.lines.size(), end_, from_ + kMostLines});
    for (std::size_t i = from_; i < last;) {
      GradeTable table = reading_.lines[i].furniture ? GradeTable{} : table_at(i);
      if (!table.rows.empty()) return table;
      // A table that cannot be paired is not tried again from its second row.
      i = std::max(i + 1, table.end);
    }
    return {reading_.lines.size(), reading_.lines.size(), {}};
  }

 private:
  /// The table whose first row is in line `i`, if there is one.
  [[nodiscard]] GradeTable table_at(std::size_t i) const {
    if (!row_begins(label_of(table_words(reading_, i)))) return inside(i);
    std::size_t first = i;
    GradeTable table = read_judgement_table(reading_, i, end_);
    // The grade of the first row may start above its name; or a sentence ends there.
    const std::size_t above = line_above(i);
    if (above < i && only_pieces(table_words(reading_, above))) {
      GradeTable more = read_judgement_table(reading_, above, end_);
      if (more.rows.size() > table.rows.size()) {
        table = std::move(more);
        first = above;
      }
    }
    // "... are good 1. Children who need help and protection": the grade is that of the sentence.
    if (GradeTable more = inside(i); more.rows.size() > table.rows.size()) return more;
    while (!table.rows.empty()) {
      const std::size_t header = line_above(first);
      if (header >= first || !only_header(table_words(reading_, header))) break;
      table.first = first = header;
    }
    return table;
  }

  /// A table that starts in the middle of a line, behind a sentence or in a text without lines.
  /// The line is no row of it.
  [[nodiscard]] GradeTable inside(std::size_t i) const {
    const std::string_view folded = reading_.folded.of(reading_.lines[i].span);
    GradeTable table;
    any_item(kFirstRows, [&](std::string_view row) {
      for (std::size_t at = find_words(folded, row); at != std::string_view::npos;
           at = find_words(folded, row, at + 1)) {
        table = read_judgement_table(reading_, i, end_, folded.substr(at));
        if (!table.rows.empty()) break;
      }
      return !table.rows.empty();
    });
    table.first = std::min(i + 1, table.end);
    return table;
  }

  /// The line of the text above, headers and footers left aside; `i` itself when there is none.
  [[nodiscard]] std::size_t line_above(std::size_t i) const {
    for (std::size_t above = i; above-- > from_;)
      if (!reading_.lines[above].furniture) return above;
    return i;
  }

  const Reading& reading_;
  std::size_t from_;
  std::size_t end_;
};

}  // namespace

GradeTable find_judgement_table(const Reading& reading) {
  return find_judgement_table(reading, 0, reading.lines.size());
}

GradeTable find_judgement_table(const Reading& reading, std::size_t from, std::size_t end) {
  return Finder(reading, from, end).find();
}

}  // namespace lettergrade::parse
