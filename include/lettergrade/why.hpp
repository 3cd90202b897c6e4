#pragma once
#include "lettergrade/search.hpp"

namespace lettergrade {

/// Whether one letter is found, asked with a query and filters as of a search for letters.
struct WhyRequest {
  std::string id;
  std::string query;
  std::vector<Filter> filters;
  bool any = false;
  bool include_boilerplate = false;
  Terms terms;
  bool spelling = true;
};

/// What a part of a query, or a filter, says of one letter.
struct WhyPart {
  std::string part;        ///< in the query language
  std::string kind;        ///< word, filter, all, any, section, statement
  std::string need;        ///< needed; enough: one of several is; helps; absent: must not be there
  bool holds = false;      ///< the letter has it, or lies within the filter
  bool keeps_out = false;  ///< is a reason why the letter is not found
  /// The letter has the word in text that many letters share, and nowhere else.
  bool boilerplate_only = false;
  std::string own = {};             ///< of a filter: the letter's own value; empty: it has none
  std::vector<WhyPart> parts = {};  ///< of a list, section or statement: what it is made of
};

struct WhyAnswer {
  SearchAnswer search;  ///< the whole search, without hits and facets
  std::string id;       ///< of the letter, where an alias was asked for
  std::string title;
  bool found = false;
  std::optional<std::size_t> rank = {};  ///< where found, counted from 1
  double score = 0;
  std::vector<ScorePart> explanation = {};  ///< of the score, see Hit
  std::vector<WhyPart> parts = {};          ///< of the query, then the filters
};

}  // namespace lettergrade
