#include "query/match/snippets.hpp"

#include <algorithm>
#include <bit>

namespace lettergrade::match {
namespace {

/// A passage longer than this many bytes is cut around its matches.
constexpr std::uint32_t kMaxBytes = 300;
constexpr std::string_view kEllipsis = "\u2026";

struct Passage {
  Span span;  ///< bytes of the letter
  std::vector<Found> found;
  std::uint32_t page = 1;
  bool heading = false;

  [[nodiscard]] int score() const {
    Parts parts = 0;
    for (const Found& hit : found) parts |= hit.parts;
    // Distinct parts of the query first, then how often; a bare heading says less than a sentence.
    const auto often = static_cast<int>(std::min<std::size_t>(found.size(), 9));
    return std::popcount(parts) * 20 + often * 2 - (heading ? 5 : 0);
  }
};

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Ends of sentences in a block: after . ! or ? and closing quotes, before a space.
std::vector<Span> sentences(std::string_view text, Span block) {
  std::vector<Span> result;
  std::uint32_t begin = block.begin;
  for (std::uint32_t i = block.begin; i < block.end; ++i) {
    if (text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
    std::uint32_t end = i + 1;
    while (end < block.end && (text[end] == '\'' || text[end] == '"' || text[end] == ')')) ++end;
    if (end < block.end && !is_space(text[end])) continue;
    result.push_back({begin, end});
    while (end < block.end && is_space(text[end])) ++end;
    begin = end;
    i = end - 1;
  }
  if (begin < block.end) result.push_back({begin, block.end});
  return result;
}

/// The stretch of at most kMaxBytes that holds the most parts of the query.
Span densest(const Passage& passage) {
  Span best{passage.found.front().span.begin, passage.found.front().span.end};
  int best_score = -1;
  for (std::size_t i = 0; i < passage.found.size(); ++i) {
    Parts parts = 0;
    int hits = 0;
    for (std::size_t j = i; j < passage.found.size(); ++j) {
      const Span span{passage.found[i].span.begin, passage.found[j].span.end};
      if (j > i && span.size() > kMaxBytes - 80) break;
      parts |= passage.found[j].parts;
      const int score = std::popcount(parts) * 10 + ++hits;
      if (score <= best_score) continue;
      best_score = score;
      best = span;
    }
  }
  return best;
}

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

/// Writes the passage as one line, moving highlights along.
Snippet written(std::string_view text, const Passage& passage) {
  Span span = passage.span;
  if (span.size() > kMaxBytes) span = widened(text, densest(passage), passage.span);
  Snippet snippet;
  snippet.page = passage.page;
  if (span.begin > passage.span.begin) snippet.text = kEllipsis;
  auto hit = std::find_if(passage.found.begin(), passage.found.end(),
                          [&](const Found& found) { return found.span.begin >= span.begin; });
  bool marked = false;
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
    if (!is_space(text[i]))
      snippet.text += text[i];
    else if (!snippet.text.ends_with(' '))
      snippet.text += ' ';
  }
  close_marks(span.end);
  if (span.end < passage.span.end) snippet.text.append(kEllipsis);
  return snippet;
}

/// What is wanted in a stretch of the letter, as bytes of the letter.
std::vector<Found> found_in(const Letter& letter, Span span, const Wanted& wanted,
                            Analyser& analyser) {
  const std::string_view body = slice(letter.text, span);
  std::vector<Found> found = wanted.find(analyser.tokens(body), analyser);
  for (Found& hit : found) {
    hit.span.begin += span.begin;
    hit.span.end += span.begin;
  }
  return found;
}

void collect(const Letter& letter, const Block& block, const Wanted& wanted, Analyser& analyser,
             std::vector<Passage>& passages) {
  const std::vector<Found> found = found_in(letter, block.span, wanted, analyser);
  if (found.empty()) return;
  for (const Span sentence : sentences(letter.text, block.span)) {
    Passage passage{sentence, {}, block.page, block.kind == BlockKind::heading};
    for (const Found& hit : found)
      if (sentence.contains(hit.span)) passage.found.push_back(hit);
    if (!passage.found.empty()) passages.push_back(std::move(passage));
  }
}

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

/// A judged statement with the words of the query and its own grade marked.
Snippet quoted(const Letter& letter, const Statement& statement, const Wanted& wanted,
               Analyser& analyser) {
  Passage passage{statement.sentence, found_in(letter, statement.sentence, wanted, analyser),
                  statement.page};
  std::erase_if(passage.found,
                [&](const Found& found) { return overlap(found.span, statement.word); });
  passage.found.push_back({statement.word, 0});
  std::sort(passage.found.begin(), passage.found.end(),
            [](const Found& a, const Found& b) { return a.span.begin < b.span.begin; });
  Snippet snippet = written(letter.text, passage);
  snippet.judged = statement.grade;
  return snippet;
}

}  // namespace

std::vector<Snippet> snippets(const Letter& letter, const SnippetScope& scope, const Wanted& wanted,
                              std::size_t count, Analyser& analyser) {
  std::vector<Snippet> result;
  for (const Statement& statement : scope.judged)
    if (result.size() < count) result.push_back(quoted(letter, statement, wanted, analyser));
  if (result.size() == count || wanted.empty()) return result;
  std::vector<Passage> passages;
  for (const SnippetScope::Blocks& range : scope.blocks)
    for (std::uint32_t i = range.first; i < range.end; ++i)
      if (const Block& block = letter.blocks[i]; !block.boilerplate || scope.include_boilerplate)
        collect(letter, block, wanted, analyser, passages);
  std::erase_if(passages, [&](const Passage& passage) {
    return std::any_of(scope.judged.begin(), scope.judged.end(),
                       [&](const Statement& item) { return overlap(item.sentence, passage.span); });
  });
  std::stable_sort(passages.begin(), passages.end(),
                   [](const Passage& a, const Passage& b) { return a.score() > b.score(); });
  passages.resize(std::min(passages.size(), count - result.size()));
  std::sort(passages.begin(), passages.end(),
            [](const Passage& a, const Passage& b) { return a.span.begin < b.span.begin; });
  for (const Passage& passage : passages) result.push_back(written(letter.text, passage));
  return result;
}

std::vector<Span> highlights(std::string_view text, const Wanted& wanted, Analyser& analyser) {
  std::vector<Span> result;
  for (const Found& found : wanted.find(analyser.tokens(text), analyser))
    result.push_back(found.span);
  return result;
}

}  // namespace lettergrade::match
