#include "indexer/read/formats/sniff.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "indexer/read/formats/encoding.hpp"
#include "lettergrade/csv.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::read {
namespace {

/// The bytes that a format starts with.
struct Signature {
  std::string_view start;
  Kind kind;
  Reason reason = Reason::program;  ///< of kind `other`
  std::string_view name;
};

constexpr std::string_view kElf("\x7F\x45LF");
constexpr std::string_view kXz("\xFD\x37zXZ");
constexpr std::string_view kTiff("II*\0", 4);
constexpr std::string_view kTiffBig("MM\0*", 4);

constexpr std::array kSignatures{
    Signature{"PK\x03\x04", Kind::zip, {}, {}},
    Signature{"PK\x05\x06", Kind::zip, {}, {}},
    Signature{"\x1F\x8B", Kind::gzip, {}, {}},
    Signature{"\xD0\xCF\x11\xE0", Kind::other, Reason::old_office, {}},
    Signature{"{\\rtf", Kind::other, Reason::rich_text, {}},
    Signature{"%!PS", Kind::other, Reason::postscript, {}},
    Signature{kElf, Kind::other, Reason::program, {}},
    Signature{"MZ\x90", Kind::other, Reason::program, {}},
    Signature{"\x89PNG", Kind::other, Reason::picture, {}},
    Signature{"\xFF\xD8\xFF", Kind::other, Reason::picture, {}},
    Signature{"GIF8", Kind::other, Reason::picture, {}},
    Signature{kTiff, Kind::other, Reason::picture, {}},
    Signature{kTiffBig, Kind::other, Reason::picture, {}},
    Signature{"BZh", Kind::other, Reason::other_compression, "bzip2"},
    Signature{kXz, Kind::other, Reason::other_compression, "xz"},
    Signature{"\x28\xB5\x2F\xFD", Kind::other, Reason::other_compression, "zstd"},
    Signature{"7z\xBC\xAF\x27\x1C", Kind::other, Reason::other_archive, "7z"},
    Signature{"Rar!", Kind::other, Reason::other_archive, "RAR"},
};

constexpr std::string_view kPdf = "%PDF-";
constexpr std::size_t kPdfWithin = 1024;  ///< readers accept junk before the mark up to here
constexpr std::size_t kHead = 4096;
constexpr std::string_view kRegisterHeader = "dfe_code,gss_codes,name,";

const Signature* signature_of(std::string_view bytes) {
  const auto* found =
      std::find_if(kSignatures.begin(), kSignatures.end(),
                   [bytes](const Signature& s) { return bytes.starts_with(s.start); });
  return found == kSignatures.end() ? nullptr : found;
}

/// The start of a text in UTF-8, lower case.
std::string head_of(std::string_view bytes) {
  const Detected found = detect(bytes.substr(0, kHead));
  return ascii_lower(trim(to_utf8(bytes.substr(found.mark, kHead), found.encoding)));
}

/// Leaves out comments and processing instructions before the first element.
std::string_view skip_prologue(std::string_view text) {
  while (true) {
    text = trim(text);
    const std::string_view end = text.starts_with("<!--") ? "-->"
                                 : text.starts_with("<?") ? "?>"
                                                          : "";
    const std::size_t at = end.empty() ? std::string_view::npos : text.find(end);
    if (at == std::string_view::npos) return text;
    text.remove_prefix(at + end.size());
  }
}

/// XML that is no web page: of other programs, or with entities that can grow without end.
bool is_other_xml(std::string_view head) { return head.starts_with("<?xml"); }

bool is_html(std::string_view head) {
  constexpr std::array<std::string_view, 7> kStarts{"<!doctype html", "<html", "<head", "<body",
                                                    "<title",         "<meta", "<div"};
  const std::string_view start = skip_prologue(head);
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [start](std::string_view mark) { return start.starts_with(mark); });
}

/// One of the first lines that are not empty is a JSON object, and the first at least begins as
/// one: a broken record spoils only itself.
bool is_records(std::string_view bytes) {
  constexpr int kLinesTried = 5;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  int tried = 0;
  while (!bytes.empty() && tried < kLinesTried) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = trim(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.empty()) continue;
    const bool begins = line.starts_with('{') && trim(line.substr(1)).starts_with('"');
    if (tried++ == 0 && !begins) return false;
    if (line.starts_with('{') && nlohmann::json::accept(line)) return true;
  }
  return false;
}

/// A name of a column: short, and without the space that stands behind a comma in prose.
bool names_column(const std::string& cell) {
  constexpr std::size_t kLongest = 40;
  return !cell.empty() && cell.size() <= kLongest && cell.front() != ' ' && cell.back() != '.';
}

/// Records with the same number of cells throughout, under a row of names. Lines of prose have
/// commas, too, but not as many in each.
bool is_table(std::string_view text) {
  constexpr std::size_t kFewestRecords = 3;
  constexpr std::size_t kFewestCells = 3;
  // Cheap for every letter: a table has commas in its first line.
  const std::string_view first = text.substr(0, text.find('\n'));
  if (std::count(first.begin(), first.end(), ',') + 1 < std::ptrdiff_t{kFewestCells}) return false;
  const std::vector<CsvRecord> records = read_csv(text);
  if (records.size() < kFewestRecords) return false;
  const std::vector<std::string>& names = records.front().cells;
  return names.size() >= kFewestCells && std::all_of(names.begin(), names.end(), names_column) &&
         std::all_of(records.begin(), records.end(),
                     [&](const CsvRecord& record) { return record.cells.size() == names.size(); });
}

}  // namespace

Kind kind_of(std::string_view bytes) {
  if (const Signature* signature = signature_of(bytes)) return signature->kind;
  if (bytes.substr(0, kPdfWithin).find(kPdf) != std::string_view::npos) return Kind::pdf;
  if (is_records(bytes)) return Kind::records;
  const std::string head = head_of(bytes);
  if (is_html(head)) return Kind::html;
  return is_other_xml(head) ? Kind::other : Kind::text;
}

Rejection why_other(std::string_view bytes) {
  if (const Signature* signature = signature_of(bytes))
    return reject(signature->reason, signature->name);
  const bool entities = head_of(bytes).find("<!entity") != std::string::npos;
  return reject(entities ? Reason::xml_entities : Reason::xml);
}

std::optional<Reason> no_letter(std::string_view text) {
  text = trim(text);
  const bool bracket = text.starts_with('{') || text.starts_with('[');
  if (bracket && nlohmann::json::accept(text)) return Reason::json;
  if (text.starts_with(kRegisterHeader)) return Reason::authorities;
  if (is_table(text)) return Reason::table;
  return std::nullopt;
}

}  // namespace lettergrade::read
