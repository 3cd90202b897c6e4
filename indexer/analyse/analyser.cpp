#include "lettergrade/analyser.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "indexer/analyse/cutter.hpp"
#include "indexer/analyse/fold.hpp"
#include "indexer/analyse/gaps.hpp"
#include "indexer/analyse/segments.hpp"
#include "indexer/analyse/stemmer.hpp"

namespace lettergrade {
namespace {

using analyse::Word;

/// A word of a compound, folded in full: the joined form is made before terms are cut to length.
struct Part {
  std::string folded;
  Span span;
  bool case_cut = false;  ///< parted from the one before by case alone
};

bool is_number(const Part& part) {
  return std::all_of(part.folded.begin(), part.folded.end(),
                     [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
}

/// "well", "being" -> "wellbeing". Numbers keep a hyphen: "14-19" is not 1419.
std::string joined_form(std::span<const Part> parts) {
  const bool numbers = std::all_of(parts.begin(), parts.end(), is_number);
  std::string joined;
  for (const Part& part : parts) {
    if (numbers && !joined.empty()) joined += '-';
    joined += part.folded;
  }
  return joined;
}

bool is_compound(std::string_view text, const Word& before, const Word& word) {
  return word.case_cut || analyse::hyphenates(text, {before.span.end, word.span.begin});
}

/// Numbers the words of a text and writes them out as tokens.
class TokenWriter {
 public:
  explicit TokenWriter(std::size_t words) { tokens_.reserve(words + words / 8); }

  /// Takes the parts of one compound, or the one part of a plain word, and leaves `parts` empty.
  void write(std::vector<Part>& parts) {
    if (parts.empty()) return;
    if (parts.size() > 1) write_joined(parts, TokenKind::joined);
    const TokenKind kind = parts.size() > 1 ? TokenKind::part : TokenKind::word;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (const std::size_t inner = case_cut_run(parts, i); inner > 1 && inner < parts.size())
        write_joined(std::span(parts).subspan(i, inner), TokenKind::inner);
      add(std::string(parts[i].folded), parts[i].span, position_, kind);
      ++position_;
    }
    parts.clear();
  }

  [[nodiscard]] std::vector<Token> take() { return std::move(tokens_); }

 private:
  /// How many parts, from `first` on, case alone parts from each other; 0 inside such a run.
  static std::size_t case_cut_run(const std::vector<Part>& parts, std::size_t first) {
    if (first > 0 && parts[first].case_cut) return 0;
    std::size_t end = first + 1;
    while (end < parts.size() && parts[end].case_cut) ++end;
    return end - first;
  }

  void write_joined(std::span<const Part> parts, TokenKind kind) {
    const Span whole{parts.front().span.begin, parts.back().span.end};
    const auto last = position_ + static_cast<std::uint32_t>(parts.size() - 1);
    add(joined_form(parts), whole, last, kind);
  }
  void add(std::string term, Span span, std::uint32_t last, TokenKind kind) {
    tokens_.push_back({analyse::limited(std::move(term)), span, position_, last, kind});
  }

  std::vector<Token> tokens_;
  std::uint32_t position_ = 0;
};

}  // namespace

struct Analyser::Impl {
  analyse::Segmenter segmenter;
  analyse::Cutter cutter;
  analyse::Folder folder;
  analyse::Stemmer stemmer;
  std::vector<Word> words;  // of the current text; kept for its memory

  void read_words(std::string_view text);
  std::vector<Token> tokens(std::string_view text);
};

void Analyser::Impl::read_words(std::string_view text) {
  words.clear();
  segmenter.start(text);
  std::optional<Span> open = segmenter.next();
  while (open) {
    const std::optional<Span> next = segmenter.next();
    if (next && analyse::joins_segments(text, {open->end, next->begin})) {
      open->end = next->end;
      continue;
    }
    cutter.cut(text, *open, words);
    open = next;
  }
}

std::vector<Token> Analyser::Impl::tokens(std::string_view text) {
  read_words(text);
  TokenWriter writer(words.size());
  std::vector<Part> parts;  // of the compound being read
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && !is_compound(text, words[i - 1], words[i])) writer.write(parts);
    std::string folded = folder.fold(slice(text, words[i].span));
    if (!folded.empty()) parts.push_back({std::move(folded), words[i].span, words[i].case_cut});
  }
  writer.write(parts);
  return writer.take();
}

Analyser::Analyser() : impl_(std::make_unique<Impl>()) {}
Analyser::~Analyser() = default;
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;

std::vector<Token> Analyser::tokens(std::string_view text) { return impl_->tokens(text); }

std::size_t Analyser::common_beginning(std::string_view stem) {
  return analyse::common_beginning(stem);
}

std::string Analyser::stem(std::string_view term) { return impl_->stemmer.stem(term); }

}  // namespace lettergrade
