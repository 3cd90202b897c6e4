#include <array>

#include "indexer/read/document.hpp"
#include "indexer/read/pool.hpp"

namespace lettergrade::read {

std::string_view to_string(Format format) {
  constexpr std::array<std::string_view, 5> kNames{"text", "pdf", "html", "docx", "json-lines"};
  return kNames[static_cast<std::size_t>(format)];
}

ReadResult read_file(const std::string& path) {
  Pool pool({});
  pool.submit(path);
  return pool.next();
}

}  // namespace lettergrade::read
