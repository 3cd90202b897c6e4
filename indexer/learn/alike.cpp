#include "indexer/learn/alike.hpp"

#include <algorithm>

#include "indexer/learn/telling.hpp"

namespace lettergrade::learn {
namespace {

constexpr char kName = '^';

bool same(const Word& a, const Word& b) { return a.text == b.text; }

/// Lengths of the longest common subsequences of what begins at each pair of places.
class Table {
 public:
  Table(const std::vector<Word>& a, const std::vector<Word>& b)
      : columns_(b.size() + 1), cells_((a.size() + 1) * columns_) {
    for (std::size_t i = a.size(); i-- > 0;)
      for (std::size_t j = b.size(); j-- > 0;)
        cell(i, j) = static_cast<std::uint16_t>(
            same(a[i], b[j]) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1)));
  }
  [[nodiscard]] std::uint16_t at(std::size_t i, std::size_t j) const {
    return cells_[i * columns_ + j];
  }

 private:
  std::uint16_t& cell(std::size_t i, std::size_t j) { return cells_[i * columns_ + j]; }
  std::size_t columns_;
  std::vector<std::uint16_t> cells_;
};

bool enough(std::size_t common, std::size_t words) { return common * 20 >= words * 9; }

}  // namespace

std::string written(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) {
    if (!text.empty()) text += ' ';
    if (word.capital && !word.opens) text += kName;
    text += word.text;
  }
  return text;
}

std::vector<Word> read_back(std::string_view written) {
  std::vector<Word> words;
  while (!written.empty()) {
    const std::size_t end = std::min(written.find(' '), written.size());
    std::string_view text = written.substr(0, end);
    const bool name = text.starts_with(kName);
    if (name) text.remove_prefix(1);
    words.push_back({std::string(text), {}, name, false});
    written.remove_prefix(std::min(end + 1, written.size()));
  }
  return words;
}

bool alike(const std::vector<Word>& a, const std::vector<Word>& b) {
  const std::size_t words = a.size() + b.size();
  if (!enough(std::min(a.size(), b.size()), words)) return false;
  if (std::equal(a.begin(), a.end(), b.begin(), b.end(), same)) return true;
  const Table table(a, b);
  if (!enough(table.at(0, 0), words)) return false;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && same(a[i], b[j])) {
      ++i;
      ++j;
    } else {
      const bool from_a =
          j == b.size() || (i < a.size() && table.at(i + 1, j) >= table.at(i, j + 1));
      if (is_telling(from_a ? a[i++] : b[j++])) return false;
    }
  }
  return true;
}

}  // namespace lettergrade::learn
