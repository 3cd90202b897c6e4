#include "indexer/write/plan.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <tuple>

#include "indexer/format/record.hpp"
#include "indexer/format/schema.hpp"

namespace lettergrade::write {

void join_sources(Letter& letter, const Letter& other) {
  for (const Source& source : other.sources) {
    const std::string key = format::source_key(source, other);
    const bool there =
        !key.empty() &&
        std::any_of(letter.sources.begin(), letter.sources.end(),
                    [&](const Source& known) { return format::source_key(known, letter) == key; });
    if (!there) letter.sources.push_back(source);
  }
  // The first stays where it is: the text is its.
  std::stable_sort(std::next(letter.sources.begin()), letter.sources.end(),
                   [](const Source& a, const Source& b) { return a.absolute < b.absolute; });
}

bool says_more(const Letter& a, const Letter& b) {
  const auto rank = [](const Letter& letter) {
    return std::tuple(letter.year.has_value(), letter.date.has_value(), letter.grade.has_value(),
                      letter.outcomes.size(), letter.paragraphs.size(), letter.sections.size());
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  return a.sources.at(0).absolute < b.sources.at(0).absolute;
}

std::string id_with_digits(const std::string& base_id, const format::Hash& content,
                           unsigned digits) {
  return digits == 0 ? base_id : base_id + "-" + content.hex().substr(0, digits);
}

format::Hash content_of(const Letter& letter) {
  return format::Hash::from_hex(letter.content_hash).value_or(format::hash_of(letter.content_hash));
}

std::int32_t time_of(std::string_view time_key) {
  std::int32_t time = 0;
  for (const char c : time_key)
    if (c >= '0' && c <= '9') time = time * 10 + (c - '0');
  return time;
}

void Plan::add(Letter letter) {
  const format::Hash content = content_of(letter);
  const auto [place, fresh] = places_.emplace(content, static_cast<std::uint32_t>(letters_.size()));
  PlannedLetter planned;
  if (!fresh) {
    planned = letters_[place->second];
    Letter other = format::decode_letter(spool_.read(planned.bytes));
    if (says_more(other, letter)) std::swap(letter, other);
    join_sources(letter, other);
  }
  planned.content = content;
  planned.base = letter.base_id.empty() ? PlannedLetter::kRecord : base_number(letter.base_id);
  planned.time = time_of(format::time_key(letter));
  planned.family = family_number(letter.recogniser);
  planned.bytes = spool_.append(format::encode(letter));
  if (fresh)
    letters_.push_back(planned);
  else
    letters_[place->second] = planned;
}

void Plan::clear() {
  letters_.clear();
  places_.clear();
  base_ids_.clear();
  base_numbers_.clear();
}

std::uint32_t Plan::base_number(const std::string& base_id) {
  const auto [place, fresh] =
      base_numbers_.emplace(base_id, static_cast<std::uint32_t>(base_ids_.size()));
  if (fresh) base_ids_.push_back(base_id);
  return place->second;
}

std::uint16_t Plan::family_number(const std::string& family) {
  const auto known = std::find(families_.begin(), families_.end(), family);
  const auto number = static_cast<std::uint16_t>(known - families_.begin());
  if (known == families_.end()) families_.push_back(family);
  return number;
}

Letter Plan::letter(const PlannedLetter& planned) const {
  Letter letter = format::decode_letter(spool_.read(planned.bytes));
  if (planned.base != PlannedLetter::kRecord)
    letter.id = id_with_digits(letter.base_id, planned.content, planned.digits);
  return letter;
}

std::string Plan::alias(const PlannedLetter& planned) const {
  return planned.answers_to_base ? base_ids_.at(planned.base) : std::string();
}

void Plan::change(const format::Hash& content, const std::function<void(Letter&)>& edit) {
  PlannedLetter& planned = letters_.at(places_.at(content));
  Letter letter = format::decode_letter(spool_.read(planned.bytes));
  edit(letter);
  planned.bytes = spool_.append(format::encode(letter));
}

}  // namespace lettergrade::write
