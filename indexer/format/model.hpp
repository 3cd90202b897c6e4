#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

/// What was learnt from a whole collection and is kept with its index.
namespace lettergrade::format {

/// Frozen when an index is first made or made anew: what comes later is read by it and does not
/// change it. An index of before, or one that nothing was learnt for, has an empty one.
struct Model {
  /// Raised with every change of what is learnt or of how it is recognised.
  static constexpr int kVersion = 1;

  /// A passage that letters of a family share and that says nothing about any of them.
  struct Passage {
    std::string family;  ///< Letter::recogniser
    /// Folded, joined by spaces, ^ before a name, @ for the letter's own council.
    std::string words;
    // The check takes the 0 that a defaulted <=> compares with for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend auto operator<=>(const Passage&, const Passage&) = default;
  };
  /// A short form that letters explain.
  struct Acronym {
    std::string acronym;        ///< as the analyser folds it
    std::string phrase;         ///< what it stands for, likewise, joined by spaces
    std::uint32_t letters = 0;  ///< how many explain it so, of those that were read
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend auto operator<=>(const Acronym&, const Acronym&) = default;
  };

  int version = 0;            ///< 0: nothing was learnt
  std::uint64_t letters = 0;  ///< letters that were read for it
  std::vector<Passage> passages;
  std::vector<Acronym> acronyms;  ///< an acronym stands next to itself where it has two spellings

  friend bool operator==(const Model&, const Model&) = default;
};

}  // namespace lettergrade::format
