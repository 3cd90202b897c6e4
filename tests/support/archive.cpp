#include "tests/support/archive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>

namespace lettergrade::test {
namespace {

struct Close {
  void operator()(archive* writer) const { archive_write_free(writer); }
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

la_ssize_t append(archive*, void* target, const void* bytes, std::size_t size) {
  static_cast<std::string*>(target)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

void require(int status) {
  if (status != ARCHIVE_OK) throw std::runtime_error("libarchive refuses");
}

void add(archive* writer, const std::string& name, std::string_view bytes) {
  const std::unique_ptr<archive_entry, Close> entry(archive_entry_new());
  archive_entry_set_pathname(entry.get(), name.c_str());
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), 0644);
  require(archive_write_header(writer, entry.get()));
  if (archive_write_data(writer, bytes.data(), bytes.size()) < 0) require(ARCHIVE_FATAL);
}

}  // namespace

std::string make_zip(const std::map<std::string, std::string>& files) {
  std::string zip;
  const std::unique_ptr<archive, Close> writer(archive_write_new());
  require(archive_write_set_format_zip(writer.get()));
  require(archive_write_set_bytes_in_last_block(writer.get(), 1));
  require(archive_write_open(writer.get(), &zip, nullptr, append, nullptr));
  for (const auto& [name, bytes] : files) add(writer.get(), name, bytes);
  require(archive_write_close(writer.get()));
  return zip;
}

std::string make_gzip(std::string_view bytes) {
  std::string zipped;
  const std::unique_ptr<archive, Close> writer(archive_write_new());
  require(archive_write_set_format_raw(writer.get()));
  require(archive_write_add_filter_gzip(writer.get()));
  require(archive_write_set_bytes_in_last_block(writer.get(), 1));
  require(archive_write_open(writer.get(), &zipped, nullptr, append, nullptr));
  add(writer.get(), "data", bytes);
  require(archive_write_close(writer.get()));
  return zipped;
}

std::string make_docx(std::string_view body, std::map<std::string, std::string> parts) {
  constexpr std::string_view kHead =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
  parts["[Content_Types].xml"] = "<Types/>";
  parts["word/document.xml"] =
      std::string(kHead) + std::string(body) + "<w:sectPr/></w:body></w:document>";
  return make_zip(parts);
}

}  // namespace lettergrade::test
