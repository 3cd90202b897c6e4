#include "bench/letters/page.hpp"

#include "lettergrade/text.hpp"

namespace lettergrade::bench {
namespace {

constexpr std::size_t kWidth = 88;
constexpr std::size_t kLinesOfPage = 48;

}  // namespace

void Page::end_line() {
  out_ += '\n';
  ++lines_;
  column_ = 0;
}

void Page::line(std::string_view text) {
  out_ += text;
  end_line();
}

void Page::gap() {
  end_line();
  if (lines_ < kLinesOfPage) return;
  out_ += '\n';
  out_.append(kWidth / 2, ' ');
  out_ += std::to_string(page_++);
  out_ += "\n\f";
  lines_ = 0;
}

void Page::heading(std::string_view text) {
  line(text);
  end_line();
}

void Page::before_vowel() {
  if (fresh_ || (!out_.ends_with(" a") && !out_.ends_with(" A") && !out_.ends_with("\nA"))) return;
  out_ += 'n';
  ++column_;
}

void Page::start(std::string_view lead) {
  out_ += lead;
  indent_ = code_points(lead);
  column_ = indent_;
  fresh_ = true;
}

void Page::word(std::string_view text) {
  if (!fresh_ && column_ + 1 + text.size() > kWidth) {
    end_line();
    out_.append(indent_, ' ');
    column_ = indent_;
    fresh_ = true;
  }
  if (!fresh_) {
    out_ += ' ';
    ++column_;
  }
  out_ += text;
  column_ += text.size();
  fresh_ = false;
}

void Page::words(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    if (end == std::string_view::npos) return word(text);
    if (end > 0) word(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
}

void Page::end(bool tight) {
  end_line();
  if (!tight) gap();
}

}  // namespace lettergrade::bench
