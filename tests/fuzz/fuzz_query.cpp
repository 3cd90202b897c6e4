#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "lettergrade/error.hpp"
#include "query/language/parser.hpp"
#include "query/match/compiler.hpp"
#include "tests/support/queries.hpp"

namespace {

using namespace lettergrade;

void require(bool holds, const std::string& what, const std::string& query) {
  if (holds) return;
  static_cast<void>(std::fprintf(stderr, "%s: %s\n", what.c_str(), query.c_str()));
  std::abort();
}

}  // namespace

/// Any bytes either are an error of the query language or a query: it prints to one with the same
/// tree, and reads as clauses or has a filter that nothing knows.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Analyser analyser;
  const std::string query(data, data + size);
  language::Query parsed;
  try {
    parsed = language::parse(query);
  } catch (const Error& error) {
    require(error.exit_code() == ExitCode::usage, error.text(), query);
    return 0;
  }
  const std::string printed = language::print(parsed.root);
  const language::Query again = language::parse(printed);
  require(test::shape(again.root) == test::shape(parsed.root), "another tree", printed);
  require(again.filters.empty(), "filters left the tree", printed);
  try {
    const match::CompileOptions options{false, query, {}};
    const auto compiled = match::compile(parsed.root, options, analyser, Register::built_in());
    require(compiled.has_text || compiled.wanted.empty(), "no text", query);
  } catch (const Error& error) {
    require(error.exit_code() == ExitCode::usage, error.text(), query);
  }
  return 0;
}
