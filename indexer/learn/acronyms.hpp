#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/format/model.hpp"
#include "lettergrade/analyser.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::learn {

/// Learns short forms from letters that explain them.
class Acronyms {
 public:
  /// Takes one more letter.
  void add(const Letter& letter);

  /// What most letters say each short form stands for, and of one meaning up to two spellings
  /// ("plan", "plans"), in order of acronym; at most 1,000, those of most letters. None that the
  /// letters use more often as an ordinary word ("SAFE"). Does not depend on the order of the
  /// letters.
  [[nodiscard]] std::vector<format::Model::Acronym> result();

 private:
  /// Of each acronym each phrase, folded as the analyser does, with the letters that say so.
  std::map<std::string, std::map<std::string, std::uint32_t>> found_;
  /// How often each word that is no longer than an acronym stands there in small letters.
  std::unordered_map<std::string, std::uint32_t> ordinary_;
  Analyser analyser_;
};

}  // namespace lettergrade::learn
