#include "indexer/read/formats/docx.hpp"

#include <algorithm>
#include <array>

#include "indexer/read/formats/archive.hpp"
#include "indexer/read/formats/docx_body.hpp"
#include "indexer/read/reasons.hpp"

namespace lettergrade::read {
namespace {

constexpr std::string_view kBody = "word/document.xml";
constexpr std::array<std::string_view, 5> kParts{kBody, "word/styles.xml", "word/numbering.xml",
                                                 "word/footnotes.xml", "word/endnotes.xml"};

std::string_view part(const ZipFiles& files, std::string_view name) {
  const auto found = files.find(name);
  return found == files.end() ? std::string_view{} : found->second;
}

bool has_below(const ZipFiles& files, std::string_view folder) {
  const auto next = files.lower_bound(folder);
  return next != files.end() && next->first.starts_with(folder);
}

Rejection no_word_file(const ZipFiles& files) {
  if (has_below(files, "xl/")) return reject(Reason::workbook);
  if (has_below(files, "ppt/")) return reject(Reason::slides);
  if (files.contains("mimetype") && files.contains("content.xml"))
    return reject(Reason::open_document);
  if (files.contains("META-INF/container.xml")) return reject(Reason::e_book);
  return reject(Reason::zip_archive);
}

}  // namespace

ReadResult read_zip(std::string_view bytes) {
  auto opened = open_zip(bytes, [](std::string_view name) {
    return std::find(kParts.begin(), kParts.end(), name) != kParts.end();
  });
  if (auto* rejection = std::get_if<Rejection>(&opened)) return std::move(*rejection);
  const ZipFiles& files = std::get<ZipFiles>(opened);
  if (!files.contains(kBody)) return no_word_file(files);
  DocumentWriter writer;
  const bool whole = write_docx(
      {part(files, kBody), part(files, "word/styles.xml"), part(files, "word/numbering.xml"),
       part(files, "word/footnotes.xml"), part(files, "word/endnotes.xml")},
      writer);
  if (!whole) return reject(Reason::damaged_word);
  if (writer.empty()) return reject(Reason::word_without_text);
  return std::move(writer).take(Format::docx);
}

}  // namespace lettergrade::read
