#include "indexer/write/learning.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "indexer/learn/learner.hpp"
#include "lettergrade/error.hpp"

namespace lettergrade::write {
namespace {

constexpr std::size_t kMostLetters = 1000;
constexpr std::uint64_t kMostBytes = std::uint64_t{32} << 20U;

/// The letters of a family that are read, in order of their hashes.
void take_sample(std::vector<const PlannedLetter*>& letters) {
  const auto by_content = [](const PlannedLetter* a, const PlannedLetter* b) {
    return a->content < b->content;
  };
  const std::size_t most = std::min(letters.size(), kMostLetters);
  std::partial_sort(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(most),
                    letters.end(), by_content);
  std::uint64_t bytes = 0;
  std::size_t taken = 0;
  while (taken < most && bytes < kMostBytes) bytes += letters[taken++]->bytes.size;
  letters.resize(taken);
}

}  // namespace

format::Model learn_from(const Plan& plan, const Register& authorities) {
  std::vector<std::vector<const PlannedLetter*>> families(plan.families().size());
  for (const PlannedLetter& planned : plan.letters()) families[planned.family].push_back(&planned);
  learn::Learner learner(authorities);
  for (std::size_t family = 0; family < families.size(); ++family) {
    take_sample(families[family]);
    learner.start_family(plan.families()[family]);
    for (const PlannedLetter* planned : families[family]) learner.add(plan.letter(*planned));
  }
  return learner.finish();
}

learn::Marker marker_of(const format::ModelRows& model, const Register& authorities,
                        const std::string& index) {
  format::Model read;
  try {
    read = format::model_of(model);
  } catch (const std::exception&) {
    throw Error(Message::damaged_index, {index, "what was learnt from its letters is no model"});
  }
  return {read, authorities};
}

}  // namespace lettergrade::write
