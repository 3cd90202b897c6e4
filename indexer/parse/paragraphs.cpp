#include "indexer/parse/paragraphs.hpp"

#include <algorithm>
#include <unordered_map>

#include "indexer/parse/numbering.hpp"
#include "indexer/parse/passages.hpp"

namespace lettergrade::parse {
namespace {

/// The section that holds block `i`.
std::uint32_t section_of(const Letter& letter, std::size_t i) {
  const auto after = std::upper_bound(
      letter.sections.begin(), letter.sections.end(), i,
      [](std::size_t block, const Section& section) { return block < section.first_block; });
  return static_cast<std::uint32_t>(after - letter.sections.begin() - 1);
}

std::vector<Numbered> numbered_blocks(const Reading& reading) {
  std::vector<Numbered> numbers;
  bool heading = false;
  bool lead_in = false;
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    const Block& block = reading.blocks[i];
    // A shared text has its number like any other; a number alone is a page's.
    constexpr std::uint32_t kShortest = 20;
    if (block.boilerplate && block.span.size() < kShortest) continue;
    if (block.continues || block.kind == BlockKind::table_row) continue;
    const bool is_heading = block.kind == BlockKind::heading;
    const Mark mark = mark_of(reading, i);
    if (mark.kind == Mark::Kind::number)
      numbers.push_back({i, number_parts(mark.words), is_heading, heading || is_heading, lead_in});
    heading = is_heading || (heading && mark.kind != Mark::Kind::number);
    lead_in = reading.words(passage_end(reading, i) - 1).ends_with(':');
  }
  return numbers;
}

class Paragraphs {
 public:
  Paragraphs(const Reading& reading, Letter& letter) : reading_(reading), letter_(letter) {}

  void add() {
    const std::vector<Numbered> numbers = numbered_blocks(reading_);
    const std::vector<bool> counted = in_sequence(numbers);
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < numbers.size(); ++i)
      if (counted[i] && !numbers[i].heading) starts.push_back(numbers[i].block);
    for (std::size_t i = 0; i < starts.size(); ++i)
      push(starts[i], i + 1 < starts.size() ? starts[i + 1] : reading_.blocks.size());
  }

 private:
  void push(std::size_t first, std::size_t limit) {
    const std::uint32_t section = section_of(letter_, first);
    limit = std::min<std::size_t>(limit, letter_.sections[section].end_block);
    const Span span = passage_span(reading_, first, end_of(first, limit));
    if (span.empty()) return;
    std::string number(mark_of(reading_, first).words);
    const int seen = ++seen_[number];
    std::string id = seen == 1 ? number : number + "-" + std::to_string(seen);
    letter_.paragraphs.push_back(
        {std::move(id), std::move(number), span, reading_.page_of(span.begin), section});
  }

  /// One past its last block: its lists belong to it, text without a number behind it does not.
  [[nodiscard]] std::size_t end_of(std::size_t first, std::size_t limit) const {
    std::size_t end = std::min(passage_end(reading_, first), limit);
    for (std::size_t next = end; next < limit; ++next) {
      const Block& block = reading_.blocks[next];
      if (block.boilerplate) continue;
      if (block.kind == BlockKind::heading || block.kind == BlockKind::table_row) break;
      const bool listed = block.kind == BlockKind::list_item ||
                          mark_of(reading_, next).kind != Mark::Kind::none || block.continues;
      if (!listed) break;
      end = next + 1;
    }
    return end;
  }

  const Reading& reading_;
  Letter& letter_;
  std::unordered_map<std::string, int> seen_;
};

}  // namespace

void add_paragraphs(const Reading& reading, Letter& letter) {
  letter.paragraphs.clear();
  Paragraphs(reading, letter).add();
}

}  // namespace lettergrade::parse
