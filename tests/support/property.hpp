#pragma once
#include <rapidcheck.h>

#include <iostream>
#include <string>

namespace lettergrade::test {

/// Whether a property holds for so many generated cases; RC_PARAMS (seed, reproduce) is heeded, and
/// what was found is printed.
template <typename Property>
[[nodiscard]] bool holds(const std::string& description, int cases, Property&& property) {
  rc::detail::TestMetadata metadata;
  metadata.id = description;
  metadata.description = description;
  rc::detail::TestParams params = rc::detail::configuration().testParams;
  params.maxSuccess = cases;
  const auto result = rc::detail::checkTestable(std::forward<Property>(property), metadata, params);
  if (result.template is<rc::detail::SuccessResult>()) return true;
  rc::detail::printResultMessage(result, std::cerr);
  std::cerr << std::endl;
  return false;
}

}  // namespace lettergrade::test
