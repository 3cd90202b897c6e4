#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "lettergrade/analyser.hpp"
#include "tests/analyse/invariants.hpp"

namespace {

void require(const std::string& wrong) {
  if (wrong.empty()) return;
  static_cast<void>(std::fprintf(stderr, "%s\n", wrong.c_str()));
  std::abort();
}

}  // namespace

/// Any bytes are a text: its tokens keep the invariants, and their stems are no accident either.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static lettergrade::Analyser analyser;
  const std::string text(data, data + size);
  const std::vector<lettergrade::Token> tokens = analyser.tokens(text);
  require(lettergrade::test::broken_invariant(text, tokens));
  for (const lettergrade::Token& token : tokens)
    if (analyser.stem(token.term).empty()) require("an empty stem of " + token.term);
  return 0;
}
