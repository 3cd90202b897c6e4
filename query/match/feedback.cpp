#include "query/match/feedback.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "indexer/format/schema.hpp"
#include "lettergrade/text.hpp"
#include "query/language/words.hpp"
#include "query/match/bm25.hpp"
#include "query/match/weights.hpp"

namespace lettergrade::match {
namespace {

using format::TextField;

/// Fewer words say little of a text.
constexpr std::size_t kFewWords = 10;
/// A word in more than one of so many documents tells little.
constexpr Xapian::doccount kManyShare = 4;

/// What is known of a stem from the best documents.
struct Candidate {
  double weight = 0;
  std::size_t documents = 0;
  std::map<std::string, std::uint64_t> forms;  ///< how often each stands there
};
using Candidates = std::map<std::string, Candidate>;

bool is_number(std::string_view word) {
  return word.find_first_not_of("0123456789.-") == std::string_view::npos;
}

/// Whether a word can say what a text is about.
bool telling(std::string_view word) {
  constexpr std::size_t kShortest = 3;
  return code_points(word) >= kShortest && !is_number(word) && !language::is_function_word(word);
}

/// Adds the words of one document, each with what it weighs there.
class Reader {
 public:
  Reader(const Xapian::Database& database, Analyser& analyser)
      : database_(database), analyser_(analyser), collection_(database) {}

  void add(Xapian::docid docid, double importance, Candidates& candidates) const {
    constexpr std::string_view kStem = format::stem_prefix(TextField::body);
    const double saturation = collection_.saturation(database_.get_doclength(docid));
    const auto end = database_.termlist_end(docid);
    for (auto term = database_.termlist_begin(docid); term != end; ++term) {
      const std::string name = *term;
      if (is_word(name)) {
        if (telling(name)) candidates[analyser_.stem(name)].forms[name] += term.get_wdf();
        continue;
      }
      if (!name.starts_with(kStem) || !is_word(std::string_view(name).substr(kStem.size())))
        continue;
      const double within = term.get_wdf();
      Candidate& candidate = candidates[name.substr(kStem.size())];
      candidate.weight += importance * collection_.weight(term.get_termfreq(), 1, 1) *
                          (within / (saturation + within));
      ++candidate.documents;
    }
  }

 private:
  /// Words have no capitals, prefixes nothing else.
  static bool is_word(std::string_view term) {
    return !term.empty() && (term.front() < 'A' || term.front() > 'Z');
  }

  const Xapian::Database& database_;
  Analyser& analyser_;
  Collection collection_;
};

/// The form that stands there most often; the first of several in the order of their bytes.
std::string commonest(const std::map<std::string, std::uint64_t>& forms) {
  return std::max_element(forms.begin(), forms.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

/// Leaves out what the test does not keep, unless hardly anything would be left.
template <typename Item, typename Test>
void keep_enough(std::vector<Item>& items, Test&& test) {
  if (static_cast<std::size_t>(std::count_if(items.begin(), items.end(), test)) < kFewWords) return;
  std::erase_if(items, [&](const Item& item) { return !test(item); });
}

std::uint64_t sum(const std::map<std::string, std::uint64_t>& forms) {
  std::uint64_t times = 0;
  for (const auto& [form, count] : forms) times += count;
  return times;
}

/// How many words the query has, repetitions included.
double size_of(const Clause& clause) {
  double words = 0;
  each_text(clause, [&](const Clause& text) {
    if (!is_extra(text.role)) words += text.times;
  });
  return words;
}

}  // namespace

std::vector<Related> related_words(const Clause& clause, const std::vector<Match>& best,
                                   const Xapian::Database& database, Analyser& analyser) {
  if (best.empty() || best.front().score <= 0) return {};
  Candidates candidates;
  const Reader reader(database, analyser);
  for (const Match& match : best)
    reader.add(match.docid, std::pow(match.score / best.front().score, kFeedbackSteepness),
               candidates);
  std::vector<Related> words;
  for (const auto& [stem, candidate] : candidates)
    if (candidate.documents >= kFeedbackShared && !candidate.forms.empty())
      words.push_back({commonest(candidate.forms), candidate.weight});
  std::stable_sort(words.begin(), words.end(),
                   [](const Related& a, const Related& b) { return a.weight > b.weight; });
  if (words.size() > kFeedbackWords) words.resize(kFeedbackWords);
  double sum = 0;
  for (const Related& word : words) sum += word.weight;
  for (Related& word : words) word.weight *= kFeedbackShare * size_of(clause) / sum;
  return words;
}

std::vector<Related> words_of_document(Xapian::docid docid, const Xapian::Database& database,
                                       Analyser& analyser) {
  constexpr std::string_view kStem = format::stem_prefix(TextField::body);
  Candidates candidates;
  Reader(database, analyser).add(docid, 1, candidates);
  const Collection collection(database);
  struct Telling {
    Related related;
    double weight;
    std::uint64_t times;
    Xapian::doccount documents;
  };
  std::vector<Telling> telling;
  for (const auto& [stem, candidate] : candidates) {
    const Xapian::doccount documents = database.get_termfreq(std::string(kStem) + stem);
    const double most = collection.weight(documents, 1, 1);
    if (documents < 2 || most <= 0 || candidate.weight <= 0 || candidate.forms.empty()) continue;
    const std::uint64_t times = sum(candidate.forms);
    telling.push_back({{commonest(candidate.forms), candidate.weight / most},
                       most * static_cast<double>(times),
                       times,
                       documents});
  }
  // What a text says once may be by the way, and what many others say tells it from few.
  keep_enough(telling, [](const Telling& word) { return word.times > 1; });
  const Xapian::doccount many = database.get_doccount() / kManyShare;
  keep_enough(telling, [&](const Telling& word) { return word.documents <= many; });
  std::stable_sort(telling.begin(), telling.end(),
                   [](const Telling& a, const Telling& b) { return a.weight > b.weight; });
  std::vector<Related> words;
  words.reserve(telling.size());
  for (Telling& word : telling) words.push_back(std::move(word.related));
  return words;
}

void add_related(Clause& list, const std::vector<Related>& words) {
  for (const Related& related : words) {
    Clause word;
    word.kind = Clause::Kind::text;
    word.role = Role::helpful;
    word.written = related.word;
    word.weight = related.weight;
    word.ways = {{Way::Kind::forms, {related.word}, 0, Expansion::feedback, {}}};
    list.children.push_back(std::move(word));
  }
}

}  // namespace lettergrade::match
