#pragma once
#include "indexer/format/model.hpp"
#include "indexer/write/plan.hpp"
#include "lettergrade/authority.hpp"

namespace lettergrade::write {

/// Learns a model from the planned letters. Of each family at most 1,000 letters and 32 MB are
/// read, those with the lowest content hashes: the same letters give the same model in any order,
/// and a million cost no more time and memory than some ten thousand.
[[nodiscard]] format::Model learn_from(const Plan& plan, const Register& authorities);

}  // namespace lettergrade::write
