#include "indexer/parse/layout.hpp"

#include <algorithm>

#include "indexer/parse/blocks.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/titles.hpp"
#include "indexer/parse/wrapping.hpp"

namespace lettergrade::parse {
namespace {

/// Whether a byte of UTF-8 text is inside a code point.
bool is_inner(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

class Adopter {
 public:
  Adopter(const Folded& folded, const std::vector<Line>& lines)
      : folded_(folded), text_(folded.source()), lines_(lines) {}

  std::vector<Block> adopt(std::vector<Block> layout) {
    std::stable_sort(layout.begin(), layout.end(),
                     [](const Block& a, const Block& b) { return a.span.begin < b.span.begin; });
    for (const Block& block : layout) add(block);
    fill(static_cast<std::uint32_t>(text_.size()));
    number_pages();
    join_parts();
    for (std::size_t i = 0; i < blocks_.size(); ++i) settle(i);
    return std::move(blocks_);
  }

 private:
  /// Adds what of the block is inside the text and behind the blocks before it.
  void add(Block block) {
    const auto size = static_cast<std::uint32_t>(text_.size());
    block.span.begin = std::clamp(block.span.begin, end_, size);
    block.span.end = std::clamp(block.span.end, block.span.begin, size);
    block.span = tight(block.span);
    if (block.span.empty()) return;
    fill(block.span.begin);
    block.boilerplate = false;
    blocks_.push_back(block);
    end_ = block.span.end;
  }

  /// Text that no block claims, up to `limit`, a block a page.
  void fill(std::uint32_t limit) {
    while (end_ < limit) {
      const auto stop =
          static_cast<std::uint32_t>(std::min<std::size_t>(text_.find('\f', end_), limit));
      const Span span = tight({end_, stop});
      if (!span.empty()) blocks_.push_back({.span = span});
      end_ = stop == limit ? limit : stop + 1;
    }
  }

  /// Whole code points, without white space at the ends.
  [[nodiscard]] Span tight(Span span) const {
    while (span.begin < span.end && is_inner(text_[span.begin])) ++span.begin;
    while (span.begin < span.end && span.end < text_.size() && is_inner(text_[span.end]))
      --span.end;
    const std::string_view words = trim(slice(text_, span));
    if (words.empty()) return {span.begin, span.begin};
    const auto begin = static_cast<std::uint32_t>(words.data() - text_.data());
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
  }

  void number_pages() {
    std::uint32_t page = 1;
    std::uint32_t at = 0;
    for (Block& block : blocks_) {
      page += static_cast<std::uint32_t>(
          std::count(text_.begin() + at, text_.begin() + block.span.begin, '\f'));
      at = block.span.begin;
      block.page = page;
    }
  }

  [[nodiscard]] std::string_view raw(std::size_t i) const { return slice(text_, blocks_[i].span); }

  /// A number and its paragraph, a heading over two lines: one block each.
  void join_parts() {
    std::vector<Block> joined;
    for (const Block& block : blocks_) {
      if (!joined.empty() && belong_together(joined.back(), block))
        joined.back() = {.span = {joined.back().span.begin, block.span.end},
                         .page = joined.back().page,
                         .kind = block.kind};
      else
        joined.push_back(block);
    }
    blocks_ = std::move(joined);
  }

  [[nodiscard]] bool belong_together(const Block& a, const Block& b) const {
    if (a.page != b.page) return false;
    const std::string_view first = slice(text_, a.span);
    const std::string_view second = slice(text_, b.span);
    if (is_bare_number(first)) return b.kind == BlockKind::paragraph && number_length(second) == 0;
    const bool headings = a.kind == BlockKind::heading && b.kind == BlockKind::heading;
    return headings && starts_lower(second) && !ends_sentence(first) &&
           a.span.size() + b.span.size() < 220;
  }

  void settle(std::size_t i) {
    Block& block = blocks_[i];
    if (is_furniture(block)) {
      block = {.span = block.span, .page = block.page, .boilerplate = true};
      return;
    }
    block.kind = kind_of(block);
    const bool text = block.kind == BlockKind::paragraph;
    block.continues = block.continues && text && last_body_ != kNone;
    last_body_ = i;
  }

  [[nodiscard]] bool is_furniture(const Block& block) const {
    const auto first = std::lower_bound(
        lines_.begin(), lines_.end(), block.span.begin,
        [](const Line& line, std::uint32_t byte) { return line.span.end <= byte; });
    if (first == lines_.end() || first->span.begin >= block.span.end) return false;
    for (auto line = first; line != lines_.end() && line->span.begin < block.span.end; ++line)
      if (!line->furniture) return false;
    return true;
  }

  [[nodiscard]] BlockKind kind_of(const Block& block) const {
    const std::string_view text = slice(text_, block.span);
    const std::string_view words = folded_.of(block.span);
    const bool row = block.kind == BlockKind::table_row;
    if (bullet_length(text) != 0 && !row) return BlockKind::list_item;
    if (block.kind == BlockKind::heading) return is_heading(text, words);
    if (row || block.kind == BlockKind::list_item || block.continues) return block.kind;
    return !starts_lower(text) && is_known_title(words, true) ? BlockKind::heading
                                                              : BlockKind::paragraph;
  }

  /// Large or bold type alone makes no heading of a sentence, an address or "Lead inspector: ...".
  static BlockKind is_heading(std::string_view text, std::string_view words) {
    return is_known_title(words, true) || may_be_title(text, words) ? BlockKind::heading
                                                                    : BlockKind::paragraph;
  }

  const Folded& folded_;
  std::string_view text_;
  const std::vector<Line>& lines_;
  std::vector<Block> blocks_;
  std::uint32_t end_ = 0;
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t last_body_ = kNone;
};

}  // namespace

std::vector<Block> adopt_layout(const Folded& folded, const std::vector<Line>& lines,
                                const std::vector<Block>& layout) {
  return Adopter(folded, lines).adopt(layout);
}

}  // namespace lettergrade::parse
