#include "query/match/combined_parts.hpp"

#include <bit>
#include <limits>

namespace lettergrade::match {
namespace {

void score_found(Part& part, const Window& window, const Bits& which, Scores& scores) {
  Bits both = which;
  both &= part.found();
  if (!both.none()) part.score(window, both, scores);
}

double most_of(const Parts& parts) {
  double sum = 0;
  for (const auto& part : parts) sum += part->most();
  return sum;
}

/// Leaves out documents that score less.
void drop_below(double least, const Scores& scores, Bits& which) {
  const double* const score = scores.score.data();
  for (std::uint32_t i = 0; i < Bits::kWords; ++i)
    for (std::uint64_t word = which.words()[i]; word != 0; word &= word - 1)
      if (score[i * 64 + static_cast<std::uint32_t>(std::countr_zero(word))] < least)
        which.words()[i] &= ~(word & (~word + 1));
}

}  // namespace

void AnyPart::match(const Window& window, const Bits& among) {
  found_.clear();
  for (const auto& part : parts_) {
    part->match(window, among);
    found_ |= part->found();
  }
}

void AnyPart::score(const Window& window, const Bits& which, Scores& scores) {
  for (const auto& part : parts_) score_found(*part, window, which, scores);
}

double AnyPart::most() const { return most_of(parts_); }

void AllPart::match(const Window& window, const Bits& among) {
  found_ = among;
  for (const auto& part : parts_) {
    part->match(window, found_);
    found_ &= part->found();
    if (found_.none()) return;
  }
}

void AllPart::score(const Window& window, const Bits& which, Scores& scores) {
  for (const auto& part : parts_) part->score(window, which, scores);
}

double AllPart::most() const { return most_of(parts_); }

void WithoutPart::match(const Window& window, const Bits& among) {
  wanted_->match(window, among);
  found_ = wanted_->found();
  found_ &= among;
  if (found_.none()) return;
  unwanted_->match(window, found_);
  found_ -= unwanted_->found();
}

void WithoutPart::score(const Window& window, const Bits& which, Scores& scores) {
  wanted_->score(window, which, scores);
}

HelpedPart::HelpedPart(std::unique_ptr<Part> needed, Parts helpful)
    : needed_(std::move(needed)), helpful_(std::move(helpful)), still_to_come_(helpful_.size()) {
  double sum = 0;
  for (std::size_t i = helpful_.size(); i-- > 0;) still_to_come_[i] = sum += helpful_[i]->most();
}

void HelpedPart::match(const Window& window, const Bits& among) {
  needed_->match(window, among);
  found_ = needed_->found();
}

void HelpedPart::score(const Window& window, const Bits& which, Scores& scores) {
  score_best(window, which, scores, -std::numeric_limits<double>::infinity());
}

void HelpedPart::score_best(const Window& window, const Bits& which, Scores& scores, double least) {
  needed_->score(window, which, scores);
  Bits hopeful = which;
  for (std::size_t i = 0; i < helpful_.size(); ++i) {
    drop_below(least - still_to_come_[i], scores, hopeful);
    if (hopeful.none()) return;
    helpful_[i]->match(window, hopeful);
    score_found(*helpful_[i], window, hopeful, scores);
  }
}

double HelpedPart::most() const { return needed_->most() + most_of(helpful_); }

}  // namespace lettergrade::match
