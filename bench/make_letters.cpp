#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "bench/letter_generator.hpp"
#include "lettergrade/date.hpp"

/// Writes generated letters, as files or as JSON Lines. See bench/README.md.
namespace {

using namespace lettergrade;
using namespace lettergrade::bench;
using Json = nlohmann::ordered_json;

struct Wanted {
  GeneratorOptions generator;
  std::uint64_t first = 0;
  std::uint64_t count = 1000;
  std::string folder;
  std::string facts;
  std::string register_file;
  bool jsonl = false;
  bool fields = false;
};

constexpr std::uint64_t kLettersOfFolder = 1000;

std::string padded(std::uint64_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

/// The file or folder, or an exception that names it.
void check(bool done, const std::string& path) {
  if (!done) throw std::runtime_error("cannot write " + path);
}

/// The optional fields of a record, as lettergrade-index reads them.
void add_fields(Json& json, const LetterFacts& facts) {
  json["authority"] = facts.authority;
  if (facts.year) json["year"] = *facts.year;
  if (facts.date) json["date"] = iso(*facts.date);
  json["type"] = spec(facts.type).slug;
  if (facts.grade) json["grade"] = facts.grade->word;
  if (!facts.outcomes.empty()) {
    Json outcomes = Json::object();
    for (const OutcomeGrade& own : facts.outcomes)
      outcomes[std::string(spec(own.outcome).slug)] = own.grade.word;
    json["outcomes"] = std::move(outcomes);
  }
}

std::string record(std::uint64_t number, const GeneratedLetter& letter, bool with_fields) {
  Json json;
  json["id"] = "g" + std::to_string(number);
  json["title"] = letter.facts.title;
  json["text"] = letter.text;
  if (with_fields) add_fields(json, letter.facts);
  return json.dump() + "\n";
}

/// What the letter says, one object a line, to compare with what an indexer reads.
std::string facts_line(const std::string& name, const LetterFacts& facts) {
  Json json;
  json["path"] = name;
  add_fields(json, facts);
  if (!facts.framework.empty()) json["framework"] = facts.framework;
  json["points"] = facts.points;
  return json.dump() + "\n";
}

class Output {
 public:
  explicit Output(const Wanted& wanted) : wanted_(wanted) {
    if (wanted.facts.empty()) return;
    facts_.open(wanted.facts, std::ios::binary);
    check(facts_.is_open(), wanted.facts);
  }

  void put(std::uint64_t number, const GeneratedLetter& letter) {
    std::string name = "g" + std::to_string(number);
    if (wanted_.jsonl)
      std::cout << record(number, letter, wanted_.fields);
    else
      name = file(number, letter.text);
    if (facts_.is_open()) facts_ << facts_line(name, letter.facts);
  }

  void close() {
    std::cout.flush();
    check(static_cast<bool>(std::cout), "standard output");
    if (!facts_.is_open()) return;
    facts_.close();
    check(static_cast<bool>(facts_), wanted_.facts);
  }

 private:
  /// A thousand letters a folder, so that no folder grows slow.
  std::string file(std::uint64_t number, const std::string& text) {
    const std::string folder = padded(number / kLettersOfFolder, 4);
    if (folder != folder_) std::filesystem::create_directories(wanted_.folder + "/" + folder);
    folder_ = folder;
    std::string name = folder + "/" + padded(number % kLettersOfFolder, 3) + ".txt";
    const std::string path = wanted_.folder + "/" + name;
    std::ofstream stream(path, std::ios::binary);
    stream << text;
    stream.close();
    check(static_cast<bool>(stream), path);
    return name;
  }

  const Wanted& wanted_;
  std::ofstream facts_;
  std::string folder_;
};

void write_register(const Wanted& wanted, const LetterGenerator& generator) {
  const bool beside = wanted.register_file.empty() && !wanted.folder.empty();
  const std::string path = beside ? wanted.folder + "/register.csv" : wanted.register_file;
  if (path.empty() || wanted.generator.real_councils) return;
  if (beside) std::filesystem::create_directories(wanted.folder);
  std::ofstream stream(path, std::ios::binary);
  stream << generator.authorities().added_rows();
  stream.close();
  check(static_cast<bool>(stream), path);
}

void run(const Wanted& wanted) {
  const LetterGenerator generator(wanted.generator);
  write_register(wanted, generator);
  Output output(wanted);
  GeneratedLetter letter;
  for (std::uint64_t number = wanted.first; number < wanted.first + wanted.count; ++number) {
    generator.make(number, letter);
    output.put(number, letter);
  }
  output.close();
}

}  // namespace

int main(int argc, char** argv) {
  Wanted wanted;
  CLI::App app("Writes generated letters, to measure scale. The same options give the same bytes.");
  app.add_option("--count", wanted.count, "how many letters")->capture_default_str();
  app.add_option("--first", wanted.first, "number of the first letter")->capture_default_str();
  app.add_option("--seed", wanted.generator.seed,
                 "decides words and grades; the number of a letter decides whom it is about")
      ->capture_default_str();
  auto* folder = app.add_option("--folder", wanted.folder, "write files below this folder");
  auto* jsonl = app.add_flag("--jsonl", wanted.jsonl, "write JSON Lines to standard output");
  folder->excludes(jsonl);
  app.add_flag("--fields", wanted.fields, "JSON Lines: also authority, year, date, type, grades")
      ->needs(jsonl);
  app.add_flag("--short", wanted.generator.short_records,
               "JSON Lines: records of about 400 bytes instead of letters")
      ->needs(jsonl);
  auto* real = app.add_flag("--real", wanted.generator.real_councils,
                            "about the councils of England's register, each letter marked as "
                            "generated; else about invented ones");
  app.add_option("--councils", wanted.generator.councils, "how many invented councils")
      ->capture_default_str()
      ->check(CLI::PositiveNumber)
      ->excludes(real);
  app.add_option("--register", wanted.register_file,
                 "where the invented councils are written [FOLDER/register.csv]")
      ->excludes(real);
  app.add_option("--facts", wanted.facts, "write what each letter says of itself, a JSON a line");
  CLI11_PARSE(app, argc, argv);
  try {
    if (!wanted.jsonl && wanted.folder.empty())
      throw std::runtime_error("say where: --folder FOLDER or --jsonl");
    std::ios::sync_with_stdio(false);
    run(wanted);
  } catch (const std::exception& error) {
    std::cerr << "make_letters: " << error.what() << "\n";
    return 2;
  }
  return 0;
}
