#include "indexer/domain/naming.hpp"

namespace lettergrade {

std::string title_of(const Letter& letter, const Register& authorities) {
  const Authority* authority = authorities.by_code(letter.authority);
  std::string title = authority ? authority->name : "Unknown council";
  title += ": ";
  title += spec(letter.type).title;
  if (letter.type == LetterType::report && letter.framework.starts_with("apa-"))
    title += " on the " + std::string(spec(LetterType::apa).title);
  if (letter.type == LetterType::report && letter.framework == "rating")
    title += " on the " + std::string(spec(LetterType::rating).title);
  if (letter.year) title += " " + std::to_string(*letter.year);
  return title;
}

std::string base_id_of(const Letter& letter, const Register& authorities) {
  const Authority* authority = authorities.by_code(letter.authority);
  const std::string who = authority ? slug(authority->name) : "unknown";
  const std::string when = letter.year ? std::to_string(*letter.year) : "undated";
  return who + "-" + when + "-" + std::string(spec(letter.type).slug);
}

}  // namespace lettergrade
