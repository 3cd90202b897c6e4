#include "lettergrade/error.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <vector>

#include "lettergrade/messages.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade {
namespace {

std::string fill(std::string_view text, std::initializer_list<std::string_view> arguments) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool placeholder = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' &&
                             text[i + 1] >= '0' && text[i + 1] <= '9';
    if (!placeholder) {
      result += text[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(text[i + 1] - '0');
    if (index < arguments.size()) result += *(arguments.begin() + index);
    i += 2;
  }
  return result;
}

constexpr bool in_order() {
  for (std::size_t i = 0; i < kMessages.size(); ++i)
    if (static_cast<std::size_t>(kMessages[i].message) != i) return false;
  return kMessages.size() == static_cast<std::size_t>(Message::internal) + 1;
}
static_assert(in_order(), "a row of the message table is missing or out of order");

}  // namespace

Error::Error(Message message, std::initializer_list<std::string_view> arguments)
    : Error(message, arguments, {}) {}

Error::Error(Message message, std::initializer_list<std::string_view> arguments,
             std::string context)
    : message_(message),
      text_(fill(spec(message).text, arguments)),
      hint_(fill(spec(message).hint, arguments)),
      context_(std::move(context)) {}

ExitCode Error::exit_code() const noexcept { return spec(message_).exit_code; }

Error Error::at(std::string context) const {
  Error placed = *this;
  if (placed.context_.empty()) placed.context_ = std::move(context);
  return placed;
}

std::string caret(std::string_view query, std::size_t offset) {
  constexpr std::size_t kBefore = 50;
  constexpr std::size_t kAfter = 25;
  offset = std::min(offset, query.size());
  std::size_t begin = offset > kBefore ? offset - kBefore : 0;
  std::size_t end = std::min(query.size(), offset + kAfter);
  while (begin > 0 && (query[begin] & 0xC0) == 0x80) --begin;
  while (end < query.size() && (query[end] & 0xC0) == 0x80) ++end;
  std::string line(query.substr(begin, end - begin));
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  const std::string lead = begin > 0 ? "..." : "";
  const std::size_t column = lead.size() + code_points(query.substr(begin), offset - begin);
  return lead + line + (end < query.size() ? "..." : "") + "\n" + std::string(column, ' ') + "^";
}

}  // namespace lettergrade
