#include "indexer/learn/learner.hpp"

#include <algorithm>
#include <iterator>

namespace lettergrade::learn {

void Learner::start_family(const std::string& family) {
  end_family();
  shared_ = Shared(family);
}

void Learner::add(const Letter& letter) {
  std::vector<Passage> passages = passages_of(letter, councils_);
  // What is the whole of a letter is that letter, however many others are the same.
  std::erase_if(passages,
                [&](const Passage& passage) { return !leaves_something(letter, {&passage}); });
  shared_.add(passages);
  acronyms_.add(letter);
  ++model_.letters;
}

void Learner::end_family() {
  std::vector<format::Model::Passage> found = shared_.result();
  std::move(found.begin(), found.end(), std::back_inserter(model_.passages));
}

format::Model Learner::finish() {
  end_family();
  std::sort(model_.passages.begin(), model_.passages.end());
  model_.acronyms = acronyms_.result();
  model_.version = format::Model::kVersion;
  return std::move(model_);
}

}  // namespace lettergrade::learn
