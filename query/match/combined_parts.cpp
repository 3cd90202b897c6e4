#include "query/match/combined_parts.hpp"

#include <algorithm>
#include <bit>

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

AnyPart::AnyPart(Parts parts) : parts_(std::move(parts)) {
  std::stable_partition(parts_.begin(), parts_.end(),
                        [](const auto& part) { return !part->slow(); });
}

void AnyPart::match(const Window& window, const Bits& among) {
  found_.clear();
  for (const auto& part : parts_) {
    Bits left = among;
    if (part->slow()) left -= found_;
    if (left.none()) return;
    part->match(window, left);
    found_ |= part->found();
  }
}

void AnyPart::score(const Window& window, const Bits& which, Scores& scores) {
  for (const auto& part : parts_) {
    if (part->slow() && slow_deferred_) continue;
    if (part->slow()) part->match(window, which);
    score_found(*part, window, which, scores);
  }
}

void AnyPart::defer(std::vector<Part*>& later) {
  slow_deferred_ = true;
  for (const auto& part : parts_)
    if (part->slow()) later.push_back(part.get());
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

void AllPart::defer(std::vector<Part*>& later) {
  for (const auto& part : parts_) part->defer(later);
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

void HelpedPart::match(const Window& window, const Bits& among) {
  needed_->match(window, among);
  found_ = needed_->found();
}

void HelpedPart::score(const Window& window, const Bits& which, Scores& scores) {
  needed_->score(window, which, scores);
  if (helpful_deferred_) return;
  for (const auto& part : helpful_) {
    part->match(window, which);
    score_found(*part, window, which, scores);
  }
}

void HelpedPart::defer(std::vector<Part*>& later) {
  needed_->defer(later);
  helpful_deferred_ = true;
  for (const auto& part : helpful_) later.push_back(part.get());
}

double HelpedPart::most() const { return needed_->most() + most_of(helpful_); }

void score_best(Part& part, std::span<Part* const> later, const Window& window, const Bits& which,
                double least, Scores& scores) {
  part.score(window, which, scores);
  double still_to_come = 0;
  for (const Part* const next : later) still_to_come += next->most();
  Bits hopeful = which;
  for (Part* const next : later) {
    drop_below(least - still_to_come, scores, hopeful);
    if (hopeful.none()) return;
    still_to_come -= next->most();
    next->match(window, hopeful);
    score_found(*next, window, hopeful, scores);
  }
}

}  // namespace lettergrade::match
