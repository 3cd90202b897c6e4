#include "indexer/read/formats/html_walk.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/formats/inline_text.hpp"
#include "indexer/read/pdf/marker.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::read {
namespace {

using xml::name_of;

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 19> kLeftOut{
    "script", "style",    "nav",    "head",  "noscript", "template", "iframe",
    "object", "svg",      "canvas", "audio", "video",    "button",   "select",
    "input",  "textarea", "dialog", "map",   "datalist"};
constexpr std::array<std::string_view, 3> kLeftOutRoles{"navigation", "banner", "contentinfo"};
constexpr std::array<std::string_view, 23> kInline{
    "a", "abbr", "b",   "bdi",   "bdo",  "cite",   "code", "em",   "font", "i",   "ins", "kbd",
    "q", "s",    "sub", "small", "span", "strong", "sup",  "time", "u",    "var", "mark"};

bool is_hidden(const xmlNode* node) {
  if (xml::has_attribute(node, "hidden") || xml::attribute(node, "aria-hidden") == "true")
    return true;
  std::string style = ascii_lower(xml::attribute(node, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool is_left_out(const xmlNode* node) {
  const std::string_view name = name_of(node);
  return is_one_of(name, kLeftOut) || is_one_of(xml::attribute(node, "role"), kLeftOutRoles) ||
         name == "del" || is_hidden(node);
}

bool is_bold(const xmlNode* node) {
  const std::string_view name = name_of(node);
  if (name == "b" || name == "strong" || name == "th") return true;
  std::string style = ascii_lower(xml::attribute(node, "style"));
  std::erase(style, ' ');
  return style.find("font-weight:bold") != std::string::npos ||
         style.find("font-weight:700") != std::string::npos;
}

/// "h3" -> true
bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

/// A raised number: it leads to a footnote and is no part of the word before it.
bool is_reference(const xmlNode* node) {
  std::string text;
  for (const xmlNode* next = node; next != nullptr;
       next = next->children != nullptr ? next->children : nullptr)
    text += xml::text_of(next);
  return !text.empty() && text.size() <= 5 &&
         text.find_first_not_of("0123456789[]*") == std::string::npos;
}

const xmlNode* find_element(const xmlNode* node, std::string_view name) {
  for (const xmlNode* next = node->children; next != nullptr; next = next->next) {
    if (name_of(next) == name) return next;
    if (const xmlNode* below = find_element(next, name)) return below;
  }
  return nullptr;
}

/// Rows of a table, whatever head, body and foot they lie in.
void collect_rows(const xmlNode* node, std::vector<const xmlNode*>& rows) {
  for (const xmlNode* next = node->children; next != nullptr; next = next->next) {
    const std::string_view name = name_of(next);
    if (name == "tr" && !is_hidden(next)) rows.push_back(next);
    if (name == "thead" || name == "tbody" || name == "tfoot") collect_rows(next, rows);
  }
}

std::vector<const xmlNode*> cells_of(const xmlNode* row) {
  std::vector<const xmlNode*> cells;
  for (const xmlNode* next = row->children; next != nullptr; next = next->next)
    if (name_of(next) == "td" || name_of(next) == "th") cells.push_back(next);
  return cells;
}

/// A table that only arranges the page: headings or tables in its cells, or one cell a row.
bool only_arranges(const std::vector<const xmlNode*>& rows) {
  std::size_t most = 0;
  for (const xmlNode* row : rows) {
    const auto cells = cells_of(row);
    most = std::max(most, cells.size());
    for (const xmlNode* cell : cells) {
      if (find_element(cell, "table") != nullptr) return true;
      for (const char* heading : {"h1", "h2", "h3"})
        if (find_element(cell, heading) != nullptr) return true;
    }
  }
  return most < 2;
}

class Walker {
 public:
  explicit Walker(DocumentWriter& writer) : writer_(writer) {}

  void run(const xmlNode* node) {
    children(node, {});
    flush();
  }

 private:
  /// What holds for everything inside an element.
  struct Inside {
    bool bold = false;
    bool verbatim = false;
  };

  void children(const xmlNode* node, Inside inside) {
    for (const xmlNode* next = node->children; next != nullptr; next = next->next)
      one(next, inside);
  }

  void one(const xmlNode* node, Inside inside) {
    const std::string_view text = xml::text_of(node);
    if (!text.empty()) {
      if (inside.verbatim)
        words_.add_verbatim(text);
      else
        words_.add(text, inside.bold);
      return;
    }
    const std::string_view name = name_of(node);
    if (name.empty() || is_left_out(node)) return;
    inside.bold |= is_bold(node);
    if (name == "br") return words_.line_break();
    if (name == "sup" && is_reference(node)) return;
    if (is_one_of(name, kInline)) return children(node, inside);
    flush();
    block(node, name, inside);
    flush();
    kind_ = BlockKind::paragraph;
    marker_.clear();
  }

  void block(const xmlNode* node, std::string_view name, Inside inside) {
    if (is_heading(name)) {
      kind_ = BlockKind::heading;
      children(node, inside);
    } else if (name == "table") {
      table(node, inside);
    } else if (name == "li") {
      item(node, inside);
    } else if (name == "ol" || name == "ul" || name == "menu") {
      list(node, inside);
    } else {
      inside.verbatim |= name == "pre";
      children(node, inside);
    }
  }

  void list(const xmlNode* node, Inside inside) {
    const std::string type = xml::attribute(node, "type");
    const bool numbered = name_of(node) == "ol" && (type.empty() || type == "1");
    const std::string start = xml::attribute(node, "start");
    const int first = start.empty() || start.size() > 4 ? 1 : std::atoi(start.c_str());
    numbers_.push_back(numbered ? first : 0);
    children(node, inside);
    flush();
    numbers_.pop_back();
  }

  void item(const xmlNode* node, Inside inside) {
    const bool numbered = !numbers_.empty() && numbers_.back() > 0;
    marker_ = numbered ? std::to_string(numbers_.back()++) + ". " : "\u2022 ";
    kind_ = numbered ? BlockKind::paragraph : BlockKind::list_item;
    children(node, inside);
  }

  void table(const xmlNode* node, Inside inside) {
    std::vector<const xmlNode*> rows;
    collect_rows(node, rows);
    if (only_arranges(rows)) return children(node, inside);
    if (const xmlNode* caption = xml::child(node, "caption")) {
      children(caption, inside);
      flush();
    }
    for (const xmlNode* row : rows) {
      std::string text;
      for (const xmlNode* cell : cells_of(row)) {
        const std::string words = cell_text(cell);
        if (!text.empty() && !words.empty()) text += "   ";
        text += words;
      }
      writer_.add(BlockKind::table_row, text);
    }
  }

  /// All words below a cell, blocks parted by a space.
  static std::string cell_text(const xmlNode* cell) {
    DocumentWriter own;
    Walker(own).run(cell);
    return own.empty() ? std::string{} : squeeze(std::move(own).take(Format::html).text);
  }

  void flush() {
    const bool bold = words_.all_bold();
    std::string text = words_.take();
    if (text.empty()) return;
    const BlockKind kind = kind_of(text, bold);
    writer_.add(kind, marker_ + text);
    marker_.clear();
  }

  /// Word processors write headings and list items as paragraphs.
  [[nodiscard]] BlockKind kind_of(std::string& text, bool bold) const {
    if (kind_ != BlockKind::paragraph || !marker_.empty()) return kind_;
    const pdf::Marker marker = pdf::marker_of(text);
    if (marker.bullet && marker.length < text.size() && marker.sure) {
      text = "\u2022 " + std::string(trim(std::string_view(text).substr(marker.length)));
      return BlockKind::list_item;
    }
    return bold && reads_as_heading(text) ? BlockKind::heading : BlockKind::paragraph;
  }

  DocumentWriter& writer_;
  InlineText words_;
  BlockKind kind_ = BlockKind::paragraph;
  std::string marker_;        ///< number or bullet of the item whose words come next
  std::vector<int> numbers_;  ///< next number of each open list; 0: bullets
};

/// The page's main part, where it marks just one and that is not empty.
const xmlNode* main_part(const xmlNode* root) {
  const xmlNode* part = find_element(root, "main");
  if (part == nullptr) part = find_element(root, "article");
  if (part == nullptr) return root;
  DocumentWriter probe;
  Walker(probe).run(part);
  constexpr std::size_t kLeast = 400;
  return probe.size() >= kLeast ? part : root;
}

}  // namespace

void walk_page(const xmlNode* root, DocumentWriter& writer) { Walker(writer).run(main_part(root)); }

}  // namespace lettergrade::read
