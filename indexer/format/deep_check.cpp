#include "indexer/format/deep_check.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "indexer/format/documents.hpp"
#include "indexer/format/hash.hpp"
#include "indexer/format/record.hpp"
#include "indexer/format/schema.hpp"

namespace lettergrade::format {
namespace {

std::vector<Xapian::termpos> positions(const Xapian::TermIterator& term) {
  return {term.positionlist_begin(), term.positionlist_end()};
}

/// The first difference between a document as it is and as it should be; empty: none.
std::string difference(const Xapian::Document& found, const Xapian::Document& wanted) {
  auto a = found.termlist_begin();
  auto b = wanted.termlist_begin();
  for (; a != found.termlist_end() && b != wanted.termlist_end(); ++a, ++b) {
    if (*a < *b) return "it has the term '" + *a + "', which is not in the letter";
    if (*b < *a) return "the term '" + *b + "' is missing";
    if (a.get_wdf() != b.get_wdf()) return "the term '" + *a + "' is counted wrongly";
    if (positions(a) != positions(b)) return "the term '" + *a + "' stands elsewhere";
  }
  if (a != found.termlist_end()) return "it has the term '" + *a + "', which is not in the letter";
  if (b != wanted.termlist_end()) return "the term '" + *b + "' is missing";
  auto x = found.values_begin();
  auto y = wanted.values_begin();
  for (; x != found.values_end() && y != wanted.values_end(); ++x, ++y)
    if (x.get_valueno() != y.get_valueno() || *x != *y)
      return "the value in slot " + std::to_string(y.get_valueno()) + " is another";
  if ((x != found.values_end()) != (y != wanted.values_end()))
    return "values are missing or too many";
  return {};
}

Xapian::termcount length_of(const Xapian::Document& document) {
  Xapian::termcount length = 0;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    length += term.get_wdf();
  return length;
}

/// Compares documents of one database.
class Comparer {
 public:
  Comparer(const Xapian::Database& database, const Register& authorities, Analyser& analyser,
           const ProblemSink& problem)
      : database_(database), authorities_(authorities), analyser_(analyser), problem_(problem) {}

  void letter(Xapian::docid docid, const Letter& letter, const LetterWords& words) {
    const std::string alias =
        has_term(docid, std::string(kAliasPrefix) + letter.base_id) ? letter.base_id : "";
    compare(docid, letter_document(letter, words, authorities_, analyser_, alias),
            "letter " + letter.id);
  }

  void section(Xapian::docid docid, const Letter& letter, const LetterWords& words,
               std::size_t index) {
    compare(docid, section_document(letter, words, index, authorities_, analyser_),
            "section " + std::to_string(index) + " of " + letter.id);
  }

 private:
  [[nodiscard]] bool has_term(Xapian::docid docid, const std::string& term) const {
    auto at = database_.termlist_begin(docid);
    at.skip_to(term);
    return at != database_.termlist_end(docid) && *at == term;
  }

  void compare(Xapian::docid docid, const Xapian::Document& wanted, const std::string& name) {
    const Xapian::Document found = database_.get_document(docid);
    if (const std::string what = difference(found, wanted); !what.empty())
      problem_(name + ": " + what);
    else if (database_.get_doclength(docid) != length_of(wanted))
      problem_(name + ": its length is wrong");
  }

  const Xapian::Database& database_;
  const Register& authorities_;
  Analyser& analyser_;
  const ProblemSink& problem_;
};

std::optional<Letter> decoded(const Xapian::Database& letters, Xapian::docid docid,
                              const ProblemSink& problem) {
  try {
    return decode_letter(letters.get_document(docid).get_data());
  } catch (const Xapian::Error&) {
    throw;
  } catch (const std::exception&) {
    problem("letters: what is stored in document " + std::to_string(docid) + " is no letter");
    return std::nullopt;
  }
}

/// An order-free sum over postings: the same from documents and from posting lists.
struct Sum {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  void add(const Hash& term, Xapian::docid docid, Xapian::termcount wdf) {
    // Multipliers of SplitMix64 (Steele, Lea, Flood 2014).
    const std::uint64_t mixed =
        (term.low ^ (docid * 0x9E3779B97F4A7C15U)) * 0xBF58476D1CE4E5B9U + wdf;
    high += (mixed ^ (mixed >> 31U)) * 0x94D049BB133111EBU;
    low += mixed ^ term.high;
  }
  friend bool operator==(const Sum&, const Sum&) = default;
};

}  // namespace

void check_documents(const Xapian::Database& letters, const Xapian::Database& sections,
                     const Register& authorities, const ProblemSink& problem) {
  Analyser analyser;
  Comparer compare_letters(letters, authorities, analyser, problem);
  Comparer compare_sections(sections, authorities, analyser, problem);
  std::uint64_t seen = 0;
  if (letters.get_doccount() == 0) return;
  for (auto at = letters.postlist_begin(""); at != letters.postlist_end(""); ++at) {
    const auto letter = decoded(letters, *at, problem);
    if (!letter) continue;
    const LetterWords words(*letter, analyser);
    compare_letters.letter(*at, *letter, words);
    const std::string key = std::string(kLetterPrefix) + letter->id;
    std::size_t index = 0;
    for (auto section = sections.postlist_begin(key); section != sections.postlist_end(key);
         ++section, ++index) {
      ++seen;
      const SectionRecord record = decode_section(sections.get_document(*section).get_data());
      if (record.index != index || index >= letter->sections.size())
        problem("letter " + letter->id + ": its sections are out of order or too many");
      else
        compare_sections.section(*section, *letter, words, index);
    }
    if (index < letter->sections.size()) problem("letter " + letter->id + ": sections are missing");
  }
  if (seen != sections.get_doccount()) problem("sections: some belong to no letter");
}

void check_postings(const Xapian::Database& database, const std::string& name,
                    const ProblemSink& problem) {
  Sum by_document;
  Sum by_term;
  if (database.get_doccount() == 0) return;
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at)
    for (auto term = database.termlist_begin(*at); term != database.termlist_end(*at); ++term)
      by_document.add(hash_of(*term), *at, term.get_wdf());
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    const Hash hash = hash_of(*term);
    Xapian::doccount count = 0;
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      by_term.add(hash, *at, at.get_wdf());
      ++count;
    }
    if (count != term.get_termfreq())
      problem(name + ": the term '" + *term + "' is in another number of documents than noted");
  }
  if (!(by_document == by_term))
    problem(name + ": posting lists do not agree with the documents' terms");
}

void read_everything(const Xapian::Database& database) {
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
    static_cast<void>(database.get_metadata(*key));
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
      for (auto place = at.positionlist_begin(); place != at.positionlist_end(); ++place) continue;
  if (database.get_doccount() == 0) return;
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    const Xapian::Document document = database.get_document(*at);
    static_cast<void>(document.get_data());
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) continue;
    for (auto value = document.values_begin(); value != document.values_end(); ++value) continue;
  }
}

}  // namespace lettergrade::format
