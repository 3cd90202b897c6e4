#include "indexer/learn/passages.hpp"

#include <algorithm>

#include "indexer/learn/telling.hpp"

namespace lettergrade::learn {
namespace {

constexpr std::size_t kFewestWords = 6;
/// Shorter ones have to end like a sentence: a line of few words may be a heading.
constexpr std::size_t kFewestWithoutEnd = 12;
constexpr std::size_t kMostWords = 250;
/// The longest standing text that the recognisers know has 1,200 bytes.
constexpr std::size_t kMostBytes = 2000;

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

/// The bytes of a letter that something was read from, in order.
std::vector<Span> read_spans(const Letter& letter) {
  std::vector<Span> spans;
  for (const Statement& statement : letter.statements) spans.push_back(statement.sentence);
  for (const Section& section : letter.sections)
    for (const Point& point : section.points) spans.push_back(point.span);
  for (const Evidence& evidence : letter.evidence)
    if (!evidence.span.empty()) spans.push_back(evidence.span);
  return spans;
}

/// Whether a section's heading stands in the block, told as a heading or not.
bool is_headed(const Letter& letter, std::uint32_t block) {
  return std::any_of(letter.sections.begin(), letter.sections.end(), [&](const Section& section) {
    return section.first_block == block && !section.heading.empty() &&
           squeeze(slice(letter.text, letter.blocks[block].span)).starts_with(section.heading);
  });
}

class Picker {
 public:
  Picker(const Letter& letter, const Councils& councils)
      : letter_(letter), councils_(councils), read_(read_spans(letter)) {}

  std::vector<Passage> pick() const {
    std::vector<Passage> found;
    const auto size = static_cast<std::uint32_t>(letter_.blocks.size());
    for (std::uint32_t i = 0; i < size; ++i) {
      if (letter_.blocks[i].boilerplate || letter_.blocks[i].continues) continue;
      Passage passage{whole(i), {}};
      if (fits(passage.blocks) && has_words(passage)) found.push_back(std::move(passage));
    }
    return found;
  }

 private:
  /// The block and those that continue it; page furniture may stand between them.
  [[nodiscard]] std::vector<std::uint32_t> whole(std::uint32_t first) const {
    std::vector<std::uint32_t> blocks{first};
    for (std::uint32_t i = first + 1; i < letter_.blocks.size(); ++i) {
      if (letter_.blocks[i].continues && !letter_.blocks[i].boilerplate)
        blocks.push_back(i);
      else if (!letter_.blocks[i].boilerplate)
        break;
    }
    return blocks;
  }

  [[nodiscard]] bool fits(const std::vector<std::uint32_t>& blocks) const {
    std::size_t bytes = 0;
    for (const std::uint32_t i : blocks) {
      const Block& block = letter_.blocks[i];
      bytes += block.span.size();
      if (block.kind == BlockKind::heading || block.kind == BlockKind::table_row) return false;
      if (std::any_of(read_.begin(), read_.end(),
                      [&](Span span) { return overlap(span, block.span); }))
        return false;
    }
    return bytes <= kMostBytes && !is_headed(letter_, blocks.front());
  }

  /// Reads the words; whether they are enough and none of them judges.
  [[nodiscard]] bool has_words(Passage& passage) const {
    for (const std::uint32_t i : passage.blocks)
      for (Word& word : words_of(slice(letter_.text, letter_.blocks[i].span))) {
        if (is_finding(word.text)) return false;
        passage.words.push_back(std::move(word));
      }
    councils_.replace_own(passage.words, letter_.authority);
    const std::size_t count = passage.words.size();
    if (count < kFewestWords || count > kMostWords) return false;
    const std::string_view end =
        trim(slice(letter_.text, letter_.blocks[passage.blocks.back()].span));
    return count >= kFewestWithoutEnd || end.ends_with('.');
  }

  const Letter& letter_;
  const Councils& councils_;
  std::vector<Span> read_;
};

}  // namespace

std::vector<Passage> passages_of(const Letter& letter, const Councils& councils) {
  return Picker(letter, councils).pick();
}

bool leaves_something(const Letter& letter, const std::vector<const Passage*>& passages) {
  std::vector<bool> gone(letter.blocks.size());
  for (const Passage* passage : passages)
    for (const std::uint32_t block : passage->blocks) gone[block] = true;
  for (std::size_t i = 0; i < letter.blocks.size(); ++i)
    if (!gone[i] && !letter.blocks[i].boilerplate && letter.blocks[i].kind != BlockKind::heading)
      return true;
  return false;
}

}  // namespace lettergrade::learn
