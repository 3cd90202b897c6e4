#include "indexer/read/formats/pdf.hpp"

#include "indexer/read/formats/document_writer.hpp"
#include "indexer/read/pdf/finish.hpp"
#include "indexer/read/pdf/layout.hpp"

namespace lettergrade::read {
namespace {

constexpr int kMostPages = 5000;

}  // namespace

ReadResult read_pdf(const pdf::Library& library, std::string_view bytes) {
  std::vector<pdf::Page> pages;
  const pdf::Facts facts = pdf::read_pages(
      library, bytes, kMostPages, [&](pdf::Page&& page) { pages.push_back(std::move(page)); });
  if (facts.encrypted) return Rejection{"an encrypted PDF: save it without a password"};
  if (!facts.failure.empty() || facts.pages == 0)
    return Rejection{"a damaged PDF without readable pages"};
  if (facts.pages > kMostPages) return Rejection{"a PDF of over 5000 pages, too long for a letter"};
  DocumentWriter writer;
  pdf::finish(pdf::lay_out(std::move(pages)), writer);
  if (writer.empty()) return Rejection{"no text: needs OCR"};
  Document document = std::move(writer).take(Format::pdf);
  document.created = facts.created;
  return document;
}

}  // namespace lettergrade::read
