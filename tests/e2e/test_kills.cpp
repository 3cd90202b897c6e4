#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <thread>

#include "tests/e2e/index_of.hpp"
#include "tests/support/counts.hpp"

using namespace lettergrade::test;

namespace fs = std::filesystem;

namespace {

constexpr int kRecords = 500;
/// So many may change in place in an index of kRecords letters (docs/index-format.md).
constexpr int kFew = 60;
constexpr int kMany = 150;

/// What the records say: the version of each that is there.
using World = std::map<int, int>;

std::string words_of(int record, int version) {
  std::string words = "version" + std::to_string(version) + " marked";
  for (int i = 0; i < 80; ++i)
    words += " word" + std::to_string((record * 31 + version * 17 + i * i) % 900);
  return words;
}

std::string lines_of(const World& world) {
  std::string lines;
  for (const auto& [record, version] : world)
    lines += Json{{"id", "r" + std::to_string(record)},
                  {"title", "version" + std::to_string(version)},
                  {"text", words_of(record, version)}}
                 .dump() +
             "\n";
  return lines;
}

World everything(int version) {
  World world;
  for (int record = 0; record < kRecords; ++record) world[record] = version;
  return world;
}

/// What an index says, by the titles of its letters and by the terms of their texts.
struct Seen {
  World by_title;
  std::map<int, std::set<int>> by_terms;  ///< the records that a version's word finds
  friend bool operator==(const Seen&, const Seen&) = default;
};

Seen seen_of(const World& world) {
  Seen seen{world, {}};
  for (const auto& [record, version] : world) seen.by_terms[version].insert(record);
  return seen;
}

int number_after(const std::string& text, std::size_t prefix) {
  return std::stoi(text.substr(prefix));
}

Seen seen_in(const TestIndex& index) {
  Seen seen;
  constexpr const char* kAll = "5000";
  const Json all = index.json("search", {"-n", kAll, "--snippets", "0", "--facets", "none"});
  std::set<std::string> versions;
  for (const Json& hit : all.at("hits")) {
    const std::string title = hit.at("title");
    seen.by_title[number_after(hit.at("id"), 1)] = number_after(title, 7);
    versions.insert(title);
  }
  for (const std::string& version : versions) {
    const Json found = index.json(
        "search", {"-n", kAll, "--snippets", "0", "--facets", "none", "+marked +" + version});
    for (const Json& hit : found.at("hits"))
      seen.by_terms[number_after(version, 7)].insert(number_after(hit.at("id"), 1));
  }
  return seen;
}

enum class Step : std::uint8_t { first, few, many, most, prune, tidy, rebuild };
constexpr std::array kSteps{Step::first, Step::few,  Step::many,   Step::most,
                            Step::prune, Step::tidy, Step::rebuild};

/// An index that is written to and killed.
class Victim {
 public:
  explicit Victim(unsigned seed) : random_(seed) { write_file(file_, ""); }

  /// Makes ready what a step starts from, and what it is to lead to.
  void prepare(Step step) {
    if (step == Step::first) {
      fs::remove_all(index_.path());
      before_.clear();
      after_ = everything(++version_);
      return;
    }
    if (before_.size() < kRecords / 2) bring_to(everything(++version_));
    // Enough changes in place that the next ones make the tables be tidied.
    for (int i = 0; step == Step::tidy && i < 4; ++i) bring_to(changed(kFew));
    after_ = before_;
    if (step == Step::prune)
      for (int i = 0; i < kFew; ++i) after_.erase(random_record());
    else
      after_ = changed(step == Step::most ? kRecords : step == Step::many ? kMany : kFew);
  }

  /// Starts the run and kills it at a random moment. Whether it was killed.
  [[nodiscard]] bool kill_during(Step step) {
    write_file(file_, lines_of(after_));
    const auto start = std::chrono::steady_clock::now();
    Child child("lettergrade-index", arguments(step));
    std::this_thread::sleep_for(
        std::uniform_real_distribution<>(0, 1.1)(random_) *
        std::chrono::duration<double>(duration_[static_cast<std::size_t>(step)]));
    const bool killed = !child.ended();
    child.kill(SIGKILL);
    static_cast<void>(child.wait());
    if (!killed)
      duration_[static_cast<std::size_t>(step)] =
          std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return killed;
  }

  /// The index is there whole, before or after; or, in a first build, not yet.
  void check_after_kill(Step step) {
    const Finished looked = index_.ask("check", {});
    if (step == Step::first && looked.exit == 3) {
      CHECK(looked.err.find("lettergrade-index") != std::string::npos);
      return;
    }
    REQUIRE_MESSAGE(looked.exit == 0, (looked.out + looked.err));
    const Seen seen = seen_in(index_);
    CHECK((seen == seen_of(before_) || seen == seen_of(after_)));
  }

  /// The same command again finishes the job, and leaves nothing lying about.
  void finish(Step step) {
    const Finished again = run("lettergrade-index", arguments(step));
    REQUIRE_MESSAGE(again.exit == 0, again.err);
    CHECK(seen_in(index_) == seen_of(after_));
    const Finished looked = index_.ask("check", {"--deep"});
    CHECK_MESSAGE(looked.exit == 0, (looked.out + looked.err));
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(index_.path()))
      names.insert(entry.path().filename().string().substr(0, 4));
    CHECK(names == std::set<std::string>{"CURR", "gen-", "lock"});
    CHECK(std::distance(fs::directory_iterator(index_.path()), fs::directory_iterator()) == 3);
    before_ = after_;
  }

 private:
  [[nodiscard]] std::vector<std::string> arguments(Step step) const {
    std::vector<std::string> words{"--db", index_.path(), "--prune"};
    if (step == Step::rebuild) words.emplace_back("--rebuild");
    words.push_back(file_);
    return words;
  }

  void bring_to(World world) {
    write_file(file_, lines_of(world));
    const Finished done = run("lettergrade-index", arguments(Step::few));
    REQUIRE_MESSAGE(done.exit == 0, done.err);
    before_ = std::move(world);
  }

  [[nodiscard]] int random_record() {
    return std::uniform_int_distribution<>(0, kRecords - 1)(random_);
  }

  [[nodiscard]] World changed(int count) {
    World world = before_;
    ++version_;
    for (int i = 0; i < count; ++i) world[count == kRecords ? i : random_record()] = version_;
    return world;
  }

  std::mt19937 random_;
  TestIndex index_;
  Folder folder_;
  std::string file_ = folder_ / "records.jsonl";
  World before_;
  World after_;
  int version_ = 0;
  std::array<double, kSteps.size()> duration_{0.4, 0.2, 0.3, 0.4, 0.2, 0.3, 0.4};  ///< seconds
};

}  // namespace

TEST_CASE(
    "a writer that is killed at any moment loses nothing, and the next run finishes the job") {
  const int wanted = amount(20, 3, 500);
  const unsigned seed = wants_long() ? std::random_device{}() : 20091209;
  CAPTURE(seed);
  Victim victim(seed);
  int killed = 0;
  for (std::size_t round = 0; killed < wanted; ++round) {
    REQUIRE(round < static_cast<std::size_t>(wanted) * 4);
    const Step step = kSteps[round % kSteps.size()];
    CAPTURE(round);
    victim.prepare(step);
    if (victim.kill_during(step)) ++killed;
    victim.check_after_kill(step);
    victim.finish(step);
  }
}
