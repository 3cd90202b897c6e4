#pragma once
#include <initializer_list>
#include <string>

#include "bench/letter_generator.hpp"
#include "bench/letters/page.hpp"
#include "bench/letters/prose.hpp"

namespace lettergrade::bench {

/// A letter that is being written. The forms below add its text and say in `facts` what they wrote.
struct Draft {
  const Words& words;
  const Authority& council;
  Random& random;
  Page& page;
  Prose& prose;
  LetterFacts& facts;
  std::string_view mark;  ///< stands at head and foot; empty: nothing
  Date day;               ///< of the letter, or the last of the inspection

  /// Sentences for one that an ordinary letter has: letters differ in length.
  int size_percent = 100;
  [[nodiscard]] int scaled(int sentences) const { return 1 + sentences * size_percent / 100; }

  [[nodiscard]] const std::string& one_of(std::string_view list) {
    const auto& entries = words.list(list);
    return entries[random.below(entries.size())];
  }
  /// "Imogen Brandermick".
  [[nodiscard]] std::string person();
};

// What several forms share.

/// "26 November 2007".
[[nodiscard]] std::string in_words(Date day);
[[nodiscard]] Date days_later(Date day, int days);
/// A grade near `around`, in the words of the framework.
[[nodiscard]] Grade near_grade(Random& random, int around, std::string_view framework);
[[nodiscard]] Grade any_grade(Random& random, std::string_view framework);

/// Mark, letterhead, date, address and salutation.
void open_letter(Draft& draft);
/// Signature and mark.
void close_letter(Draft& draft);
/// Bullets below a heading.
void points(Draft& draft, Outcome topic, std::string_view heading, int count);
/// Notes a grade that the text gives.
void judge(Draft& draft, Outcome outcome, Grade grade, std::vector<Outcome> covers = {});
/// What the framework's scale calls the four values, a line each.
void print_scale(Page& page, std::string_view framework, std::string_view lead);

/// "requires improvement" -> "Requires improvement".
[[nodiscard]] std::string capital(std::string_view word);

/// Publication, where the report says it, and the days of the inspection.
struct Days {
  Date from;
  Date to;
  std::optional<Date> published;
};
/// Draws the days of an inspection that ends on the draft's day, and notes date and year.
[[nodiscard]] Days days_of(Draft& draft, bool published);
/// Paragraphs with numbers from `number` on.
void numbered(Draft& draft, int& number, Outcome topic, int paragraphs, int sentences);
/// The mark, and the title of a report in a line of its own.
void open_report(Draft& draft, std::string_view title);
/// The inspector and the mark.
void close_report(Draft& draft);

// The forms, one a family. Each sets type, framework, year, date, grades and points.

void write_apa(Draft& draft, int year);
void write_rating(Draft& draft, int year);
void write_joint_area(Draft& draft);
void write_contact_referral(Draft& draft);
void write_slac(Draft& draft);
void write_child_protection(Draft& draft);
void write_sif(Draft& draft);
void write_ilacs(Draft& draft);
void write_visit(Draft& draft);
void write_board_review(Draft& draft);
void write_joint_targeted(Draft& draft);
void write_paper(Draft& draft, int year);
void write_other(Draft& draft);

}  // namespace lettergrade::bench
