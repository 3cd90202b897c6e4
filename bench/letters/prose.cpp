#include "bench/letters/prose.hpp"

namespace lettergrade::bench {
namespace {

/// In a hundred nouns, adjectives and verbs this many are made words.
constexpr std::size_t kMadeWords = 15;

std::vector<Grammar::Pattern> patterns(const std::vector<std::string>& lines) {
  std::vector<Grammar::Pattern> result;
  for (const std::string& line : lines) {
    Grammar::Pattern pattern;
    std::string_view rest = line;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const std::string_view token = rest.substr(0, end);
      const std::size_t mark = token.find('%');
      if (mark == std::string_view::npos)
        pattern.push_back({token, Slot::none, {}});
      else
        pattern.push_back(
            {token.substr(0, mark), static_cast<Slot>(token[mark + 1]), token.substr(mark + 2)});
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    result.push_back(std::move(pattern));
  }
  return result;
}

/// Topics of an outcome; one that has no list of its own borrows.
std::string_view topics_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::social_care:
      return spec(Outcome::staying_safe).slug;
    case Outcome::education:
      return spec(Outcome::enjoying_achieving).slug;
    default:
      return spec(outcome).slug;
  }
}

}  // namespace

Grammar::Grammar(const Words& all)
    : words(all),
      sentences(patterns(all.list("sentence"))),
      points(patterns(all.list("point"))),
      nouns(all.list("noun")),
      adjectives(all.list("adjective")),
      verbs(all.list("verb")),
      bases(all.list("base")),
      months(all.list("month")),
      comparisons(all.list("comparison")),
      counts(all.list("count")) {
  for (const OutcomeSpec& row : kOutcomes) topics.emplace_back(all.list(topics_of(row.outcome)));
}

void Prose::sentences(Outcome topic, int count) {
  for (int i = 0; i < count; ++i)
    fill(grammar_.sentences[random_.below(grammar_.sentences.size())], topic);
}

void Prose::paragraph(Outcome topic, int count, std::string_view lead) {
  page_.start(lead);
  sentences(topic, count);
  page_.end();
}

void Prose::point(Outcome topic, std::string_view lead) {
  page_.start(lead);
  fill(grammar_.points[random_.below(grammar_.points.size())], topic);
  page_.end(true);
}

void Prose::fill(const Grammar::Pattern& pattern, Outcome topic) {
  for (const Grammar::Piece& piece : pattern) {
    if (piece.slot == Slot::none)
      page_.word(piece.before);
    else
      put(piece, filling(piece.slot, topic));
  }
}

void Prose::put(const Grammar::Piece& piece, std::string_view filling) {
  if (piece.before.empty() && std::string_view("aeiou").find(filling.front()) < 5)
    page_.before_vowel();
  if (!piece.before.empty() || !piece.behind.empty()) {
    scratch_.assign(piece.before).append(filling).append(piece.behind);
    filling = scratch_;
  }
  page_.words(filling);
}

std::string_view Prose::filling(Slot slot, Outcome topic) {
  constexpr int kSmall = 99;
  constexpr int kLarge = 900;
  switch (slot) {
    case Slot::noun:
      return from(grammar_.nouns, Words::Kind::noun);
    case Slot::adjective:
      return from(grammar_.adjectives, Words::Kind::adjective);
    case Slot::verb:
      return from(grammar_.verbs, Words::Kind::verb);
    case Slot::capital_noun:
      return capital(from(grammar_.nouns, Words::Kind::noun));
    case Slot::capital_adjective:
      return capital(from(grammar_.adjectives, Words::Kind::adjective));
    case Slot::base:
      return grammar_.bases.draw(random_);
    case Slot::capital_base:
      return capital(grammar_.bases.draw(random_));
    case Slot::capital_count:
      return grammar_.counts.draw(random_);
    case Slot::topic:
      return grammar_.topics[static_cast<std::size_t>(topic)].draw(random_);
    case Slot::place:
      return places_[random_.below(places_.size())];
    case Slot::small_number:
      return made_ = std::to_string(random_.between(5, kSmall));
    case Slot::large_number:
      return made_ = std::to_string(random_.between(kSmall + 1, kLarge));
    case Slot::comparison:
      return grammar_.comparisons.draw(random_);
    case Slot::month:
      return grammar_.months.draw(random_);
    case Slot::none:
      break;
  }
  return {};
}

std::string_view Prose::from(const Grammar::List& list, Words::Kind kind) {
  if (!random_.chance(kMadeWords)) return list.draw(random_);
  return made_ = grammar_.words.made(Words::draw_rank(random_), kind);
}

std::string_view Prose::capital(std::string_view word) {
  made_ = std::string(word);
  if (made_.front() >= 'a' && made_.front() <= 'z')
    made_.front() = static_cast<char>(made_.front() - 'a' + 'A');
  return made_;
}

}  // namespace lettergrade::bench
