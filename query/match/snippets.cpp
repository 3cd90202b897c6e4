#include "query/match/snippets.hpp"

#include <algorithm>
#include <bit>
#include <optional>

#include "query/match/passage_text.hpp"

namespace lettergrade::match {
namespace {

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

/// What a passage is worth: distinct parts of the query come first, then whether the letter judges
/// something there, how close together the parts are, and how often they come.
constexpr int kPart = 1000;
constexpr int kJudged = 400;
constexpr int kClosest = 300;
constexpr int kHit = 10;
constexpr int kHeading = 50;
constexpr std::size_t kMostHits = 9;

/// What counts before a passage is analysed.
struct Kind {
  bool judged = false;   ///< overlaps a sentence that judges
  bool heading = false;  ///< says less than a sentence
};

int worth(Kind kind, Parts parts, std::size_t hits, std::uint32_t apart) {
  const auto closest = static_cast<std::uint32_t>(kClosest);
  const auto often = static_cast<int>(std::min(hits, kMostHits));
  return std::popcount(parts) * kPart + (kind.judged ? kJudged : 0) +
         static_cast<int>(closest - std::min(apart, closest)) + often * kHit -
         (kind.heading ? kHeading : 0);
}

int worth(Kind kind, const Passage& passage) {
  constexpr std::uint32_t kAnyLength = 1'000'000;
  Parts parts = 0;
  for (const Found& hit : passage.found) parts |= hit.parts;
  const bool several = std::popcount(parts) > 1;
  const std::uint32_t apart = several ? densest(passage, kAnyLength).size() : 0;
  return worth(kind, parts, passage.found.size(), apart);
}

/// Looks for the passages of one letter.
class Choice {
 public:
  Choice(const Letter& letter, const SnippetScope& scope, const Wanted& wanted, Analyser& analyser)
      : letter_(letter), scope_(scope), wanted_(wanted), analyser_(analyser) {}

  /// The best `count` passages in the order of the letter, judged statements before others.
  std::vector<Passage> best(std::size_t count) {
    each_block([&](const Block& block) {
      for (const Span sentence : sentences(letter_.text, block.span)) offer(block, sentence);
    });
    pick(count);
    // What is asked for may reach from what looks like a sentence into the next.
    if (chosen_.empty()) {
      each_block([&](const Block& block) { offer(block, block.span); });
      pick(count);
    }
    std::sort(chosen_.begin(), chosen_.end(), [](const Chosen& a, const Chosen& b) {
      return a.kind.judged != b.kind.judged ? a.kind.judged
                                            : a.passage.span.begin < b.passage.span.begin;
    });
    std::vector<Passage> result;
    for (Chosen& item : chosen_) result.push_back(std::move(item.passage));
    return result;
  }

 private:
  struct Candidate {
    const Block* block;
    Span span;
    Kind kind;
    int most;  ///< worth
  };
  struct Chosen {
    Passage passage;
    Kind kind;
    int worth;
  };

  template <typename Take>
  void each_block(Take&& take) const {
    for (const SnippetScope::Blocks& range : scope_.blocks)
      for (std::uint32_t i = range.first; i < range.end; ++i)
        if (const Block& block = letter_.blocks[i];
            !block.boilerplate || scope_.include_boilerplate)
          take(block);
  }

  void offer(const Block& block, Span span) {
    const Hints::Most most = wanted_.look(slice(letter_.text, span));
    if (most.times == 0) return;
    if (overlaps(scope_.judged, span)) return;  // quoted already
    const Kind kind{overlaps(letter_.statements, span), block.kind == BlockKind::heading};
    candidates_.push_back({&block, span, kind, worth(kind, most.parts, most.times, 0)});
  }

  static bool overlaps(const std::vector<Statement>& statements, Span span) {
    return std::any_of(statements.begin(), statements.end(),
                       [&](const Statement& item) { return overlap(item.sentence, span); });
  }

  /// Analyses candidates as long as one may be better than what is chosen.
  void pick(std::size_t count) {
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.most > b.most; });
    for (const Candidate& candidate : candidates_) {
      if (chosen_.size() == count && chosen_.back().worth >= candidate.most) break;
      auto found = read(candidate);
      if (!found) continue;
      const auto place = std::find_if(chosen_.begin(), chosen_.end(), [&](const Chosen& other) {
        return other.worth < found->worth || (other.worth == found->worth &&
                                              other.passage.span.begin > found->passage.span.begin);
      });
      chosen_.insert(place, std::move(*found));
      if (chosen_.size() > count) chosen_.pop_back();
    }
    candidates_.clear();
  }

  [[nodiscard]] std::optional<Chosen> read(const Candidate& candidate) const {
    Passage passage{candidate.span, {}, candidate.block->page};
    passage.found = wanted_.find(analyser_.tokens(slice(letter_.text, passage.span)), analyser_);
    if (passage.found.empty()) return std::nullopt;
    for (Found& hit : passage.found) {
      hit.span.begin += passage.span.begin;
      hit.span.end += passage.span.begin;
    }
    return Chosen{passage, candidate.kind, worth(candidate.kind, passage)};
  }

  const Letter& letter_;
  const SnippetScope& scope_;
  const Wanted& wanted_;
  Analyser& analyser_;
  std::vector<Candidate> candidates_;
  std::vector<Chosen> chosen_;  ///< best first
};

/// The number of the paragraph in which a passage begins, as the letter prints it.
std::string paragraph_of(const Letter& letter, Span span) {
  for (const Paragraph& paragraph : letter.paragraphs)
    if (paragraph.span.begin <= span.begin && span.begin < paragraph.span.end) return paragraph.id;
  return {};
}

/// A judged statement with the words of the query and its own grade marked.
Snippet quoted(const Letter& letter, const Statement& statement, const Wanted& wanted,
               Analyser& analyser) {
  Passage passage{statement.sentence, {}, statement.page};
  const std::string_view sentence = slice(letter.text, statement.sentence);
  for (Found& hit : wanted.find(analyser.tokens(sentence), analyser)) {
    hit.span.begin += statement.sentence.begin;
    hit.span.end += statement.sentence.begin;
    if (!overlap(hit.span, statement.word)) passage.found.push_back(hit);
  }
  passage.found.push_back({statement.word, 0});
  std::sort(passage.found.begin(), passage.found.end(),
            [](const Found& a, const Found& b) { return a.span.begin < b.span.begin; });
  Snippet snippet = written(letter.text, passage);
  snippet.judged = statement.grade;
  snippet.paragraph = paragraph_of(letter, passage.span);
  return snippet;
}

}  // namespace

std::vector<Snippet> snippets(const Letter& letter, const SnippetScope& scope, const Wanted& wanted,
                              std::size_t count, Analyser& analyser) {
  std::vector<Snippet> result;
  for (const Statement& statement : scope.judged)
    if (result.size() < count) result.push_back(quoted(letter, statement, wanted, analyser));
  if (result.size() == count || wanted.empty()) return result;
  Choice choice(letter, scope, wanted, analyser);
  for (const Passage& passage : choice.best(count - result.size())) {
    result.push_back(written(letter.text, passage));
    result.back().paragraph = paragraph_of(letter, passage.span);
  }
  return result;
}

std::vector<Span> highlights(std::string_view text, const Wanted& wanted, Analyser& analyser) {
  std::vector<Span> result;
  if (wanted.look(text).times == 0) return result;
  for (const Found& found : wanted.find(analyser.tokens(text), analyser))
    result.push_back(found.span);
  return result;
}

}  // namespace lettergrade::match
