#pragma once

namespace lettergrade::read {

/// The version of Landlock that this kernel has; 0: none, or switched off.
[[nodiscard]] int landlock_version();

/// Takes every right to files that Landlock of `version` knows from this process. Needs
/// no_new_privs. False: the kernel refused.
[[nodiscard]] bool landlock_everything(int version);

}  // namespace lettergrade::read
