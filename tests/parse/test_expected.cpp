#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/parse/expected.hpp"
#include "tests/parse/invariants.hpp"

using namespace lettergrade;
using nlohmann::json;

namespace {

/// Every field that is expected must come out; what is not expected is not compared.
void check_letter(const expected::Case& one, const Register& authorities) {
  const Letter letter = expected::read_letter(one.path, authorities);
  const json found = expected::fields_of(letter, authorities);
  for (const auto& item : one.fields.items()) {
    const std::string& name = item.key();
    const json& value = item.value();
    if (name == "file" || name == "note") continue;
    if (name == "evidence") {
      for (const auto& evidence : value.items())
        CHECK_MESSAGE(found["evidence"][evidence.key()] == evidence.value(), one.path,
                      " evidence of ", evidence.key());
      continue;
    }
    CHECK_MESSAGE(found[name] == value, one.path, " ", name, ": ", found[name].dump(), " is not ",
                  value.dump());
  }
  CHECK_MESSAGE(broken_invariant(letter).empty(), one.path, ": ", broken_invariant(letter));
}

}  // namespace

TEST_CASE("real letters give the fields that a person read in them") {
  const std::string folder = expected::data_folder();
  if (folder.empty()) {
    MESSAGE("SKIPPED: no real letters; set LETTERGRADE_DATA");
    return;
  }
  for (const expected::Case& one : expected::cases(folder + "/letters/seeds", "expected.json"))
    check_letter(one, Register::built_in());
}

TEST_CASE("sample letters of every family give their fields") {
  const std::string folder = expected::corpus_folder();
  if (folder.empty()) {
    MESSAGE("SKIPPED: no sample letters; set LETTERGRADE_CORPUS");
    return;
  }
  const Register authorities =
      Register::built_in().with_rows(expected::slurp(folder + "/register.csv"), "register.csv");
  for (const expected::Case& one : expected::cases(folder, "expected.json", "letters/"))
    check_letter(one, authorities);
}
