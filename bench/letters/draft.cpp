#include "bench/letters/draft.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace lettergrade::bench {

std::string Draft::person() {
  constexpr std::size_t kSurnames = 6'000;
  return one_of("first-name") + " " + words.made(random.below(kSurnames), Words::Kind::name);
}

std::string in_words(Date day) {
  constexpr std::array<std::string_view, 12> kMonths{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return std::to_string(day.day) + " " + std::string(kMonths[day.month - 1U]) + " " +
         std::to_string(day.year);
}

Date days_later(Date day, int days) {
  using namespace std::chrono;
  const sys_days later = sys_days(year(day.year) / month(day.month) / std::chrono::day(day.day)) +
                         std::chrono::days(days);
  const year_month_day ymd(later);
  return {static_cast<std::int16_t>(static_cast<int>(ymd.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()))};
}

namespace {

Grade grade_of(int value, std::string_view framework) {
  const std::size_t place = static_cast<std::size_t>(4 - value);
  return grade_of_word(framework_of_slug(framework)->words[place]).value();
}

}  // namespace

Grade near_grade(Random& random, int around, std::string_view framework) {
  constexpr std::size_t kLower = 25;
  constexpr std::size_t kHigher = 20;
  const int change = random.chance(kLower) ? -1 : random.chance(kHigher) ? 1 : 0;
  return grade_of(std::clamp(around + change, 1, 4), framework);
}

Grade any_grade(Random& random, std::string_view framework) {
  constexpr std::array<int, 20> kShares{4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 1, 1};
  return grade_of(kShares[random.below(kShares.size())], framework);
}

void open_letter(Draft& draft) {
  Page& page = draft.page;
  if (!draft.mark.empty()) page.heading(draft.mark);
  page.line("Meridian House, 40 Lantern Street, London ZX2 6QE");
  page.heading("T 020 7946 0140    enquiries@example.org");
  page.heading(in_words(draft.day));

  const std::string title = draft.one_of("title");
  const std::string name = draft.person();
  draft.facts.addressee = title + " " + name;
  page.line(draft.facts.addressee);
  page.line(draft.one_of("role"));
  page.line(draft.council.official_name);
  page.line("Civic Centre");
  page.line(std::to_string(draft.random.between(1, 90)) + " Market " + draft.one_of("street"));
  page.heading("ZX" + std::to_string(draft.random.between(1, 20)) + " 4QT");
  page.heading("Dear " + title + name.substr(name.find(' ')));
}

void close_letter(Draft& draft) {
  draft.page.heading("Yours sincerely");
  draft.page.line(draft.person());
  draft.page.heading("Divisional Manager");
  if (!draft.mark.empty()) draft.page.line(draft.mark);
}

void points(Draft& draft, Outcome topic, std::string_view heading, int count) {
  draft.page.heading(heading);
  for (int i = 0; i < count; ++i) draft.prose.point(topic, "• ");
  draft.page.gap();
  draft.facts.points += static_cast<std::size_t>(count);
}

void judge(Draft& draft, Outcome outcome, Grade grade, std::vector<Outcome> covers) {
  if (outcome == Outcome::overall)
    draft.facts.grade = grade;
  else
    draft.facts.outcomes.push_back(
        {.outcome = outcome, .grade = grade, .covers = std::move(covers)});
}

void print_scale(Page& page, std::string_view framework, std::string_view lead) {
  constexpr std::array<std::string_view, 4> kMeanings{
      "An organisation that significantly exceeds minimum requirements",
      "An organisation that exceeds minimum requirements",
      "An organisation that meets only minimum requirements",
      "An organisation that does not meet minimum requirements"};
  for (std::size_t i = 0; i < kMeanings.size(); ++i) {
    std::string word(framework_of_slug(framework)->words[i]);
    if (lead.empty() && word.front() >= 'a')
      word.front() = static_cast<char>(word.front() - 'a' + 'A');
    page.line(std::string(lead) + std::to_string(4 - i) + (lead.empty() ? "\t" : ": ") + word +
              (lead.empty() ? "\t" : " - ") + std::string(kMeanings[i]));
  }
  page.gap();
}

std::string capital(std::string_view word) {
  std::string result(word);
  result.front() = static_cast<char>(result.front() - 'a' + 'A');
  return result;
}

Days days_of(Draft& draft, bool published) {
  Days days{days_later(draft.day, -draft.random.between(4, 20)), draft.day, std::nullopt};
  if (published) days.published = days_later(draft.day, draft.random.between(28, 60));
  draft.facts.date = days.published;
  draft.facts.year = days.published.value_or(days.to).year;
  return days;
}

void numbered(Draft& draft, int& number, Outcome topic, int paragraphs, int sentences) {
  constexpr std::size_t kLead = 5;
  for (int i = 0; i < paragraphs; ++i) {
    std::string lead = std::to_string(number++) + ".";
    lead.resize(std::max(kLead, lead.size() + 1), ' ');
    draft.prose.paragraph(topic, draft.scaled(sentences), lead);
  }
}

void open_report(Draft& draft, std::string_view title) {
  if (!draft.mark.empty()) draft.page.heading(draft.mark);
  draft.page.heading(title);
}

void close_report(Draft& draft) {
  draft.page.heading("Lead inspector: " + draft.person());
  if (!draft.mark.empty()) draft.page.line(draft.mark);
}

}  // namespace lettergrade::bench
