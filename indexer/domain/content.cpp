#include "indexer/domain/content.hpp"

#include <algorithm>

#include "indexer/domain/fold.hpp"

namespace lettergrade {
namespace {

void append_folded(std::string_view text, std::string& words) {
  const bool ascii = std::none_of(text.begin(), text.end(),
                                  [](char c) { return static_cast<unsigned char>(c) > 127; });
  const std::string folded = ascii ? std::string() : fold_name(text);
  for (const char c : ascii ? text : std::string_view(folded)) {
    if (c == '&') words += "and";
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                      static_cast<unsigned char>(c) > 127;
    if (kept) words += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
}

}  // namespace

std::string content_words(const Letter& letter) {
  std::string words;
  for (const bool boilerplate : {false, true}) {
    for (const Block& block : letter.blocks)
      if (block.boilerplate == boilerplate) append_folded(slice(letter.text, block.span), words);
    if (!words.empty()) break;
  }
  return words;
}

}  // namespace lettergrade
