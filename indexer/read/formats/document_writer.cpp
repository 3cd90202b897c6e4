#include "indexer/read/formats/document_writer.hpp"

#include "lettergrade/text.hpp"

namespace lettergrade::read {

void DocumentWriter::add(BlockKind kind, std::string_view text, bool continues) {
  text = trim(text);
  if (text.empty()) return;
  std::string& all = document_.text;
  if (!all.empty() && all.back() != '\f') all += "\n\n";
  const auto begin = static_cast<std::uint32_t>(all.size());
  all += text;
  Block block;
  block.span = {begin, static_cast<std::uint32_t>(all.size())};
  block.page = page_;
  block.kind = kind;
  block.continues = continues;
  document_.layout.push_back(block);
}

void DocumentWriter::new_page() {
  if (!document_.text.empty() && document_.text.back() != '\f') document_.text += '\n';
  document_.text += '\f';
  ++page_;
}

Document DocumentWriter::take(Format format) && {
  if (!document_.text.empty()) document_.text += '\n';
  document_.format = format;
  document_.encoding = "utf-8";
  return std::move(document_);
}

}  // namespace lettergrade::read
