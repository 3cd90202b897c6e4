#include "indexer/format/posting_file.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "indexer/format/bytes.hpp"
#include "indexer/write/posting_file_writer.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/property.hpp"

using namespace lettergrade;
using namespace lettergrade::format;

namespace {

struct Posting {
  std::uint32_t within = 0;
  std::vector<std::uint32_t> places;
  friend bool operator==(const Posting&, const Posting&) = default;
};
using List = std::map<std::uint32_t, Posting>;

const ColumnOrigin kOrigin{"6ab19ac2-0f3c-4d6e-9c3f-1f1d6a1f2b3c", 9000, 9010};

/// A posting file with these lists, and what tells it from others.
struct Written {
  test::Folder folder;
  std::string path = folder / "postings";
  std::uint64_t checksum = 0;
  std::string fault;

  explicit Written(const std::map<std::string, List>& lists, const ColumnOrigin& origin = kOrigin) {
    write::PostingFileWriter file(path);
    for (const auto& [term, list] : lists) {
      PostingEncoder encoder;
      for (const auto& [docid, posting] : list) encoder.add(docid, posting.within, posting.places);
      file.add(term, encoder.finish(origin.last));
    }
    checksum = file.finish(origin);
  }
  std::shared_ptr<PostingFile> open() { return PostingFile::open(path, checksum, fault); }
};

/// Whether the positions of the document of this rank are read below.
bool is_read(std::uint32_t rank) { return rank % 2 == 0 && rank % 100 < 40; }

List read_back(const PostingList& list, std::uint32_t last) {
  List found;
  std::vector<std::uint16_t> docs(kListWindow);
  for (std::uint32_t window = 0; window <= last / kListWindow; ++window) {
    const PostingBlock block = list.block(window);
    block.docs(docs.data());
    WindowBits bits{};
    block.bits(bits);
    PlaceBlock places = list.places(window);
    for (std::uint32_t rank = 0; rank < block.count(); ++rank) {
      Posting posting{block.within(rank), {}};
      // Some documents' positions are passed over, as a phrase does that needs few.
      if (list.has_places() && is_read(rank))
        for (PlaceCursor at = places.of(rank); at.next();) posting.places.push_back(at.place());
      REQUIRE((bits[docs[rank] / 64] >> (docs[rank] % 64) & 1U) == 1);
      found[window * kListWindow + docs[rank]] = std::move(posting);
    }
  }
  return found;
}

/// The list as read_back gives it.
List with_those_read(const List& list) {
  List result;
  std::map<std::uint32_t, std::uint32_t> ranks;
  for (const auto& [docid, posting] : list) {
    const std::uint32_t rank = ranks[docid / kListWindow]++;
    result[docid] = is_read(rank) ? posting : Posting{posting.within, {}};
  }
  return result;
}

List some_list(bool dense, bool with_places) {
  List list;
  const auto count = *rc::gen::inRange<std::size_t>(1, dense ? 9000 : 60);
  const auto step = *rc::gen::inRange<std::uint32_t>(1, 40);
  std::uint32_t docid = *rc::gen::inRange<std::uint32_t>(1, 5000);
  for (std::size_t i = 0; i < count && docid <= kOrigin.last; ++i) {
    const auto n = static_cast<std::uint32_t>(i);
    Posting posting{n % 17 == 3 ? 255 + n * 70'000 : n % 255, {}};
    for (std::uint32_t place = 1; with_places && place <= n % 4 + 1; ++place)
      posting.places.push_back(place * (n % 1000 + 1));
    list[docid] = std::move(posting);
    docid += dense ? 1 + n % 2 : step * (1 + n % 3);
  }
  return list;
}

std::map<std::string, List> small_lists() {
  return {{"Zchild", {{1, {3, {}}}, {2, {300, {}}}, {4096, {1, {}}}}},
          {"fostering", {{2, {1, {7}}}, {4095, {2, {1, 400}}}, {9010, {1, {90'000}}}}}};
}

}  // namespace

TEST_CASE("a posting file gives back every posting and position, few or many") {
  CHECK(test::holds("given back", 40, [] {
    const std::map<std::string, List> lists{{"XG3", some_list(true, false)},
                                            {"children", some_list(true, true)},
                                            {"fostering", some_list(false, true)}};
    Written written(lists);
    const auto file = written.open();
    RC_ASSERT(file != nullptr);
    RC_ASSERT(file->intact());
    RC_ASSERT(file->origin() == kOrigin);
    for (const auto& [term, list] : lists) {
      bool sound = true;
      const auto found = file->find(term, true, sound);
      RC_ASSERT(found.has_value());
      RC_ASSERT(sound);
      RC_ASSERT(found->frequency() == list.size());
      RC_ASSERT(read_back(*found, kOrigin.last) == with_those_read(list));
    }
    bool sound = true;
    for (const char* absent : {"", "a", "child", "childrens", "z"})
      RC_ASSERT_FALSE(file->find(absent, true, sound).has_value());
    RC_ASSERT(sound);
  }));
}

TEST_CASE("a term with a document without positions keeps none") {
  Written written({{"a", {{1, {1, {5}}}, {2, {1, {}}}}}});
  const auto file = written.open();
  bool sound = true;
  const auto list = file->find("a", true, sound);
  REQUIRE(list);
  CHECK_FALSE(list->has_places());
  CHECK(list->block(0).count() == 2);
}

TEST_CASE("version 1 posting files are read for good, and written to the byte") {
  const std::string fixture =
      test::read_file(test::source_folder() + "/tests/format/postings-v1.bin");
  Written written(small_lists());
  CHECK(test::read_file(written.path) == fixture);
  const auto file = written.open();
  REQUIRE_MESSAGE(file, written.fault);
  bool sound = true;
  const auto list = file->find("fostering", true, sound);
  REQUIRE(list);
  CHECK(read_back(*list, kOrigin.last) == with_those_read(small_lists().at("fostering")));
}

TEST_CASE("a changed byte of a posting file is noticed wherever it is") {
  Written written(small_lists());
  const std::string bytes = test::read_file(written.path);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    test::write_file(written.path, damaged);
    const auto file = written.open();
    CHECK_MESSAGE((!file || !file->intact()), "byte " << at);
    if (!file) continue;
    bool sound = true;
    CHECK_MESSAGE(!file->find("Zchild", true, sound), "byte " << at);
    CHECK_FALSE(sound);
  }
}

TEST_CASE("a posting file that ends early, goes on, or is another index's is refused") {
  Written written(small_lists());
  const std::string bytes = test::read_file(written.path);
  for (std::size_t size = 0; size < bytes.size(); size += 7) {
    test::write_file(written.path, bytes.substr(0, size));
    CHECK_FALSE(written.open());
  }
  test::write_file(written.path, bytes + "12345678");
  CHECK_FALSE(written.open());
  const Written other(small_lists(), {kOrigin.uuid, 9001, 9010});
  test::write_file(written.path, test::read_file(other.path));
  CHECK_FALSE(written.open());
  CHECK(written.fault == "it belongs to another index or state");
  std::string newer = bytes;
  newer[8] = 2;
  test::write_file(written.path, newer);
  CHECK_FALSE(written.open());
  CHECK(written.fault == "it has another version");
}
