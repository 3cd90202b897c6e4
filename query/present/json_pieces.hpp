#pragma once
#include <span>
#include <string>

#include "lettergrade/json_values.hpp"

/// Pieces that several answers have.
namespace lettergrade::present {

[[nodiscard]] inline json::Value strings(std::span<const std::string> items) {
  json::Value result = json::Value::array();
  for (const std::string& item : items) result.push_back(json::text(item));
  return result;
}

/// A value as an answer ends: with a line end.
[[nodiscard]] inline std::string line(const json::Value& value, int indent) {
  return json::dump(value, indent) + '\n';
}

}  // namespace lettergrade::present
