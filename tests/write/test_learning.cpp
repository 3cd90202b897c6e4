#include <doctest/doctest.h>

#include <algorithm>

#include "indexer/format/layout.hpp"
#include "indexer/format/model_rows.hpp"
#include "lettergrade/check.hpp"
#include "lettergrade/error.hpp"
#include "lettergrade/search.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"
#include "tests/write/state.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace {

const std::string kShared =
    "This letter is sent to every director, and a copy of it goes to the clerk of the council.";

/// The letter of one year: what all share, and a finding.
Letter letter(int year, const std::string& finding) {
  Letter made = filed(letter_of({kShared, finding}), "332", year, 3);
  made.sources[0].state = made.content_hash;
  return made;
}

std::vector<Letter> six_letters() {
  std::vector<Letter> letters;
  for (int year = 2001; year <= 2006; ++year)
    letters.push_back(letter(year, "The Town Lamp Guild (TLG) met in " + std::to_string(year)));
  return letters;
}

LearntModel model_of(const std::string& index) { return Index(index).info().model; }

std::uint64_t found(const std::string& index, const std::string& query, bool boilerplate = false) {
  SearchRequest request;
  request.query = query;
  request.include_boilerplate = boilerplate;
  return Index(index).search(request).total;
}

}  // namespace

TEST_CASE("a first build learns; what it learnt neither matches nor is quoted") {
  const Folder folder;
  const std::string index = folder / "index";
  put_all(in_place(index), six_letters());
  const LearntModel model = model_of(index);
  CHECK(model.version == format::Model::kVersion);
  CHECK(model.id.size() == 32);
  CHECK(model.letters == 6);
  CHECK(model.boilerplate == 1);
  CHECK(model.acronyms == 1);
  CHECK(found(index, "clerk") == 0);
  CHECK(found(index, "clerk", true) == 6);
  CHECK(found(index, "guild") == 6);
  CHECK(Index(index).show("332-2001-rating").blocks[0].boilerplate);
  CHECK(check_index(index, true).problems.empty());
}

TEST_CASE("what is added later is read by the model and leaves it as it is") {
  const Folder folder;
  const std::string index = folder / "index";
  put_all(in_place(index), six_letters());
  const std::string before = model_of(index).id;
  write::WriterOptions anew = in_place(index);
  anew.most_in_place = 0;
  int year = 2010;
  for (const write::WriterOptions& options : {in_place(index), anew}) {
    ++year;
    put_all(options, {letter(year, "Nothing else of " + std::to_string(year))});
    CHECK(model_of(index).id == before);
    CHECK(Index(index).show("332-" + std::to_string(year) + "-rating").blocks[0].boilerplate);
    CHECK(check_index(index, true).problems.empty());
  }
  CHECK(found(index, "clerk") == 0);
}

TEST_CASE("a rebuild learns anew") {
  const Folder folder;
  const std::string index = folder / "index";
  put_all(in_place(index), {letter(2001, "Alone")});
  CHECK(model_of(index).boilerplate == 0);
  CHECK(model_of(index).letters == 1);
  put_all(in_place(index), six_letters());
  CHECK(found(index, "clerk") == 7);
  write::WriterOptions options = in_place(index);
  options.rebuild = true;
  put_all(options, six_letters());
  CHECK(model_of(index).boilerplate == 1);
  CHECK(found(index, "clerk") == 0);
}

TEST_CASE("the same letters in another order give the same model") {
  const Folder folder;
  std::vector<Letter> letters = six_letters();
  put_all(in_place(folder / "one"), letters);
  std::reverse(letters.begin(), letters.end());
  put_all(in_place(folder / "other"), letters);
  CHECK(model_of(folder / "one").id == model_of(folder / "other").id);
}

TEST_CASE("an index of before has an empty model and goes on working") {
  const Folder folder;
  const std::string index = folder / "index";
  write::WriterOptions before = in_place(index);
  before.model = format::Model();
  put_all(before, six_letters());
  CHECK(model_of(index).version == 0);
  CHECK(model_of(index).id.empty());
  put_all(in_place(index), {letter(2011, "Another")});
  CHECK(model_of(index).version == 0);
  CHECK(found(index, "clerk") == 7);
  CHECK(check_index(index, true).problems.empty());
}

TEST_CASE("a model reads back as it was, and other bytes are no model") {
  format::Model model;
  CHECK(format::model_of(format::rows_of(model)) == model);
  model.version = 1;
  model.letters = 12;
  model.passages = {{"rating", "one two"}, {"sif", "three"}};
  model.acronyms = {{"tlg", "town lamp guild", 3}};
  format::ModelRows rows = format::rows_of(model);
  CHECK(format::model_of(rows) == model);
  CHECK(format::is_sound(rows));
  for (auto& [name, bytes] : rows) {
    format::ModelRows damaged = rows;
    damaged[name] = "no model";
    CHECK_THROWS_AS(static_cast<void>(format::model_of(damaged)), std::exception);
    CHECK_FALSE(format::is_sound(damaged));
  }
}
