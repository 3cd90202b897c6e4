#include "indexer/format/schema.hpp"

#include "lettergrade/text.hpp"

namespace lettergrade::format {

std::string source_key(const Source& source, const Letter& letter) {
  if (source.absolute.empty()) return {};
  return content_hash(letter.base_id.empty() ? source.absolute + "\n" + letter.id
                                             : source.absolute);
}

Hash record_key(std::string_view id) { return hash_of(std::string("record\n").append(id)); }

std::string with_prefix(std::string_view prefix, std::string_view term) {
  std::string whole(prefix);
  return whole.append(term);
}

std::string filter_term(Field field, std::string_view value) {
  const std::string folded = slug(value);
  return std::string(spec(field).prefix) + (folded.empty() ? std::string(kUngraded) : folded);
}

std::string outcome_term(Outcome outcome, std::string_view value) {
  std::string term(spec(Field::outcome).prefix);
  term += spec(outcome).slug;
  if (!value.empty()) term.append(":").append(value);
  return term;
}

std::string value_of(const Letter& letter, Field field, const Authority* authority) {
  switch (field) {
    case Field::authority:
      return letter.authority;
    case Field::council_type:
      return authority ? authority->type : std::string();
    case Field::region:
      return authority ? authority->region : std::string();
    case Field::year:
      return letter.year ? std::to_string(*letter.year) : std::string();
    case Field::type:
      return std::string(spec(letter.type).slug);
    case Field::framework:
      return letter.framework;
    case Field::grade:
      return letter.grade ? std::to_string(letter.grade->value) : std::string();
    default:
      return {};
  }
}

std::string time_key(const Letter& letter) {
  if (letter.date) return iso(*letter.date);
  return letter.year ? std::to_string(*letter.year) + "-00-00" : std::string();
}

}  // namespace lettergrade::format
