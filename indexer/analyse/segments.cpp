#include "indexer/analyse/segments.hpp"

#include <unicode/ubrk.h>

#include <limits>
#include <stdexcept>

#include "indexer/analyse/characters.hpp"
#include "lettergrade/error.hpp"

namespace lettergrade::analyse {
namespace {

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw Error(Message::internal, {u_errorName(status)});
}

/// ICU 72 calls a Korean syllable with a mark no word; what starts with a letter is one.
bool starts_with_letter(std::string_view text, std::int32_t begin) {
  auto at = static_cast<std::size_t>(begin);
  return is_letter(class_of(next_code_point(text, at)));
}

}  // namespace

Segmenter::Segmenter() {
  UErrorCode status = U_ZERO_ERROR;
  breaks_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  require(status);
}

Segmenter::~Segmenter() { utext_close(&text_); }

void Segmenter::start(std::string_view text) {
  constexpr auto kLimit = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max());
  if (text.size() > kLimit) throw std::length_error("a text over 2 GiB cannot be analysed");
  bytes_ = text;
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
  breaks_->setText(&text_, status);
  require(status);
  breaks_->first();
}

std::optional<Span> Segmenter::next() {
  std::int32_t begin = breaks_->current();
  for (std::int32_t end = breaks_->next(); end != icu::BreakIterator::DONE; end = breaks_->next()) {
    if (breaks_->getRuleStatus() >= UBRK_WORD_NONE_LIMIT || starts_with_letter(bytes_, begin))
      return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    begin = end;
  }
  return std::nullopt;
}

}  // namespace lettergrade::analyse
