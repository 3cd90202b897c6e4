#include "query/verbs/many.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "indexer/cli/frame.hpp"
#include "lettergrade/error.hpp"
#include "lettergrade/messages.hpp"
#include "lettergrade/text.hpp"
#include "query/present/json.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {
namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(const std::string& what) { throw Error(Message::bad_request, {what}); }

std::string text_of(const std::string& key, const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return value.dump();
  refuse("the value of '" + key + "' is neither a text nor a whole number");
}

std::vector<std::string> texts_of(const std::string& key, const Json& value) {
  if (!value.is_array()) return {text_of(key, value)};
  std::vector<std::string> texts;
  for (const Json& entry : value) texts.push_back(text_of(key, entry));
  return texts;
}

std::size_t number_of(const std::string& key, const Json& value) {
  if (value.is_number_unsigned()) return value.get<std::size_t>();
  refuse("the value of '" + key + "' is no whole number");
}

bool switch_of(const std::string& key, const Json& value) {
  if (value.is_boolean()) return value.get<bool>();
  refuse("the value of '" + key + "' is neither true nor false");
}

template <typename Value, std::size_t Size>
Value choice_of(const std::string& key, const Json& value,
                const std::array<std::pair<std::string_view, Value>, Size>& choices) {
  const std::string text = text_of(key, value);
  std::string known;
  for (const auto& [name, meaning] : choices) {
    if (name == text) return meaning;
    known.append(known.empty() ? "" : ", ").append(name);
  }
  refuse("'" + text + "' is no value of '" + key + "'; it has " + known);
}

constexpr std::array<std::pair<std::string_view, Unit>, 2> kUnits{
    {{"letter", Unit::letter}, {"section", Unit::section}}};
constexpr std::array<std::pair<std::string_view, Sort>, 5> kSorts{{{"relevance", Sort::relevance},
                                                                   {"newest", Sort::newest},
                                                                   {"oldest", Sort::oldest},
                                                                   {"authority", Sort::authority},
                                                                   {"grade", Sort::grade}}};

bool is_filter_name(const std::string& name) {
  if (outcome_of_slug(name)) return true;
  std::string field = name;
  std::replace(field.begin(), field.end(), '-', '_');
  const auto known = field_of_name(field);
  return known && is_filter(spec(*known));
}

/// The keys that a line may have and that are no filters.
constexpr std::array<std::string_view, 15> kKeys{
    "query",    "id",          "by",     "sort",      "limit",       "offset",
    "snippets", "explain",     "expand", "no_bridge", "no_spelling", "include_boilerplate",
    "facets",   "facet_limit", "any"};

std::string key_form(std::string_view name) {
  std::string form = ascii_lower(name);
  std::replace(form.begin(), form.end(), '-', '_');
  return form;
}

[[noreturn]] void refuse_key(const std::string& key) {
  std::vector<std::string_view> known(kKeys.begin(), kKeys.end());
  for (const FieldSpec& row : kFields)
    if (is_filter(row)) known.push_back(row.name);
  for (const OutcomeSpec& row : kOutcomes) known.push_back(row.slug);
  const std::string wanted = key_form(key);
  const auto distance = [&](std::string_view name) {
    return edit_distance(wanted, key_form(name));
  };
  const std::string_view nearest = *std::min_element(
      known.begin(), known.end(),
      [&](std::string_view a, std::string_view b) { return distance(a) < distance(b); });
  // Who writes half of a key otherwise means something else.
  const bool near = distance(nearest) * 2 < nearest.size();
  refuse("there is no key '" + key + "'" +
         (near ? "; did you mean '" + std::string(nearest) + "'?" : ""));
}

void take(const std::string& key, const Json& value, ManyRequest& request) {
  std::string name = ascii_lower(key);
  std::replace(name.begin(), name.end(), '_', '-');
  SearchRequest& search = request.search;
  if (name == "query") {
    search.query = text_of(key, value);
  } else if (name == "id") {
    request.id = text_of(key, value);
  } else if (name == "by") {
    search.by = choice_of(key, value, kUnits);
  } else if (name == "sort") {
    search.sort = choice_of(key, value, kSorts);
  } else if (name == "limit") {
    search.limit = number_of(key, value);
  } else if (name == "offset") {
    search.offset = number_of(key, value);
  } else if (name == "snippets") {
    search.snippets = number_of(key, value);
  } else if (name == "facet-limit") {
    request.facet_limit = number_of(key, value);
  } else if (name == "any") {
    search.any = switch_of(key, value);
  } else if (name == "explain") {
    search.explain = switch_of(key, value);
  } else if (name == "expand") {
    search.expand = switch_of(key, value);
  } else if (name == "no-bridge") {
    search.terms.bridge = !switch_of(key, value);
  } else if (name == "no-spelling") {
    search.spelling = !switch_of(key, value);
  } else if (name == "include-boilerplate") {
    search.include_boilerplate = switch_of(key, value);
  } else if (name == "facets") {
    std::string names;
    for (const std::string& text : texts_of(key, value)) names += (names.empty() ? "" : ",") + text;
    search.facets = facet_list(names.empty() ? "none" : names);
  } else if (is_filter_name(name)) {
    for (std::string& text : texts_of(key, value))
      search.filters.push_back({name, std::move(text)});
  } else {
    refuse_key(key);
  }
}

Json object_of(std::string_view line) {
  Json object = Json::parse(line, nullptr, false);
  if (object.is_discarded()) refuse("the line is no JSON");
  if (!object.is_object()) refuse("the line is no JSON object");
  return object;
}

}  // namespace

ManyRequest read_request(std::string_view line, const ManyRequest& defaults) {
  ManyRequest request = defaults;
  const Json object = object_of(line);
  for (const auto& [key, value] : object.items())
    if (!value.is_null()) take(key, value, request);
  return request;
}

int answer_many(
    std::string_view text, const ManyRequest& defaults,
    const std::function<std::string(const ManyRequest&, std::size_t line, bool& found)>& answer) {
  bool any_found = false;
  bool any_wrong = false;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (trim(line).empty()) continue;
    present::JsonStyle style{.indent = -1, .facet_limit = {}, .line = number};
    try {
      const ManyRequest request = read_request(line, defaults);
      style.id = request.id;
      print(answer(request, number, any_found), false);
    } catch (const Error& error) {
      // What is wrong with the index is wrong with every line.
      if (error.exit_code() != ExitCode::usage) throw;
      any_wrong = true;
      print(present::error_json(error, style), false);
    }
  }
  if (any_wrong) return static_cast<int>(ExitCode::usage);
  return static_cast<int>(any_found ? ExitCode::ok : ExitCode::nothing);
}

}  // namespace lettergrade::verbs
