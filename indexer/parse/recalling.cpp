// Sentences that look back at another letter's judgement.
#include "indexer/parse/folded.hpp"
#include "indexer/parse/judging.hpp"
#include "indexer/parse/judging_words.hpp"

namespace lettergrade::parse {

bool speaks_of_earlier(std::string_view sentence, int year) {
  if (has_any(sentence, judging::kEarlier)) return true;
  for (std::size_t at = 0; at + 4 <= sentence.size(); ++at) {
    const bool alone = (at == 0 || !is_word_byte(sentence[at - 1])) &&
                       (at + 4 == sentence.size() || !is_digit(sentence[at + 4]));
    const bool stated = alone &&
                        (sentence.substr(at, 2) == "20" || sentence.substr(at, 2) == "19") &&
                        is_digit(sentence[at + 2]) && is_digit(sentence[at + 3]);
    if (!stated) continue;
    const int value = 1000 * (sentence[at] - '0') + 100 * (sentence[at + 1] - '0') +
                      10 * (sentence[at + 2] - '0') + (sentence[at + 3] - '0');
    // "judged good in May 2011" recalls an inspection of the same year, too.
    if (year == 0 || value <= year) return true;
  }
  return false;
}

}  // namespace lettergrade::parse
