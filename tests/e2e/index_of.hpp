#pragma once
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

namespace lettergrade::test {

using Json = nlohmann::json;
using Arguments = std::vector<std::string>;

/// An index in a folder of its own, made by the real indexer and asked through the real program.
class TestIndex {
 public:
  [[nodiscard]] std::string path() const { return *folder_ / "index"; }

  /// Runs lettergrade-index on this index.
  [[nodiscard]] Finished index(Arguments arguments) const;
  /// Runs a verb of lettergrade on this index.
  [[nodiscard]] Finished ask(const std::string& verb, Arguments arguments) const;
  /// A verb's answer as JSON; the program must have ended well (0) or found nothing (1).
  [[nodiscard]] Json json(const std::string& verb, Arguments arguments) const;
  /// The ids a search gives, in order.
  [[nodiscard]] std::vector<std::string> ids(Arguments arguments) const;
  /// The closing summary of an indexing run.
  [[nodiscard]] Json summary(Arguments arguments) const;

 private:
  std::unique_ptr<Folder> folder_ = std::make_unique<Folder>();
};

/// One index of the corpus for all tests that only read it.
[[nodiscard]] const TestIndex& corpus();

/// What `lettergrade-index --dry-run --report json` says of each file, by the file's name without
/// its folder; of a pack the last of its letters. Files may be rejected.
[[nodiscard]] std::map<std::string, Json> reported(Arguments arguments);

/// One index of the five real letters for all tests that only read it; null, with a message, where
/// they are not at hand.
[[nodiscard]] const TestIndex* indexed_seeds();

/// A short rating letter about one of the corpus's invented councils, for tests that change
/// letters.
[[nodiscard]] std::string sample_letter(const std::string& council, const std::string& finding);

}  // namespace lettergrade::test
