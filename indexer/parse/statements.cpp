#include "indexer/parse/statements.hpp"

#include <algorithm>

#include "indexer/parse/judging.hpp"
#include "indexer/parse/passages.hpp"
#include "indexer/parse/sentences.hpp"

namespace lettergrade::parse {
namespace {

bool may_judge(const Section& section) {
  return section.kind != SectionKind::improve && section.kind != SectionKind::context &&
         section.kind != SectionKind::definitions;
}

class SectionStatements {
 public:
  SectionStatements(const Reading& reading, Letter& letter, std::uint32_t number)
      : reading_(reading), letter_(letter), number_(number) {
    context_.year = letter.year.value_or(0);
    context_.visit = letter.type == LetterType::visit;
  }

  void add() {
    const Section& section = letter_.sections[number_];
    // "Progress since the last inspection" and the like look back as a whole.
    looks_back_ = speaks_of_earlier(ascii_lower(section.heading), 0);
    for (std::size_t i = section.first_block; i < section.end_block;) {
      const Block& block = reading_.blocks[i];
      const std::size_t end = std::min<std::size_t>(passage_end(reading_, i), section.end_block);
      if (!block.boilerplate && block.kind != BlockKind::table_row) passage(i, end);
      i = end;
    }
  }

 private:
  /// Furniture inside a passage parts its sentences: the pieces are read one by one.
  void passage(std::size_t first, std::size_t end) {
    context_.after_recall = looks_back_;
    std::size_t begin = first;
    for (std::size_t i = first; i <= end; ++i) {
      if (i < end && !reading_.blocks[i].boilerplate) continue;
      if (begin < i) sentences(passage_span(reading_, begin, i));
      begin = i + 1;
    }
  }

  void sentences(Span span) {
    for (const std::string_view sentence :
         split_sentences(reading_.folded, reading_.folded.of(span))) {
      for (const Judgement& judgement : judgements_in(sentence, context_))
        push(sentence, judgement);
      context_.after_recall = looks_back_ || speaks_of_earlier(sentence, context_.year - 1);
    }
  }

  void push(std::string_view sentence, const Judgement& judgement) {
    const Folded& folded = reading_.folded;
    const Span span = folded.original(sentence);
    letter_.statements.push_back({.sentence = span,
                                  .thing = folded.original(judgement.thing),
                                  .word = folded.original(judgement.word),
                                  .grade = judgement.grade,
                                  .page = reading_.page_of(span.begin),
                                  .section = number_});
  }

  const Reading& reading_;
  Letter& letter_;
  std::uint32_t number_;
  JudgingContext context_;
  bool looks_back_ = false;
};

}  // namespace

void add_statements(const Reading& reading, Letter& letter) {
  letter.statements.clear();
  for (std::uint32_t i = 0; i < letter.sections.size(); ++i)
    if (may_judge(letter.sections[i])) SectionStatements(reading, letter, i).add();
}

}  // namespace lettergrade::parse
