#include "indexer/read/formats/html.hpp"

#include "indexer/read/formats/charset.hpp"
#include "indexer/read/formats/html_walk.hpp"
#include "indexer/read/formats/xml.hpp"
#include "indexer/read/reasons.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::read {
namespace {

/// A document type of its own can define entities that grow without end.
bool defines_entities(std::string_view text) {
  constexpr std::size_t kHead = 65536;
  return ascii_lower(text.substr(0, kHead)).find("<!entity") != std::string::npos;
}

}  // namespace

ReadResult read_html(std::string_view bytes) {
  const Decoded page = decode_page(bytes);
  if (defines_entities(page.text)) return reject(Reason::page_entities);
  const xml::Tree tree = xml::parse_html(page.text);
  const xmlNode* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
  DocumentWriter writer;
  if (root != nullptr) walk_page(root, writer);
  if (writer.empty()) return reject(Reason::page_without_text);
  Document document = std::move(writer).take(Format::html);
  document.encoding = page.encoding;
  return document;
}

}  // namespace lettergrade::read
