#include "query/verbs/query_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <unordered_map>

#include "lettergrade/error.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::verbs {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Close {
  // The file was only read, so closing it can lose nothing; the pointer is what std::fopen gave.
  // NOLINTNEXTLINE(cert-err33-c,cppcoreguidelines-owning-memory)
  void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void refuse(std::string_view origin, std::size_t line, std::string_view what) {
  throw Error(Message::bad_query_file, {origin, std::to_string(line), what});
}

FileQuery query_of(std::string_view line, std::string_view origin, std::size_t number) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) refuse(origin, number, "there is no tab");
  const std::string_view id = line.substr(0, tab);
  if (id.empty()) refuse(origin, number, "there is no id before the tab");
  // A run has columns parted by white space.
  if (id.find_first_of(" \v\f\r") != std::string_view::npos)
    refuse(origin, number, "the id '" + std::string(id) + "' has a space in it");
  return {valid_utf8(id), valid_utf8(line.substr(tab + 1)), number};
}

std::string everything(std::FILE* file, const std::string& path) {
  constexpr std::size_t kStep = std::size_t{1} << 16U;
  std::string bytes;
  for (std::size_t got = kStep; got == kStep;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + kStep);
    got = std::fread(bytes.data() + before, 1, kStep, file);
    bytes.resize(before + got);
  }
  if (std::ferror(file) != 0)
    throw Error(Message::cannot_read, {path, std::generic_category().message(errno)});
  return bytes;
}

}  // namespace

std::vector<FileQuery> parse_queries(std::string_view text, std::string_view origin) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<FileQuery> queries;
  std::unordered_map<std::string, std::size_t> lines;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (trim(line).empty()) continue;
    FileQuery query = query_of(line, origin, number);
    const auto [first, is_new] = lines.emplace(query.id, number);
    if (!is_new)
      refuse(
          origin, number,
          "the id '" + query.id + "' stands in line " + std::to_string(first->second) + " already");
    queries.push_back(std::move(query));
  }
  return queries;
}

std::string read_text(const std::string& path) {
  if (path == "-") return everything(stdin, "standard input");
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rbe"));
  if (!file && errno == ENOENT) throw Error(Message::no_such_path, {path});
  if (!file) throw Error(Message::cannot_read, {path, std::generic_category().message(errno)});
  return everything(file.get(), path);
}

std::vector<FileQuery> read_queries(const std::string& path) {
  return parse_queries(read_text(path), path == "-" ? "standard input" : path);
}

}  // namespace lettergrade::verbs
