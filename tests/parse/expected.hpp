#pragma once
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

/// Letters on disk with the fields that each must give.
namespace lettergrade::expected {

struct Case {
  std::string path;
  nlohmann::json fields;
};

/// The letters that `folder`/`file` lists; they stand in `folder`/`below`.
[[nodiscard]] std::vector<Case> cases(const std::string& folder, const std::string& file,
                                      const std::string& below = "");

/// The fields of a letter in the form of the expected ones.
[[nodiscard]] nlohmann::json fields_of(const Letter& letter, const Register& authorities);

/// The letter in the file; the test fails where it cannot be read.
[[nodiscard]] Letter read_letter(const std::string& path, const Register& authorities);

/// All letters in the file: several where it is a committee pack.
[[nodiscard]] std::vector<Letter> read_letters(const std::string& path,
                                               const Register& authorities);

/// Everything in a file, empty where there is none.
[[nodiscard]] std::string slurp(const std::string& path);

/// The folder of real letters, or empty where there is none on this machine.
[[nodiscard]] std::string data_folder();

/// The folder of sample letters, or empty.
[[nodiscard]] std::string corpus_folder();

}  // namespace lettergrade::expected
