// Inspection reports before 2013: joint area reviews, safeguarding and looked-after children,
// arrangements for the protection of children.
#include <array>

#include "bench/letters/draft.hpp"

namespace lettergrade::bench {
namespace {

std::string number_of(Grade grade) { return std::to_string(int{grade.value}); }

/// "Grade 3 (adequate)" on a scale that runs from 1, outstanding, to 4.
std::string reversed(Grade grade) {
  return "Grade " + std::to_string(5 - int{grade.value}) + " (" + std::string(grade.word) + ")";
}

/// The four words and what they mean, the best first; `numbers`: with 1 for the best.
void print_reversed_scale(Page& page, std::string_view framework, bool numbers) {
  constexpr std::array<std::string_view, 4> kMeanings{
      "A service that significantly exceeds minimum requirements",
      "A service that exceeds minimum requirements",
      "A service that only meets minimum requirements",
      "A service that does not meet minimum requirements"};
  for (std::size_t i = 0; i < kMeanings.size(); ++i)
    page.line("     " + capital(framework_of_slug(framework)->words[i]) +
              (numbers ? " (Grade " + std::to_string(i + 1) + ")" : "") + "\t" +
              std::string(kMeanings[i]));
  page.gap();
}

}  // namespace

void write_joint_area(Draft& draft) {
  constexpr std::string_view kFramework = "jar";
  struct Part {
    Outcome outcome;
    std::string_view row;
  };
  constexpr std::array kParts{
      Part{Outcome::being_healthy, "Being healthy"},
      Part{Outcome::staying_safe, "Staying safe"},
      Part{Outcome::enjoying_achieving, "Enjoying and achieving"},
      Part{Outcome::positive_contribution, "Making a positive contribution"},
      Part{Outcome::economic_wellbeing, "Achieving economic well-being"},
      Part{Outcome::leadership, "Service management"},
      Part{Outcome::capacity_to_improve, "Capacity to improve"},
      Part{Outcome::overall, "Children’s services"},
  };
  draft.facts.type = LetterType::inspection;
  draft.facts.framework = kFramework;
  draft.facts.date = draft.day;
  draft.facts.year = draft.day.year;
  const Grade whole = any_grade(draft.random, kFramework);

  open_report(draft, "Joint area review");
  draft.page.heading(draft.council.official_name);
  draft.page.heading("Review of services for children and young people");
  draft.page.heading("Published: " + in_words(draft.day));
  draft.page.heading("Introduction");
  int number = 1;
  numbered(draft, number, Outcome::overall, 1, 4);
  draft.page.heading("Summary report");
  numbered(draft, number, Outcome::overall, 1, 6);
  for (const Part& part : kParts) {
    if (part.outcome > Outcome::economic_wellbeing || part.outcome == Outcome::overall) continue;
    draft.page.heading(part.row);
    numbered(draft, number, part.outcome, 2, 3);
  }
  draft.page.heading("Grades");
  draft.page.heading("Grades awarded: 4: outstanding; 3: good; 2: adequate; 1: inadequate");
  for (const Part& part : kParts) {
    const Grade grade = part.outcome == Outcome::overall
                            ? whole
                            : near_grade(draft.random, whole.value, kFramework);
    judge(draft, part.outcome, grade);
    draft.page.line(std::string(part.row) + "\t" + number_of(grade));
  }
  draft.page.gap();
  points(draft, Outcome::staying_safe, "Recommendations", draft.random.between(3, 6));
  close_report(draft);
}

void write_slac(Draft& draft) {
  constexpr std::string_view kFramework = "slac";
  draft.facts.type = LetterType::inspection;
  draft.facts.framework = kFramework;
  const Grade whole = any_grade(draft.random, kFramework);
  const Grade capacity = near_grade(draft.random, whole.value, kFramework);
  const Grade in_care = near_grade(draft.random, whole.value, kFramework);
  const Days days = days_of(draft, true);
  judge(draft, Outcome::overall, whole);
  judge(draft, Outcome::capacity_to_improve, capacity);
  judge(draft, Outcome::help_and_protection, whole);
  judge(draft, Outcome::children_in_care, in_care);

  open_report(draft, "Inspection of safeguarding and looked after children services");
  draft.page.heading(draft.council.official_name);
  draft.page.heading("Inspection dates: " + in_words(days.from) + " – " + in_words(days.to));
  draft.page.heading("Published: " + in_words(*days.published));
  draft.page.heading("The inspection judgements and what they mean");
  print_reversed_scale(draft.page, kFramework, true);
  draft.page.heading("Service information");
  int number = 1;
  numbered(draft, number, Outcome::overall, 1, 4);
  draft.page.heading("Safeguarding services");
  draft.page.heading("Overall effectiveness");
  draft.page.heading(reversed(whole));
  numbered(draft, number, Outcome::staying_safe, 3, 4);
  draft.page.heading("Capacity to improve");
  draft.page.heading(reversed(capacity));
  numbered(draft, number, Outcome::capacity_to_improve, 2, 4);
  points(draft, Outcome::staying_safe, "Areas for improvement", draft.random.between(3, 6));
  draft.page.heading("Services for looked after children");
  draft.page.heading("Overall effectiveness");
  draft.page.heading(reversed(in_care));
  numbered(draft, number, Outcome::children_in_care, 3, 4);
  close_report(draft);
}

void write_child_protection(Draft& draft) {
  constexpr std::string_view kFramework = "child-protection";
  draft.facts.type = LetterType::inspection;
  draft.facts.framework = kFramework;
  const Grade whole = any_grade(draft.random, kFramework);
  const Grade help = near_grade(draft.random, whole.value, kFramework);
  const Grade leaders = near_grade(draft.random, whole.value, kFramework);
  const Days days = days_of(draft, false);
  judge(draft, Outcome::overall, whole);
  judge(draft, Outcome::leadership, leaders);
  judge(draft, Outcome::help_and_protection, help);
  const auto sentence = [&](std::string_view what, Grade grade) {
    draft.page.start();
    draft.page.words(what);
    draft.page.word(std::string(grade.word) + ".");
    draft.page.end();
  };
  constexpr std::string_view kHelp =
      "The effectiveness of the help and protection provided to children, young people, families "
      "and carers";

  open_report(draft, "Inspection of local authority arrangements for the protection of children");
  draft.page.heading(draft.council.official_name);
  draft.page.heading("Inspection dates: " + in_words(days.from) + " – " + in_words(days.to));
  draft.page.heading("The inspection judgements and what they mean");
  print_reversed_scale(draft.page, kFramework, false);
  draft.page.heading("Overall effectiveness");
  sentence("The overall effectiveness of the arrangements to protect children in " +
               draft.council.official_name + " is judged to be",
           whole);
  draft.prose.paragraph(Outcome::help_and_protection, draft.scaled(6));
  points(draft, Outcome::help_and_protection, "Areas for improvement", draft.random.between(3, 6));
  draft.page.heading("About this inspection");
  int number = 1;
  numbered(draft, number, Outcome::overall, 1, 3);
  draft.page.heading(kHelp);
  sentence(std::string(kHelp) + " is judged to be", help);
  numbered(draft, number, Outcome::help_and_protection, 3, 5);
  draft.page.heading("Leadership and governance");
  sentence("Leadership and governance are judged to be", leaders);
  numbered(draft, number, Outcome::leadership, 3, 5);
  draft.page.heading("Record of main findings");
  draft.page.line("Overall effectiveness\t" + capital(whole.word));
  draft.page.line(std::string(kHelp) + "\t" + capital(help.word));
  draft.page.heading("Leadership and governance\t" + capital(leaders.word));
  close_report(draft);
}

}  // namespace lettergrade::bench
