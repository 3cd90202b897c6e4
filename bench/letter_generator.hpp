#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

/// Makes any number of letters, to measure scale without real data. What a letter says of its
/// fields is written in forms that the recognisers read; everything else is prose without meaning.
namespace lettergrade::bench {

/// What a generated letter says of itself.
struct LetterFacts {
  std::string authority;  ///< code
  std::optional<int> year;
  std::optional<Date> date;
  LetterType type = LetterType::other;
  std::string_view framework;  ///< empty: none
  std::optional<Grade> grade;
  std::vector<OutcomeGrade> outcomes;
  std::string addressee;  ///< empty: none
  std::size_t points = 0;
  std::string title;
};

struct GeneratedLetter {
  LetterFacts facts;
  std::string text;
};

struct GeneratorOptions {
  /// Decides words and grades. Whom a letter is about and when, its number alone decides: the same
  /// number with another seed is another version of the same letter.
  std::uint64_t seed = 1;
  bool real_councils = false;  ///< else invented ones; every letter about a real one says so
  std::size_t councils = 160;  ///< how many, where they are invented
  bool short_records = false;  ///< about 400 bytes without form, instead of a letter
};

/// A letter is a function of the options and its number, so they can be made in any order, by
/// several threads with a generator each, and in the same memory however many there are.
class LetterGenerator {
 public:
  explicit LetterGenerator(const GeneratorOptions& options);
  ~LetterGenerator();
  LetterGenerator(LetterGenerator&&) noexcept;
  LetterGenerator& operator=(LetterGenerator&&) noexcept;

  /// Makes the letter with this number, from 0 on. Reuses the memory of `letter`.
  void make(std::uint64_t number, GeneratedLetter& letter) const;

  /// Knows every council of the letters.
  [[nodiscard]] const Register& authorities() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What each letter about a real council says at its head, at its foot and in its title.
inline constexpr std::string_view kGeneratedMark = "Generated text: says nothing about any council";

}  // namespace lettergrade::bench
