#pragma once
#include <mupdf/fitz.h>

#include "indexer/read/pdf/page.hpp"

namespace lettergrade::read::pdf {

/// A MuPDF device that collects into `page` what is drawn on it. The caller drops it; `page` must
/// outlive it. Throws as MuPDF does.
[[nodiscard]] fz_device* new_collecting_device(fz_context* context, Page& page);

}  // namespace lettergrade::read::pdf
