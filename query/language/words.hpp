#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

/// What the query side knows about words: which carry no meaning, and the field's acronyms.
namespace lettergrade::language {

/// Whether a folded word is a function word, one that is never required. "no", "not", "none" and
/// "without" change what a sentence says, so they are none.
[[nodiscard]] bool is_function_word(std::string_view folded);

/// An acronym of the field and what it stands for, both as the analyser folds them (possessive 's
/// dropped, hyphens between words).
struct Acronym {
  std::string_view acronym;
  std::string_view phrase;
};

/// The shipped acronyms; a word may stand for several phrases. Sources: Ofsted's letters and
/// reports, and the Department for Education's guidance, which print the long forms.
inline constexpr std::array kAcronyms{
    Acronym{"apa", "annual performance assessment"},
    Acronym{"asb", "antisocial behaviour"},
    Acronym{"asb", "anti social behaviour"},
    Acronym{"asye", "assessed and supported year in employment"},
    Acronym{"caa", "comprehensive area assessment"},
    Acronym{"caf", "common assessment framework"},
    Acronym{"cafcass", "children and family court advisory and support service"},
    Acronym{"camhs", "child and adolescent mental health service"},
    Acronym{"camhs", "child and adolescent mental health services"},
    Acronym{"ccg", "clinical commissioning group"},
    Acronym{"cin", "child in need"},
    Acronym{"cin", "children in need"},
    Acronym{"cla", "children looked after"},
    Acronym{"cla", "child looked after"},
    Acronym{"cme", "children missing education"},
    Acronym{"cp", "child protection"},
    Acronym{"cpp", "child protection plan"},
    Acronym{"cpp", "child protection plans"},
    Acronym{"cse", "child sexual exploitation"},
    Acronym{"cypp", "children and young people plan"},
    Acronym{"cypsp", "children and young people strategic partnership"},
    Acronym{"dcs", "director of children services"},
    Acronym{"dfe", "department for education"},
    Acronym{"ecm", "every child matters"},
    Acronym{"ehc", "education health and care"},
    Acronym{"ehcp", "education health and care plan"},
    Acronym{"ehcp", "education health and care plans"},
    Acronym{"ehe", "elective home education"},
    Acronym{"ehe", "electively home educated"},
    Acronym{"eyfs", "early years foundation stage"},
    Acronym{"fgc", "family group conference"},
    Acronym{"fgc", "family group conferences"},
    Acronym{"fgm", "female genital mutilation"},
    Acronym{"gcse", "general certificate of secondary education"},
    Acronym{"ilacs", "inspection of local authority children services"},
    Acronym{"iro", "independent reviewing officer"},
    Acronym{"iro", "independent reviewing officers"},
    Acronym{"jar", "joint area review"},
    Acronym{"lac", "looked after children"},
    Acronym{"lac", "looked after child"},
    Acronym{"lado", "local authority designated officer"},
    Acronym{"ldd", "learning difficulties and or disabilities"},
    Acronym{"ldd", "learning difficulties and disabilities"},
    Acronym{"ldd", "learning difficulties or disabilities"},
    Acronym{"lscb", "local safeguarding children board"},
    Acronym{"lscb", "local safeguarding children boards"},
    Acronym{"lsc", "learning and skills council"},
    Acronym{"mappa", "multi agency public protection arrangements"},
    Acronym{"marac", "multi agency risk assessment conference"},
    Acronym{"mash", "multi agency safeguarding hub"},
    Acronym{"neet", "not in education employment or training"},
    Acronym{"neet", "not in employment education or training"},
    Acronym{"nis", "national indicator set"},
    Acronym{"pct", "primary care trust"},
    Acronym{"pep", "personal education plan"},
    Acronym{"pep", "personal education plans"},
    Acronym{"plo", "public law outline"},
    Acronym{"pru", "pupil referral unit"},
    Acronym{"pru", "pupil referral units"},
    Acronym{"scr", "serious case review"},
    Acronym{"scr", "serious case reviews"},
    Acronym{"sdq", "strengths and difficulties questionnaire"},
    Acronym{"sdq", "strengths and difficulties questionnaires"},
    Acronym{"sen", "special educational needs"},
    Acronym{"sen", "special educational need"},
    Acronym{"send", "special educational needs and disabilities"},
    Acronym{"send", "special educational needs and or disabilities"},
    Acronym{"sgo", "special guardianship order"},
    Acronym{"sgo", "special guardianship orders"},
    Acronym{"sif", "single inspection framework"},
    Acronym{"uasc", "unaccompanied asylum seeking children"},
    Acronym{"uasc", "unaccompanied asylum seeking child"},
    Acronym{"yot", "youth offending team"},
    Acronym{"yot", "youth offending teams"},
    Acronym{"yos", "youth offending service"},
};

/// The words of a phrase, split at spaces.
[[nodiscard]] std::vector<std::string> split_words(std::string_view phrase);

/// The phrases a folded word stands for, each as its words; none when it is no acronym.
[[nodiscard]] std::vector<std::vector<std::string>> phrases_of(std::string_view acronym);

/// Whether the word is one of these acronyms, or stands in what one of them stands for.
[[nodiscard]] bool is_word_of_field(std::string_view folded);

/// Acronyms whose phrase stands in `words` from `first` on, with the length of the phrase.
struct Abbreviated {
  std::string_view acronym;
  std::size_t length = 0;  ///< words
};
[[nodiscard]] std::vector<Abbreviated> acronyms_at(const std::vector<std::string>& words,
                                                   std::size_t first);

}  // namespace lettergrade::language
