#include "indexer/parse/judgement_table.hpp"

#include <algorithm>

#include "indexer/parse/grade_pieces.hpp"
#include "indexer/parse/row_names.hpp"
#include "indexer/parse/table_words.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::size_t kMostLines = 80;

/// Words of the table's own header, which may come back on a later page.
constexpr std::string_view kHeaderWords = "judgement|judgements|judgment|judgments|grade|grades";

bool is_header_word(std::string_view word) {
  return any_item(kHeaderWords, [&](std::string_view item) { return item == word; });
}

/// A line that holds more than a row of a table: its rows are told by their words alone.
bool is_running_text(const std::vector<TableWord>& words) {
  constexpr std::size_t kMostWords = 24;
  return words.size() > kMostWords;
}

class Reader {
 public:
  Reader(const Reading& reading, std::string_view from) : reading_(reading), from_(from) {}

  GradeTable read(std::size_t first, std::size_t limit) {
    const std::size_t end = std::min({reading_.lines.size(), limit, first + kMostLines});
    std::size_t behind = first;
    for (std::size_t i = first; i < end; ++i) {
      if (reading_.lines[i].furniture) continue;
      if (!take_line(i)) break;
      behind = i + 1;
      if (ended_) break;
    }
    now_.names.close();
    return {first, behind, pair()};
  }

 private:
  /// What has been read so far.
  struct State {
    RowNames names;
    GradePieces grades;
    std::size_t order = 0;  ///< number of words taken
  };

  /// Takes a line when it belongs to the table; leaves everything as it was when it does not.
  bool take_line(std::size_t line) {
    std::vector<TableWord> words = table_words(reading_, line);
    if (!from_.empty()) drop_before(words);
    const State before = now_;
    std::optional<State> row_end;
    if (take_words(words, row_end)) return true;
    if (is_running_text(words) && row_end) {
      now_ = *row_end;
      return ended_ = true;
    }
    now_ = before;
    return !now_.names.empty() && take_unknown(words, line);
  }

  void drop_before(std::vector<TableWord>& words) {
    const char* begin = from_.data();
    std::erase_if(words, [&](const TableWord& word) { return word.word.data() < begin; });
    from_ = {};
  }

  /// Takes words up to the first that no name and no grade has; whether it took all. `row_end`:
  /// what was read up to the last grade, and up to the end of its name where that came later.
  bool take_words(std::span<const TableWord> words, std::optional<State>& row_end) {
    bool name_is_open = false;
    for (std::size_t at = 0; at < words.size();) {
      const TableWord& word = words[at];
      const bool of_grade = now_.grades.waits_for(word.word) && !now_.names.lengthens(word.word);
      if (!of_grade && now_.names.take(word.word, word.line, now_.order)) {
        ++now_.order, ++at;
        if (name_is_open && now_.names.is_whole()) {
          row_end = now_;
          name_is_open = false;
        }
        continue;
      }
      const std::size_t size = grade_length(words.subspan(at));
      if (size == 0 && !is_header_word(word.word)) return false;
      if (size != 0) now_.grades.take(words.subspan(at, size), now_.order);
      now_.order += std::max<std::size_t>(size, 1);
      at += std::max<std::size_t>(size, 1);
      if (size == 0) continue;
      row_end = now_;
      name_is_open = !now_.names.is_whole();
    }
    return true;
  }

  /// A grade is one only in a cell of its own or between names: "Good leadership has ..." is none.
  [[nodiscard]] std::size_t grade_length(std::span<const TableWord> words) const {
    const std::size_t size = now_.grades.length(words);
    if (size == 0 && starts_inside_name(words)) return 1;
    if (size == 0 || size == words.size() || words[size - 1].ends_cell) return size;
    const TableWord& next = words[size];
    if (now_.names.goes_on(next.word) || is_header_word(next.word)) return size;
    const bool sentence_behind = now_.names.is_whole() && words.front().capital && next.capital;
    return sentence_behind ? size : 0;
  }

  /// "Children who need help and Requires protection Improvement": two lines of two cells that were
  /// read across and stand in one.
  [[nodiscard]] bool starts_inside_name(std::span<const TableWord> words) const {
    return words.size() > 1 && words[0].capital && !now_.names.empty() && !now_.names.is_whole() &&
           GradePieces::begins(words[0].word) && now_.names.lengthens(words[1].word);
  }

  /// A row whose name is not known, or the unknown rest of a name: kept only when it looks like a
  /// row and the table goes on behind it.
  bool take_unknown(std::span<const TableWord> words, std::size_t line) {
    constexpr std::size_t kLongestRow = 110;
    const std::string_view folded = reading_.folded.of(reading_.lines[line].span);
    if (words.empty()) return true;
    if (folded.size() > kLongestRow || folded.ends_with('.')) return false;
    const std::size_t grade_at = trailing_grade(words);
    const bool graded = grade_at < words.size();
    if (!graded && !goes_on_below(line)) return false;
    const std::span<const TableWord> label = words.first(grade_at);
    // "Practice with families and communities   Good" goes on with the name above.
    const bool goes_on = now_.names.is_whole() && !words.front().capital;
    if (goes_on || !graded)
      now_.names.close();
    else
      now_.names.add_unknown(line, now_.order);
    now_.order += label.size();
    if (graded) now_.grades.take(words.subspan(grade_at), now_.order);
    now_.order += words.size() - grade_at;
    return true;
  }

  /// Where a grade in a cell of its own starts that ends the line; the size where there is none.
  [[nodiscard]] std::size_t trailing_grade(std::span<const TableWord> words) const {
    for (std::size_t at = 1; at < words.size(); ++at)
      if (words[at - 1].ends_cell && now_.grades.length(words.subspan(at)) == words.size() - at)
        return at;
    return words.size();
  }

  /// Whether one of the next lines starts a known row.
  [[nodiscard]] bool goes_on_below(std::size_t line) const {
    constexpr std::size_t kMostUnknown = 2;
    const std::size_t end = std::min(reading_.lines.size(), line + 1 + kMostUnknown);
    for (std::size_t i = line + 1; i < end; ++i) {
      if (reading_.lines[i].furniture) continue;
      std::string label;
      for (const TableWord& word : table_words(reading_, i)) {
        if (now_.grades.length({&word, 1}) != 0) break;
        if (!label.empty()) label += ' ';
        label += word.word;
        if (word.ends_cell) break;
      }
      if (row_begins(label)) return true;
    }
    return false;
  }

  /// The only grade in the lines of a name, by name; npos where there is none or more than one.
  [[nodiscard]] std::vector<std::size_t> links() const {
    const auto& names = now_.names.names();
    const auto& grades = now_.grades.grades();
    std::vector<std::size_t> found(names.size(), kNone);
    std::vector<bool> twice(names.size(), false);
    for (std::size_t g = 0; g < grades.size(); ++g) {
      std::size_t only = kNone;
      bool several = false;
      for (std::size_t n = 0; n < names.size(); ++n) {
        const bool shared = grades[g].first_line <= names[n].last_line &&
                            names[n].first_line <= grades[g].last_line;
        several |= shared && only != kNone;
        if (shared) only = n;
      }
      if (only == kNone || several) continue;
      if (found[only] != kNone) twice[only] = true;
      found[only] = g;
    }
    for (std::size_t n = 0; n < names.size(); ++n)
      if (twice[n]) found[n] = kNone;
    return found;
  }

  /// Every judgement that a table of its kind has.
  [[nodiscard]] bool is_complete() const {
    const auto has = [&](Outcome outcome) {
      return std::any_of(now_.names.names().begin(), now_.names.names().end(),
                         [&](const RowName& name) { return name.outcome == outcome; });
    };
    const bool three = has(Outcome::leadership) && has(Outcome::help_and_protection) &&
                       has(Outcome::children_in_care);
    return three && (has(Outcome::overall) || has(Outcome::care_leavers));
  }

  [[nodiscard]] std::vector<GradeRow> pair() const {
    const auto& names = now_.names.names();
    const auto& grades = now_.grades.grades();
    std::vector<std::size_t> linked = links();
    bool in_order = names.size() == grades.size();
    std::size_t agreeing = 0;
    for (std::size_t n = 0; n < names.size() && in_order; ++n) {
      in_order = linked[n] == kNone || linked[n] == n;
      agreeing += linked[n] == n ? 1U : 0U;
    }
    // Where most share no line with a grade, one that does only stands next to another's.
    const auto alone = std::count(linked.begin(), linked.end(), kNone);
    if (!in_order && static_cast<std::size_t>(alone) * 2 > names.size())
      linked.assign(names.size(), kNone);
    // Where others share a line with their grades, one that does not has lost its own.
    const bool sure = is_complete() && agreeing == 0;
    const bool few_agree = agreeing * 2 <= names.size();
    std::vector<GradeRow> rows;
    for (std::size_t n = 0; n < names.size(); ++n) {
      const std::size_t g = in_order ? n : linked[n];
      if (g == kNone || !names[n].outcome || !grades[g].grade) continue;
      rows.push_back({.name = {*names[n].outcome, names[n].with_care_leavers, {}},
                      .grade = grades[g].grade,
                      .number = {},
                      .words = grades[g].words,
                      .in_row = grades[g].words,
                      .unsure = in_order && !sure && (few_agree || linked[n] == kNone)});
    }
    return rows;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  const Reading& reading_;
  std::string_view from_;
  State now_;
  bool ended_ = false;
};

}  // namespace

GradeTable read_judgement_table(const Reading& reading, std::size_t first, std::size_t end,
                                std::string_view words_from) {
  if (first >= reading.lines.size()) return {first, first, {}};
  return Reader(reading, words_from).read(first, end);
}

}  // namespace lettergrade::parse
