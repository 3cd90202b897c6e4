#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "indexer/format/xapian_border.hpp"

REGISTER_EXCEPTION_TRANSLATOR(const Xapian::Error& error) {
  return doctest::String(error.get_description().c_str());
}
