#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/read/document.hpp"

namespace lettergrade::read {

/// Why a file is no letter that can be read. Every reason stands in the one table below.
enum class Reason : std::uint8_t {
  system,
  not_regular,
  empty,
  too_large,
  unreadable,
  nul_bytes,
  control_characters,
  json,
  authorities,
  table,
  old_office,
  rich_text,
  postscript,
  program,
  picture,
  other_compression,
  other_archive,
  xml,
  xml_entities,
  page_entities,
  page_without_text,
  encrypted_pdf,
  damaged_pdf,
  long_pdf,
  unknown_letters,
  pdf_without_text,
  damaged_gzip,
  damaged_zip,
  zip_archive,
  password,
  workbook,
  slides,
  open_document,
  e_book,
  damaged_word,
  word_without_text,
  bomb,
  memory,
  output,
  time,
  computing,
  crashed,
  killed,
  forbidden,
  not_locked,
  not_handed_over,
  gave_up,
  ended_early,
  no_answer,
  malformed,
};

/// One row of the table: what is said, and the rest of it for docs/reading.md.
struct ReasonSpec {
  Reason reason;
  std::string_view text;  ///< {0} is filled in
  std::string_view explanation;
};

/// The one table of reasons, in the order of the enumeration.
inline constexpr std::array kReasons{
    ReasonSpec{Reason::system, "{0}",
               "The operating system's own words, e.g. \"Permission denied\"."},
    ReasonSpec{Reason::not_regular, "not a regular file",
               "A pipe, socket or device. Standard input is named `-`."},
    ReasonSpec{Reason::empty, "empty file", "Nothing but white space."},
    ReasonSpec{Reason::too_large, "over {0} MB, too large for a letter",
               "Only JSON Lines may be larger."},
    ReasonSpec{Reason::unreadable, "cannot be read to its end",
               "The disk or the network failed while it was read."},
    ReasonSpec{Reason::nul_bytes, "not text: it holds NUL bytes",
               "A file of a format that is not known."},
    ReasonSpec{Reason::control_characters, "not text: it holds control characters",
               "A file of a format that is not known."},
    ReasonSpec{Reason::json, "JSON, not the text of a letter",
               "Records are read one a line (JSON Lines)."},
    ReasonSpec{Reason::authorities,
               "a register of authorities, not a letter; give it with --register",
               "Its header is that of a register."},
    ReasonSpec{Reason::table, "a table of comma-separated values, not the text of a letter",
               "Corrections are given with --overrides, records of a collection as JSON Lines."},
    ReasonSpec{Reason::old_office,
               "an old Office file, or one with a password: save it as DOCX or PDF",
               "Word and Excel files from before 2007, and encrypted ones of any age."},
    ReasonSpec{Reason::rich_text, "a rich text file (RTF): save it as DOCX or PDF",
               "Word and most others open it."},
    ReasonSpec{Reason::postscript, "a PostScript file: save it as PDF", "`ps2pdf` does it, too."},
    ReasonSpec{Reason::program, "not text: a program", "It should not lie among letters."},
    ReasonSpec{Reason::picture, "a picture: needs OCR", "Also a scanned page saved as a picture."},
    ReasonSpec{Reason::other_compression, "compressed with {0}: expand it first",
               "Of single compressed files only gzip is read."},
    ReasonSpec{Reason::other_archive, "an archive ({0}): expand it first",
               "Several files in one; name the folder they are expanded to."},
    ReasonSpec{Reason::xml, "an XML file: save it as DOCX, PDF or web page",
               "Also Word's XML of 2003."},
    ReasonSpec{Reason::xml_entities, "an XML file that defines entities, which can be a bomb",
               "A few lines of such definitions expand to more than any memory holds."},
    ReasonSpec{Reason::page_entities,
               "defines entities of its own, which can be a bomb: save it as text or PDF",
               "A web page has no need to."},
    ReasonSpec{Reason::page_without_text, "a web page without text",
               "Often scripts were to fill it: save it from a browser, complete."},
    ReasonSpec{Reason::encrypted_pdf, "an encrypted PDF: save it without a password",
               "One that opens without a password is read."},
    ReasonSpec{Reason::damaged_pdf, "a damaged PDF without readable pages: get it anew",
               "Damaged PDFs are repaired; of this one no page could be."},
    ReasonSpec{Reason::long_pdf, "a PDF of over {0} pages, too long", "No letter is that long."},
    ReasonSpec{Reason::unknown_letters,
               "a PDF whose fonts do not say which letters they show: needs OCR",
               "It can be looked at and printed, not searched by any program."},
    ReasonSpec{Reason::pdf_without_text, "a PDF with no text: needs OCR",
               "Scanned pages; `ocrmypdf` adds the text."},
    ReasonSpec{Reason::damaged_gzip, "a damaged gzip file", "It breaks off or was changed."},
    ReasonSpec{Reason::damaged_zip, "a damaged ZIP archive or Office file",
               "It breaks off or was changed."},
    ReasonSpec{Reason::zip_archive, "a ZIP archive: expand it and name what is in it",
               "Also an Office file of a kind that is not known."},
    ReasonSpec{Reason::password, "protected by a password: save it without one",
               "An archive whose files are encrypted."},
    ReasonSpec{Reason::workbook, "an Excel workbook: save the letter as PDF or DOCX",
               "Lists of facts can be given as JSON Lines."},
    ReasonSpec{Reason::slides, "a PowerPoint file: save it as PDF", ""},
    ReasonSpec{Reason::open_document, "an OpenDocument file: save it as DOCX or PDF", ""},
    ReasonSpec{Reason::e_book, "an e-book: save it as PDF", ""},
    ReasonSpec{Reason::damaged_word, "a damaged Word file, or one that hides an entity bomb",
               "Its text is no well-formed XML, or defines a document type."},
    ReasonSpec{Reason::word_without_text, "a Word file without text",
               "Perhaps it holds pictures of pages: these need OCR."},
    ReasonSpec{Reason::bomb, "a compression bomb: it expands to far more than a letter",
               "Over 64 MB, or over 200 times its size. Of JSON Lines only the latter."},
    ReasonSpec{Reason::memory, "needs more memory than a letter should", ""},
    ReasonSpec{Reason::output, "gives over {0} MB of text", ""},
    ReasonSpec{Reason::time, "took over {0}", "By the clock."},
    ReasonSpec{Reason::computing, "took over {0} of computing", "By the processor's time."},
    ReasonSpec{Reason::crashed, "the reader crashed ({0})",
               "A defect of a library met a damaged or hostile file; please report it."},
    ReasonSpec{Reason::killed, "the reader was killed; perhaps the memory ran out",
               "By the system or by somebody."},
    ReasonSpec{Reason::forbidden, "the reader tried what it may not do (SIGSYS)",
               "Take the file for hostile."},
    ReasonSpec{Reason::not_locked, "the process that would read it could not be locked up",
               "Nothing is read without the protections that this kernel has."},
    ReasonSpec{Reason::not_handed_over, "the reader could not hand over its answer", ""},
    ReasonSpec{Reason::gave_up, "the reader gave up (status {0})", ""},
    ReasonSpec{Reason::ended_early, "the reader ended too early", "It was tried twice."},
    ReasonSpec{Reason::no_answer, "the reader gave no answer", "Take the file for hostile."},
    ReasonSpec{Reason::malformed, "the reader gave a malformed answer: {0}",
               "Take the file for hostile."},
};

[[nodiscard]] constexpr const ReasonSpec& spec(Reason reason) {
  return kReasons[static_cast<std::size_t>(reason)];
}

/// The reason in words, `argument` filled in.
[[nodiscard]] std::string words_of(Reason reason, std::string_view argument = {});

/// A rejection for that reason.
[[nodiscard]] inline Rejection reject(Reason reason, std::string_view argument = {}) {
  return {words_of(reason, argument)};
}

}  // namespace lettergrade::read
