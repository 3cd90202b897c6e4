#pragma once
#include <optional>
#include <string_view>

#include "lettergrade/date.hpp"

namespace lettergrade::read::pdf {

/// Reads a PDF date, "D:20130807085153+01'00'", also without "D:", cut short after the day, or in
/// the ISO form that some writers put there. The day in the writer's own time zone.
[[nodiscard]] std::optional<Date> pdf_date(std::string_view text);

/// The day in xmp:CreateDate of an XMP packet, as an element or an attribute.
[[nodiscard]] std::optional<Date> xmp_creation_date(std::string_view packet);

}  // namespace lettergrade::read::pdf
