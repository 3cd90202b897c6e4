#include "indexer/read/pdf/creation_date.hpp"

#include <charconv>

#include "lettergrade/text.hpp"

namespace lettergrade::read::pdf {
namespace {

/// Takes exactly `digits` digits off the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  int value = 0;
  if (text.size() < digits) return std::nullopt;
  const char* end = text.data() + digits;
  if (std::from_chars(text.data(), end, value).ptr != end) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

void skip(std::string_view& text, char c) {
  if (text.starts_with(c)) text.remove_prefix(1);
}

}  // namespace

std::optional<Date> pdf_date(std::string_view text) {
  text = trim(text);
  if (text.starts_with("D:")) text.remove_prefix(2);
  const auto year = take_number(text, 4);
  skip(text, '-');
  const auto month = take_number(text, 2);
  skip(text, '-');
  const auto day = take_number(text, 2);
  if (!year || !month || !day || *year < 1980) return std::nullopt;
  return make_date(*year, *month, *day);
}

std::optional<Date> xmp_creation_date(std::string_view packet) {
  constexpr std::string_view kName = "xmp:CreateDate";
  const std::size_t at = packet.find(kName);
  if (at == std::string_view::npos) return std::nullopt;
  packet.remove_prefix(at + kName.size());
  const std::size_t value = packet.find_first_of("0123456789");
  if (value > 4) return std::nullopt;
  return pdf_date(packet.substr(value));
}

}  // namespace lettergrade::read::pdf
