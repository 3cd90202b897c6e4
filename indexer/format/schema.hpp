#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/format/hash.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/fields.hpp"
#include "lettergrade/letter.hpp"

/// What the terms, slots and metadata of an index are called. Both sides read it from here.
namespace lettergrade::format {

/// Raised with every change of what an index holds; another version is refused.
inline constexpr int kSchemaVersion = 5;
/// Letters of indexes since this version can be brought to the present one.
inline constexpr int kOldestUpgradable = 3;

/// Prefixes of text terms. Every word has its stem beside it, so that one list says where any form
/// of a word is and how often; stems have no positions, and those of a title are counted with the
/// body's, too. Boilerplate terms have wdf 0, so they never count towards a rank.
/// Statement: the words of a section's judged statements once more, wdf 0, stems with positions, so
/// that a query can be asked of one statement. The terms of Field::judged have the positions at
/// which the statements of that grade begin.
enum class TextField : std::uint8_t { body, title, boilerplate, statement };
[[nodiscard]] constexpr std::string_view word_prefix(TextField field) {
  switch (field) {
    case TextField::body:
      return "";
    case TextField::title:
      return "S";
    case TextField::boilerplate:
      return "B";
    case TextField::statement:
      return "J";
  }
  return "";
}
[[nodiscard]] constexpr std::string_view stem_prefix(TextField field) {
  switch (field) {
    case TextField::body:
      return "Z";
    case TextField::title:
      return "ZS";
    case TextField::boilerplate:
      return "ZB";
    case TextField::statement:
      return "ZJ";
  }
  return "";
}

/// Positions between two blocks that do not continue each other: no phrase reaches across.
inline constexpr std::uint32_t kBlockGap = 100;

/// Boolean terms that find a document again. The id term is in the field table.
inline constexpr std::string_view kAliasPrefix = "XI";  ///< a bare id that several letters share
inline constexpr std::string_view kNamePrefix = "XW";   ///< the id that corrected fields would give
inline constexpr std::string_view kBaseIdPrefix = "XB";   ///< base id, to find those who share it
inline constexpr std::string_view kContentPrefix = "XH";  ///< content hash
inline constexpr std::string_view kSourcePrefix = "XP";   ///< source_key of a source
inline constexpr std::string_view kStatePrefix = "XD";    ///< state of a source
inline constexpr std::string_view kLetterPrefix = "XL";   ///< on a section: the id of its letter

/// Holds the content hash of a letter, to tell apart those that share a base id.
inline constexpr int kContentSlot = 15;

/// Value (and filter term value) of something that is there without a grade, and of "no grade".
inline constexpr std::string_view kUngraded = "-";

/// Metadata keys, the same in both databases of a generation.
namespace key {
inline constexpr std::string_view kSchema = "lettergrade.schema";
inline constexpr std::string_view kAnalyser = "lettergrade.analyser";
inline constexpr std::string_view kRecogniser = "lettergrade.recogniser";
inline constexpr std::string_view kUuid = "lettergrade.uuid";
inline constexpr std::string_view kGeneration = "lettergrade.generation";
inline constexpr std::string_view kRegister = "lettergrade.register";
inline constexpr std::string_view kOverrides = "lettergrade.overrides";
/// Letters added or removed since the tables were written as a whole.
inline constexpr std::string_view kChanges = "lettergrade.changes";
/// What was learnt from the whole collection, see model.hpp: in few words, and its two parts.
inline constexpr std::string_view kModel = "lettergrade.model";
inline constexpr std::string_view kModelPassages = "lettergrade.model.passages";
inline constexpr std::string_view kModelAcronyms = "lettergrade.model.acronyms";
/// Of each database its own: which column file it has, and the documents changed since.
inline constexpr std::string_view kColumns = "lettergrade.columns";
/// The same of its posting file.
inline constexpr std::string_view kPostings = "lettergrade.postings";
}  // namespace key

/// What a source is known by: its file, and the record in it where the letter is one. Empty for
/// standard input, which cannot be looked at again.
[[nodiscard]] std::string source_key(const Source& source, const Letter& letter);

/// What makes two records the same: the id.
[[nodiscard]] Hash record_key(std::string_view id);

/// A term with its prefix.
[[nodiscard]] std::string with_prefix(std::string_view prefix, std::string_view term);

/// The filter term of a keyword field, e.g. ("region", "West Midlands") -> "XRwest-midlands".
[[nodiscard]] std::string filter_term(Field field, std::string_view value);

/// The filter term of an outcome that is there at all (no value) or has a grade ("1" to "4", "-").
[[nodiscard]] std::string outcome_term(Outcome outcome, std::string_view value = {});

/// The value a letter has in a keyword field (authority code, region name, year ...); empty: none.
[[nodiscard]] std::string value_of(const Letter& letter, Field field, const Authority* authority);

/// Sort key of a letter's time: ISO date, else "YYYY-00-00", else empty.
[[nodiscard]] std::string time_key(const Letter& letter);

}  // namespace lettergrade::format
