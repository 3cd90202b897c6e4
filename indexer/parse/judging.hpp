#pragma once
#include <string_view>
#include <vector>

#include "lettergrade/grade.hpp"

namespace lettergrade::parse {

/// A thing that a sentence judges, as parts of the sentence.
struct Judgement {
  std::string_view thing;
  std::string_view word;
  Grade grade;
};

/// What is known of the letter around a sentence.
struct JudgingContext {
  int year = 0;               ///< that the letter assesses; 0: unknown
  bool after_recall = false;  ///< the sentence before speaks of an earlier inspection
  bool visit = false;         ///< the letter itself grades nothing: what "was judged" is recalled
};

/// The judgements that one folded sentence gives: "private fostering arrangements are inadequate",
/// "inspectors judged the adoption service to be good", "the quality of plans requires
/// improvement". None where it negates, compares, sets conditions, recalls another inspection,
/// counts ("two of nine units are good"), quotes others, or defines the scale.
[[nodiscard]] std::vector<Judgement> judgements_in(std::string_view sentence,
                                                   const JudgingContext& context);

/// Whether a folded sentence speaks of an earlier inspection, so that what the next one says "was
/// judged" may be that inspection's.
[[nodiscard]] bool speaks_of_earlier(std::string_view sentence, int year);

}  // namespace lettergrade::parse
