#include <doctest/doctest.h>

#include <map>

#include "indexer/format/layout.hpp"
#include "indexer/format/model_rows.hpp"

#include "lettergrade/check.hpp"
#include "lettergrade/search.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/property.hpp"
#include "tests/write/state.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace {

constexpr int kFiles = 9;
constexpr int kRecords = 3;
constexpr int kVersions = 4;

/// What the folder of letters holds: the version of each file that is there. Files 7 and 8 hold the
/// same letters as files 0 and 1, in the same versions.
struct World {
  std::map<int, int> files;
  std::map<int, int> records;
};

/// What most of the letters share, not word for word.
const std::string kShared =
    "This letter is sent to every director, and a copy of it goes to the clerk of the council.";

format::Model shared_model() {
  format::Model model;
  model.version = format::Model::kVersion;
  model.passages = {{"",
                     "this letter is sent to every director and a copy of it goes to the clerk "
                     "of the council"}};
  return model;
}

format::Model model_in(const std::string& index) {
  const auto letters = format::live_generation(index) / format::kLettersFolder;
  return format::model_of(format::model_rows(Xapian::Database(letters.string())));
}

void add_paragraph(Letter& letter, const std::string& text) {
  const auto begin = static_cast<std::uint32_t>(letter.text.size());
  letter.text += text + "\n\n";
  const Span span{begin, static_cast<std::uint32_t>(begin + text.size())};
  letter.blocks.push_back({span, 1, BlockKind::paragraph, false, false});
  letter.sections.back().end_block = static_cast<std::uint32_t>(letter.blocks.size());
}

Letter letter_in(int file, int version) {
  Letter letter = file_letter(file % 7, version);
  if (file % 7 != 3) add_paragraph(letter, version % 2 == 0 ? kShared : "Now: " + kShared);
  const std::string path = "letters/" + std::to_string(file) + ".txt";
  letter.sources = {{path, "/" + path}};
  letter.sources[0].state = path + " " + std::to_string(version);
  return letter;
}

/// One record has the id of a letter.
std::string record_id(int record) {
  return record == 0 ? "332-2007-rating" : "record-" + std::to_string(record);
}

/// A run over everything that is there, as the pipeline makes it.
void run(const write::WriterOptions& options, const World& world) {
  write::IndexWriter writer(options, "");
  for (const auto& [file, version] : world.files) {
    Letter letter = letter_in(file, version);
    if (writer.is_current(letter.sources[0].state))
      writer.keep(letter.sources[0]);
    else
      static_cast<void>(writer.put({std::move(letter)}));
  }
  for (const auto& [record, version] : world.records) {
    Letter letter = record_letter(record_id(record), version);
    if (writer.is_current(letter.sources[0].state))
      writer.keep(letter.sources[0], letter.id);
    else
      static_cast<void>(writer.put({std::move(letter)}));
  }
  static_cast<void>(writer.prune({"/"}));
  writer.commit();
}

void change(World& world) {
  const int changes = *rc::gen::inRange(1, 5);
  for (int i = 0; i < changes; ++i) {
    const bool record = *rc::gen::inRange(0, 4) == 0;
    auto& all = record ? world.records : world.files;
    const int which = *rc::gen::inRange(0, record ? kRecords : kFiles);
    if (*rc::gen::inRange(0, 4) == 0)
      all.erase(which);
    else
      all[which] = *rc::gen::inRange(0, kVersions);
  }
}

/// An answer without what differs by nature: time, index and order of building.
std::string answer(Index& index, const std::string& query, Unit unit) {
  SearchRequest request;
  request.query = query;
  request.by = unit;
  request.any = true;
  request.limit = 100;
  request.facets = {kFacetFields.begin(), kFacetFields.end()};
  const SearchAnswer found = index.search(request);
  std::string text = std::to_string(found.total) + " " + std::to_string(found.letters_total) + "\n";
  for (const Hit& hit : found.hits)
    text += hit.id + " " + std::to_string(hit.score) + " " +
            (hit.snippets.empty() ? "" : hit.snippets[0].text) + "\n";
  for (const FacetCounts& facet : found.facets)
    for (const FacetValue& value : facet.values)
      text += value.value + "=" + std::to_string(value.count) + "\n";
  return text;
}

}  // namespace

TEST_CASE("after any changes the index is what a fresh build would be") {
  CHECK(holds("the same documents and the same answers", amount(100, 6, 2000), [] {
    const Folder folder;
    const std::string index = folder / "index";
    World world;
    const int rounds = *rc::gen::inRange(1, 6);
    const bool given = *rc::gen::inRange(0, 2) == 0;
    for (int round = 0; round < rounds; ++round) {
      change(world);
      write::WriterOptions options = in_place(index);
      options.most_in_place = *rc::gen::element(0, 3, 1000);
      options.most_untidy = *rc::gen::element(2, 1000);
      options.rebuild = *rc::gen::inRange(0, 12) == 0;
      options.threads = 2;
      if (given) options.model = shared_model();
      run(options, world);
    }
    write::WriterOptions fresh = in_place(folder / "fresh");
    fresh.model = model_in(index);
    run(fresh, world);
    const std::string different = differences(live_state(index), live_state(folder / "fresh"));
    RC_ASSERT(different == "");
    Index one(index);
    Index other(folder / "fresh");
    for (const Unit unit : {Unit::letter, Unit::section})
      for (const char* query :
           {"", "version1 word17 fostering", "file3", "\"private fostering\"", "clerk"})
        RC_ASSERT(answer(one, query, unit) == answer(other, query, unit));
    RC_ASSERT(check_index(index, true).problems.empty());
  }));
}
