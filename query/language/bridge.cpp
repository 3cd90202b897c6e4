#include "query/language/bridge.hpp"

#include <algorithm>

#include "embedded/bridge.hpp"
#include "lettergrade/csv.hpp"
#include "lettergrade/text.hpp"
#include "query/language/words.hpp"

namespace lettergrade::language {
namespace {

constexpr std::size_t kColumns = 5;  ///< term, also, both, years, reason; the last three may lack

std::vector<std::string> words_of(std::string_view cell) {
  std::string folded = ascii_lower(trim(cell));
  std::replace(folded.begin(), folded.end(), '-', ' ');
  return split_words(folded);
}

std::string reason_of(const std::string& years, const std::string& reason) {
  if (years.empty() || reason.empty()) return years + reason;
  return years + ": " + reason;
}

}  // namespace

Bridge Bridge::shipped() {
  Bridge bridge;
  bridge.add(embedded::bridge, "bridge.csv");
  return bridge;
}

void Bridge::add(std::string_view csv, const std::string& origin) {
  const auto refuse = [&](std::size_t line, const std::string& what) {
    throw Error(Message::bad_synonyms, {origin, std::to_string(line), what});
  };
  const std::vector<CsvRecord> records = read_csv(csv);
  if (records.empty()) refuse(1, "the file is empty; its first line is term,also");
  const auto& header = records.front().cells;
  if (header.size() < 2 || header[0] != "term" || header[1] != "also")
    refuse(records.front().line, "the header is not 'term,also'");
  for (auto record = records.begin() + 1; record != records.end(); ++record) {
    std::vector<std::string> cells = record->cells;
    if (cells.size() < 2 || cells.size() > kColumns)
      refuse(record->line, "a line has a term and what also stands for it");
    cells.resize(kColumns);
    Row row{words_of(cells[0]), words_of(cells[1]), reason_of(cells[3], cells[4])};
    if (row.term.empty() || row.also.empty()) refuse(record->line, "a term is empty");
    rows_.push_back(row);
    if (cells[2] == "no") continue;
    std::swap(row.term, row.also);
    rows_.push_back(std::move(row));
  }
}

std::vector<const Bridge::Row*> Bridge::at(const std::vector<std::string>& words,
                                           std::size_t first) const {
  std::vector<const Row*> found;
  for (const Row& row : rows_) {
    const bool fits = row.term.size() <= words.size() - first &&
                      std::equal(row.term.begin(), row.term.end(),
                                 words.begin() + static_cast<std::ptrdiff_t>(first));
    if (fits) found.push_back(&row);
  }
  return found;
}

bool Bridge::has_word(const std::string& word) const {
  return std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) {
    return std::find(row.term.begin(), row.term.end(), word) != row.term.end() ||
           std::find(row.also.begin(), row.also.end(), word) != row.also.end();
  });
}

}  // namespace lettergrade::language
