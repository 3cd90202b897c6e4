#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "indexer/format/hash.hpp"
#include "indexer/format/xapian_border.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::write {

using SeenSources = std::unordered_set<format::Hash, format::HashOfHash>;

/// What the index holds before a run: lookups in its letters. Empty where there is no index yet.
/// For one thread.
class Base {
 public:
  Base() = default;
  explicit Base(Xapian::Database letters) : letters_(std::move(letters)) {}

  /// The first document with this boolean term, if any.
  [[nodiscard]] std::optional<Xapian::docid> find(std::string_view prefix,
                                                  std::string_view value) const;
  /// Every document with this boolean term.
  [[nodiscard]] std::vector<Xapian::docid> find_all(std::string_view prefix,
                                                    std::string_view value) const;
  /// The value of the document's first term with this prefix; empty when it has none.
  [[nodiscard]] std::string key_of(Xapian::docid docid, std::string_view prefix) const;
  /// The letter in a document.
  [[nodiscard]] Letter load(Xapian::docid docid) const;

  /// A letter among those that share a base id, as far as ids go.
  struct Member {
    Xapian::docid docid = 0;
    format::Hash content;
    std::int32_t time = 0;
    std::string id;
  };
  /// All letters with this base id, in order of docid.
  [[nodiscard]] std::vector<Member> members(const std::string& base_id) const;

  /// Documents that have a source which is not among those seen.
  [[nodiscard]] std::set<Xapian::docid> with_unseen_sources(const SeenSources& seen) const;

  /// Calls `take` with every document, in order of docid.
  void each(const std::function<void(Xapian::docid)>& take) const;

  /// Calls `take` with every base id that letters have.
  void each_base_id(const std::function<void(const std::string&)>& take) const;

  [[nodiscard]] Xapian::doccount size() const { return letters_.get_doccount(); }
  [[nodiscard]] std::string metadata(std::string_view key) const {
    return letters_.get_metadata(std::string(key));
  }
  [[nodiscard]] const Xapian::Database& letters() const { return letters_; }

 private:
  Xapian::Database letters_;
};

}  // namespace lettergrade::write
