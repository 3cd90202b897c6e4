#pragma once
#include <string>

#include "indexer/format/model.hpp"
#include "indexer/learn/acronyms.hpp"
#include "indexer/learn/shared.hpp"

namespace lettergrade::learn {

/// Makes a model from letters, given family by family. Whose furniture a passage is goes by the
/// family that read the letter (Letter::recogniser): its letters are printed from one form,
/// whatever the year and the framework, and a family exists for every letter, `other` among them.
class Learner {
 public:
  explicit Learner(const Register& authorities) : councils_(authorities) {}

  /// What follows are letters of this family. Each family once.
  void start_family(const std::string& family);
  void add(const Letter& letter);

  /// What was learnt from all of them; the same for any order of families and letters.
  [[nodiscard]] format::Model finish();

 private:
  void end_family();

  Councils councils_;
  Acronyms acronyms_;
  Shared shared_{{}};
  format::Model model_;
};

}  // namespace lettergrade::learn
