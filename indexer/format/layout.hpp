#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

/// Where things lie in the folder of an index:
///   CURRENT            name of the live generation
///   lock               held while an index is written
///   gen-<number>/      one generation: letters/ and sections/, each a Xapian database
///   gen-<number>.new/  a generation that is being written
namespace lettergrade::format {

inline constexpr std::string_view kCurrentFile = "CURRENT";
inline constexpr std::string_view kLockFile = "lock";
inline constexpr std::string_view kLettersFolder = "letters";
inline constexpr std::string_view kSectionsFolder = "sections";

[[nodiscard]] std::string generation_name(std::uint64_t generation);

/// The number in the name of a finished generation's folder; nothing for other names.
[[nodiscard]] std::optional<std::uint64_t> generation_number(std::string_view name);

/// Whether the name is that of a generation, finished or being written.
[[nodiscard]] bool is_generation_folder(std::string_view name);

/// Number of the live generation, or nothing when the folder is missing or was never an index.
/// Throws Error: no_permission, half_written_index, damaged_index.
[[nodiscard]] std::optional<std::uint64_t> current_generation(const std::filesystem::path& index);

/// The folder of the live generation. Throws Error as above, and no_index.
[[nodiscard]] std::filesystem::path live_generation(const std::filesystem::path& index);

}  // namespace lettergrade::format
