#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/search.hpp"
#include "query/language/bridge.hpp"
#include "query/language/tree.hpp"

/// Words of a query that no letter has, corrected from the words that the letters have.
namespace lettergrade::match {

/// A query as it was meant.
struct Spelt {
  language::Node root;
  std::string query;              ///< as written, with the corrected words in their places
  std::vector<Correction> words;  ///< in the query's order, each once; empty: nothing changed
};

/// Corrects spelling from the words of one index.
class Speller {
 public:
  /// The references have to outlive it.
  Speller(const Xapian::Database& letters, const Register& authorities,
          const language::Bridge& bridge, Analyser& analyser)
      : letters_(letters), authorities_(authorities), bridge_(bridge), analyser_(analyser) {}

  /// Whether a folded word is one: a letter has it in some form, in its title or as boilerplate, it
  /// is part of a council's name, or the field's lists have it.
  [[nodiscard]] bool knows(const std::string& word) const;

  /// What a word that it does not know was most likely meant to be: one word of the letters, or two
  /// that stand next to each other in them, or are common. Nothing where no word is near enough.
  [[nodiscard]] std::optional<std::string> correction(const std::string& word) const;

  /// A query with its words and phrases corrected; wildcards, filters, numbers and short words stay
  /// as they are. `source` is what `root` was made of. A text with more unknown words than a query
  /// has by mistake stays as it is, too.
  [[nodiscard]] Spelt spelt(language::Node root, const std::string& source) const;

 private:
  [[nodiscard]] std::optional<std::string> nearest(const std::string& word, int most) const;
  [[nodiscard]] std::optional<std::string> apart(const std::string& word) const;
  /// Whether two words, in so many documents at most, make two words written as one.
  [[nodiscard]] bool stand_together(const std::string& first, const std::string& second,
                                    Xapian::doccount documents) const;

  const Xapian::Database& letters_;
  const Register& authorities_;
  const language::Bridge& bridge_;
  Analyser& analyser_;
};

}  // namespace lettergrade::match
