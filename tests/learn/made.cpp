#include "tests/learn/made.hpp"

#include "indexer/learn/learner.hpp"
#include "indexer/learn/marker.hpp"
#include "tests/support/letters.hpp"

namespace lettergrade::test {

Letter made(const std::vector<std::string>& paragraphs, const std::string& code) {
  Letter letter = letter_of(paragraphs);
  letter.recogniser = "rating";
  letter.authority = code;
  return letter;
}

std::vector<Letter> letters_with(std::size_t count, const std::vector<std::string>& paragraphs) {
  std::vector<Letter> letters;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<std::string> all = paragraphs;
    all.push_back("Finding number " + std::to_string(i) + " is about lanterns in the harbour.");
    letters.push_back(made(all));
  }
  return letters;
}

format::Model learnt(const std::vector<Letter>& letters) {
  learn::Learner learner(Register::built_in());
  learner.start_family("rating");
  for (const Letter& letter : letters) learner.add(letter);
  return learner.finish();
}

std::vector<std::string> marked(const format::Model& model, Letter letter) {
  learn::Marker(model, Register::built_in()).mark(letter);
  std::vector<std::string> texts;
  for (const Block& block : letter.blocks)
    if (block.boilerplate) texts.emplace_back(slice(letter.text, block.span));
  return texts;
}

}  // namespace lettergrade::test
