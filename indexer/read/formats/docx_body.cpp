#include "indexer/read/formats/docx_body.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "indexer/read/formats/docx_numbering.hpp"
#include "indexer/read/formats/docx_styles.hpp"
#include "indexer/read/formats/inline_text.hpp"
#include "indexer/read/formats/xml.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::read {
namespace {

using xml::attribute;
using xml::child;
using xml::name_of;

/// w:b, w:vanish and their like: on, unless they say off.
bool is_on(const xmlNode* properties, std::string_view name) {
  const xmlNode* found = properties == nullptr ? nullptr : child(properties, name);
  if (found == nullptr) return false;
  const std::string value = attribute(found, "val");
  return value != "0" && value != "false" && value != "none";
}

bool has_lower(std::string_view marker) {
  return std::any_of(marker.begin(), marker.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class Body {
 public:
  Body(const DocxParts& parts, DocumentWriter& writer)
      : writer_(&writer), styles_(parts.styles), numbering_(parts.numbering) {}

  void blocks(const xmlNode* node) {
    for (const xmlNode* next = node->children; next != nullptr; next = next->next) {
      const std::string_view name = name_of(next);
      if (name == "p")
        paragraph(next);
      else if (name == "tbl")
        table(next);
      else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "customXml" ||
               name == "smartTag" || name == "moveTo")
        blocks(next);
    }
  }

  /// Footnotes and endnotes, each with its number, in the order of the file.
  void notes(std::string_view xml, std::string_view name) {
    const xml::Tree tree = xml.empty() ? xml::Tree{} : xml::parse(xml);
    const xmlNode* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
    if (root == nullptr) return;
    int number = 0;
    for (const xmlNode* next = root->children; next != nullptr; next = next->next) {
      // Separators have a type.
      if (name_of(next) != name || xml::has_attribute(next, "type")) continue;
      note_ = std::to_string(++number) + " ";
      blocks(next);
      note_.clear();
    }
  }

 private:
  void paragraph(const xmlNode* node) {
    const xmlNode* properties = child(node, "pPr");
    const DocxStyle& style = style_of(properties);
    if (is_on(properties, "pageBreakBefore") && !writer_->empty()) writer_->new_page();
    continues_ = false;
    marker_ = marker_of(properties, style);
    heading_ = style.heading;
    runs(node, style.bold);
    finish();
    std::vector<const xmlNode*> boxes = std::move(boxes_);
    boxes_.clear();
    for (const xmlNode* box : boxes) blocks(box);
  }

  [[nodiscard]] const DocxStyle& style_of(const xmlNode* properties) const {
    const xmlNode* style = properties == nullptr ? nullptr : child(properties, "pStyle");
    return styles_.find(style == nullptr ? std::string{} : attribute(style, "val"));
  }

  DocxMarker marker_of(const xmlNode* properties, const DocxStyle& style) {
    std::string list = style.numbering;
    int level = style.level;
    if (const xmlNode* own = properties == nullptr ? nullptr : child(properties, "numPr")) {
      if (const xmlNode* id = child(own, "numId")) list = attribute(id, "val");
      if (const xmlNode* depth = child(own, "ilvl"))
        level = std::atoi(attribute(depth, "val").c_str());
    }
    if (list.empty() || list == "0") return {};
    return numbering_.next(list, level);
  }

  void runs(const xmlNode* node, bool bold) {
    for (const xmlNode* next = node->children; next != nullptr; next = next->next) {
      const std::string_view name = name_of(next);
      if (name == "r")
        run(next, bold);
      else if (name == "del" || name == "moveFrom" || name == "pPr" || name == "rPr")
        continue;
      else if (name == "AlternateContent")
        alternative(next, bold);
      else if (name == "txbxContent")
        boxes_.push_back(next);
      else if (!name.empty())
        runs(next, bold);
    }
  }

  void run(const xmlNode* node, bool bold) {
    const xmlNode* properties = child(node, "rPr");
    if (is_on(properties, "vanish")) return;
    if (properties != nullptr && child(properties, "b") != nullptr) bold = is_on(properties, "b");
    for (const xmlNode* next = node->children; next != nullptr; next = next->next)
      piece(next, bold);
  }

  void piece(const xmlNode* node, bool bold) {
    const std::string_view name = name_of(node);
    if (name == "t") {
      for (const xmlNode* text = node->children; text != nullptr; text = text->next)
        words_.add(xml::text_of(text), bold);
    } else if (name == "tab" || name == "ptab") {
      words_.gap();
    } else if (name == "noBreakHyphen") {
      words_.add("-", bold);
    } else if (name == "softHyphen") {
      words_.add("\u00AD", bold);
    } else if (name == "lastRenderedPageBreak") {
      page_break();
    } else if (name == "br") {
      if (attribute(node, "type") == "page")
        page_break();
      else
        words_.line_break();
    } else if (name == "cr") {
      words_.line_break();
    } else if (name == "AlternateContent") {
      alternative(node, bold);
    } else if (name == "drawing" || name == "pict" || name == "object") {
      runs(node, bold);
    }
  }

  /// The same thing twice, for old and new programs: the first that is there.
  void alternative(const xmlNode* node, bool bold) {
    const xmlNode* chosen = child(node, "Choice");
    if (chosen == nullptr) chosen = child(node, "Fallback");
    if (chosen != nullptr) runs(chosen, bold);
  }

  /// Ends the page, also in the middle of a paragraph. Tables are not parted.
  void page_break() {
    if (cells_ > 0 || !note_.empty()) return;
    const bool broken = !words_.empty();
    finish();
    if (!writer_->empty()) writer_->new_page();
    continues_ = broken || continues_;
  }

  void finish() {
    const bool bold = words_.all_bold();
    const bool gap = words_.has_gap();
    std::string text = words_.take();
    if (text.empty()) return;
    BlockKind kind = BlockKind::paragraph;
    constexpr std::size_t kLongestRow = 250;
    if (!marker_.text.empty() && (marker_.bullet || has_lower(marker_.text)))
      kind = BlockKind::list_item;
    else if (heading_ || (bold && marker_.text.empty() && reads_as_heading(text)))
      kind = BlockKind::heading;
    else if (gap && text.size() <= kLongestRow)
      kind = BlockKind::table_row;
    if (continues_) kind = BlockKind::paragraph;
    const std::string marker = marker_.text.empty() ? std::string{} : marker_.text + ' ';
    writer_->add(kind, note_ + marker + text, continues_);
    marker_ = {};
    continues_ = false;
    if (!note_.empty()) note_ = " ";
  }

  void table(const xmlNode* node) {
    std::vector<std::vector<std::string>> rows;
    std::size_t most = 0;
    for (const xmlNode* row = node->children; row != nullptr; row = row->next) {
      if (name_of(row) != "tr") continue;
      std::vector<std::string> cells;
      for (const xmlNode* cell = row->children; cell != nullptr; cell = cell->next)
        if (name_of(cell) == "tc") cells.push_back(cell_text(cell));
      most = std::max(most, cells.size());
      rows.push_back(std::move(cells));
    }
    // One cell a row: a frame around text.
    if (most < 2) return framed(node);
    for (const std::vector<std::string>& cells : rows) {
      std::string text;
      for (const std::string& cell : cells) {
        if (!text.empty() && !cell.empty()) text += "   ";
        text += cell;
      }
      writer_->add(BlockKind::table_row, text);
    }
  }

  void framed(const xmlNode* table) {
    for (const xmlNode* row = table->children; row != nullptr; row = row->next)
      for (const xmlNode* cell = row->children; cell != nullptr; cell = cell->next)
        if (name_of(cell) == "tc") blocks(cell);
  }

  std::string cell_text(const xmlNode* cell) {
    DocumentWriter own;
    DocumentWriter* const outer = std::exchange(writer_, &own);
    ++cells_;
    blocks(cell);
    --cells_;
    writer_ = outer;
    return own.empty() ? std::string{} : squeeze(std::move(own).take(Format::docx).text);
  }

  DocumentWriter* writer_;
  DocxStyles styles_;
  DocxNumbering numbering_;
  InlineText words_;
  DocxMarker marker_;
  bool heading_ = false;
  bool continues_ = false;
  std::size_t cells_ = 0;  ///< how deep inside tables
  std::string note_;       ///< number of the footnote whose words come next
  std::vector<const xmlNode*> boxes_;
};

}  // namespace

bool write_docx(const DocxParts& parts, DocumentWriter& writer) {
  const xml::Tree tree = xml::parse(parts.body);
  const xmlNode* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
  const xmlNode* text = root == nullptr ? nullptr : child(root, "body");
  if (text == nullptr) return false;
  Body body(parts, writer);
  body.blocks(text);
  body.notes(parts.footnotes, "footnote");
  body.notes(parts.endnotes, "endnote");
  return true;
}

}  // namespace lettergrade::read
