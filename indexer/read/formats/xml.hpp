#pragma once
#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

/// A thin border around libxml2: trees that free themselves, names as string views. No network, no
/// external entities, no entity expansion.
namespace lettergrade::read::xml {

struct Free {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Tree = std::unique_ptr<xmlDoc, Free>;

/// Makes libxml2 ready and quiet; before any other call.
void prepare();

/// The tree of an XML document; null when it is not well-formed or defines a document type.
[[nodiscard]] Tree parse(std::string_view bytes);

/// The tree of a web page in UTF-8; null when there is none.
[[nodiscard]] Tree parse_html(std::string_view utf8);

/// Name of an element without its prefix; empty for anything else.
[[nodiscard]] std::string_view name_of(const xmlNode* node);

/// Value of an attribute, told by its name without prefix; empty when it is not there.
[[nodiscard]] std::string attribute(const xmlNode* node, const char* name);
[[nodiscard]] bool has_attribute(const xmlNode* node, const char* name);

/// Text of a text node.
[[nodiscard]] std::string_view text_of(const xmlNode* node);

/// The first child element of that name, or null.
[[nodiscard]] const xmlNode* child(const xmlNode* node, std::string_view name);

}  // namespace lettergrade::read::xml
