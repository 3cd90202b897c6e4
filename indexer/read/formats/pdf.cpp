#include "indexer/read/formats/pdf.hpp"

#include <algorithm>

#include "indexer/read/formats/document_writer.hpp"
#include "indexer/read/pdf/finish.hpp"
#include "indexer/read/pdf/layout.hpp"
#include "indexer/read/reasons.hpp"

namespace lettergrade::read {
namespace {

constexpr int kMostPages = 5000;

/// Pages, by number, with something to be said of them.
using PageList = std::vector<std::size_t>;

/// "page 3", "pages 2, 4 to 7": runs in one.
std::string named(const PageList& pages) {
  std::string text = pages.size() == 1 ? "page " : "pages ";
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t end = i;
    while (end + 1 < pages.size() && pages[end + 1] == pages[end] + 1) ++end;
    if (i > 0) text += ", ";
    text += std::to_string(pages[i]);
    if (end > i) text += (end > i + 1 ? " to " : ", ") + std::to_string(pages[end]);
    i = end + 1;
  }
  return text;
}

std::vector<std::string> warnings_of(const PageList& damaged, const PageList& pictures) {
  std::vector<std::string> warnings;
  if (!damaged.empty())
    warnings.push_back("a damaged PDF: the text of " + named(damaged) + " may not be whole");
  if (!pictures.empty())
    warnings.push_back(named(pictures) + " without text, only a picture: needs OCR");
  return warnings;
}

/// What is counted while the pages pass.
struct Census {
  std::size_t pages = 0;
  std::size_t glyphs = 0;
  std::size_t unknown = 0;  ///< signs whose font does not say which letters they are
  PageList damaged;
  PageList pictures;

  void add(const pdf::Page& page) {
    ++pages;
    glyphs += page.glyphs.size();
    unknown += static_cast<std::size_t>(
        std::count_if(page.glyphs.begin(), page.glyphs.end(),
                      [](const pdf::Glyph& glyph) { return glyph.code == 0xFFFD; }));
    if (page.damaged) damaged.push_back(pages);
    if (page.glyphs.empty() && page.has_picture) pictures.push_back(pages);
  }
  [[nodiscard]] bool is_unreadable() const { return unknown > 20 && 2 * unknown > glyphs; }
};

}  // namespace

ReadResult read_pdf(const pdf::Library& library, std::string_view bytes) {
  pdf::Layout layout;
  Census census;
  const pdf::Facts facts = pdf::read_pages(library, bytes, kMostPages, [&](pdf::Page&& page) {
    census.add(page);
    layout.add(std::move(page));
  });
  if (facts.encrypted) return reject(Reason::encrypted_pdf);
  if (!facts.failure.empty() || facts.pages == 0) return reject(Reason::damaged_pdf);
  if (facts.pages > kMostPages) return reject(Reason::long_pdf, std::to_string(kMostPages));
  if (census.is_unreadable()) return reject(Reason::unknown_letters);
  DocumentWriter writer;
  pdf::finish(layout.finish(), writer);
  if (writer.empty() && census.damaged.size() == census.pages) return reject(Reason::damaged_pdf);
  if (writer.empty()) return reject(Reason::pdf_without_text);
  Document document = std::move(writer).take(Format::pdf);
  document.created = facts.created;
  document.warnings = warnings_of(census.damaged, census.pictures);
  return document;
}

}  // namespace lettergrade::read
