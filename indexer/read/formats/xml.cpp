#include "indexer/read/formats/xml.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <limits>

namespace lettergrade::read::xml {
namespace {

void say_nothing(void*, const char*, ...) {}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

const xmlAttr* find(const xmlNode* node, const char* name) {
  for (const xmlAttr* attribute = node->properties; attribute != nullptr;
       attribute = attribute->next)
    if (view(attribute->name) == name) return attribute;
  return nullptr;
}

bool fits(std::string_view bytes) {
  return bytes.size() < static_cast<std::size_t>(std::numeric_limits<int>::max());
}

}  // namespace

void prepare() {
  xmlInitParser();
  xmlSetGenericErrorFunc(nullptr, say_nothing);
}

Tree parse(std::string_view bytes) {
  if (!fits(bytes)) return {};
  constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  Tree tree(
      xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, kOptions));
  if (tree && xmlGetIntSubset(tree.get()) != nullptr) return {};
  return tree;
}

Tree parse_html(std::string_view utf8) {
  if (!fits(utf8)) return {};
  constexpr int kOptions =
      HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER;
  return Tree(
      htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", kOptions));
}

std::string_view name_of(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? view(node->name) : std::string_view{};
}

std::string attribute(const xmlNode* node, const char* name) {
  const xmlAttr* found = find(node, name);
  std::string value;
  if (found == nullptr) return value;
  for (const xmlNode* part = found->children; part != nullptr; part = part->next)
    value += view(part->content);
  return value;
}

bool has_attribute(const xmlNode* node, const char* name) { return find(node, name) != nullptr; }

std::string_view text_of(const xmlNode* node) {
  const bool text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
  return text ? view(node->content) : std::string_view{};
}

const xmlNode* child(const xmlNode* node, std::string_view name) {
  for (const xmlNode* next = node->children; next != nullptr; next = next->next)
    if (name_of(next) == name) return next;
  return nullptr;
}

}  // namespace lettergrade::read::xml
