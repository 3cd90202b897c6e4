#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/match/parts.hpp"

namespace lettergrade::match {

/// A quick look at a text before it is analysed: analysing takes fifty times as long.
class Hints {
 public:
  /// What may be in a text, at most.
  struct Most {
    Parts parts = 0;
    std::uint32_t times = 0;
  };

  /// Every form of the stem begins so, by the rules of the stemmer.
  void add_stem(std::string_view stem, Parts part);
  /// What is looked for begins so: a folded term or the beginning of one.
  void add_beginning(std::string_view term, Parts part);

  /// Nothing that is wanted is ever missed; something may be seen that is not there. Texts with
  /// letters beyond ASCII may hold everything.
  [[nodiscard]] Most look(std::string_view text) const;

 private:
  struct Hint {
    std::string letters;  ///< empty: may be anywhere
    Parts part;
  };
  std::vector<Hint> hints_;
};

}  // namespace lettergrade::match
