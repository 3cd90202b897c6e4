#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "indexer/parse/parse.hpp"
#include "indexer/read/formats/text.hpp"
#include "tests/parse/invariants.hpp"

/// Any bytes either are no text or give a letter whose structure is whole.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lettergrade;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  auto result = read::read_text(bytes);
  auto* document = std::get_if<read::Document>(&result);
  if (document == nullptr) return 0;
  const Letter letter =
      parse::parse({std::move(document->text), {}, {}}, Register::built_in()).front();
  const std::string wrong = broken_invariant(letter);
  if (wrong.empty()) return 0;
  static_cast<void>(std::fprintf(stderr, "%s\n", wrong.c_str()));
  std::abort();
}
