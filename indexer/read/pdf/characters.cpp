#include "indexer/read/pdf/characters.hpp"

#include <array>
#include <string_view>

namespace lettergrade::read::pdf {
namespace {

constexpr char32_t kFirstLigature = 0xFB00;
constexpr std::array<std::string_view, 7> kLigatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

char tail(char32_t c, unsigned shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); }

}  // namespace

void append(std::string& text, char32_t c) {
  if (c >= kFirstLigature && c < kFirstLigature + kLigatures.size()) {
    text += kLigatures[c - kFirstLigature];
  } else if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0U | (c >> 6U));
    text += tail(c, 0);
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0U | (c >> 12U));
    text += tail(c, 6);
    text += tail(c, 0);
  } else {
    text += static_cast<char>(0xF0U | (c >> 18U));
    text += tail(c, 12);
    text += tail(c, 6);
    text += tail(c, 0);
  }
}

}  // namespace lettergrade::read::pdf
