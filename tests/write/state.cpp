#include "tests/write/state.hpp"

#include "indexer/format/layout.hpp"
#include "indexer/format/record.hpp"
#include "indexer/format/schema.hpp"
#include "tests/support/letters.hpp"

namespace lettergrade::test {
namespace {

std::string document_of(const Xapian::Database& database, Xapian::docid docid) {
  std::string text;
  for (auto term = database.termlist_begin(docid); term != database.termlist_end(docid); ++term) {
    text += *term + " " + std::to_string(term.get_wdf());
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
      text += " " + std::to_string(*at);
    text += "\n";
  }
  const Xapian::Document document = database.get_document(docid);
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    text += std::to_string(value.get_valueno()) + "=" + *value + "\n";
  return text + "length " + std::to_string(database.get_doclength(docid)) + "\n" +
         document.get_data();
}

void add_statistics(const Xapian::Database& database, const std::string& name, State& state) {
  state[name + " count"] = std::to_string(database.get_doccount());
  state[name + " total"] = std::to_string(database.get_total_length());
  std::string frequencies;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
    frequencies += *term + " " + std::to_string(term.get_termfreq()) + " " +
                   std::to_string(database.get_collection_freq(*term)) + "\n";
  state[name + " terms"] = frequencies;
}

}  // namespace

State state_of(const std::filesystem::path& view) {
  const Xapian::Database letters((view / format::kLettersFolder).string());
  const Xapian::Database sections((view / format::kSectionsFolder).string());
  State state;
  add_statistics(letters, "letters", state);
  add_statistics(sections, "sections", state);
  if (letters.get_doccount() > 0)
    for (auto at = letters.postlist_begin(""); at != letters.postlist_end(""); ++at)
      state["letter " + format::decode_letter(letters.get_document(*at).get_data()).id] =
          document_of(letters, *at);
  if (sections.get_doccount() > 0)
    for (auto at = sections.postlist_begin(""); at != sections.postlist_end(""); ++at) {
      const auto record = format::decode_section(sections.get_document(*at).get_data());
      state["section " + record.letter_id + " " + std::to_string(record.index)] =
          document_of(sections, *at);
    }
  return state;
}

State live_state(const std::string& index) { return state_of(format::live_generation(index)); }

std::string differences(const State& a, const State& b) {
  constexpr int kMost = 5;
  std::string text;
  int count = 0;
  for (const auto& [name, value] : a) {
    const auto other = b.find(name);
    if (other != b.end() && other->second == value) continue;
    if (++count <= kMost) text += name + (other == b.end() ? " is too much; " : " is another; ");
  }
  for (const auto& [name, value] : b)
    if (!a.contains(name) && ++count <= kMost) text += name + " is missing; ";
  return text;
}

Letter file_letter(int file, int version) {
  constexpr int kWords = 40;
  std::vector<std::string> paragraphs{"Letter of file" + std::to_string(file)};
  std::string words = "version" + std::to_string(version);
  for (int i = 0; i < kWords; ++i)
    words += " word" + std::to_string((file * 31 + version * 17 + i * i) % 500);
  paragraphs.push_back(words);
  if ((file + version) % 3 == 0) paragraphs.emplace_back("Private fostering is inadequate.");
  const std::string_view code = file % 2 == 0 ? "332" : "330";
  Letter letter = filed(letter_of(paragraphs), code, 2007 + file % 3, 1 + (file + version) % 4);
  const std::string path = "letters/" + std::to_string(file) + ".txt";
  letter.sources = {{path, "/" + path}};
  letter.sources[0].state = path + " " + std::to_string(version);
  return letter;
}

Letter record_letter(const std::string& id, int version) {
  Letter letter = letter_of({"Record words" + std::to_string(version), "second part of it"});
  letter.id = id;
  letter.title = "Record " + id;
  letter.content_hash = format::record_key(id).hex();
  letter.sources = {{"r.jsonl", "/r.jsonl"}};
  letter.sources[0].state = id + " " + std::to_string(version);
  return letter;
}

write::WriterOptions in_place(const std::string& index) {
  write::WriterOptions options;
  options.index = index;
  options.recogniser_version = 1;
  options.most_in_place = 1'000'000;
  options.most_untidy = 1'000'000;
  return options;
}

void put_all(const write::WriterOptions& options, std::vector<Letter> letters) {
  write::IndexWriter writer(options, "");
  for (Letter& letter : letters) static_cast<void>(writer.put({std::move(letter)}));
  writer.commit();
}

}  // namespace lettergrade::test
