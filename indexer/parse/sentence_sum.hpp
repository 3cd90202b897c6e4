#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {

/// A sum over the sentences of a text that is the same however the text was laid out: whichever
/// order its columns and cells are read in, wherever its lines break, and whatever headings, page
/// numbers and notes stand between. Inside a sentence the order of the words counts.
///
/// What is added up are runs of words with a verb. A run ends with its sentence, and before a word
/// with a capital, because nothing else tells a heading from the sentence below it once the layout
/// is lost; only behind words such as "of" and "in", and inside the name that follows them ("in
/// Kingston upon Hull City Council"), a capital ends nothing. Numbers do not count, as they may be
/// those of notes and paragraphs, unless they are percentages.
class SentenceSum {
 public:
  explicit SentenceSum(const Folded& folded) : folded_(folded) {}

  /// Adds a block of the text; its last sentence may go on in the next.
  void add(Span block);

  /// Whether what follows is a list of things to improve, whose entries need no verb.
  void in_list(bool listed) { in_list_ = listed; }

  /// The sentence ends here, also without a full stop.
  void end_sentence() { close(true); }

  /// What is added until end_notes() stands at the foot of a page in the middle of a sentence.
  void begin_notes();
  void end_notes();

  /// How many runs were added, those that ended.
  [[nodiscard]] std::size_t count() const { return count_; }

  /// 48 bytes that stand for the runs and how often each comes.
  [[nodiscard]] std::string bytes() const;

 private:
  [[nodiscard]] std::size_t take(std::string_view words, std::size_t at);
  std::size_t take_word(std::string_view words, std::size_t at);
  std::size_t take_number(std::string_view words, std::size_t at);
  void add_word(std::string_view word, bool capital);
  void close(bool counts);

  struct Run {
    std::string letters;  ///< its words without what is between them
    std::string last;     ///< its last word
    std::size_t words = 0;
    bool has_verb = false;
    bool broken = false;   ///< its last word goes on in the next block
    bool in_name = false;  ///< the last word has a capital and belongs to a name
  };

  const Folded& folded_;
  Run run_;
  Run before_notes_;
  bool in_list_ = false;
  std::uint64_t low_ = 0;
  std::uint64_t high_ = 0;
  std::size_t count_ = 0;
};

}  // namespace lettergrade::parse
