#include "query/language/councils.hpp"

#include <span>

#include "lettergrade/error.hpp"
#include "lettergrade/neighbours.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::language {
namespace {

std::string listing(const std::vector<std::string>& names, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? last : ", ";
    text += names[i];
  }
  return text;
}
std::vector<const Authority*> resolved(std::string_view text, const Register& authorities) {
  auto found = authorities.resolve(text);
  if (found.empty())
    throw Error(Message::unknown_authority, {text, either_of(authorities.nearest(text, 3))});
  return found;
}

std::vector<std::string> names_of(std::span<const std::string_view> codes,
                                  const Register& authorities) {
  std::vector<std::string> names;
  for (const std::string_view code : codes) {
    const Authority* authority = authorities.by_code(code);
    names.emplace_back(authority ? authority->name : std::string(code));
  }
  return names;
}

/// What to ask instead for a council that the model of neighbours does not have.
std::string instead_of(const Authority& authority, const Register& authorities) {
  const auto before = names_of(predecessors_of(authority.code), authorities);
  if (!before.empty()) return "it took over from " + all_of(before) + ": ask for that";
  const auto after = names_of(successors_of(authority.code), authorities);
  if (!after.empty()) return "it was replaced by " + all_of(after) + ": ask for those";
  return "name a council of the model's year";
}

}  // namespace

std::string either_of(const std::vector<std::string>& names) { return listing(names, " or "); }

std::string all_of(const std::vector<std::string>& names) { return listing(names, " and "); }

std::vector<std::string> authority_values(std::string_view text, const Register& authorities,
                                          std::vector<std::string>& notes) {
  if (ascii_lower(text) == "none") return {std::string(kNone)};
  const auto found = resolved(text, authorities);
  std::vector<std::string> codes;
  std::vector<std::string> names;
  for (const Authority* authority : found) {
    codes.push_back(authority->code);
    names.push_back(authority->name + " (" + authority->code + ")");
  }
  if (found.size() > 1)
    notes.push_back("'" + std::string(text) + "' names several councils: " + either_of(names));
  return codes;
}

std::vector<std::string> neighbour_values(std::string_view text, const Register& authorities,
                                          std::vector<std::string>& notes) {
  std::vector<std::string> codes;
  std::vector<std::string> names;
  const auto found = resolved(text, authorities);
  for (const Authority* authority : found) {
    const auto neighbours = neighbours_of(authority->code);
    codes.insert(codes.end(), neighbours.begin(), neighbours.end());
    if (!neighbours.empty()) names.push_back(authority->name);
  }
  if (codes.empty())
    throw Error(Message::no_neighbours,
                {found.front()->name, kNeighbourModel, instead_of(*found.front(), authorities)});
  notes.push_back("neighbours of " + all_of(names) + " by " + std::string(kNeighbourModel));
  return codes;
}

}  // namespace lettergrade::language
