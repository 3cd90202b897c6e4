#include "indexer/read/formats/docx_styles.hpp"

#include <cstdlib>
#include <vector>

#include "indexer/read/formats/xml.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::read {
namespace {

using xml::child;

/// A style before what it is based on is known.
struct Raw {
  DocxStyle own;
  std::string base;
};

/// "heading 1", "Title", "Subtitle": Word's own names stay English in every language.
bool is_heading_name(std::string_view name) {
  const std::string lower = ascii_lower(name);
  return lower.starts_with("heading") || lower == "title" || lower == "subtitle";
}

bool has_outline(const xmlNode* properties) {
  const xmlNode* outline = properties == nullptr ? nullptr : child(properties, "outlineLvl");
  return outline != nullptr && std::atoi(xml::attribute(outline, "val").c_str()) < 9;
}

Raw read_style(const xmlNode* node) {
  Raw raw;
  if (const xmlNode* name = child(node, "name"))
    raw.own.heading = is_heading_name(xml::attribute(name, "val"));
  if (const xmlNode* base = child(node, "basedOn")) raw.base = xml::attribute(base, "val");
  const xmlNode* paragraph = child(node, "pPr");
  raw.own.heading |= has_outline(paragraph);
  if (const xmlNode* numbering = paragraph == nullptr ? nullptr : child(paragraph, "numPr")) {
    if (const xmlNode* id = child(numbering, "numId"))
      raw.own.numbering = xml::attribute(id, "val");
    if (const xmlNode* level = child(numbering, "ilvl"))
      raw.own.level = std::atoi(xml::attribute(level, "val").c_str());
  }
  const xmlNode* run = child(node, "rPr");
  if (const xmlNode* bold = run == nullptr ? nullptr : child(run, "b")) {
    const std::string value = xml::attribute(bold, "val");
    raw.own.bold = value != "0" && value != "false";
  }
  return raw;
}

}  // namespace

DocxStyles::DocxStyles(std::string_view xml) {
  const xml::Tree tree = xml.empty() ? xml::Tree{} : xml::parse(xml);
  const xmlNode* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
  if (root == nullptr) return;
  std::map<std::string, Raw> raws;
  for (const xmlNode* node = root->children; node != nullptr; node = node->next)
    if (xml::name_of(node) == "style") raws[xml::attribute(node, "styleId")] = read_style(node);
  for (const auto& [id, raw] : raws) {
    DocxStyle style = raw.own;
    std::string base = raw.base;
    constexpr int kDeepest = 20;  // a damaged file may go round in circles
    for (int depth = 0; depth < kDeepest && raws.contains(base); ++depth) {
      const Raw& parent = raws[base];
      style.heading |= parent.own.heading;
      style.bold |= parent.own.bold;
      if (style.numbering.empty()) {
        style.numbering = parent.own.numbering;
        style.level = parent.own.level;
      }
      base = parent.base;
    }
    styles_[id] = style;
  }
}

const DocxStyle& DocxStyles::find(const std::string& id) const {
  static const DocxStyle kPlain;
  const auto found = styles_.find(id);
  return found == styles_.end() ? kPlain : found->second;
}

}  // namespace lettergrade::read
