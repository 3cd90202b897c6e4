#pragma once
#include <cstdint>
#include <string>
#include <vector>

/// How what somebody has begun to write may go on.
namespace lettergrade {

struct SuggestRequest {
  std::string prefix;      ///< one or several words, the last of them begun; case and accents fold
  std::size_t limit = 10;  ///< at most this many of each kind
};

/// What letters say or are about, each kind in order of how many letters that are, then of name.
struct Suggestions {
  struct Council {
    std::string code;  ///< DfE code
    std::string name;
    std::uint64_t letters = 0;
  };
  struct Term {
    std::string term;  ///< folded
    std::uint64_t letters = 0;
  };
  struct Phrase {
    std::string phrase;         ///< folded
    std::string acronym;        ///< that stands for it; empty: none
    std::uint64_t at_most = 0;  ///< no more letters than this can have it
  };

  std::string uuid;  ///< of the index
  std::uint64_t generation = 0;
  std::string prefix;                ///< as it was given
  std::vector<Council> authorities;  ///< of whose name or alias a word begins so; with letters
  std::vector<Term> terms;           ///< words that begin like the last one
  std::vector<Phrase> phrases;       ///< of the field: what acronyms stand for, old and new terms,
                                     ///< outcomes
  [[nodiscard]] bool empty() const {
    return authorities.empty() && terms.empty() && phrases.empty();
  }
};

}  // namespace lettergrade
