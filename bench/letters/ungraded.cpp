// What gives no grade of its own: visits, papers of councils, other letters.
#include "bench/letters/draft.hpp"

namespace lettergrade::bench {

void write_visit(Draft& draft) {
  draft.facts.type = LetterType::visit;
  draft.facts.framework = "ilacs";
  draft.facts.year = draft.day.year;
  draft.facts.date = draft.day;
  const Date visited = days_later(draft.day, -draft.random.between(20, 40));

  open_letter(draft);
  draft.page.heading("Focused visit to " + draft.council.official_name + " children’s services");
  draft.page.start();
  draft.page.words("This letter sets out what was found at the visit that began on " +
                   in_words(visited) +
                   ". It was carried out in line with the inspection of local "
                   "authority children’s services (ILACS) framework.");
  draft.page.end();
  draft.page.heading("Headline findings");
  draft.page.start();
  draft.page.words("At the last inspection, services were judged to be inadequate.");
  draft.prose.sentences(Outcome::help_and_protection, draft.scaled(6));
  draft.page.end();
  points(draft, Outcome::help_and_protection,
         "What needs to improve in this area of social work practice", draft.random.between(2, 5));
  draft.page.heading("Main findings");
  for (int i = 0; i < 5; ++i) draft.prose.paragraph(Outcome::help_and_protection, draft.scaled(5));
  close_letter(draft);
}

void write_contact_referral(Draft& draft) {
  draft.facts.type = LetterType::inspection;
  draft.facts.framework = "contact-referral";
  draft.facts.year = draft.day.year;
  draft.facts.date = draft.day;
  const std::string council = draft.council.official_name;
  const Date inspected = days_later(draft.day, -draft.random.between(25, 35));

  open_letter(draft);
  draft.page.heading("Annual unannounced inspection of contact, referral and assessment");
  draft.page.start();
  draft.page.words(
      "This letter sets out the findings of the unannounced inspection of contact, "
      "referral and assessment arrangements in " +
      council + ", which was conducted on " + in_words(inspected) + ".");
  draft.page.end();
  draft.page.heading("Strengths");
  for (int i = 0; i < 3; ++i) draft.prose.paragraph(Outcome::staying_safe, draft.scaled(3));
  draft.page.heading("The service meets the requirements of statutory guidance in these areas");
  for (int i = 0; i < 3; ++i) draft.prose.paragraph(Outcome::staying_safe, draft.scaled(4));
  points(draft, Outcome::staying_safe, "Areas for development", draft.random.between(2, 4));
  close_letter(draft);
}

void write_joint_targeted(Draft& draft) {
  draft.facts.type = LetterType::inspection;
  draft.facts.framework = "jtai";
  draft.facts.year = draft.day.year;
  draft.facts.date = draft.day;
  const Date from = days_later(draft.day, -draft.random.between(50, 60));
  const std::string council = draft.council.official_name;

  open_letter(draft);
  draft.page.heading("Joint targeted area inspection of the multi-agency response in " + council);
  draft.page.start();
  draft.page.words("Between " + in_words(from) + " and " + in_words(days_later(from, 4)) +
                   ", four inspectorates carried out a joint inspection of the response to abuse "
                   "and neglect in " +
                   council + ".");
  draft.page.end();
  draft.page.heading("Key strengths");
  for (int i = 0; i < 5; ++i) {
    draft.page.start("• ");
    draft.prose.sentences(Outcome::help_and_protection, draft.scaled(3));
    draft.page.end();
  }
  points(draft, Outcome::help_and_protection, "Areas for improvement", draft.random.between(4, 8));
  draft.page.heading("Next steps");
  draft.prose.paragraph(Outcome::help_and_protection, draft.scaled(4));
  close_letter(draft);
}

void write_paper(Draft& draft, int year) {
  const FrameworkSpec* framework = framework_of_slug("apa-" + std::to_string(year));
  draft.facts.type = LetterType::report;
  draft.facts.framework = framework->slug;
  draft.facts.year = year;
  draft.facts.date = draft.day;
  const Grade grade = any_grade(draft.random, framework->slug);
  judge(draft, Outcome::overall, grade);

  if (!draft.mark.empty()) draft.page.heading(draft.mark);
  draft.page.heading(draft.council.official_name);
  draft.page.heading("Children’s Services Scrutiny Committee - " + in_words(draft.day));
  draft.page.heading("Report of the " + draft.one_of("role"));
  draft.page.heading("Annual performance assessment " + std::to_string(year));
  draft.page.heading("Purpose of the report");
  draft.page.start("1.   ");
  draft.page.words(
      "To tell members of the result. The council’s services for children were judged "
      "to be " +
      std::string(grade.word) + " overall.");
  draft.page.end();
  draft.page.heading("Background");
  int number = 2;
  for (const OutcomeSpec& row : kOutcomes) {
    if (row.outcome > Outcome::economic_wellbeing) break;
    draft.prose.paragraph(row.outcome, draft.scaled(5), std::to_string(number++) + ".   ");
  }
  draft.page.heading("Financial implications");
  draft.prose.paragraph(Outcome::overall, draft.scaled(2), std::to_string(number++) + ".   ");
  draft.page.heading("Legal implications");
  draft.prose.paragraph(Outcome::overall, draft.scaled(2), std::to_string(number) + ".   ");
  draft.page.heading("Contact officer: " + draft.person());
  if (!draft.mark.empty()) draft.page.line(draft.mark);
}

void write_other(Draft& draft) {
  draft.facts.type = LetterType::other;
  draft.facts.year = draft.day.year;
  draft.facts.date = draft.day;
  open_letter(draft);
  draft.page.heading("Survey of good practice in " + draft.council.official_name);
  for (const OutcomeSpec& row : kOutcomes) {
    if (row.outcome > Outcome::economic_wellbeing) break;
    draft.prose.paragraph(row.outcome, draft.scaled(5));
  }
  close_letter(draft);
}

}  // namespace lettergrade::bench
