#include "indexer/write/letter_store.hpp"

#include <algorithm>
#include <set>

#include "indexer/format/record.hpp"
#include "indexer/format/schema.hpp"

namespace lettergrade::write {
namespace {

std::string term(std::string_view prefix, std::string_view value) {
  return std::string(prefix).append(value);
}

struct Member {
  Xapian::docid docid;
  Letter letter;
  std::string alias;
};

std::vector<Member> members(const Xapian::Database& letters, const std::string& base_id) {
  std::vector<Member> result;
  for (const Xapian::docid docid : find_all(letters, format::kBaseIdPrefix, base_id))
    result.push_back({docid, load(letters, docid), key_of(letters, docid, format::kAliasPrefix)});
  // Oldest first; the hash decides between letters of one day, so that any order of adding them
  // gives the same ids.
  std::sort(result.begin(), result.end(), [](const Member& a, const Member& b) {
    return std::pair(format::time_key(a.letter), a.letter.content_hash) <
           std::pair(format::time_key(b.letter), b.letter.content_hash);
  });
  return result;
}

/// How many digits of the content hash tell the members apart, at least 4.
std::size_t suffix_length(const std::vector<Member>& group) {
  for (std::size_t length = 4;; ++length) {
    std::set<std::string> distinct;
    for (const Member& member : group)
      distinct.insert(member.letter.content_hash.substr(0, length));
    const bool whole = length >= group.front().letter.content_hash.size();
    if (distinct.size() == group.size() || whole) return length;
  }
}

}  // namespace

std::optional<Xapian::docid> find(const Xapian::Database& database, std::string_view prefix,
                                  std::string_view value) {
  const std::string key = term(prefix, value);
  const auto posting = database.postlist_begin(key);
  if (posting == database.postlist_end(key)) return std::nullopt;
  return *posting;
}

std::string key_of(const Xapian::Database& database, Xapian::docid docid, std::string_view prefix) {
  auto position = database.termlist_begin(docid);
  position.skip_to(std::string(prefix));
  if (position == database.termlist_end(docid)) return {};
  const std::string found = *position;
  return found.starts_with(prefix) ? found.substr(prefix.size()) : std::string();
}

bool has_term(const Xapian::Database& database, Xapian::docid docid, std::string_view prefix,
              std::string_view value) {
  const std::string key = term(prefix, value);
  auto posting = database.postlist_begin(key);
  posting.skip_to(docid);
  return posting != database.postlist_end(key) && *posting == docid;
}

std::vector<Xapian::docid> find_all(const Xapian::Database& database, std::string_view prefix,
                                    std::string_view value) {
  const std::string key = term(prefix, value);
  std::vector<Xapian::docid> found;
  for (auto posting = database.postlist_begin(key); posting != database.postlist_end(key);
       ++posting)
    found.push_back(*posting);
  return found;
}

Letter load(const Xapian::Database& letters, Xapian::docid docid) {
  return format::decode_letter(letters.get_document(docid).get_data());
}

void add_letter(Databases databases, const Letter& letter, const Register& authorities,
                Analyser& analyser, const std::string& alias) {
  databases.changed_letters.insert(
      databases.letters.add_document(letter_document(letter, authorities, analyser, alias)));
  for (std::size_t i = 0; i < letter.sections.size(); ++i)
    databases.changed_sections.insert(
        databases.sections.add_document(section_document(letter, i, authorities, analyser)));
}

void remove_letter(Databases databases, Xapian::docid docid) {
  const std::string id = key_of(databases.letters, docid, spec(Field::id).prefix);
  databases.letters.delete_document(docid);
  databases.changed_letters.insert(docid);
  for (const Xapian::docid section : find_all(databases.sections, format::kLetterPrefix, id))
    databases.changed_sections.insert(section);
  databases.sections.delete_document(term(format::kLetterPrefix, id));
}

void settle_ids(Databases databases, const std::string& base_id, const Register& authorities,
                Analyser& analyser) {
  std::vector<Member> group = members(databases.letters, base_id);
  if (group.empty()) return;
  const bool alone = group.size() == 1;
  const std::size_t length = alone ? 0 : suffix_length(group);
  for (Member& member : group) {
    const std::string id =
        alone ? base_id : base_id + "-" + member.letter.content_hash.substr(0, length);
    const bool oldest = &member == &group.front();
    const std::string alias = !alone && oldest ? base_id : std::string();
    if (member.letter.id == id && member.alias == alias) continue;
    remove_letter(databases, member.docid);
    member.letter.id = id;
    member.alias = alias;
    add_letter(databases, member.letter, authorities, analyser, member.alias);
  }
}

}  // namespace lettergrade::write
