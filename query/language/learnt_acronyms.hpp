#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lettergrade::language {

/// Short forms that the letters of an index explain, beside the shipped ones (words.hpp).
class LearntAcronyms {
 public:
  /// What an acronym stands for, both as the analyser folds them.
  struct Row {
    std::string acronym;
    std::vector<std::string> phrase;
    std::string reason;  ///< for people: how many letters explain it
  };

  /// Adds a row. An acronym of the shipped list stays as it is there.
  void add(std::string acronym, std::string_view phrase, std::string reason);

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

  /// The rows of an acronym.
  [[nodiscard]] std::vector<const Row*> phrases_of(const std::string& acronym) const;

  /// Rows whose phrase stands in `words` from `first` on.
  [[nodiscard]] std::vector<const Row*> at(const std::vector<std::string>& words,
                                           std::size_t first) const;

 private:
  std::vector<Row> rows_;
  std::multimap<std::string, std::size_t, std::less<>> by_acronym_;  ///< indices of rows_
  std::multimap<std::string, std::size_t, std::less<>> by_word_;     ///< by the phrase's first word
};

}  // namespace lettergrade::language
