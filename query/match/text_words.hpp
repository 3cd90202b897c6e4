#pragma once
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lettergrade/analyser.hpp"
#include "query/match/passages.hpp"

namespace lettergrade::match {

/// The words of texts that are at hand, with positions as an index would keep them.
class TextWords final : public WordPlaces {
 public:
  explicit TextWords(Analyser& analyser) : analyser_(analyser) {}

  /// Adds a text as a passage of its own; gives its first position.
  std::uint32_t add(std::string_view text);

  [[nodiscard]] Positions of_term(const std::string& term) const override;
  [[nodiscard]] Positions of_stem(const std::string& stem) const override;
  [[nodiscard]] Positions of_prefix(const std::string& prefix) const override;

 private:
  Analyser& analyser_;
  std::uint32_t end_ = 0;
  std::map<std::string, Positions> terms_;
  std::unordered_map<std::string, Positions> stems_;
};

}  // namespace lettergrade::match
