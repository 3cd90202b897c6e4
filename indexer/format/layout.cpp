#include "indexer/format/layout.hpp"

#include <cerrno>
#include <charconv>
#include <fstream>
#include <system_error>

#include "lettergrade/error.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::format {
namespace {

constexpr std::string_view kTablesPrefix = "gen-";
constexpr std::string_view kViewPrefix = "view-";

std::optional<std::uint64_t> number_after(std::string_view prefix, std::string_view name) {
  if (!name.starts_with(prefix)) return std::nullopt;
  name.remove_prefix(prefix.size());
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool whole = error == std::errc{} && end == name.data() + name.size();
  return whole ? std::optional(number) : std::nullopt;
}

bool has_unfinished_tables(const std::filesystem::path& index) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(index, error))
    if (is_tables_folder(entry.path().filename().string())) return true;
  return false;
}

/// Whether the folder can be looked into. Throws Error(no_permission) when it may not.
bool reachable(const std::filesystem::path& index) {
  std::error_code error;
  const bool exists = std::filesystem::exists(index / kCurrentFile, error);
  if (error && error != std::errc::not_a_directory)
    throw Error(Message::no_permission, {index.string(), error.message()});
  return exists;
}

std::optional<View> parse_view(std::string_view name) {
  const std::size_t slash = name.find('/');
  const auto tables = tables_number(name.substr(0, slash));
  if (!tables) return std::nullopt;
  if (slash == std::string_view::npos) return View{*tables, 0};
  const auto generation = view_number(name.substr(slash + 1));
  if (!generation || *generation == 0) return std::nullopt;
  return View{*tables, *generation};
}

}  // namespace

std::string View::name() const {
  // A folder without views is its own only state.
  return generation == 0 ? tables_name(tables) : tables_name(tables) + "/" + view_name(generation);
}

std::string tables_name(std::uint64_t number) {
  return std::string(kTablesPrefix) + std::to_string(number);
}

std::string view_name(std::uint64_t generation) {
  return std::string(kViewPrefix) + std::to_string(generation);
}

std::optional<std::uint64_t> tables_number(std::string_view name) {
  return number_after(kTablesPrefix, name);
}

std::optional<std::uint64_t> view_number(std::string_view name) {
  return number_after(kViewPrefix, name);
}

bool is_tables_folder(std::string_view name) {
  if (name.ends_with(kUnfinished)) name.remove_suffix(kUnfinished.size());
  return tables_number(name).has_value();
}

std::optional<View> current_view(const std::filesystem::path& index) {
  if (!reachable(index)) {
    if (has_unfinished_tables(index))
      throw Error(Message::half_written_index,
                  {index.string(), "it has no " + std::string(kCurrentFile)});
    return std::nullopt;
  }
  std::ifstream file(index / kCurrentFile);
  if (!file)
    throw Error(Message::no_permission,
                {(index / kCurrentFile).string(), std::generic_category().message(errno)});
  std::string line;
  std::getline(file, line);
  const auto view = parse_view(trim(line));
  if (!view)
    throw Error(Message::damaged_index,
                {index.string(), std::string(kCurrentFile) + " names no generation"});
  return view;
}

std::filesystem::path view_folder(const std::filesystem::path& index, View view) {
  return index / view.name();
}

std::filesystem::path live_generation(const std::filesystem::path& index) {
  const auto view = current_view(index);
  if (!view) throw Error(Message::no_index, {index.string()});
  auto folder = view_folder(index, *view);
  std::error_code error;
  for (const std::string_view part : {kLettersFolder, kSectionsFolder})
    if (!std::filesystem::is_directory(folder / part, error))
      throw Error(Message::damaged_index,
                  {index.string(), std::string(part) + " of " + view->name() + " is missing"});
  return folder;
}

std::optional<std::uint64_t> current_generation(const std::filesystem::path& index) {
  const auto view = current_view(index);
  if (!view) return std::nullopt;
  return view->generation == 0 ? view->tables : view->generation;
}

}  // namespace lettergrade::format
