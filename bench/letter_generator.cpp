#include "bench/letter_generator.hpp"

#include <array>

#include "bench/letters/councils.hpp"
#include "bench/letters/draft.hpp"

namespace lettergrade::bench {
namespace {

constexpr int kFirstYear = 2005;
constexpr int kYears = 22;

enum class Form : std::uint8_t {
  apa,
  joint_area,
  rating,
  contact_referral,
  slac,
  child_protection,
  sif,
  board,
  joint_targeted,
  ilacs,
  visit,
  paper,
  other,
};

/// The forms of a year, in ten equal shares.
using Shares = std::array<Form, 10>;

Shares forms_of(int year) {
  using enum Form;
  if (year <= 2008) return {apa, apa, apa, apa, apa, apa, apa, joint_area, paper, other};
  if (year <= 2011)
    return {rating, rating, rating, rating, rating, slac, slac, slac, contact_referral, other};
  if (year <= 2013)
    return {slac,
            slac,
            slac,
            slac,
            slac,
            child_protection,
            child_protection,
            child_protection,
            child_protection,
            other};
  if (year <= 2015) return {sif, sif, sif, sif, sif, sif, sif, sif, board, other};
  if (year <= 2017) return {sif, sif, sif, sif, sif, sif, sif, joint_targeted, board, other};
  return {ilacs, ilacs, ilacs, ilacs, ilacs, ilacs, ilacs, visit, visit, joint_targeted};
}

/// When a letter of that kind is written, or its inspection ends.
Date day_of(Random& random, Form form, int year) {
  const auto y = static_cast<std::int16_t>(year);
  const auto day = static_cast<std::uint8_t>(random.between(1, 28));
  switch (form) {
    case Form::apa:
      // A few of each December's letters are held back until January.
      if (year == 2008 && random.chance(10)) return {static_cast<std::int16_t>(year + 1), 1, day};
      return {y, static_cast<std::uint8_t>(random.between(11, 12)), day};
    case Form::rating:
      return {y, static_cast<std::uint8_t>(random.between(11, 12)), day};
    case Form::paper:
      return {static_cast<std::int16_t>(year + 1), static_cast<std::uint8_t>(random.between(1, 3)),
              day};
    default:
      return {y, static_cast<std::uint8_t>(random.between(2, 9)), day};
  }
}

void write(Draft& draft, Form form, int year) {
  switch (form) {
    case Form::apa:
      return write_apa(draft, year);
    case Form::rating:
      return write_rating(draft, year);
    case Form::joint_area:
      return write_joint_area(draft);
    case Form::contact_referral:
      return write_contact_referral(draft);
    case Form::slac:
      return write_slac(draft);
    case Form::child_protection:
      return write_child_protection(draft);
    case Form::joint_targeted:
      return write_joint_targeted(draft);
    case Form::sif:
      return write_sif(draft);
    case Form::ilacs:
      return write_ilacs(draft);
    case Form::visit:
      return write_visit(draft);
    case Form::board:
      return write_board_review(draft);
    case Form::paper:
      return write_paper(draft, year);
    case Form::other:
      return write_other(draft);
  }
}

}  // namespace

struct LetterGenerator::Impl {
  GeneratorOptions options;
  Councils councils;
  Words words;
  Grammar grammar;

  explicit Impl(const GeneratorOptions& given)
      : options(given),
        councils(given.real_councils ? Councils::real() : Councils::invented(given.councils)),
        words(councils.authorities()),
        grammar(words) {}

  void record(Random& random, Page& page, Prose& prose) const {
    constexpr std::array kTopics{Outcome::being_healthy, Outcome::staying_safe,
                                 Outcome::enjoying_achieving, Outcome::positive_contribution,
                                 Outcome::economic_wellbeing};
    page.start();
    prose.sentences(kTopics[random.below(kTopics.size())], random.between(2, 5));
    page.end(true);
  }
};

LetterGenerator::LetterGenerator(const GeneratorOptions& options)
    : impl_(std::make_unique<Impl>(options)) {}
LetterGenerator::~LetterGenerator() = default;
LetterGenerator::LetterGenerator(LetterGenerator&&) noexcept = default;
LetterGenerator& LetterGenerator::operator=(LetterGenerator&&) noexcept = default;

const Register& LetterGenerator::authorities() const { return impl_->councils.authorities(); }

void LetterGenerator::make(std::uint64_t number, GeneratedLetter& letter) const {
  letter.facts = {};
  letter.text.clear();
  // Who, when and what come from the number, the rest from the seed as well.
  Random identity(number * 0xD1342543DE82EF95U);
  Random random(identity.next() ^ (impl_->options.seed * 0xA24BAED4963EE407U));
  const std::uint64_t councils = impl_->councils.size();
  const int year = kFirstYear + static_cast<int>((number / councils + number) % kYears);
  const Form form = forms_of(year)[identity.below(10)];
  const Date day = day_of(identity, form, year);
  const Authority& council = impl_->councils.on(static_cast<std::size_t>(number % councils), day);
  constexpr std::size_t kPlacesOfLetter = 5;
  const std::vector<std::string> places =
      Councils::places(council, impl_->words, random, kPlacesOfLetter);

  Page page(letter.text);
  Prose prose(impl_->grammar, random, page, places);
  letter.facts.authority = council.code;
  if (impl_->options.short_records) {
    impl_->record(random, page, prose);
    letter.facts.title = "Record " + std::to_string(number);
    return;
  }
  Draft draft{impl_->words,
              council,
              random,
              page,
              prose,
              letter.facts,
              impl_->councils.are_real() ? kGeneratedMark : std::string_view{},
              day,
              random.between(37, 166)};
  write(draft, form, year);
  letter.facts.title = council.name + ": " + std::string(spec(letter.facts.type).title) + " " +
                       std::to_string(letter.facts.year.value_or(year));
  if (impl_->councils.are_real()) letter.facts.title += " (" + std::string(kGeneratedMark) + ")";
}

}  // namespace lettergrade::bench
