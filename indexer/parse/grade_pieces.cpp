#include "indexer/parse/grade_pieces.hpp"

#include <algorithm>
#include <string>

#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {
namespace {

/// "requires improvement to be good": no grade has more words.
constexpr std::size_t kMostWords = 5;

/// The end of a grade whose beginning was lost: not "good".
bool lost_beginning(std::string_view piece) { return piece == "to be good" || piece == "be good"; }

std::string joined(std::span<const TableWord> words) {
  std::string result;
  for (const TableWord& word : words) {
    if (!result.empty()) result += ' ';
    result += word.word;
  }
  return result;
}

/// Whether `words` is the unfinished beginning of a grade: "requires", "requires improvement to".
bool begins_grade(std::string_view words) {
  const auto begins = [&](std::string_view whole) {
    return whole.starts_with(words) && whole.substr(words.size()).starts_with(' ');
  };
  return std::any_of(kGradeWords.begin(), kGradeWords.end(), [&](const GradeWord& row) {
    return begins(row.word) || any_item(row.variants, begins);
  });
}

}  // namespace

bool GradePieces::begins(std::string_view word) { return begins_grade(word); }

bool GradePieces::continues(std::string_view piece) const {
  if (said_.empty()) return false;
  const std::string whole = said_ + ' ' + std::string(piece);
  return grade_of_word(whole) || begins_grade(whole);
}

std::size_t GradePieces::length(std::span<const TableWord> words) const {
  const std::size_t most = std::min(words.size(), kMostWords);
  for (std::size_t count = most; count > 0; --count) {
    const std::string piece = joined(words.first(count));
    if (continues(piece) || grade_of_word(piece) || lost_beginning(piece)) return count;
    // A piece of a grade fills its cell; a sentence goes on.
    if (words[count - 1].ends_cell && begins_grade(piece)) return count;
  }
  return 0;
}

void GradePieces::take(std::span<const TableWord> words, std::size_t order) {
  const std::string piece = joined(words);
  const char* begin = words.front().word.data();
  const char* end = words.back().word.data() + words.back().word.size();
  if (continues(piece)) {
    TableGrade& last = grades_.back();
    said_ += ' ' + piece;
    last.grade = grade_of_word(said_);
    last.words = {last.words.data(), static_cast<std::size_t>(end - last.words.data())};
    last.last_line = words.back().line;
  } else {
    said_ = piece;
    grades_.push_back({.grade = grade_of_word(piece),
                       .words = {begin, static_cast<std::size_t>(end - begin)},
                       .first_line = words.front().line,
                       .last_line = words.back().line,
                       .order = order});
  }
  // "Good" is finished; "requires improvement" may still be "to be good".
  if (!begins_grade(said_)) said_.clear();
}

}  // namespace lettergrade::parse
