#include "tests/read/blocks.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "indexer/read/formats/any.hpp"
#include "indexer/read/frame.hpp"

namespace lettergrade::test {
namespace {

read::ReadResult read_bytes(std::string_view bytes) {
  static const read::Readers readers;
  // What a reader gives must also pass the border between processes.
  return read::decode(read::encode(readers.read(bytes)));
}

}  // namespace

read::Document document_of(std::string_view bytes) {
  auto result = read_bytes(bytes);
  const auto* rejection = std::get_if<read::Rejection>(&result);
  REQUIRE_MESSAGE(rejection == nullptr, (rejection ? rejection->reason : ""));
  return std::get<read::Document>(std::move(result));
}

std::string reason_of(std::string_view bytes) {
  const auto result = read_bytes(bytes);
  REQUIRE(std::holds_alternative<read::Rejection>(result));
  return std::get<read::Rejection>(result).reason;
}

std::vector<std::string> blocks_of(std::string_view bytes) {
  const read::Document document = document_of(bytes);
  std::vector<std::string> lines;
  std::uint32_t page = 1;
  for (const Block& block : document.layout) {
    if (block.page != page) lines.push_back("-- " + std::to_string(block.page));
    page = block.page;
    std::string line{"PHRL"[static_cast<std::size_t>(block.kind)]};
    if (block.continues) line += '+';
    line += ' ';
    line += slice(document.text, block.span);
    std::replace(line.begin(), line.end(), '\n', '|');
    lines.push_back(line);
  }
  return lines;
}

}  // namespace lettergrade::test
