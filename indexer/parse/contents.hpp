#pragma once
#include "indexer/parse/reading.hpp"

namespace lettergrade::parse {

/// Marks a list of contents as boilerplate: its entries are neither headings nor findings.
void mark_contents(Reading& reading);

}  // namespace lettergrade::parse
