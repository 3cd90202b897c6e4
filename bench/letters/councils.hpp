#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "bench/letters/words.hpp"
#include "lettergrade/authority.hpp"

namespace lettergrade::bench {

/// The councils that generated letters are about.
class Councils {
 public:
  /// The authorities of the register that ships with the program.
  [[nodiscard]] static Councils real();
  /// `count` councils that are in no register of England.
  [[nodiscard]] static Councils invented(std::size_t count);

  [[nodiscard]] bool are_real() const { return real_; }
  /// Knows every council of the letters.
  [[nodiscard]] const Register& authorities() const { return register_; }
  [[nodiscard]] std::size_t size() const { return codes_.size(); }

  /// A council that existed on the day: the one with this number, else the next that did.
  [[nodiscard]] const Authority& on(std::size_t number, Date day) const;
  /// `count` of the forty invented places in a council's area, which are the same in each of its
  /// letters.
  [[nodiscard]] static std::vector<std::string> places(const Authority& council, const Words& words,
                                                       Random& random, std::size_t count);

 private:
  Councils(Register authorities, std::vector<std::string> codes, bool real)
      : register_(std::move(authorities)), codes_(std::move(codes)), real_(real) {}

  Register register_;
  std::vector<std::string> codes_;
  bool real_;
};

}  // namespace lettergrade::bench
