#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/format/hash.hpp"
#include "indexer/write/spool.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::write {

/// A letter that is to be written: little enough of it to have a million in memory.
struct PlannedLetter {
  format::Hash content;          ///< what makes it the same letter
  std::uint32_t base = 0;        ///< index of its base id; kRecord: a record, which keeps its id
  std::int32_t time = 0;         ///< 20091209; 20090000 where only the year is known; 0: unknown
  Spool::Place bytes;            ///< the letter
  std::uint8_t digits = 0;       ///< of the content hash in its id; 0: the bare base id
  bool answers_to_base = false;  ///< also found by the bare base id that several share
  std::uint16_t family = 0;      ///< index of the family that read it

  static constexpr std::uint32_t kRecord = 0xFFFFFFFF;
};

/// The letters that a run puts in, each once however many files hold it, in the order in which
/// they came. Their texts are in a spool.
class Plan {
 public:
  explicit Plan(Spool& spool) : spool_(spool) {}

  /// Adds a letter. Of several with the same content the one that says more stays, with the sources
  /// of all; the order of adding them makes no difference.
  void add(Letter letter);

  /// Forgets every letter.
  void clear();

  [[nodiscard]] bool has(const format::Hash& content) const { return places_.contains(content); }
  [[nodiscard]] bool empty() const { return letters_.empty(); }
  [[nodiscard]] std::vector<PlannedLetter>& letters() { return letters_; }
  [[nodiscard]] const std::vector<PlannedLetter>& letters() const { return letters_; }

  [[nodiscard]] const std::vector<std::string>& base_ids() const { return base_ids_; }
  /// The number of a base id, a new one where it has none.
  [[nodiscard]] std::uint32_t base_number(const std::string& base_id);

  /// Names of families (Letter::recogniser), by PlannedLetter::family.
  [[nodiscard]] const std::vector<std::string>& families() const { return families_; }

  /// The letter with its final id. Safe from several threads while nothing is added.
  [[nodiscard]] Letter letter(const PlannedLetter& planned) const;
  /// What else it answers to; empty: nothing.
  [[nodiscard]] std::string alias(const PlannedLetter& planned) const;

  /// Changes the stored form of a letter that was planned.
  void change(const format::Hash& content, const std::function<void(Letter&)>& edit);

  [[nodiscard]] std::uint64_t bytes() const { return spool_.bytes(); }

 private:
  [[nodiscard]] std::uint16_t family_number(const std::string& family);

  Spool& spool_;
  std::vector<PlannedLetter> letters_;
  std::unordered_map<format::Hash, std::uint32_t, format::HashOfHash> places_;
  std::vector<std::string> base_ids_;
  std::vector<std::string> families_;
  std::unordered_map<std::string, std::uint32_t> base_numbers_;
};

/// Whether the first of two readings of one letter is the better one: a PDF tells when it was made,
/// a text of it does not. Where both say as much, the file that comes first decides.
[[nodiscard]] bool says_more(const Letter& a, const Letter& b);

/// Puts the sources of `other` beside those of `letter`, each once: first the one that the text is
/// from, then the others in order of their files.
void join_sources(Letter& letter, const Letter& other);

/// The id of a letter among those that share its base id: bare, or with so many hex digits of its
/// content hash.
[[nodiscard]] std::string id_with_digits(const std::string& base_id, const format::Hash& content,
                                         unsigned digits);

/// The content hash of a letter as a number.
[[nodiscard]] format::Hash content_of(const Letter& letter);

/// Sorts letters by time; see PlannedLetter::time.
[[nodiscard]] std::int32_t time_of(std::string_view time_key);

}  // namespace lettergrade::write
