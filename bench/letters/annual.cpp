// The annual letters: performance assessments of 2005 to 2008, ratings of 2009 to 2011.
#include <array>

#include "bench/letters/draft.hpp"

namespace lettergrade::bench {
namespace {

/// The headed sections of a letter, with the sentence that judges each.
struct Aspect {
  Outcome outcome;
  std::string_view heading;
  std::string_view judgement;  ///< the grade word follows
};
constexpr std::array kAspects{
    Aspect{Outcome::overall, "Overall effectiveness of children’s services",
           "The effectiveness of the council’s services for children, taken overall, is"},
    Aspect{Outcome::being_healthy, "Being healthy",
           "The contribution of services to improving children’s health is"},
    Aspect{Outcome::staying_safe, "Staying safe",
           "The contribution of services to keeping children and young people safe is"},
    Aspect{Outcome::enjoying_achieving, "Enjoying and achieving",
           "The contribution of services to helping children enjoy and achieve is"},
    Aspect{Outcome::positive_contribution, "Making a positive contribution",
           "The contribution of services in this aspect is"},
    Aspect{Outcome::economic_wellbeing, "Achieving economic well-being",
           "The contribution of services to economic well-being is"},
    Aspect{Outcome::capacity_to_improve,
           "Capacity to improve, including the management of children’s services",
           "The council’s capacity to improve is"},
};

/// The rows of 2005 and 2006, and the sections that go with them.
struct Score {
  Outcome outcome;
  std::string_view row;
  std::string_view heading;
  std::string_view judgement;
};
constexpr std::array kScores{
    Score{Outcome::overall,
          "The contribution of the council’s children’s services overall to outcomes",
          "Overall contribution of children’s services to outcomes",
          "The contribution of the council’s services to the lives of children is"},
    Score{Outcome::capacity_to_improve, "The council’s capacity to improve its children’s services",
          "Capacity to improve", "The council’s capacity to improve its services is"},
    Score{Outcome::social_care,
          "The contribution of the council’s social care services to outcomes",
          "Social care services", "The contribution of social care services is"},
    Score{Outcome::education, "The contribution of the council’s education services to outcomes",
          "Education services", "The contribution of education services is"},
};

constexpr std::array kEveryChildMatters{Outcome::being_healthy, Outcome::staying_safe,
                                        Outcome::enjoying_achieving, Outcome::positive_contribution,
                                        Outcome::economic_wellbeing};

void judged_paragraph(Draft& draft, std::string_view judgement, Grade grade, Outcome topic,
                      int sentences) {
  draft.page.start();
  draft.page.words(judgement);
  draft.page.word(std::string(grade.word) + ".");
  draft.prose.sentences(topic, draft.scaled(sentences));
  draft.page.end();
}

std::string grade_line(Grade grade) { return "Grade " + std::to_string(int{grade.value}); }

void preamble(Draft& draft, int year) {
  const std::string y = std::to_string(year);
  draft.page.heading("Annual performance assessment of services for children and young people in " +
                     draft.council.official_name + " " + y);
  draft.page.start();
  draft.page.words("This letter summarises the findings of the " + y +
                   " annual performance assessment (APA) of your council. It rests on data, on the "
                   "findings of inspection and on the council’s own review of its plan.");
  draft.page.end();
}

void standing_end(Draft& draft) {
  draft.page.start();
  draft.page.words(
      "The grade given here is the performance rating under section 138 of the Education and "
      "Inspections Act 2006.");
  draft.page.end();
}

/// Three or four scores in a table, then prose; the outcomes have sections without grades.
void write_scores(Draft& draft, std::string_view framework) {
  const Grade whole = any_grade(draft.random, framework);
  const std::size_t rows = draft.random.chance(50) ? 4 : 3;
  std::array<Grade, kScores.size()> grades{};
  draft.page.line("Areas for judgement\tGrade awarded");
  for (std::size_t i = 0; i < rows; ++i) {
    grades[i] = i == 0 ? whole : near_grade(draft.random, whole.value, framework);
    judge(draft, kScores[i].outcome, grades[i]);
    draft.page.line(std::string(kScores[i].row) + "\t" + std::to_string(int{grades[i].value}));
  }
  draft.page.gap();
  print_scale(draft.page, framework, "Grade ");
  for (std::size_t i = 0; i < rows; ++i) {
    draft.page.heading(kScores[i].heading);
    judged_paragraph(draft, kScores[i].judgement, grades[i], kScores[i].outcome, 4);
  }
  for (const Outcome outcome : kEveryChildMatters) {
    draft.page.heading(spec(outcome).title);
    draft.prose.paragraph(outcome, draft.scaled(5));
  }
}

std::array<Grade, kAspects.size()> aspect_grades(Draft& draft, std::string_view framework) {
  const Grade whole = any_grade(draft.random, framework);
  std::array<Grade, kAspects.size()> grades{};
  for (std::size_t i = 0; i < kAspects.size(); ++i) {
    grades[i] = i == 0 ? whole : near_grade(draft.random, whole.value, framework);
    judge(draft, kAspects[i].outcome, grades[i]);
  }
  return grades;
}

/// Seven headed sections with the grade below the heading.
void write_sections(Draft& draft, std::string_view framework) {
  const auto grades = aspect_grades(draft, framework);
  for (std::size_t i = 0; i < kAspects.size(); ++i) {
    const Aspect& aspect = kAspects[i];
    draft.page.heading(aspect.heading);
    draft.page.heading(grade_line(grades[i]));
    judged_paragraph(draft, aspect.judgement, grades[i], aspect.outcome, 4);
    if (aspect.outcome == Outcome::overall) continue;
    draft.prose.paragraph(aspect.outcome, draft.scaled(1));
    points(draft, aspect.outcome, "Area(s) for development", draft.random.between(1, 3));
  }
}

/// A table of seven grades, then sections of strengths and weaknesses.
void write_table(Draft& draft, std::string_view framework) {
  const auto grades = aspect_grades(draft, framework);
  draft.page.line("Assessment judgement area\tAPA grade");
  for (std::size_t i = 0; i < kAspects.size(); ++i)
    draft.page.line(std::string(kAspects[i].heading) + "\t" + std::to_string(int{grades[i].value}));
  draft.page.gap();
  print_scale(draft.page, framework, "Grade ");
  for (std::size_t i = 0; i < kAspects.size(); ++i) {
    const Aspect& aspect = kAspects[i];
    draft.page.heading(std::string(aspect.heading) + " " + grade_line(grades[i]));
    judged_paragraph(draft, aspect.judgement, grades[i], aspect.outcome, 2);
    if (aspect.outcome == Outcome::overall) continue;
    draft.page.heading("Major strengths");
    const int strengths = draft.random.between(2, 4);
    for (int n = 0; n < strengths; ++n) {
      draft.page.start("• ");
      draft.prose.sentences(aspect.outcome, 1);
      draft.page.end(true);
    }
    draft.page.gap();
    points(draft, aspect.outcome, "Important weaknesses and areas for development",
           draft.random.between(1, 3));
  }
}

}  // namespace

void write_apa(Draft& draft, int year) {
  const FrameworkSpec* framework = framework_of_slug("apa-" + std::to_string(year));
  draft.facts.type = LetterType::apa;
  draft.facts.framework = framework->slug;
  draft.facts.year = year;
  draft.facts.date = draft.day;
  open_letter(draft);
  preamble(draft, year);
  if (year <= 2006)
    write_scores(draft, framework->slug);
  else if (year == 2007)
    write_sections(draft, framework->slug);
  else
    write_table(draft, framework->slug);
  standing_end(draft);
  close_letter(draft);
}

void write_rating(Draft& draft, int year) {
  constexpr std::string_view kFramework = "rating";
  const std::string y = std::to_string(year);
  const bool rating = year == 2009;
  draft.facts.type = LetterType::rating;
  draft.facts.framework = kFramework;
  draft.facts.year = year;
  draft.facts.date = draft.day;
  const Grade grade = any_grade(draft.random, kFramework);
  judge(draft, Outcome::overall, grade);

  open_letter(draft);
  draft.page.heading(rating ? "Children’s services annual rating"
                            : "Annual children’s services assessment");
  draft.page.start();
  draft.page.words(
      "The annual assessment derives from a profile that brings together what inspectors have "
      "found "
      "in the settings and services for which a council answers.");
  draft.page.end();
  print_scale(draft.page, kFramework, "");
  std::string word(grade.word);
  word.front() = 'P';
  draft.page.heading("Children’s services " + std::string(rating ? "rating " : "assessment ") + y +
                     "\t" + word + " (" + std::to_string(int{grade.value}) + ")");
  std::string plural(grade.word);
  plural.erase(plural.find(' ') - 1, 1);
  draft.page.start();
  draft.page.words("Children’s services in " + draft.council.official_name + " " + plural + ".");
  draft.prose.sentences(Outcome::overall, draft.scaled(4));
  draft.page.end();
  points(draft, Outcome::overall, "Areas for further improvement", draft.random.between(2, 4));
  for (const Outcome outcome : kEveryChildMatters) {
    draft.page.heading(spec(outcome).title);
    draft.prose.paragraph(outcome, draft.scaled(6));
  }
  standing_end(draft);
  close_letter(draft);
}

}  // namespace lettergrade::bench
