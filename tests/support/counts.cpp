#include "tests/support/counts.hpp"

#include <cstdlib>

namespace lettergrade::test {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;
#elif defined(__has_feature)
constexpr bool kSanitized = __has_feature(address_sanitizer);
#else
constexpr bool kSanitized = false;
#endif

}  // namespace

bool wants_long() { return std::getenv("LETTERGRADE_LONG") != nullptr; }

int amount(int usual, int sanitized, int whole) {
  if (wants_long()) return whole;
  // The programs that are tested may have sanitizers where the test has none.
  const bool slow = kSanitized || std::getenv("LETTERGRADE_SANITIZED") != nullptr;
  return slow ? sanitized : usual;
}

}  // namespace lettergrade::test
