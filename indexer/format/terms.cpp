#include "indexer/format/terms.hpp"

#include <algorithm>

namespace lettergrade::format {
namespace {

Xapian::termpos base_after(Xapian::termpos end, bool continues) {
  if (end == 0) return 1;
  return continues ? end : end + kBlockGap;
}

}  // namespace

void TermAdder::add_title(std::string_view title) {
  const Xapian::termpos base = base_after(title_end_, false);
  for (const Token& token : analyser_.tokens(title)) {
    title_end_ = std::max(title_end_, base + token.last_position + 1);
    const std::string term = with_prefix(word_prefix(TextField::title), token.term);
    document_.add_posting(term, base + token.position);
    // A compound stands at both its ends, so that a phrase meets it from either side.
    if (token.last_position != token.position)
      document_.add_posting(term, base + token.last_position, 0);
    const std::string stem = analyser_.stem(token.term);
    for (const TextField field : {TextField::title, TextField::body})
      document_.add_term(with_prefix(stem_prefix(field), stem));
  }
}

std::vector<TermAdder::Posting> TermAdder::postings(const Letter& letter, const LetterWords& words,
                                                    std::size_t first, std::size_t end) const {
  std::vector<Posting> list;
  Xapian::termpos free = 0;
  for (std::size_t i = first; i < end; ++i) {
    const Block& block = letter.blocks[i];
    const TextField field = block.boilerplate ? TextField::boilerplate : TextField::body;
    const Xapian::termpos base = base_after(free, block.continues);
    for (const LetterWords::Place& place : words.block(i)) {
      free = std::max(free, base + place.last_position + 1);
      list.push_back({field, place.word, base + place.position, !block.boilerplate});
      // A compound stands at both its ends, so that a phrase meets it from either side.
      if (place.last_position != place.position)
        list.push_back({field, place.word, base + place.last_position, false});
    }
  }
  return list;
}

void TermAdder::add_blocks(const Letter& letter, const LetterWords& words, std::size_t first,
                           std::size_t end) {
  std::vector<Posting> list = postings(letter, words, first, end);
  // Xapian keeps a document's terms in a tree: in order, each is found where the last one was.
  std::sort(list.begin(), list.end());
  for (auto at = list.begin(); at != list.end();) {
    const auto [field, word, position, counts] = *at;
    const std::string term = with_prefix(word_prefix(field), words.term(word));
    Xapian::termcount count = 0;
    for (; at != list.end() && at->field == field && at->word == word; ++at) {
      document_.add_posting(term, at->position, at->counts ? 1 : 0);
      if (at->counts) ++count;
    }
    document_.add_term(with_prefix(stem_prefix(field), words.stem(word)), count);
  }
}

void TermAdder::add_statement(std::string_view sentence, const Grade& grade) {
  const Xapian::termpos base = base_after(statements_end_, false);
  statements_end_ = base + 1;
  document_.add_posting(filter_term(Field::judged, std::to_string(grade.value)), base, 0);
  const auto add = [&](std::string_view prefix, const std::string& term, const Token& token) {
    for (const std::uint32_t position : {token.position, token.last_position})
      document_.add_posting(with_prefix(prefix, term), base + position, 0);
  };
  for (const Token& token : analyser_.tokens(sentence)) {
    statements_end_ = std::max(statements_end_, base + token.last_position + 1);
    add(word_prefix(TextField::statement), token.term, token);
    add(stem_prefix(TextField::statement), analyser_.stem(token.term), token);
  }
}

std::string_view prefix_of(std::string_view term) {
  const std::size_t end = term.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return term.substr(0, std::min(end, term.size()));
}

}  // namespace lettergrade::format
