// Inspection reports since 2013: single framework, ILACS, reviews of boards.
#include <array>

#include "bench/letters/draft.hpp"

namespace lettergrade::bench {
namespace {

constexpr int kYearOfCareLeavers = 2023;  ///< from then on they are judged on their own
constexpr std::size_t kWithOverall = 60;  ///< in a hundred reports from 2026 on

/// " are good", " requires improvement".
std::string judged(Grade grade, bool several) {
  if (!grade.word.starts_with("requires"))
    return (several ? " are " : " is ") + std::string(grade.word);
  return several ? " require" + std::string(grade.word.substr(8)) : " " + std::string(grade.word);
}

}  // namespace

void write_sif(Draft& draft) {
  constexpr std::string_view kFramework = "sif";
  struct Part {
    Outcome outcome;
    std::string_view row;
    std::string_view heading;  ///< the grade follows
    bool several = true;       ///< "are", not "is"
  };
  constexpr std::array kParts{
      Part{Outcome::help_and_protection, "1. Children who need help and protection",
           "The experiences and progress of children who need help and protection"},
      Part{Outcome::children_in_care, "2. Children looked after and achieving permanence",
           "The experiences and progress of children looked after and achieving permanence"},
      Part{Outcome::adoption, "   2.1 Adoption performance",
           "The graded judgement for adoption performance is that it", false},
      Part{Outcome::care_leavers, "   2.2 Experiences and progress of care leavers",
           "The graded judgement about the experience and progress of care leavers is that it",
           false},
      Part{Outcome::leadership, "3. Leadership, management and governance",
           "Leadership, management and governance"},
  };
  draft.facts.type = LetterType::inspection;
  draft.facts.framework = kFramework;
  const Grade whole = any_grade(draft.random, kFramework);
  const Days days = days_of(draft, true);
  judge(draft, Outcome::overall, whole);

  if (!draft.mark.empty()) draft.page.heading(draft.mark);
  draft.page.line(draft.council.official_name);
  draft.page.line("Inspection of services for children in need of help and");
  draft.page.heading("protection, children looked after and care leavers");
  draft.page.line("Inspection date: " + in_words(days.from) + " – " + in_words(days.to));
  draft.page.heading("Report published: " + in_words(*days.published));
  draft.page.heading("Children’s services in " + draft.council.official_name + judged(whole, true));
  std::array<Grade, kParts.size()> grades{};
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    grades[i] = near_grade(draft.random, whole.value, kFramework);
    judge(draft, kParts[i].outcome, grades[i]);
    draft.page.line(std::string(kParts[i].row) + "\t" + capital(grades[i].word));
  }
  draft.page.gap();
  draft.page.heading("Executive summary");
  draft.prose.paragraph(Outcome::overall, draft.scaled(6));
  draft.page.heading("Recommendations");
  int number = 1;
  const int recommendations = draft.random.between(4, 8);
  for (int i = 0; i < recommendations; ++i)
    draft.prose.point(Outcome::help_and_protection, std::to_string(number++) + ".   ");
  draft.page.gap();
  draft.facts.points = static_cast<std::size_t>(recommendations);
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    draft.page.heading(std::string(kParts[i].heading) + judged(grades[i], kParts[i].several));
    numbered(draft, number, kParts[i].outcome, 2, 4);
  }
  draft.page.heading("Information about this inspection");
  draft.prose.paragraph(Outcome::overall, draft.scaled(2));
  close_report(draft);
}

void write_ilacs(Draft& draft) {
  constexpr std::string_view kFramework = "ilacs";
  draft.facts.type = LetterType::inspection;
  draft.facts.framework = kFramework;
  const Grade whole = any_grade(draft.random, kFramework);
  const Days days = days_of(draft, false);
  const bool joint = days.from.year < kYearOfCareLeavers;
  const bool stated = days.to.year < 2026 || draft.random.chance(kWithOverall);

  struct Part {
    Outcome outcome;
    std::string_view heading;
    std::vector<Outcome> covers;
  };
  std::vector<Part> parts{
      {Outcome::leadership,
       "The impact of leaders on social work practice with children and families",
       {}},
      {Outcome::help_and_protection,
       "The experiences and progress of children who need help and protection",
       {}}};
  if (joint)
    parts.push_back({Outcome::children_in_care,
                     "The experiences and progress of children in care and care leavers",
                     {Outcome::care_leavers}});
  else
    parts.insert(
        parts.end(),
        {{Outcome::children_in_care, "The experiences and progress of children in care", {}},
         {Outcome::care_leavers, "The experiences and progress of care leavers", {}}});

  open_report(draft, "Inspection of " + draft.council.official_name +
                         " local authority children’s services");
  draft.page.heading("Inspection dates: " + in_words(days.from) + " to " + in_words(days.to));
  draft.page.heading("Lead inspector: " + draft.person());
  draft.page.line("Judgement\tGrade");
  std::vector<Grade> grades;
  for (const Part& part : parts) {
    grades.push_back(near_grade(draft.random, whole.value, kFramework));
    judge(draft, part.outcome, grades.back(), part.covers);
    draft.page.line(std::string(part.heading) + "\t" + capital(grades.back().word));
  }
  if (stated) {
    judge(draft, Outcome::overall, whole);
    draft.page.line("Overall effectiveness\t" + capital(whole.word));
  }
  draft.page.gap();
  draft.prose.paragraph(Outcome::overall, draft.scaled(5));
  points(draft, Outcome::help_and_protection, "What needs to improve?", draft.random.between(3, 6));
  int number = 1;
  for (std::size_t i = 1; i <= parts.size(); ++i) {
    // The table begins with the leaders, the body ends with them.
    const std::size_t at = i % parts.size();
    draft.page.heading(std::string(parts[at].heading) + ": " + std::string(grades[at].word));
    numbered(draft, number, parts[at].outcome, 3, 4);
  }
  close_report(draft);
}

void write_board_review(Draft& draft) {
  constexpr std::string_view kFramework = "sif";
  draft.facts.type = LetterType::board_review;
  draft.facts.framework = kFramework;
  const Days days = days_of(draft, true);
  const Grade grade = any_grade(draft.random, kFramework);
  judge(draft, Outcome::lscb, grade);

  open_report(draft, draft.council.official_name);
  draft.page.heading("Review of the effectiveness of the Local Safeguarding Children Board");
  draft.page.line("Inspection date: " + in_words(days.from) + " – " + in_words(days.to));
  draft.page.heading("Report published: " + in_words(*days.published));
  draft.page.heading("The Local Safeguarding Children Board" + judged(grade, false));
  draft.page.heading("Executive summary");
  draft.prose.paragraph(Outcome::lscb, draft.scaled(8));
  points(draft, Outcome::lscb, "Recommendations", draft.random.between(3, 6));
  draft.page.heading("Inspection findings");
  int number = 1;
  numbered(draft, number, Outcome::lscb, 6, 5);
  draft.page.heading("Information about this review");
  draft.prose.paragraph(Outcome::lscb, draft.scaled(3));
  close_report(draft);
}

}  // namespace lettergrade::bench
