#include "indexer/parse/folded.hpp"

#include <algorithm>
#include <array>

namespace lettergrade::parse {
namespace {

struct Replacement {
  std::string_view from;
  char to;  ///< NUL: nothing
};

/// Characters that letters write in more than one way.
constexpr std::array kReplacements{
    Replacement{"\u2018", '\''}, Replacement{"\u2019", '\''}, Replacement{"\u201C", '"'},
    Replacement{"\u201D", '"'},  Replacement{"\u2010", '-'},  Replacement{"\u2011", '-'},
    Replacement{"\u2012", '-'},  Replacement{"\u2013", '-'},  Replacement{"\u2014", '-'},
    Replacement{"\u2212", '-'},  Replacement{"\u00A0", ' '},  Replacement{"\u2002", ' '},
    Replacement{"\u2003", ' '},  Replacement{"\u2009", ' '},  Replacement{"\u202F", ' '},
    Replacement{"\u00AD", '\0'}, Replacement{"\u200B", '\0'}, Replacement{"\uFEFF", '\0'},
};

const Replacement* replacement(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0xC2) return nullptr;
  for (const Replacement& row : kReplacements)
    if (text.starts_with(row.from)) return &row;
  return nullptr;
}

constexpr std::size_t kMarkEvery = 256;

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Length of a hyphen at a line end with the white space behind it, where a word goes on in the
/// next line ("improve-\n  ment"); 0 when there is none.
std::size_t broken_word(std::string_view text, std::size_t at) {
  if (at == 0 || !is_lower(text[at - 1])) return 0;
  std::size_t next = at + 1;
  bool line_end = false;
  while (next < text.size() && is_space(text[next])) {
    if (text[next] == '\n' && line_end) return 0;
    line_end |= text[next] == '\n';
    ++next;
  }
  return line_end && next < text.size() && is_lower(text[next]) ? next - at : 0;
}

}  // namespace

Folded::Folded(std::string_view text) : source_(text) {
  fold();
  for (std::size_t at = 0, i = 0; at <= text.size() + kMarkEvery; at += kMarkEvery) {
    while (i < begins_.size() && begins_[i] < at) ++i;
    marks_.push_back(static_cast<std::uint32_t>(i));
  }
}

void Folded::fold() {
  const std::string_view text = source_;
  text_.reserve(text.size());
  begins_.reserve(text.size());
  sizes_.reserve(text.size());
  const auto add = [&](char c, std::size_t at, std::size_t size) {
    if (c == ' ' && (text_.empty() || text_.back() == ' ')) return;
    text_ += c;
    begins_.push_back(static_cast<std::uint32_t>(at));
    sizes_.push_back(static_cast<std::uint8_t>(size));
  };
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (const Replacement* row = replacement(text.substr(i, 3))) {
      if (row->to != '\0') add(row->to, i, row->from.size());
      i += row->from.size();
      continue;
    }
    const std::size_t skip = c == '-' ? broken_word(text, i) : 0;
    if (skip == 0)
      add(is_space(c) ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c, i, 1);
    i += std::max<std::size_t>(skip, 1);
  }
}

std::size_t Folded::from(std::uint32_t original) const {
  const std::size_t mark = original / kMarkEvery;
  if (mark + 1 >= marks_.size()) return begins_.size();
  const auto first = begins_.begin() + marks_[mark];
  const auto last = begins_.begin() + marks_[mark + 1];
  return static_cast<std::size_t>(std::lower_bound(first, last, original) - begins_.begin());
}

std::string_view Folded::of(Span original) const {
  const std::size_t begin = from(original.begin);
  const std::size_t end = std::max(begin, from(original.end));
  std::string_view part = std::string_view(text_).substr(begin, end - begin);
  while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
  while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
  return part;
}

Span Folded::original(std::size_t begin, std::size_t end) const {
  end = std::min(end, text_.size());
  if (begin >= end) return {};
  return {begins_[begin], begins_[end - 1] + sizes_[end - 1]};
}

Span Folded::original(std::string_view part) const {
  if (part.empty()) return {};
  const auto begin = static_cast<std::size_t>(part.data() - text_.data());
  return original(begin, begin + part.size());
}

bool word_at(std::string_view text, std::size_t at, std::string_view part) {
  if (text.substr(at, part.size()) != part) return false;
  const std::size_t end = at + part.size();
  const bool open = at > 0 && is_word_byte(text[at - 1]) && is_word_byte(part.front());
  const bool runs_on = end < text.size() && is_word_byte(text[end]) && is_word_byte(part.back());
  return !open && !runs_on;
}

std::size_t find_words(std::string_view text, std::string_view part, std::size_t start) {
  for (std::size_t at = text.find(part, start); at != std::string_view::npos;
       at = text.find(part, at + 1))
    if (word_at(text, at, part)) return at;
  return std::string_view::npos;
}

bool has_any(std::string_view text, std::string_view list) {
  return any_item(list, [&](std::string_view item) { return has_words(text, item); });
}

}  // namespace lettergrade::parse
