#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/parse/blocks.hpp"
#include "indexer/parse/folded.hpp"
#include "indexer/parse/lines.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// A text as the recognisers see it. Refers to the text and the register it was made from.
struct Reading {
  /// `layout`: the blocks that the file's layout tells; empty where the lines have to tell them.
  Reading(std::string_view text, const Register& authorities,
          const std::vector<Block>& layout = {});

  Folded folded;
  const Register& authorities;
  std::vector<Line> lines;
  std::vector<Block> blocks;
  bool laid_out = false;                  ///< the blocks are those of the file's layout
  std::optional<std::size_t> salutation;  ///< block of "Dear ..."
  std::optional<std::size_t> closing;     ///< block of "Yours sincerely"

  [[nodiscard]] std::string_view text() const { return folded.source(); }

  /// The folded form of one block.
  [[nodiscard]] std::string_view words(std::size_t block) const {
    return folded.of(blocks[block].span);
  }

  /// The folded form of the first `size` bytes: where a text says what it is.
  [[nodiscard]] std::string_view head(std::size_t size = 4000) const {
    return folded.text().substr(0, size);
  }

  /// The page on which the byte `at` of the text stands.
  [[nodiscard]] std::uint32_t page_of(std::uint32_t at) const;

  /// The block that holds the byte `at`, if one does.
  [[nodiscard]] std::optional<std::size_t> block_of(std::uint32_t at) const;
};

/// Notes that `field` was read from `words`, a part of the reading's folded text.
Evidence& add_evidence(const Reading& reading, Letter& letter, std::string field,
                       std::string_view words);

/// Notes that `field` was worked out from something else.
Evidence& add_derived(Letter& letter, std::string field, std::string from);

/// Notes that a letter of this family should have `field`, and that it is not there.
Evidence& add_missing(Letter& letter, std::string field);

/// The evidence name of an outcome's grade; "grade" for the overall one.
[[nodiscard]] std::string grade_field(Outcome outcome);

}  // namespace lettergrade::parse
