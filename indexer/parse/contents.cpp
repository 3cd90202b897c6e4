#include "indexer/parse/contents.hpp"

#include <algorithm>

#include "indexer/parse/headings.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::size_t kLatest = 120;
constexpr std::uint32_t kLongestEntry = 160;

/// "Executive summary   4", "Recommendations.....6": words, then the number of a page.
bool ends_with_page(std::string_view words) {
  const std::size_t digits = words.size() - (words.find_last_not_of("0123456789") + 1);
  // The pages may have been read as a column of their own, or each below its entry.
  if (digits == words.size() && digits <= 3) return true;
  if (digits == 0 || digits > 3 || digits + 2 >= words.size()) return false;
  const std::string_view before = words.substr(0, words.size() - digits);
  if (before.back() != ' ' && before.back() != '.') return false;
  return !before.ends_with("grade ") && !before.ends_with("of ");
}

bool is_contents(std::string_view words) {
  return words == "contents" || words == "table of contents" || words == "contents page";
}

class Entries {
 public:
  Entries(const Reading& reading, std::size_t heading) : reading_(reading), heading_(heading) {}

  /// One past the last entry; the block behind the heading where there is none.
  [[nodiscard]] std::size_t end() const {
    std::size_t end = heading_ + 1;
    for (std::size_t i = heading_ + 1; i < reading_.blocks.size(); ++i) {
      if (reading_.blocks[i].boilerplate) continue;
      if (is_entry(i))
        end = i + 1;
      else if (!is_wrapped(i))
        return end;
    }
    return end;
  }

 private:
  [[nodiscard]] bool is_entry(std::size_t i) const {
    // A list that was read as one paragraph still ends with a page.
    const bool whole = i == heading_ + 1;
    const bool near = reading_.blocks[i].page <= reading_.blocks[heading_].page + 1;
    return near && (whole || reading_.blocks[i].span.size() <= kLongestEntry) &&
           ends_with_page(reading_.words(i));
  }

  /// A line without a page of its own, with an entry close below it on the same page.
  [[nodiscard]] bool is_wrapped(std::size_t i) const {
    constexpr std::size_t kReach = 3;
    const Block& block = reading_.blocks[i];
    if (block.span.size() > kLongestEntry || reading_.words(i).ends_with('.')) return false;
    if (block.page != reading_.blocks[heading_].page) return false;
    for (std::size_t next = i + 1; next < std::min(i + 1 + kReach, reading_.blocks.size()); ++next)
      if (reading_.blocks[next].page == block.page && is_entry(next)) return true;
    return false;
  }

  const Reading& reading_;
  std::size_t heading_;
};

}  // namespace

void mark_contents(Reading& reading) {
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kLatest); ++i) {
    if (reading.blocks[i].boilerplate || !is_contents(reading.words(i))) continue;
    const std::size_t end = Entries(reading, i).end();
    for (std::size_t entry = i; entry < end; ++entry) {
      Block& block = reading.blocks[entry];
      block.kind = entry == i ? BlockKind::paragraph : BlockKind::table_row;
      block.boilerplate = true;
      block.continues = false;
    }
    return;
  }
}

}  // namespace lettergrade::parse
