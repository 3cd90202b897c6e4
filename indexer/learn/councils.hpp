#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/learn/words.hpp"
#include "lettergrade/authority.hpp"

namespace lettergrade::learn {

/// What stands for the letter's own council in folded words. No text has a word like it.
inline constexpr std::string_view kOwnCouncil = "@";

/// Makes a letter's words the same as those of a letter about another council, as far as its own
/// name goes: "Dudley Metropolitan Borough Council" and "the London Borough of Merton" are both @.
/// Safe from several threads.
class Councils {
 public:
  explicit Councils(const Register& authorities);

  /// Puts kOwnCouncil in the place of each name of the authority with this DfE code.
  void replace_own(std::vector<Word>& words, const std::string& code) const;

 private:
  /// Its names as words, the longest first.
  std::unordered_map<std::string, std::vector<std::vector<std::string>>> names_;
};

}  // namespace lettergrade::learn
