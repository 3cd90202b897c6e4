#pragma once
#include <string>
#include <vector>

#include "query/language/selection.hpp"
#include "query/match/part.hpp"
#include "query/match/searcher.hpp"
#include "query/match/selected_sets.hpp"

namespace lettergrade::match {

/// What is to be found in one database.
struct Search {
  Xapian::Query query;  ///< without the selections
  const std::vector<language::Selection>& selections;
  PageRequest page;
  /// Facets that will be counted, each ignoring its own selection. An outcome is a facet of its
  /// own.
  const std::vector<Field>& facets;
  const Register& authorities;  ///< to sort by their names
};

/// What was found: the page, and the documents behind it for those who count.
struct Findings {
  Page page;
  DocidSet matches;         ///< within all selections
  bool everything = false;  ///< every document there is matches
  /// Matches that fail at most one of the selections on facets that will be counted.
  DocidSet nearly;
  /// Those selections, and the documents within each.
  struct Choice {
    const language::Selection* selection;
    DocidSet documents;
  };
  std::vector<Choice> choices;
  std::vector<std::string> steps;  ///< how it was found, for people who ask
};

/// Finds documents, counts and ranks them in one pass over posting lists, with what is known of
/// documents from columns. Total and sets are exact; scores are those of Xapian to 1e-9, which
/// weighs each phrase by itself here: of several in an OR, Xapian 1.4.22 may count those that do
/// not hold. For one local database that stays as it is, and one thread.
class Finder {
 public:
  /// The references have to outlive it.
  Finder(const Xapian::Database& database, format::Columns& columns)
      : database_(database), columns_(columns), sets_(columns) {}

  [[nodiscard]] Findings find(const Search& search);

 private:
  /// The documents that all but at most one of the choices let through.
  [[nodiscard]] static DocidSet nearly_within(const std::vector<Findings::Choice>& choices);
  [[nodiscard]] DocidSet within(const language::Selection& selection);

  const Xapian::Database& database_;
  format::Columns& columns_;
  SelectedSets sets_;
};

}  // namespace lettergrade::match
