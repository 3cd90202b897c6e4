#include "tests/support/damage.hpp"

#include <algorithm>
#include <random>

namespace lettergrade::test {
namespace {

class Damage {
 public:
  Damage(std::string bytes, std::uint32_t seed) : bytes_(std::move(bytes)), random_(seed) {}

  std::string one_kind() && {
    switch (below(6)) {
      case 0:
        bytes_.resize(below(bytes_.size()));
        break;
      case 1:
        for (std::size_t i = 0, count = 1 + below(400); i < count; ++i)
          bytes_[below(bytes_.size())] = static_cast<char>(random_());
        break;
      case 2:
        bytes_.erase(below(bytes_.size()), 1 + below(bytes_.size() / 2));
        break;
      case 3: {
        const std::string piece = bytes_.substr(below(bytes_.size()), 1 + below(100'000));
        bytes_.insert(below(bytes_.size()), piece);
        break;
      }
      case 4: {
        const std::size_t from = below(bytes_.size());
        const std::size_t size = std::min(1 + below(50'000), bytes_.size() - from);
        std::fill_n(bytes_.begin() + static_cast<std::ptrdiff_t>(from), size, '\0');
        break;
      }
      default:
        std::rotate(bytes_.begin(),
                    bytes_.begin() + static_cast<std::ptrdiff_t>(below(bytes_.size())),
                    bytes_.end());
    }
    return std::move(bytes_);
  }

 private:
  /// Not a distribution: those differ between libraries, and a seed should say which damage.
  std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }

  std::string bytes_;
  std::mt19937 random_;
};

}  // namespace

std::string damaged(std::string bytes, std::uint32_t seed) {
  return Damage(std::move(bytes), seed).one_kind();
}

}  // namespace lettergrade::test
