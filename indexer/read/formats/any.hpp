#pragma once
#include <string>
#include <string_view>

#include "indexer/read/document.hpp"
#include "indexer/read/pdf/session.hpp"

namespace lettergrade::read {

/// All readers, with whatever they share made ready. One is used for any number of files.
class Readers {
 public:
  Readers();

  /// Reads the open file, whatever it is; told by content.
  [[nodiscard]] ReadResult read(int file) const;

  /// Reads bytes of any format.
  [[nodiscard]] ReadResult read(std::string_view bytes) const;

 private:
  [[nodiscard]] ReadResult read_plain(std::string_view bytes) const;

  pdf::Library pdf_;
};

}  // namespace lettergrade::read
