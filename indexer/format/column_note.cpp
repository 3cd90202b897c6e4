#include "indexer/format/column_note.hpp"

#include <array>
#include <charconv>

namespace lettergrade::format {
namespace {

template <typename Number>
std::optional<Number> number(std::string_view text, int base = 10) {
  Number value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole ? std::optional(value) : std::nullopt;
}

std::string hex(std::uint64_t value) {
  std::array<char, 16> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16);
  static_cast<void>(error);
  return {digits.data(), end};
}

/// Runs of following docids as "first-last", others alone.
std::string ranges(const std::vector<std::uint32_t>& docids) {
  std::string text;
  for (std::size_t i = 0; i < docids.size();) {
    std::size_t end = i + 1;
    while (end < docids.size() && docids[end] == docids[end - 1] + 1) ++end;
    if (!text.empty()) text += ' ';
    text += std::to_string(docids[i]);
    if (end - i > 1) text.append("-").append(std::to_string(docids[end - 1]));
    i = end;
  }
  return text;
}

/// Takes what stands before the separator, and the separator.
std::string_view cut(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

bool add_range(std::string_view text, std::uint32_t limit, std::vector<std::uint32_t>& docids) {
  const std::string_view first_text = cut(text, '-');
  const auto first = number<std::uint32_t>(first_text);
  const auto last = text.empty() ? first : number<std::uint32_t>(text);
  if (!first || !last || *first == 0 || *first > *last || *last > limit) return false;
  if (!docids.empty() && *first <= docids.back()) return false;
  for (std::uint32_t docid = *first;; ++docid) {
    docids.push_back(docid);
    if (docid == *last) return true;
  }
}

}  // namespace

std::string print(const ColumnNote& note) {
  return note.file + '\n' + hex(note.checksum) + '\n' + std::to_string(note.documents) + '\n' +
         std::to_string(note.last) + '\n' + ranges(note.changed) + '\n';
}

std::string column_file_name(std::string_view part, std::uint64_t checksum) {
  return std::string(kColumnFilePrefix).append(part).append("-").append(hex(checksum));
}

std::optional<ColumnNote> parse_column_note(std::string_view text) {
  ColumnNote note;
  note.file = cut(text, '\n');
  const auto checksum = number<std::uint64_t>(cut(text, '\n'), 16);
  const auto documents = number<std::uint32_t>(cut(text, '\n'));
  const auto last = number<std::uint32_t>(cut(text, '\n'));
  const bool named = !note.file.empty() && note.file.find('/') == std::string::npos;
  if (!named || !checksum || !documents || !last) return std::nullopt;
  note.checksum = *checksum;
  note.documents = *documents;
  note.last = *last;
  for (std::string_view docids = cut(text, '\n'); !docids.empty();)
    if (!add_range(cut(docids, ' '), note.last, note.changed)) return std::nullopt;
  return note;
}

}  // namespace lettergrade::format
