#pragma once
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <optional>
#include <string_view>

#include "lettergrade/text.hpp"

namespace lettergrade::analyse {

/// The words of a text as Unicode sees them (UAX #29, root locale, dictionaries for Thai, Chinese
/// and their like). The rest of the room knows nothing of how they are found.
class Segmenter {
 public:
  Segmenter();
  ~Segmenter();
  Segmenter(const Segmenter&) = delete;
  Segmenter& operator=(const Segmenter&) = delete;

  /// Starts on a text, which must outlive the calls of next(). At most 2 GiB: std::length_error.
  void start(std::string_view text);

  /// The next segment that holds letters, digits, kana or ideographs; none at the end.
  [[nodiscard]] std::optional<Span> next();

 private:
  // One iterator serves every text: making one costs more than reading a page with it.
  std::unique_ptr<icu::BreakIterator> breaks_;
  std::string_view bytes_;
  UText text_ = UTEXT_INITIALIZER;
};

}  // namespace lettergrade::analyse
