#include "indexer/analyse/cutter.hpp"

namespace lettergrade::analyse {
namespace {

constexpr bool starts_word(CharClass c) { return is_letter(c) || c == CharClass::digit; }

}  // namespace

void Cutter::cut(std::string_view text, Span segment, std::vector<Word>& words) {
  if (is_ascii_lower(slice(text, segment))) {
    words.push_back({segment, false});
    return;
  }
  decode(text, segment);
  open_ = false;
  list_end_ = 0;
  for (std::size_t at = 0; at < characters_.size(); ++at) {
    const bool border = open_ && case_border(at);
    if (open_ && !border && continues(at)) {
      extend(at);
      continue;
    }
    if (open_) close(at, words);
    open(at, border);
  }
  if (open_) close(characters_.size(), words);
}

void Cutter::decode(std::string_view text, Span segment) {
  characters_.clear();
  const std::string_view head = text.substr(0, segment.end);
  for (std::size_t at = segment.begin; at < head.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(head, at);
    const CharClass kind = class_of(c);
    if (kind == CharClass::invisible) continue;
    characters_.push_back({begin, static_cast<std::uint32_t>(at), c, kind});
  }
}

/// Opens a word at a letter or digit; any other character lies between words.
void Cutter::open(std::size_t at, bool case_cut) {
  open_ = starts_word(kind(at));
  if (!open_) return;
  first_ = at;
  case_cut_ = case_cut;
  thousands_end_ = thousands_end(at);
  extend(at);
}

void Cutter::extend(std::size_t at) {
  if (kind(at) != CharClass::mark) base_ = kind(at);
}

void Cutter::close(std::size_t at, std::vector<Word>& words) const {
  words.push_back({{characters_[first_].begin, characters_[at - 1].end}, case_cut_});
}

/// "poorly|An", "4|Performs", and both ends of the 3 in "requirements3Performs".
bool Cutter::case_border(std::size_t at) const {
  if (kind(at) == CharClass::upper) return base_ == CharClass::lower || base_ == CharClass::digit;
  if (kind(at) != CharClass::digit || base_ != CharClass::lower) return false;
  return kind(at + digits(at)) == CharClass::upper;
}

bool Cutter::continues(std::size_t at) const {
  switch (kind(at)) {
    case CharClass::apostrophe:
      return apostrophe_continues(at);
    case CharClass::dot:
      return dot_continues(at);
    case CharClass::comma:
      return at < thousands_end_;
    case CharClass::mark:
      return true;
    default:
      return starts_word(kind(at));
  }
}

/// Between letters, or before the s of "1990's".
bool Cutter::apostrophe_continues(std::size_t at) const {
  if (is_letter(base_)) return is_letter(kind(at + 1));
  if (base_ != CharClass::digit || !is_letter(kind(at + 1))) return false;
  const char32_t next = characters_[at + 1].code_point;
  const bool s = next == U's' || next == U'S';
  return s && !starts_word(kind(at + 2)) && kind(at + 2) != CharClass::mark;
}

/// "e.g", "U.K", "3.5"; not "requirements.The".
bool Cutter::dot_continues(std::size_t at) const {
  const CharClass next = kind(at + 1);
  if (base_ == CharClass::upper && next == CharClass::upper)
    return is_initial(at - 1) && is_initial(at + 1);
  if (is_letter(base_)) return next == CharClass::lower || next == CharClass::letter;
  return base_ == CharClass::digit && next == CharClass::digit;
}

/// A capital with no letter or digit beside it.
bool Cutter::is_initial(std::size_t at) const {
  const bool before = at > first_ && starts_word(kind(at - 1));
  return kind(at) == CharClass::upper && !before && !starts_word(kind(at + 1)) &&
         kind(at + 1) != CharClass::mark;
}

CharClass Cutter::kind(std::size_t at) const {
  return at < characters_.size() ? characters_[at].kind : CharClass::other;
}

std::size_t Cutter::digits(std::size_t from) const {
  std::size_t at = from;
  while (kind(at) == CharClass::digit) ++at;
  return at - from;
}

/// End of a number such as 12,345,678 that starts at `from`; `from` itself when it is none, as the
/// commas of "1,2 and 3" part a list.
std::size_t Cutter::thousands_end(std::size_t from) {
  if (from < list_end_) return from;
  const std::size_t head = digits(from);
  if (head == 0 || head > 3) return from;
  std::size_t at = from + head;
  for (; kind(at) == CharClass::comma && kind(at + 1) == CharClass::digit; at += 4) {
    if (digits(at + 1) == 3) continue;
    list_end_ = at;  // not looked at again from each of its numbers
    return from;
  }
  return at;
}

}  // namespace lettergrade::analyse
