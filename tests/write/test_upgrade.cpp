#include <doctest/doctest.h>

#include <filesystem>

#include "indexer/format/layout.hpp"
#include "indexer/format/schema.hpp"
#include "lettergrade/check.hpp"
#include "lettergrade/error.hpp"
#include "lettergrade/search.hpp"
#include "tests/support/folder.hpp"
#include "tests/write/state.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace fs = std::filesystem;

namespace {

/// Makes the index look as if another version of the program had written it: until version
/// 3 there were no views, the generation was the folder of tables.
void mark_schema(const std::string& index, int schema) {
  const fs::path view = format::live_generation(index);
  const fs::path tables = view.parent_path();
  for (const std::string_view part : {format::kLettersFolder, format::kSectionsFolder}) {
    Xapian::WritableDatabase database((tables / part).string(), Xapian::DB_OPEN);
    database.set_metadata(std::string(format::key::kSchema), std::to_string(schema));
    database.commit();
    fs::copy_file(tables / part / "iamglass", view / part / "iamglass",
                  fs::copy_options::overwrite_existing);
  }
  if (schema > 3) return;
  fs::remove_all(view);
  write_file(index + "/CURRENT", tables.filename().string() + "\n");
}

}  // namespace

TEST_CASE("an index of an older schema is made anew from the letters in it, without their files") {
  for (int schema = format::kOldestUpgradable; schema < format::kSchemaVersion; ++schema) {
    CAPTURE(schema);
    const Folder folder;
    const std::string index = folder / "index";
    std::vector<Letter> letters;
    for (int file = 0; file < 30; ++file) letters.push_back(file_letter(file, 0));
    letters.push_back(record_letter("r1", 0));
    format::Model model;
    model.version = format::Model::kVersion;
    model.passages = {{"", "letter of file7"}};
    write::WriterOptions options = in_place(index);
    options.model = model;
    put_all(options, std::move(letters));
    const std::string learnt = Index(index).info().model.id;
    mark_schema(index, schema);
    CHECK_THROWS_AS(Index{index}, Error);
    const std::uint64_t before = *format::current_generation(index);
    put_all(in_place(index), {});
    CHECK(*format::current_generation(index) > before);
    Index opened(index);
    CHECK(opened.info().letters == 31);
    CHECK(opened.info().model.id == learnt);
    CHECK(opened.show("r1").title == "Record r1");
    SearchRequest request;
    request.query = "file7";
    CHECK(opened.search(request).total == 1);
    CHECK(check_index(index, true).problems.empty());
    // Nothing read before counts as current: files that are there are read again.
    const write::IndexWriter writer(in_place(index), "");
    CHECK_FALSE(writer.is_current(file_letter(7, 0).sources[0].state));
  }
}

TEST_CASE("an index of a newer or unknown schema is refused, not touched") {
  const Folder folder;
  const std::string index = folder / "index";
  put_all(in_place(index), {file_letter(1, 0)});
  mark_schema(index, format::kSchemaVersion + 1);
  CHECK_THROWS_AS(put_all(in_place(index), {}), Error);
  write::WriterOptions options = in_place(index);
  options.rebuild = true;
  put_all(options, {file_letter(1, 0)});
  CHECK(Index(index).info().letters == 1);
}
