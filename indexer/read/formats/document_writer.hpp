#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/document.hpp"

namespace lettergrade::read {

/// Puts the blocks of a file together to text and layout: an empty line between blocks, a form feed
/// between pages.
class DocumentWriter {
 public:
  /// Appends a block on the present page. An empty one is left out.
  void add(BlockKind kind, std::string_view text, bool continues = false);
  /// Whatever comes stands on the next page.
  void new_page();

  [[nodiscard]] bool empty() const { return document_.layout.empty(); }
  [[nodiscard]] std::size_t size() const { return document_.text.size(); }
  [[nodiscard]] Document take(Format format) &&;

 private:
  Document document_;
  std::uint32_t page_ = 1;
};

}  // namespace lettergrade::read
