#include "indexer/learn/shared.hpp"

#include <algorithm>

#include "indexer/learn/alike.hpp"
#include "indexer/learn/known.hpp"
#include "indexer/learn/sketch.hpp"

namespace lettergrade::learn {
namespace {

using Letters = std::vector<std::uint32_t>;

/// A text as it stands in some letters.
struct Text {
  std::string written;
  Letters letters;  ///< ascending, each once
};

/// In how many letters two neighbouring words stand, in a table of fixed size: what shares a cell
/// counts too often, never too seldom.
class PairCounts {
 public:
  PairCounts() : counts_(kCells), last_(kCells) {}

  void add(const std::vector<Word>& words, std::uint32_t letter) {
    for (const std::uint64_t pair : pairs_of(words)) {
      const std::size_t cell = pair % kCells;
      if (last_[cell] == letter + 1) continue;
      last_[cell] = letter + 1;
      ++counts_[cell];
    }
  }

  /// Whether enough letters could have a passage like this. Passages of which nine in ten words are
  /// the same share four in five of their pairs; each counts up to `wanted`.
  [[nodiscard]] bool may_be_shared(const std::vector<Word>& words, std::size_t wanted) const {
    const std::vector<std::uint64_t> pairs = pairs_of(words);
    std::size_t sum = 0;
    for (const std::uint64_t pair : pairs)
      sum += std::min<std::size_t>(counts_[pair % kCells], wanted);
    return sum * 10 >= pairs.size() * wanted * 7;
  }

 private:
  static constexpr std::size_t kCells = std::size_t{1} << 20U;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> last_;  ///< the letter that counted last, plus one
};

/// The different texts, those of most letters first.
std::vector<Text> texts_of(std::vector<std::pair<std::string, std::uint32_t>> passages) {
  std::sort(passages.begin(), passages.end());
  std::vector<Text> texts;
  for (auto& [written, letter] : passages) {
    if (texts.empty() || texts.back().written != written)
      texts.push_back({std::move(written), {letter}});
    else if (texts.back().letters.back() != letter)
      texts.back().letters.push_back(letter);
  }
  std::stable_sort(texts.begin(), texts.end(), [](const Text& a, const Text& b) {
    return a.letters.size() > b.letters.size();
  });
  return texts;
}

}  // namespace

void Shared::add(const std::vector<Passage>& passages) {
  for (const Passage& passage : passages) passages_.emplace_back(written(passage.words), letters_);
  ++letters_;
}

std::vector<format::Model::Passage> Shared::result() const {
  constexpr std::size_t kMost = 200;
  const std::size_t wanted = std::max(kFewestLetters, (letters_ * kLetterPercent + 99) / 100);
  if (letters_ < wanted) return {};
  PairCounts pairs;
  for (const auto& [text, letter] : passages_) pairs.add(read_back(text), letter);
  KnownPassages known;
  std::vector<Letters> letters_of;
  for (const Text& text : texts_of(passages_)) {
    std::vector<Word> words = read_back(text.written);
    if (!pairs.may_be_shared(words, wanted)) continue;
    const auto same = known.find(words);
    const std::size_t number = same ? *same : known.add(std::move(words));
    letters_of.resize(std::max(letters_of.size(), number + 1));
    Letters& letters = letters_of[number];
    letters.insert(letters.end(), text.letters.begin(), text.letters.end());
  }
  std::vector<std::pair<std::size_t, std::string>> found;
  for (std::size_t i = 0; i < letters_of.size(); ++i) {
    Letters& letters = letters_of[i];
    std::sort(letters.begin(), letters.end());
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
    if (letters.size() >= wanted) found.emplace_back(letters.size(), written(known.words(i)));
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::pair(b.first, a.second) < std::pair(a.first, b.second);
  });
  found.resize(std::min(found.size(), kMost));
  std::vector<format::Model::Passage> result;
  result.reserve(found.size());
  for (auto& [count, text] : found) result.push_back({family_, std::move(text)});
  return result;
}

}  // namespace lettergrade::learn
