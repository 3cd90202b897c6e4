#include "indexer/given/record.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "indexer/given/values.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::given {
namespace {

using Json = nlohmann::json;

/// What is wrong with a record.
struct Wrong {
  std::string reason;
};

const Json* find(const Json& record, std::string_view key) {
  const auto found = record.find(key);
  return found == record.end() || found->is_null() ? nullptr : &*found;
}

std::string text_at(const Json& record, std::string_view key) {
  const Json* value = find(record, key);
  if (value == nullptr) return {};
  if (!value->is_string()) throw Wrong{"its " + std::string(key) + " is no string"};
  return value->get<std::string>();
}

/// White_Space and Cc of the Unicode character database.
bool is_space_or_control(char32_t c) {
  if (c <= U' ' || (c >= 0x7F && c <= 0xA0)) return true;
  return c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

std::string id_of(const Json& record) {
  const Json* value = find(record, "id");
  if (value == nullptr) throw Wrong{"it has no id"};
  if (value->is_number_integer()) return value->dump();
  if (!value->is_string()) throw Wrong{"its id is no string"};
  std::string id = value->get<std::string>();
  if (id.empty()) throw Wrong{"its id is empty"};
  if (id.size() > kMaxId)
    throw Wrong{"its id has " + std::to_string(id.size()) + " bytes; " + std::to_string(kMaxId) +
                " are allowed"};
  for (std::string_view rest = id; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    if (is_space_or_control(c.value))
      throw Wrong{"its id has white space or a control character in it"};
    rest.remove_prefix(c.bytes);
  }
  return id;
}

/// CRLF and lone CR become LF; what is no character of a text becomes a space.
std::string plain(std::string text) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from) {
    const char c = text[from];
    const bool pair = c == '\r' && from + 1 < text.size() && text[from + 1] == '\n';
    if (pair) continue;
    text[to++] = c == '\r' ? '\n' : c == '\0' ? ' ' : c;
  }
  text.resize(to);
  return text;
}

/// A value as a person would write it: a number, a word, or what show prints of an object.
std::string written(std::string_view key, const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return value.dump();
  if (value.is_object())
    for (const char* inner : {"word", "code", "name"})
      if (const Json* found = find(value, inner); found != nullptr && found->is_string())
        return found->get<std::string>();
  throw Wrong{"its " + std::string(key) + " is neither a string nor a number"};
}

constexpr std::string_view kOrigin = "the record";

void add_outcomes(const Json& record, std::vector<Given>& fields) {
  const Json* outcomes = find(record, "outcomes");
  if (outcomes == nullptr) return;
  if (!outcomes->is_object()) throw Wrong{"its outcomes are no object"};
  for (const auto& [slug, value] : outcomes->items()) {
    if (value.is_null()) continue;
    const bool headline = slug == spec(Outcome::overall).slug;
    std::string field =
        headline ? std::string(spec(Field::grade).name) : std::string(kOutcomePrefix).append(slug);
    fields.push_back({std::move(field), written("outcomes", value), std::string(kOrigin)});
  }
}

std::vector<Given> fields_of(const Json& record, const Register& authorities) {
  constexpr std::array kKeys{Field::authority, Field::year, Field::date, Field::type, Field::grade};
  std::vector<Given> fields;
  for (const Field field : kKeys) {
    const std::string_view key = spec(field).name;
    if (const Json* value = find(record, key))
      fields.push_back({std::string(key), written(key, *value), std::string(kOrigin)});
  }
  add_outcomes(record, fields);
  const std::optional<int> year = given_year(fields);
  for (const Given& given : fields)
    if (const std::string reason = problem(given, authorities, year); !reason.empty())
      throw Wrong{"its " + given.field + ": " + reason};
  return fields;
}

}  // namespace

std::variant<Record, std::string> read_record(std::string_view line, const Register& authorities) {
  const Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded()) return "it is no JSON";
  if (!json.is_object()) return "it is no JSON object";
  try {
    return Record{id_of(json), squeeze(plain(text_at(json, "title"))), plain(text_at(json, "text")),
                  text_at(json, "url"), fields_of(json, authorities)};
  } catch (const Wrong& wrong) {
    return wrong.reason;
  }
}

}  // namespace lettergrade::given
