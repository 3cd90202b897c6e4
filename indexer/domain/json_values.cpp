#include "lettergrade/json_values.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace lettergrade::json {
namespace {

/// What a terminal could act on. JSON's own escapes cover only the characters below U+0020.
bool must_escape(char32_t c) {
  if (c < 0xA0) return c >= 0x7F;
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL) != 0;
}

void append_escape(std::string& result, char32_t c) {
  std::array<char, 8> buffer{};
  const int length =
      std::snprintf(buffer.data(), buffer.size(), "\\u%04x", static_cast<unsigned>(c));
  result.append(buffer.data(), static_cast<std::size_t>(length));
}

/// Such characters only ever stand inside strings, so the whole JSON text can be treated at once.
std::string escape_controls(const std::string& text) {
  const auto dangerous = [](char c) { return static_cast<unsigned char>(c) >= 0x7F; };
  if (std::none_of(text.begin(), text.end(), dangerous)) return text;
  std::string result;
  result.reserve(text.size());
  for (std::string_view rest = text; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    if (must_escape(c.value))
      append_escape(result, c.value);
    else
      result += rest.substr(0, c.bytes);
    rest.remove_prefix(c.bytes);
  }
  return result;
}

}  // namespace

Value text(std::string_view text) { return valid_utf8(text); }

Value text_or_null(std::string_view value) { return value.empty() ? Value(nullptr) : text(value); }

Value date(const std::optional<Date>& date) { return date ? Value(iso(*date)) : Value(nullptr); }

Value year(const std::optional<int>& year) { return year ? Value(*year) : Value(nullptr); }

Value grade(const std::optional<Grade>& grade) {
  if (!grade) return nullptr;
  return Value{{"value", grade->value}, {"word", grade->word}};
}

Value outcomes(const std::vector<OutcomeGrade>& outcomes) {
  Value result = Value::object();
  for (const OutcomeGrade& graded : outcomes) {
    Value entry = grade(graded.grade);
    for (const Outcome covered : graded.covers) entry["covers"].push_back(spec(covered).slug);
    result[std::string(spec(graded.outcome).slug)] = std::move(entry);
  }
  return result;
}

Value outcome(const std::optional<Outcome>& outcome) {
  return outcome ? Value(spec(*outcome).slug) : Value(nullptr);
}

Value authority(std::string_view code, const Register& authorities) {
  if (code.empty()) return nullptr;
  const Authority* known = authorities.by_code(code);
  return Value{{"code", text(code)},
               {"name", known != nullptr ? text(known->name) : Value(nullptr)},
               {"region", known != nullptr ? text_or_null(known->region) : Value(nullptr)}};
}

std::size_t code_point_offset(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const auto cuts_character = [&] {
    return offset > 0 && offset < text.size() && (text[offset] & 0xC0) == 0x80;
  };
  while (cuts_character()) --offset;
  return code_points(valid_utf8(text.substr(0, offset)));
}

std::string dump(const Value& value, int indent) {
  return escape_controls(value.dump(indent, ' ', false, Value::error_handler_t::replace));
}

}  // namespace lettergrade::json
