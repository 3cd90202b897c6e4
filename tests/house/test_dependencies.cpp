#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

/// The house keeps its order: dependencies between rooms point one way.
namespace {

namespace fs = std::filesystem;

/// A room (a folder of sources) and the rooms whose headers it may include. Every room may include
/// the contract, lettergrade/, and itself.
struct Room {
  std::string folder;
  std::vector<std::string> uses;
};

const std::vector<Room>& rooms() {
  static const std::vector<Room> list{
      {"indexer/domain", {}},
      {"indexer/cli", {}},
      {"indexer/read", {}},
      {"indexer/read/formats", {"indexer/read", "indexer/read/pdf"}},
      {"indexer/read/pdf", {"indexer/read/formats"}},
      {"indexer/read/program", {"indexer/read", "indexer/read/formats"}},
      {"indexer/parse", {"indexer/domain"}},
      {"indexer/given", {}},
      {"indexer/analyse", {}},
      {"indexer/format", {"indexer/domain"}},
      {"indexer/learn", {"indexer/format"}},
      {"indexer/write", {"indexer/format", "indexer/learn"}},
      {"query/language", {}},
      {"query/match", {"query/language", "indexer/format"}},
      {"query/facets", {"query/language", "query/match", "indexer/format"}},
      {"query/present", {}},
      {"query/verbs", {"query/present", "indexer/cli"}},
      {"query", {"indexer/cli", "query/verbs", "query/language", "query/match", "query/facets"}},
      {"indexer",
       {"indexer/cli", "indexer/read", "indexer/parse", "indexer/given", "indexer/format",
        "indexer/write", "indexer/domain"}},
  };
  return list;
}

/// Only these rooms may name Xapian.
const std::vector<std::string> kXapianRooms{"indexer/format", "indexer/write", "query/match",
                                            "query/facets"};

struct Include {
  fs::path file;
  std::string header;
};

std::vector<fs::path> sources(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (extension == ".cpp" || extension == ".hpp") files.push_back(entry.path());
  }
  return files;
}

std::vector<Include> includes(const fs::path& folder) {
  constexpr std::string_view kStart = "#include \"";
  std::vector<Include> found;
  for (const fs::path& file : sources(folder)) {
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);)
      if (line.starts_with(kStart))
        found.push_back({file, line.substr(kStart.size(), line.rfind('"') - kStart.size())});
  }
  return found;
}

std::string folder_of(const std::string& header) { return fs::path(header).parent_path().string(); }

const fs::path kRoot = LETTERGRADE_SOURCE;

}  // namespace

TEST_CASE("a room includes only the contract, itself and the rooms it may use") {
  std::size_t seen = 0;
  for (const Room& room : rooms()) {
    if (!fs::exists(kRoot / room.folder)) continue;
    for (const Include& include : includes(kRoot / room.folder)) {
      ++seen;
      const std::string from = folder_of(include.header);
      const bool allowed = from == "lettergrade" || from == room.folder || from == "embedded" ||
                           std::find(room.uses.begin(), room.uses.end(), from) != room.uses.end();
      CHECK_MESSAGE(allowed, include.file.string() << " includes " << include.header);
    }
  }
  CHECK(seen > 100);
}

TEST_CASE("every folder of sources is a room that this test knows") {
  for (const char* top : {"indexer", "query"})
    for (const auto& entry : fs::directory_iterator(kRoot / top)) {
      if (!entry.is_directory()) continue;
      const std::string folder = std::string(top) + "/" + entry.path().filename().string();
      const bool known = std::any_of(rooms().begin(), rooms().end(),
                                     [&](const Room& room) { return room.folder == folder; });
      CHECK_MESSAGE(known, folder);
    }
}

TEST_CASE("the contract includes nothing of the house but itself") {
  for (const Include& include : includes(kRoot / "include/lettergrade"))
    CHECK_MESSAGE(folder_of(include.header) == "lettergrade",
                  include.file.string() << " includes " << include.header);
}

TEST_CASE("Xapian is named in the rooms that store and match, nowhere else") {
  std::vector<std::string> folders{"include/lettergrade"};
  for (const Room& room : rooms()) folders.push_back(room.folder);
  for (const std::string& folder : folders) {
    if (!fs::exists(kRoot / folder)) continue;
    if (std::find(kXapianRooms.begin(), kXapianRooms.end(), folder) != kXapianRooms.end()) continue;
    for (const fs::path& file : sources(kRoot / folder)) {
      std::ifstream stream(file);
      const std::string text{std::istreambuf_iterator<char>(stream), {}};
      CHECK_MESSAGE(text.find("Xapian::") == std::string::npos, file.string());
      CHECK_MESSAGE(text.find("xapian.h") == std::string::npos, file.string());
    }
  }
}

TEST_CASE(
    "libraries that see untrusted bytes are named only where lettergrade-read is built from") {
  const std::vector<std::string> readers{"indexer/read/formats", "indexer/read/pdf",
                                         "indexer/read/program"};
  for (const Room& room : rooms()) {
    if (std::find(readers.begin(), readers.end(), room.folder) != readers.end()) continue;
    for (const fs::path& file : sources(kRoot / room.folder)) {
      std::ifstream stream(file);
      const std::string text{std::istreambuf_iterator<char>(stream), {}};
      for (const char* header : {"<mupdf/", "<libxml/", "<archive.h>", "<seccomp.h>"})
        CHECK_MESSAGE(text.find(header) == std::string::npos, file.string());
    }
  }
}
