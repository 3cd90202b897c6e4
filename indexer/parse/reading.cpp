#include "indexer/parse/reading.hpp"

#include <algorithm>

#include "indexer/parse/layout.hpp"

namespace lettergrade::parse {
namespace {

/// Before its salutation a letter has addresses, no running text: a paper that quotes a letter in
/// an appendix is no letter.
constexpr std::size_t kLatestSalutation = 40;
constexpr std::uint32_t kLongestAddress = 450;

bool is_closing(std::string_view words) {
  return words.starts_with("yours sincerely") || words.starts_with("yours faithfully") ||
         words.starts_with("kind regards") || words.starts_with("yours truly");
}

/// Names and addresses before the salutation and below the signature are no headings.
void demote_headings(Reading& reading) {
  const auto demote = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      if (reading.blocks[i].kind == BlockKind::heading)
        reading.blocks[i].kind = BlockKind::paragraph;
  };
  if (reading.salutation) demote(0, *reading.salutation + 1);
  if (reading.closing)
    demote(*reading.closing, std::min(*reading.closing + 6, reading.blocks.size()));
}

}  // namespace

Reading::Reading(std::string_view text, const Register& known, const std::vector<Block>& layout)
    : folded(text), authorities(known), lines(split_lines(text)), laid_out(!layout.empty()) {
  mark_furniture(folded, lines);
  blocks = layout.empty() ? make_blocks(folded, lines) : adopt_layout(folded, lines, layout);
  for (std::size_t i = 0; i < std::min(blocks.size(), kLatestSalutation) && !salutation; ++i) {
    if (blocks[i].span.size() > kLongestAddress) break;
    if (is_salutation(words(i))) salutation = i;
  }
  for (std::size_t i = 0; i < blocks.size() && !closing; ++i)
    if (blocks[i].span.size() < kLongestAddress && is_closing(words(i))) closing = i;
  demote_headings(*this);
}

std::uint32_t Reading::page_of(std::uint32_t at) const {
  const auto block = block_of(at);
  return block ? blocks[*block].page : 1;
}

std::optional<std::size_t> Reading::block_of(std::uint32_t at) const {
  const auto after = std::upper_bound(
      blocks.begin(), blocks.end(), at,
      [](std::uint32_t byte, const Block& block) { return byte < block.span.begin; });
  if (after == blocks.begin()) return std::nullopt;
  return static_cast<std::size_t>(after - blocks.begin()) - 1;
}

Evidence& add_evidence(const Reading& reading, Letter& letter, std::string field,
                       std::string_view words) {
  const Span span = reading.folded.original(words);
  letter.evidence.push_back({.field = std::move(field),
                             .span = span,
                             .page = reading.page_of(span.begin),
                             .confidence = Confidence::stated,
                             .derived_from = {},
                             .doubt = {}});
  return letter.evidence.back();
}

Evidence& add_derived(Letter& letter, std::string field, std::string from) {
  letter.evidence.push_back({.field = std::move(field),
                             .span = {},
                             .page = 0,
                             .confidence = Confidence::derived,
                             .derived_from = std::move(from),
                             .doubt = {}});
  return letter.evidence.back();
}

Evidence& add_missing(Letter& letter, std::string field) {
  letter.evidence.push_back({.field = std::move(field),
                             .span = {},
                             .page = 0,
                             .confidence = Confidence::missing,
                             .derived_from = {},
                             .doubt = {}});
  return letter.evidence.back();
}

std::string grade_field(Outcome outcome) {
  if (outcome == Outcome::overall) return "grade";
  return "outcomes." + std::string(spec(outcome).slug);
}

}  // namespace lettergrade::parse
