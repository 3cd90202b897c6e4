#include "query/match/passage_text.hpp"

#include <algorithm>
#include <bit>

namespace lettergrade::match {
namespace {

/// A passage longer than this many bytes is cut around its matches.
constexpr std::uint32_t kMaxBytes = 300;
constexpr std::string_view kEllipsis = "\u2026";

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Widens `core` evenly to about kMaxBytes inside `limits`, ending between words.
Span widened(std::string_view text, Span core, Span limits) {
  const std::uint32_t room = core.size() < kMaxBytes ? (kMaxBytes - core.size()) / 2 : 0;
  std::uint32_t begin = core.begin - std::min(room, core.begin - limits.begin);
  std::uint32_t end = core.end + std::min(room, limits.end - core.end);
  if (begin > limits.begin)
    while (begin < core.begin && !is_space(text[begin - 1])) ++begin;
  if (end < limits.end)
    while (end > core.end && !is_space(text[end])) --end;
  return {begin, end};
}

bool ends_in_word_hyphen(std::string_view text) {
  return text.size() > 1 && text.back() == '-' && !is_space(text[text.size() - 2]);
}

}  // namespace

std::vector<Span> sentences(std::string_view text, Span block) {
  std::vector<Span> result;
  std::uint32_t begin = block.begin;
  for (std::size_t at = text.find_first_of(".!?", begin); at < block.end;
       at = text.find_first_of(".!?", at + 1)) {
    const auto i = static_cast<std::uint32_t>(at);
    std::uint32_t end = i + 1;
    while (end < block.end && (text[end] == '\'' || text[end] == '"' || text[end] == ')')) ++end;
    if (end < block.end && !is_space(text[end])) continue;
    result.push_back({begin, end});
    while (end < block.end && is_space(text[end])) ++end;
    begin = end;
  }
  if (begin < block.end) result.push_back({begin, block.end});
  return result;
}

Span densest(const Passage& passage, std::uint32_t most) {
  Span best{passage.found.front().span.begin, passage.found.front().span.end};
  int best_parts = -1;
  for (std::size_t i = 0; i < passage.found.size(); ++i) {
    Parts parts = 0;
    for (std::size_t j = i; j < passage.found.size(); ++j) {
      const Span span{passage.found[i].span.begin, passage.found[j].span.end};
      if (j > i && span.size() > most) break;
      parts |= passage.found[j].parts;
      const int count = std::popcount(parts);
      if (count < best_parts || (count == best_parts && span.size() >= best.size())) continue;
      best_parts = count;
      best = span;
    }
  }
  return best;
}

Snippet written(std::string_view text, const Passage& passage) {
  Span span = passage.span;
  if (span.size() > kMaxBytes) span = widened(text, densest(passage, kMaxBytes - 80), passage.span);
  Snippet snippet;
  snippet.page = passage.page;
  if (span.begin > passage.span.begin) snippet.text = kEllipsis;
  auto hit = std::find_if(passage.found.begin(), passage.found.end(),
                          [&](const Found& found) { return found.span.begin >= span.begin; });
  bool marked = false;
  bool parted = false;  // inside a word that a line's end parts: it stays one word
  const auto close_marks = [&](std::uint32_t at) {
    if (!marked || at < hit->span.end) return;
    snippet.highlights.back().end = static_cast<std::uint32_t>(snippet.text.size());
    marked = false;
    ++hit;
  };
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    close_marks(i);
    const bool starts =
        !marked && hit != passage.found.end() && hit->span.begin == i && hit->span.end <= span.end;
    if (starts) {
      const auto at = static_cast<std::uint32_t>(snippet.text.size());
      snippet.highlights.push_back({at, at});
      marked = true;
    }
    if (text[i] == '\n' && ends_in_word_hyphen(snippet.text)) parted = true;
    if (!is_space(text[i])) {
      snippet.text += text[i];
      parted = false;
    } else if (!snippet.text.ends_with(' ') && !parted) {
      snippet.text += ' ';
    }
  }
  close_marks(span.end);
  if (span.end < passage.span.end) snippet.text.append(kEllipsis);
  return snippet;
}

}  // namespace lettergrade::match
