#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sb_stemmer;

namespace lettergrade::analyse {

/// English stems (Snowball) of folded terms, remembered as prose repeats its words.
class Stemmer {
 public:
  Stemmer();

  /// The stem of `term`; `term` itself when it is not of the letters a to z and apostrophes.
  [[nodiscard]] std::string stem(std::string_view term);

  /// Stems remembered; then all are forgotten, which bounds the memory of a long run.
  static constexpr std::size_t kRemembered = 50'000;

 private:
  [[nodiscard]] std::string compute(std::string_view term);

  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unique_ptr<sb_stemmer, Deleter> snowball_;
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> stems_;
};

/// With how many bytes of a stem every word of it begins, leading apostrophes aside: Snowball
/// changes no more than the last letter of what it leaves ("sky" for "skies"), with three
/// exceptions.
[[nodiscard]] std::size_t common_beginning(std::string_view stem);

}  // namespace lettergrade::analyse
