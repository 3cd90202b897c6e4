#include "indexer/read/reasons.hpp"

namespace lettergrade::read {

std::string words_of(Reason reason, std::string_view argument) {
  constexpr std::string_view kPlace = "{0}";
  std::string text(spec(reason).text);
  const std::size_t place = text.find(kPlace);
  if (place != std::string::npos) text.replace(place, kPlace.size(), argument);
  return text;
}

}  // namespace lettergrade::read
