#pragma once
#include <map>
#include <string>
#include <string_view>

namespace lettergrade::test {

/// A ZIP archive with these files.
[[nodiscard]] std::string make_zip(const std::map<std::string, std::string>& files);

/// The bytes compressed as by gzip.
[[nodiscard]] std::string make_gzip(std::string_view bytes);

/// A Word file: `body` is what stands inside <w:body>; `parts` are further files.
[[nodiscard]] std::string make_docx(std::string_view body,
                                    std::map<std::string, std::string> parts = {});

}  // namespace lettergrade::test
