#include "indexer/learn/passages.hpp"

#include <algorithm>
#include <unordered_set>

#include "indexer/learn/telling.hpp"

namespace lettergrade::learn {
namespace {

constexpr std::size_t kFewestWords = 6;
/// Shorter ones have to end like a sentence: a line of few words may be a heading.
constexpr std::size_t kFewestWithoutEnd = 12;
constexpr std::size_t kMostWords = 250;
/// The longest standing text that the recognisers know has 1,200 bytes.
constexpr std::size_t kMostBytes = 2000;

/// The bytes of a letter that something was read from: in order, without overlap.
std::vector<Span> read_spans(const Letter& letter) {
  std::vector<Span> spans;
  for (const Statement& statement : letter.statements) spans.push_back(statement.sentence);
  for (const Section& section : letter.sections)
    for (const Point& point : section.points) spans.push_back(point.span);
  for (const Evidence& evidence : letter.evidence) spans.push_back(evidence.span);
  std::erase_if(spans, [](Span span) { return span.empty(); });
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::vector<Span> joined;
  for (const Span span : spans)
    if (joined.empty() || joined.back().end < span.begin)
      joined.push_back(span);
    else
      joined.back().end = std::max(joined.back().end, span.end);
  return joined;
}

/// Blocks in which a section's heading stands, told as a heading or not.
std::unordered_set<std::uint32_t> headed_blocks(const Letter& letter) {
  std::unordered_set<std::uint32_t> blocks;
  for (const Section& section : letter.sections) {
    if (section.heading.empty() || section.first_block >= letter.blocks.size()) continue;
    const Span span = letter.blocks[section.first_block].span;
    if (squeeze(slice(letter.text, span)).starts_with(section.heading))
      blocks.insert(section.first_block);
  }
  return blocks;
}

class Picker {
 public:
  Picker(const Letter& letter, const Councils& councils)
      : letter_(letter),
        councils_(councils),
        read_(read_spans(letter)),
        headed_(headed_blocks(letter)) {}

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
      if (was_read(block.span)) return false;
    }
    return bytes <= kMostBytes && !headed_.contains(blocks.front());
  }

  /// Whether something was read from a part of the span.
  [[nodiscard]] bool was_read(Span span) const {
    const auto at = std::partition_point(read_.begin(), read_.end(),
                                         [&](Span other) { return other.end <= span.begin; });
    return at != read_.end() && at->begin < span.end;
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
  std::unordered_set<std::uint32_t> headed_;
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
