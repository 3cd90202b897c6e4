#include "lettergrade/neighbours.hpp"

#include "embedded/neighbours.hpp"
#include "embedded/successions.hpp"

namespace lettergrade {
namespace {

/// The cell before the next `mark`; what follows it stays in `rest`.
std::string_view next_cell(std::string_view& rest, char mark) {
  const std::size_t end = rest.find(mark);
  const std::string_view cell = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return cell;
}

/// Calls `visit` with the first and the second cell of each row below the header. The shipped
/// tables have neither quotes nor empty lines; a test holds them to it.
template <typename Visit>
void each_row(std::string_view table, Visit visit) {
  next_cell(table, '\n');
  while (!table.empty()) {
    std::string_view row = next_cell(table, '\n');
    const std::string_view first = next_cell(row, ',');
    const std::string_view second = next_cell(row, ',');
    visit(first, second);
  }
}

}  // namespace

std::vector<std::string_view> neighbours_of(std::string_view code) {
  std::vector<std::string_view> found;
  each_row(embedded::neighbours, [&](std::string_view of, std::string_view codes) {
    if (of != code) return;
    while (!codes.empty()) found.push_back(next_cell(codes, ';'));
  });
  return found;
}

std::vector<std::string_view> predecessors_of(std::string_view code) {
  std::vector<std::string_view> found;
  each_row(embedded::successions, [&](std::string_view successor, std::string_view predecessor) {
    if (successor == code) found.push_back(predecessor);
  });
  return found;
}

std::vector<std::string_view> successors_of(std::string_view code) {
  std::vector<std::string_view> found;
  each_row(embedded::successions, [&](std::string_view successor, std::string_view predecessor) {
    if (predecessor == code) found.push_back(successor);
  });
  return found;
}

}  // namespace lettergrade
