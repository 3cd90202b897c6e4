#include "indexer/format/layout.hpp"

#include <cerrno>
#include <charconv>
#include <fstream>
#include <system_error>

#include "lettergrade/error.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::format {
namespace {

constexpr std::string_view kPrefix = "gen-";
constexpr std::string_view kUnfinished = ".new";

bool has_unfinished_generation(const std::filesystem::path& index) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(index, error))
    if (is_generation_folder(entry.path().filename().string())) return true;
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

}  // namespace

std::string generation_name(std::uint64_t generation) {
  return std::string(kPrefix) + std::to_string(generation);
}

std::optional<std::uint64_t> generation_number(std::string_view name) {
  if (!name.starts_with(kPrefix)) return std::nullopt;
  name.remove_prefix(kPrefix.size());
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool whole = error == std::errc{} && end == name.data() + name.size();
  return whole ? std::optional(number) : std::nullopt;
}

bool is_generation_folder(std::string_view name) {
  if (name.ends_with(kUnfinished)) name.remove_suffix(kUnfinished.size());
  return generation_number(name).has_value();
}

std::optional<std::uint64_t> current_generation(const std::filesystem::path& index) {
  if (!reachable(index)) {
    if (has_unfinished_generation(index))
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
  const auto number = generation_number(trim(line));
  if (!number)
    throw Error(Message::damaged_index,
                {index.string(), std::string(kCurrentFile) + " names no generation"});
  return number;
}

std::filesystem::path live_generation(const std::filesystem::path& index) {
  const auto number = current_generation(index);
  if (!number) throw Error(Message::no_index, {index.string()});
  auto folder = index / generation_name(*number);
  std::error_code error;
  for (const std::string_view part : {kLettersFolder, kSectionsFolder})
    if (!std::filesystem::is_directory(folder / part, error))
      throw Error(Message::damaged_index,
                  {index.string(), (folder / part).filename().string() + " of " +
                                       generation_name(*number) + " is missing"});
  return folder;
}

}  // namespace lettergrade::format
