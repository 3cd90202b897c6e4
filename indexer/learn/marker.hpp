#pragma once
#include <map>
#include <string>

#include "indexer/format/model.hpp"
#include "indexer/learn/councils.hpp"
#include "indexer/learn/known.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::learn {

/// Reads letters by a model: marks the blocks of passages that it knows as boilerplate. What is
/// marked depends on nothing but the letter and the model, and marking again changes nothing.
/// Safe from several threads.
class Marker {
 public:
  Marker(const format::Model& model, const Register& authorities);

  /// A letter that would have nothing else left stays as it is.
  void mark(Letter& letter) const;

 private:
  Councils councils_;
  std::map<std::string, KnownPassages, std::less<>> families_;
};

}  // namespace lettergrade::learn
