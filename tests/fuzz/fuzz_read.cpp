#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "indexer/read/formats/any.hpp"
#include "indexer/read/formats/docx_body.hpp"
#include "indexer/read/formats/html.hpp"
#include "indexer/read/formats/sniff.hpp"
#include "indexer/read/frame.hpp"

namespace {

using namespace lettergrade::read;

[[noreturn]] void fail(const std::string& what) {
  static_cast<void>(std::fprintf(stderr, "%s\n", what.c_str()));
  std::abort();
}

/// What a reader gives passes the border between processes, as it was.
void check(const ReadResult& result) {
  const auto* document = std::get_if<Document>(&result);
  const ReadResult arrived = decode(encode(result));
  const auto* rejection = std::get_if<Rejection>(&arrived);
  if (document == nullptr && rejection == nullptr) fail("a rejection arrives as a document");
  if (document != nullptr && rejection != nullptr) fail(rejection->reason);
  if (document != nullptr && std::get<Document>(arrived).text != document->text)
    fail("a text changes on its way");
}

void check_docx(std::string_view body) {
  DocumentWriter writer;
  if (write_docx({body, body, body, body, {}}, writer) && !writer.empty())
    check(std::move(writer).take(Format::docx));
}

}  // namespace

/// The first byte chooses: bytes of any format but PDF, a web page, the XML of a Word file, a frame
/// that a reader's process might send.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Readers readers;
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 4) {
    case 0:
      // MuPDF is not built for fuzzing; its findings would not be ours.
      if (kind_of(bytes) != Kind::pdf) check(readers.read(bytes));
      break;
    case 1:
      check(read_html(bytes));
      break;
    case 2:
      check_docx(bytes);
      break;
    default:
      check(decode(bytes));
  }
  return 0;
}
