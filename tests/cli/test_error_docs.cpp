#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "lettergrade/messages.hpp"

namespace {

using namespace lettergrade;

/// docs/errors.md as the message table makes it.
std::string errors_page() {
  std::string page =
      "# Errors\n\n"
      "Every error that ends a command, with its exit status and what to do. `{0}`, `{1}` stand "
      "for\n"
      "what the error is about. This page is made from the message table\n"
      "(`include/lettergrade/messages.hpp`); a test keeps the two the same\n"
      "(`LETTERGRADE_WRITE_DOCS=1 build/dev/bin/test_cli` writes it anew).\n\n"
      "| exit | `lettergrade` | `lettergrade-index` |\n|---|---|---|\n"
      "| 0 | found | everything indexed |\n"
      "| 1 | nothing matched | finished, but some files were rejected |\n"
      "| 2 | wrong usage or query | wrong usage |\n"
      "| 3 | index missing, damaged or of another version | could not write |\n";
  for (const MessageSpec& row : kMessages) {
    page += "\n## " + std::string(row.name) + " (exit " +
            std::to_string(static_cast<int>(row.exit_code)) + ")\n\n";
    page += std::string(row.explanation) + "\n\n";
    page += "    " + std::string(row.text) + "\n      " + std::string(row.hint) + "\n";
  }
  return page;
}

}  // namespace

TEST_CASE("docs/errors.md says what the message table says") {
  const std::string path = LETTERGRADE_DOCS "/errors.md";
  if (std::getenv("LETTERGRADE_WRITE_DOCS") != nullptr) std::ofstream(path) << errors_page();
  std::ifstream file(path);
  const std::string written{std::istreambuf_iterator<char>(file), {}};
  CHECK(written == errors_page());
}

TEST_CASE("every message says what to do next and is explained") {
  for (const MessageSpec& row : kMessages) {
    CAPTURE(row.name);
    CHECK_FALSE(row.text.empty());
    CHECK_FALSE(row.hint.empty());
    CHECK_FALSE(row.explanation.empty());
    CHECK(row.exit_code != ExitCode::ok);
  }
}
