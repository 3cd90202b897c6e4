#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>

namespace lettergrade::read {

/// What stands before a paragraph of a list.
struct DocxMarker {
  std::string text;  ///< "14.", "(a)", "\u2022"; empty: nothing
  bool bullet = false;
};

/// The lists of a Word file; counts while the paragraphs pass.
class DocxNumbering {
 public:
  explicit DocxNumbering(std::string_view xml);

  /// The marker of the next paragraph of list `id` at `level`.
  [[nodiscard]] DocxMarker next(const std::string& id, int level);

 private:
  static constexpr int kLevels = 9;
  struct Level {
    std::string format = "decimal";
    std::string text;  ///< "%1." or a bullet
    int start = 1;
  };
  using Levels = std::array<Level, kLevels>;

  std::map<std::string, Levels> lists_;                     ///< by w:abstractNumId
  std::map<std::string, std::string> list_of_;              ///< w:numId to w:abstractNumId
  std::map<std::string, std::array<int, kLevels>> counts_;  ///< by w:abstractNumId
};

}  // namespace lettergrade::read
