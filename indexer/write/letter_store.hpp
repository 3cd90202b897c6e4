#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/xapian_border.hpp"
#include "indexer/write/column_writer.hpp"
#include "indexer/write/documents.hpp"
#include "lettergrade/letter.hpp"

/// Finding and changing letters in the databases of one generation.
namespace lettergrade::write {

/// The first document with this boolean term, if any.
[[nodiscard]] std::optional<Xapian::docid> find(const Xapian::Database& database,
                                                std::string_view prefix, std::string_view value);

/// Whether the document has this boolean term.
[[nodiscard]] bool has_term(const Xapian::Database& database, Xapian::docid docid,
                            std::string_view prefix, std::string_view value);

/// Every document with this boolean term.
[[nodiscard]] std::vector<Xapian::docid> find_all(const Xapian::Database& database,
                                                  std::string_view prefix, std::string_view value);

/// The value of the document's first term with this prefix; empty when it has none.
[[nodiscard]] std::string key_of(const Xapian::Database& database, Xapian::docid docid,
                                 std::string_view prefix);

[[nodiscard]] Letter load(const Xapian::Database& letters, Xapian::docid docid);

/// Both databases of a generation that is being written.
struct Databases {
  Xapian::WritableDatabase& letters;
  Xapian::WritableDatabase& sections;
  ChangedDocids& changed_letters;
  ChangedDocids& changed_sections;
};

/// Adds a letter and its sections.
void add_letter(Databases databases, const Letter& letter, const Register& authorities,
                Analyser& analyser, const std::string& alias);

/// Removes the letter in this document and its sections.
void remove_letter(Databases databases, Xapian::docid docid);

/// Gives the letters that share `base_id` their final ids: the bare one to a lone letter, otherwise
/// each the base id with 4 (more where those clash) hex digits of its content hash; the oldest
/// answers to the bare id as well.
void settle_ids(Databases databases, const std::string& base_id, const Register& authorities,
                Analyser& analyser);

}  // namespace lettergrade::write
