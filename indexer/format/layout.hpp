#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

/// Where things lie in the folder of an index:
///   CURRENT               name of the live view, e.g. "gen-7/view-42"
///   lock                  held while an index is written
///   gen-<n>/              tables: letters/ and sections/, each a Xapian database for the writer
///   gen-<n>/view-<m>/     what readers open: the state with number m, see docs/index-format.md
///   gen-<n>.new/          tables that are being made
namespace lettergrade::format {

inline constexpr std::string_view kCurrentFile = "CURRENT";
inline constexpr std::string_view kLockFile = "lock";
inline constexpr std::string_view kLettersFolder = "letters";
inline constexpr std::string_view kSectionsFolder = "sections";
inline constexpr std::string_view kUnfinished = ".new";

/// Names a state of an index. Its number, the generation, goes up with every change.
struct View {
  std::uint64_t tables = 0;      ///< number of the folder that holds the tables
  std::uint64_t generation = 0;  ///< number of the view in it
  friend bool operator==(const View&, const View&) = default;

  /// "gen-7/view-42".
  [[nodiscard]] std::string name() const;
};

/// "gen-7".
[[nodiscard]] std::string tables_name(std::uint64_t number);
/// "view-42".
[[nodiscard]] std::string view_name(std::uint64_t generation);

/// The number in the name of a finished folder of tables or of a view; nothing for other names.
[[nodiscard]] std::optional<std::uint64_t> tables_number(std::string_view name);
[[nodiscard]] std::optional<std::uint64_t> view_number(std::string_view name);

/// Whether the name is that of a folder of tables, finished or being made.
[[nodiscard]] bool is_tables_folder(std::string_view name);

/// The live view, or nothing when the folder is missing or was never an index. Schema versions up
/// to 3 had no views: their generation is a folder of tables ("gen-7").
/// Throws Error: no_permission, half_written_index, damaged_index.
[[nodiscard]] std::optional<View> current_view(const std::filesystem::path& index);

/// The folder of a view: letters/, sections/ and the column files of one state.
[[nodiscard]] std::filesystem::path view_folder(const std::filesystem::path& index, View view);

/// The folder of the live view. Throws Error as current_view does, and no_index.
[[nodiscard]] std::filesystem::path live_generation(const std::filesystem::path& index);

/// Number of the live view, if there is one. Throws Error as current_view does.
[[nodiscard]] std::optional<std::uint64_t> current_generation(const std::filesystem::path& index);

}  // namespace lettergrade::format
