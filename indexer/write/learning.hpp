#pragma once
#include <string>

#include "indexer/format/model_rows.hpp"
#include "indexer/learn/marker.hpp"
#include "indexer/write/plan.hpp"
#include "lettergrade/authority.hpp"

namespace lettergrade::write {

/// Learns a model from the planned letters. Of each family at most 1,000 letters and 32 MB are
/// read, those with the lowest content hashes: the same letters give the same model in any order,
/// and a million cost no more time and memory than some ten thousand.
[[nodiscard]] format::Model learn_from(const Plan& plan, const Register& authorities);

/// Reads letters by the model in these rows. `index` is named in errors. Throws
/// Error(damaged_index).
[[nodiscard]] learn::Marker marker_of(const format::ModelRows& model, const Register& authorities,
                                      const std::string& index);

}  // namespace lettergrade::write
