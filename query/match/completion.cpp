#include "query/match/completion.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "query/language/field_phrases.hpp"
#include "query/language/words.hpp"
#include "query/match/vocabulary.hpp"

namespace lettergrade::match {
namespace {

using format::TextField;

/// The words that were begun, folded.
std::vector<std::string> words_of(const std::string& prefix, Analyser& analyser) {
  std::vector<std::string> words;
  for (Token& token : analyser.tokens(prefix))
    if (token.kind == TokenKind::word || token.kind == TokenKind::part)
      words.push_back(std::move(token.term));
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

/// Whether a word of the name, or the name itself, begins so.
bool begins_so(std::string_view name, std::string_view beginning) {
  for (std::size_t at = 0; at != std::string_view::npos; at = name.find(' ', at)) {
    if (at > 0) ++at;
    if (name.substr(at).starts_with(beginning)) return true;
  }
  return false;
}

/// Keeps the first of a list that is in the order asked for.
template <typename Item, typename Before>
void keep_first(std::vector<Item>& items, std::size_t limit, Before&& before) {
  std::sort(items.begin(), items.end(), before);
  if (items.size() > limit) items.resize(limit);
}

std::vector<Suggestions::Council> councils(const std::string& prefix, const Snapshot& snapshot) {
  const std::string beginning = Register::fold(prefix);
  const Register& authorities = snapshot.authorities();
  std::set<std::uint32_t> found;
  for (const Register::Name& name : authorities.names())
    if (begins_so(name.folded, beginning)) found.insert(name.authority);
  std::vector<Suggestions::Council> result;
  for (const std::uint32_t index : found) {
    const Authority& authority = authorities.all()[index];
    if (const std::uint64_t letters = snapshot.letters_of(authority.code); letters > 0)
      result.push_back({authority.code, authority.name, letters});
  }
  return result;
}

/// Words that begin so, with the number of letters that have them.
class Words {
 public:
  Words(const Xapian::Database& letters, std::string beginning)
      : letters_(letters), beginning_(std::move(beginning)) {}

  std::vector<Suggestions::Term> all() {
    std::size_t walked = 0;
    walk_words(letters_, TextField::body, beginning_, [&](std::string_view word) -> std::size_t {
      // Past the limit, every word that begins with the first letter is left out.
      if (++walked > kMostWalked) return 1;
      add(std::string(word));
      return 0;
    });
    if (walked > kMostWalked) sample();
    std::vector<Suggestions::Term> terms;
    for (const auto& [word, letters] : found_) terms.push_back({word, letters});
    return terms;
  }

 private:
  void add(const std::string& word) {
    if (!language::is_function_word(word)) found_.try_emplace(word, letters_.get_termfreq(word));
  }

  void sample() {
    const Xapian::docid last = letters_.get_lastdocid();
    auto document = letters_.postlist_begin({});
    const auto end = letters_.postlist_end({});
    for (std::size_t i = 0; i < kSampled && document != end; ++i) {
      document.skip_to(static_cast<Xapian::docid>(1 + std::uint64_t{last - 1} * i / kSampled));
      if (document == end) return;
      const auto stop = letters_.termlist_end(*document);
      auto term = letters_.termlist_begin(*document);
      for (term.skip_to(beginning_); term != stop; ++term) {
        const std::string word = *term;
        if (!word.starts_with(beginning_)) break;
        add(word);
      }
    }
  }

  const Xapian::Database& letters_;
  std::string beginning_;
  std::map<std::string, std::uint64_t> found_;
};

/// No more letters can have all the words.
std::uint64_t at_most(const std::vector<std::string>& words, const Xapian::Database& letters) {
  std::uint64_t least = letters.get_doccount();
  for (const std::string& word : words)
    least = std::min<std::uint64_t>(least, letters.get_termfreq(word));
  return least;
}

std::vector<Suggestions::Phrase> phrases(const std::string& beginning,
                                         const Xapian::Database& letters,
                                         const std::vector<language::FieldPhrase>& known,
                                         Analyser& analyser) {
  // Singular and plural are one phrase: what more letters can have.
  std::map<std::string, Suggestions::Phrase> by_stems;
  for (const language::FieldPhrase& row : known) {
    std::string text = joined(row.words);
    if (!text.starts_with(beginning) && row.acronym != beginning) continue;
    const std::uint64_t most = at_most(row.words, letters);
    if (most == 0) continue;
    std::string stems;
    for (const std::string& word : row.words) stems += analyser.stem(word) + ' ';
    Suggestions::Phrase& phrase = by_stems[stems];
    if (phrase.acronym.empty()) phrase.acronym = row.acronym;
    if (most <= phrase.at_most) continue;
    phrase.phrase = std::move(text);
    phrase.at_most = most;
  }
  std::vector<Suggestions::Phrase> result;
  result.reserve(by_stems.size());
  for (auto& [stems, phrase] : by_stems) result.push_back(std::move(phrase));
  return result;
}

}  // namespace

Suggestions complete(const SuggestRequest& request, const Snapshot& snapshot,
                     const language::Bridge& bridge, Analyser& analyser) {
  Suggestions result;
  result.uuid = snapshot.uuid();
  result.generation = snapshot.generation();
  result.prefix = request.prefix;
  const std::vector<std::string> words = words_of(request.prefix, analyser);
  if (words.empty()) return result;
  const Xapian::Database& letters = snapshot.database(Unit::letter);
  result.authorities = councils(request.prefix, snapshot);
  keep_first(result.authorities, request.limit, [](const auto& a, const auto& b) {
    return a.letters != b.letters ? a.letters > b.letters : a.name < b.name;
  });
  result.terms = Words(letters, words.back()).all();
  keep_first(result.terms, request.limit, [](const auto& a, const auto& b) {
    return a.letters != b.letters ? a.letters > b.letters : a.term < b.term;
  });
  result.phrases = phrases(joined(words), letters,
                           language::field_phrases(bridge, snapshot.acronyms()), analyser);
  keep_first(result.phrases, request.limit, [](const auto& a, const auto& b) {
    return a.at_most != b.at_most ? a.at_most > b.at_most : a.phrase < b.phrase;
  });
  return result;
}

}  // namespace lettergrade::match
