#include "indexer/learn/marker.hpp"

#include "indexer/learn/alike.hpp"
#include "indexer/learn/passages.hpp"

namespace lettergrade::learn {

Marker::Marker(const format::Model& model, const Register& authorities) : councils_(authorities) {
  for (const format::Model::Passage& passage : model.passages)
    families_[passage.family].add(read_back(passage.words));
}

void Marker::mark(Letter& letter) const {
  const auto family = families_.find(letter.recogniser);
  if (family == families_.end()) return;
  const std::vector<Passage> passages = passages_of(letter, councils_);
  std::vector<const Passage*> known;
  for (const Passage& passage : passages)
    if (family->second.find(passage.words)) known.push_back(&passage);
  if (known.empty() || !leaves_something(letter, known)) return;
  for (const Passage* passage : known)
    for (const std::uint32_t block : passage->blocks) letter.blocks[block].boilerplate = true;
}

}  // namespace lettergrade::learn
