#pragma once
#include <string_view>
#include <vector>

/// Which councils are compared with which.
namespace lettergrade {

/// What the neighbours are taken from, for answers that use them.
inline constexpr std::string_view kNeighbourModel =
    "the children's services statistical neighbours, model of 2021";

/// DfE codes of the statistical neighbours of the authority with this code, the closest first; none
/// where the model does not have it. Source: Department for Education, statistical neighbours.
[[nodiscard]] std::vector<std::string_view> neighbours_of(std::string_view code);

/// DfE codes of the authorities that this one took over from, in order of code; none for most.
[[nodiscard]] std::vector<std::string_view> predecessors_of(std::string_view code);

/// DfE codes of the authorities that took over from this one.
[[nodiscard]] std::vector<std::string_view> successors_of(std::string_view code);

}  // namespace lettergrade
