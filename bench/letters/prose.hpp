#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bench/letters/page.hpp"
#include "bench/letters/words.hpp"
#include "lettergrade/outcome.hpp"

namespace lettergrade::bench {

/// What a sentence can leave open. The letter is the one that stands behind % in words.txt.
enum class Slot : char {
  none = 0,
  noun = 'n',
  adjective = 'a',
  verb = 'v',
  base = 'b',
  topic = 't',
  place = 'p',
  small_number = 'd',
  large_number = 'c',
  comparison = 'x',
  month = 'm',
  capital_noun = 'N',
  capital_adjective = 'A',
  capital_base = 'B',
  capital_count = 'C',
};

/// The sentences of words.txt, ready to be filled.
class Grammar {
 public:
  explicit Grammar(const Words& words);

  /// What is round a slot without a space: "%n," is {"", noun, ","}.
  struct Piece {
    std::string_view before;
    Slot slot = Slot::none;
    std::string_view behind;
  };
  using Pattern = std::vector<Piece>;

  struct List {
    explicit List(const std::vector<std::string>& entries)
        : words(&entries), places(entries.size()) {}
    [[nodiscard]] const std::string& draw(Random& random) const {
      return (*words)[places.draw(random)];
    }
    const std::vector<std::string>* words;
    ZipfPlaces places;
  };

  const Words& words;
  std::vector<Pattern> sentences;
  std::vector<Pattern> points;
  List nouns, adjectives, verbs, bases, months, comparisons, counts;
  std::vector<List> topics;  ///< in the order of kOutcomes
};

/// Writes the prose of one letter.
class Prose {
 public:
  /// `places`: names of places in the council's area, at least one.
  Prose(const Grammar& grammar, Random& random, Page& page, const std::vector<std::string>& places)
      : grammar_(grammar), random_(random), page_(page), places_(places) {}

  /// Sentences about an outcome, added to the open paragraph.
  void sentences(Outcome topic, int count);
  /// A paragraph of its own.
  void paragraph(Outcome topic, int count, std::string_view lead = {});
  /// A thing to improve, behind a bullet or number.
  void point(Outcome topic, std::string_view lead);

 private:
  void fill(const Grammar::Pattern& pattern, Outcome topic);
  void put(const Grammar::Piece& piece, std::string_view filling);
  [[nodiscard]] std::string_view filling(Slot slot, Outcome topic);
  [[nodiscard]] std::string_view from(const Grammar::List& list, Words::Kind kind);
  [[nodiscard]] std::string_view capital(std::string_view word);

  const Grammar& grammar_;
  Random& random_;
  Page& page_;
  const std::vector<std::string>& places_;
  std::string made_;
  std::string scratch_;
};

}  // namespace lettergrade::bench
