#include "indexer/read/pdf/finish.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "indexer/read/pdf/characters.hpp"
#include "indexer/read/pdf/draft_joins.hpp"

namespace lettergrade::read::pdf {
namespace {

using Pages = std::vector<std::vector<Draft>>;

float usual_size(const Pages& pages) {
  std::map<float, std::size_t> sizes;
  for (const auto& page : pages)
    for (const Draft& draft : page) sizes[std::round(draft.size * 2) / 2] += draft.text.size();
  const auto most = std::max_element(
      sizes.begin(), sizes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == sizes.end() ? 0 : most->first;
}

/// "Report published: 23 May 2014" is bold, and yet no heading.
bool states_number(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos &&
         text.find_first_of("0123456789", colon) != std::string_view::npos;
}

/// Larger or bolder than the text, short, and no sentence.
bool looks_like_heading(const Draft& draft, float body) {
  if (draft.kind != BlockKind::paragraph || draft.lines > 4 || draft.text.size() > 250)
    return false;
  const bool larger = draft.size > 1.08F * body + 0.3F;
  const bool bold = draft.bold > 0.9F && draft.size > body - 0.6F;
  if (!larger && !bold) return false;
  if (std::string_view(".,;").find(draft.text.back()) != std::string_view::npos) return false;
  if (!larger && states_number(draft.text)) return false;
  return std::any_of(draft.text.begin(), draft.text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// Small print at the foot of a page: from the first small block that starts with a number on.
std::size_t first_footnote(const std::vector<Draft>& page, float body) {
  std::size_t first = page.size();
  for (std::size_t i = page.size(); i > 0; --i) {
    const Draft& draft = page[i - 1];
    if (draft.size > 0.93F * body || draft.kind == BlockKind::table_row) break;
    if (is_digit(static_cast<unsigned char>(draft.text.front()))) first = i - 1;
  }
  return first;
}

bool is_running_text(const Draft& draft) {
  return draft.kind == BlockKind::paragraph || draft.kind == BlockKind::list_item;
}

/// Whether `next`, first on its page, goes on where `last`, last on an earlier page, broke off.
bool continues(const Draft& last, const Draft& next) {
  if (!is_running_text(last) || next.kind != BlockKind::paragraph || next.marked) return false;
  if (std::abs(last.size - next.size) > 0.6F || ends_sentence(last.text)) return false;
  if (starts_lower(next.text)) return true;
  return last.full && std::abs(next.text_x - last.text_x) < next.size;
}

}  // namespace

void finish(Pages pages, DocumentWriter& writer) {
  const float body = usual_size(pages);
  std::vector<std::size_t> footnotes;
  for (auto& page : pages) {
    for (Draft& draft : page)
      if (looks_like_heading(draft, body)) draft.kind = BlockKind::heading;
    footnotes.push_back(first_footnote(page, body));
  }
  const Draft* last = nullptr;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    auto& page = pages[i];
    if (last != nullptr && footnotes[i] > 0 && continues(*last, page.front()))
      page.front().continues = true;
    if (footnotes[i] > 0) last = &page[footnotes[i] - 1];
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    auto& page = pages[i];
    const auto foot = page.begin() + static_cast<std::ptrdiff_t>(footnotes[i]);
    std::size_t next = i + 1;
    while (next < pages.size() && footnotes[next] == 0) ++next;
    const bool broken = next < pages.size() && pages[next].front().continues;
    if (broken && foot != page.begin()) std::rotate(foot - 1, foot, page.end());
    if (i > 0) writer.new_page();
    for (Draft& draft : page) writer.add(draft.kind, draft.text, draft.continues);
  }
}

}  // namespace lettergrade::read::pdf
