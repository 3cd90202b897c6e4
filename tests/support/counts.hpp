#pragma once

namespace lettergrade::test {

/// Whether the long versions of tests are wanted: LETTERGRADE_LONG is set.
[[nodiscard]] bool wants_long();

/// How much a test does that can do any amount: `usual`; `sanitized` in a build with sanitizers,
/// which makes everything about ten times as slow; `whole` where the long versions are wanted.
[[nodiscard]] int amount(int usual, int sanitized, int whole);

}  // namespace lettergrade::test
