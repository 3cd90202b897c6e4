#pragma once
#include <map>
#include <string>
#include <string_view>

namespace lettergrade::read {

/// What a paragraph style says that matters to a text.
struct DocxStyle {
  bool heading = false;
  bool bold = false;
  std::string numbering;  ///< w:numId; empty: none
  int level = 0;          ///< w:ilvl
};

/// Paragraph styles of a Word file by their id, each with what it inherits.
class DocxStyles {
 public:
  explicit DocxStyles(std::string_view xml);
  /// The style; one that says nothing where there is none of that id.
  [[nodiscard]] const DocxStyle& find(const std::string& id) const;

 private:
  std::map<std::string, DocxStyle> styles_;
};

}  // namespace lettergrade::read
