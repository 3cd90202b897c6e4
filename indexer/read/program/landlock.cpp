// Landlock has no wrappers in the C library of Debian 12: system calls by number.
#include "indexer/read/program/landlock.hpp"

#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

#include "indexer/read/descriptor.hpp"

namespace lettergrade::read {
namespace {

// Rights that came after the header's kernel (6.1): truncate with version 3, ioctl with 5.
constexpr std::uint64_t kRightsOfVersion1 = (std::uint64_t{1} << 13U) - 1;
constexpr std::uint64_t kRefer = std::uint64_t{1} << 13U;
constexpr std::uint64_t kTruncate = std::uint64_t{1} << 14U;
constexpr std::uint64_t kIoctl = std::uint64_t{1} << 15U;

std::uint64_t rights_of(int version) {
  std::uint64_t rights = kRightsOfVersion1;
  if (version >= 2) rights |= kRefer;
  if (version >= 3) rights |= kTruncate;
  if (version >= 5) rights |= kIoctl;
  return rights;
}

}  // namespace

int landlock_version() {
  const long version =
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version > 0 ? static_cast<int>(version) : 0;
}

bool landlock_everything(int version) {
  landlock_ruleset_attr rules{};
  rules.handled_access_fs = rights_of(version);
  const Descriptor set(static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, &rules, sizeof(rules.handled_access_fs), 0)));
  return set.is_open() && ::syscall(SYS_landlock_restrict_self, set.number(), 0) == 0;
}

}  // namespace lettergrade::read
