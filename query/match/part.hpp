#pragma once
#include <memory>
#include <vector>

#include "indexer/format/columns.hpp"
#include "query/match/bm25.hpp"
#include "query/match/formula.hpp"
#include "query/match/window.hpp"

namespace lettergrade::match {

/// A part of a query at work: which documents it matches and what they weigh, a window at a time,
/// in order of docid.
class Part {
 public:
  Part() = default;
  virtual ~Part() = default;
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;

  /// Finds the matches in a window. Only documents in `among` matter: of others the part may say
  /// anything. Windows may be left out, but not gone back to; where a part is slow(), the same
  /// window may be asked for again, and what was found before stays found.
  virtual void match(const Window& window, const Bits& among) = 0;
  /// What the last match found.
  [[nodiscard]] const Bits& found() const { return found_; }

  /// Adds the weights of documents in `which`, all of them found in this window.
  virtual void score(const Window& window, const Bits& which, Scores& scores) = 0;

  /// Leaves to the caller to match and to score what only adds to the scores of documents that this
  /// part matches, as far as it can be told apart: whoever wants only the best can spare it for
  /// documents that it cannot bring among them. For the root of a query.
  virtual void defer(std::vector<Part*>& /*later*/) {}

  /// Whether matching takes a look at each document.
  [[nodiscard]] virtual bool slow() const { return false; }

  /// No document weighs more than this.
  [[nodiscard]] virtual double most() const { return 0; }

 protected:
  Bits found_;
};

/// What parts are made from.
struct PartSource {
  const Xapian::Database& database;
  format::Columns& columns;
  Collection collection;
};

/// Documents outside `query` will not be looked at: what is slow to match, as phrases are, can be
/// spared for them. An empty query: every document matters.
struct Limits {
  Xapian::Query query;
  double expected = 0;  ///< how many documents are within
};

[[nodiscard]] std::unique_ptr<Part> make_part(const Formula& formula, const PartSource& source,
                                              const Limits& limits = {});

}  // namespace lettergrade::match
