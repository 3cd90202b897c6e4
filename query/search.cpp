#include "lettergrade/search.hpp"

#include <algorithm>
#include <chrono>

#include "lettergrade/suggest.hpp"
#include "query/coverage.hpp"
#include "query/facets/listing.hpp"
#include "query/hits.hpp"
#include "query/match/completion.hpp"
#include "query/match/explaining.hpp"
#include "query/match/searcher.hpp"
#include "query/match/snapshot.hpp"
#include "query/plan.hpp"
#include "query/ranking.hpp"
#include "query/rows.hpp"
#include "query/similar.hpp"
#include "query/why.hpp"

namespace lettergrade {
namespace {

using format::guarded;

/// Counts are exact all the same, but somebody should know.
void note_faults(format::Columns& columns, std::vector<std::string>& notes) {
  const auto note = [&](const std::string& fault, const std::string& file, const char* remedy) {
    if (!fault.empty())
      notes.push_back("the " + file + " of this index is not used, which makes answers slower (" +
                      fault + "); " + remedy);
  };
  note(columns.fault(), "column file",
       "the next lettergrade-index that changes something writes it anew");
  note(columns.postings().fault(), "posting file", "lettergrade-index --rebuild writes it anew");
}

/// Says what else was looked for.
void note_expanded(SearchAnswer& answer) {
  for (const Expanded& expanded : answer.expanded)
    answer.notes.push_back("also looked for '" + expanded.term + "'" +
                           (expanded.reason.empty() ? "" : " (" + expanded.reason + ")"));
}

/// Says which words raised the rank; the first of them are enough for people.
void note_related(SearchAnswer& answer) {
  constexpr std::size_t kShown = 8;
  std::string words;
  for (std::size_t i = 0; i < std::min(kShown, answer.related.size()); ++i)
    words += (i == 0 ? "" : ", ") + answer.related[i];
  if (!words.empty())
    answer.notes.push_back("raised by words that the best answers share: " + words);
}

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void add_shared(const std::string& word, std::vector<std::string>& words) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

bool matches_name(const Authority& authority, const std::string& folded_prefix) {
  const auto starts = [&](const std::string& name) {
    return Register::fold(name).starts_with(folded_prefix);
  };
  return starts(authority.name) || starts(authority.official_name) || starts(authority.code) ||
         std::any_of(authority.aliases.begin(), authority.aliases.end(), starts) ||
         std::any_of(authority.gss_codes.begin(), authority.gss_codes.end(), starts);
}

}  // namespace

struct Index::Impl {
  match::Snapshot snapshot;
  Analyser analyser;

  explicit Impl(const std::string& path) : snapshot(match::Snapshot::newest(path)) {}

  /// Runs a read on one whole view, the newest there is. A writer leaves a view's blocks alone
  /// until the next view is published and it goes on from there; so what was read while CURRENT
  /// stayed the same is right, and anything else is read again.
  template <typename Action>
  auto read(Action&& action) {
    constexpr int kAttempts = 50;
    const std::string path = snapshot.path();
    if (snapshot.outdated()) snapshot = match::Snapshot::newest(path);
    for (int attempt = 1;; ++attempt) {
      try {
        auto result = guarded(path, action);
        if (!snapshot.outdated()) return result;
      } catch (const std::exception&) {
        if (!snapshot.outdated()) throw;
      }
      if (attempt == kAttempts) throw Error(Message::busy_index, {path});
      snapshot = match::Snapshot::newest(path);
    }
  }

  /// Runs a read that cannot be repeated on a newer view: where there is one by now, it may be
  /// wrong.
  template <typename Action>
  auto read_once(Action&& action) {
    const std::string path = snapshot.path();
    try {
      auto result = guarded(path, action);
      if (!snapshot.outdated()) return result;
    } catch (const std::exception&) {
      if (!snapshot.outdated()) throw;
    }
    throw Error(Message::busy_index, {path});
  }

  SearchAnswer search(const SearchRequest& request) {
    const auto start = Clock::now();
    const Plan planned = plan(request, snapshot, analyser);
    SearchAnswer answer = found_by(planned, request);
    note_expanded(answer);
    note_related(answer);
    if (planned.any && !request.any && answer.total > 0)
      answer.notes.emplace_back("no letter has all the words; these have some of them");
    note_faults(snapshot.columns(request.by), answer.notes);
    answer.took_ms = milliseconds_since(start);
    return answer;
  }

  SearchAnswer similar(const SimilarRequest& request) {
    const auto start = Clock::now();
    const auto [asked, planned, id] = plan(request, snapshot, analyser);
    SearchAnswer answer = found_by(planned, asked);
    answer.similar_to = id;
    for (Hit& hit : answer.hits) {
      for (const ScorePart& part : hit.explanation) add_shared(part.part, hit.shared);
      hit.explanation.clear();
    }
    answer.explained = false;
    answer.path.clear();
    note_faults(snapshot.columns(request.by), answer.notes);
    answer.took_ms = milliseconds_since(start);
    return answer;
  }

  /// What the plan finds.
  SearchAnswer found_by(const Plan& planned, const SearchRequest& request) {
    SearchAnswer answer;
    answer.uuid = snapshot.uuid();
    answer.generation = snapshot.generation();
    answer.query = request.query;
    answer.ran = planned.compiled.ran;
    answer.corrected = planned.corrected;
    answer.corrections = planned.corrections;
    answer.notes = planned.notes;
    answer.expanded = planned.compiled.expanded;
    answer.related = planned.related;
    answer.match_all = !planned.any;
    answer.by = request.by;
    answer.offset = request.offset;
    answer.limit = request.limit;
    const Sort sort =
        request.sort.value_or(planned.compiled.has_text ? Sort::relevance : Sort::newest);
    // No more than there is, so that no sum of the two can be too large.
    const std::size_t all = snapshot.database(request.by).get_doccount();
    const match::Findings found =
        snapshot.finder(request.by)
            .find({planned.compiled.query,
                   planned.selections,
                   {sort, std::min(request.offset, all), std::min(request.limit, all)},
                   request.facets,
                   snapshot.authorities()});
    format::Columns& columns = snapshot.columns(request.by);
    answer.total = found.page.total;
    answer.letters_total = request.by == Unit::letter
                               ? found.page.total
                               : facets::distinct(columns, found.matches, kIdSlot);
    const HitMaker hits(request, planned, snapshot, analyser);
    for (const match::Match& match : found.page.matches)
      answer.hits.push_back(hits.make(match, request.offset + answer.hits.size() + 1));
    if (request.explain) explain(request, planned, found, sort, answer);
    facets::ColumnFacets counter(columns, found);
    for (const facets::RawFacet& facet : counter.count(request.facets))
      answer.facets.push_back(facets::listed(facet, planned.selections, snapshot.authorities()));
    return answer;
  }

  /// Says how the answer came about.
  void explain(const SearchRequest& request, const Plan& planned, const match::Findings& found,
               Sort sort, SearchAnswer& answer) {
    const match::Explainer explainer(planned.compiled, planned.selections,
                                     searched(request, snapshot), snapshot, analyser);
    answer.explained = true;
    for (const Correction& word : planned.corrections)
      answer.path.push_back({word.instead, "in place of '" + word.word + "', which no letter has"});
    const std::vector<PathStep> steps = explainer.path();
    answer.path.insert(answer.path.end(), steps.begin(), steps.end());
    for (const std::string& step : found.steps) answer.path.push_back({"", step});
    if (sort != Sort::relevance) return;
    auto scores = explainer.scores(found.page.matches);
    for (std::size_t i = 0; i < answer.hits.size(); ++i)
      answer.hits[i].explanation = std::move(scores[i]);
  }

  IndexInfo info() {
    IndexInfo result = snapshot.info();
    if (result.first_year && result.last_year)
      result.coverage = coverage(snapshot.authorities(), snapshot.years_by_authority(),
                                 *result.first_year, *result.last_year);
    for (const AuthorityCount& count : authorities(""))
      if (count.letters > 0) ++result.authorities;
    result.bytes = snapshot.bytes();
    return result;
  }

  std::vector<AuthorityCount> authorities(const std::string& prefix) {
    const std::string folded = Register::fold(prefix);
    std::vector<AuthorityCount> result;
    for (const Authority& authority : snapshot.authorities().all()) {
      if (!matches_name(authority, folded)) continue;
      result.push_back({authority, snapshot.letters_of(authority.code)});
    }
    std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
      return std::pair(Register::fold(a.authority.name), a.authority.code) <
             std::pair(Register::fold(b.authority.name), b.authority.code);
    });
    return result;
  }
};

Index::Index(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
Index::~Index() = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;

SearchAnswer Index::search(const SearchRequest& request) {
  return impl_->read([&] { return impl_->search(request); });
}

ExportAnswer Index::rows(const ExportRequest& request,
                         const std::function<void(const LetterRows&)>& take) {
  std::optional<RowFinder> finder;
  const std::vector<RowLetter> letters = impl_->read([&] {
    finder.emplace(request, impl_->snapshot, impl_->analyser);
    return finder->letters();
  });
  // From here on the state stays: rows that are out cannot be taken back.
  ExportAnswer answer{0, finder->corrections()};
  for (const RowLetter& found : letters) {
    Letter letter;
    const LetterRows rows{letter, impl_->read_once([&] {
                            letter = impl_->snapshot.record(Unit::letter, found.docid).letter;
                            return finder->units(found, letter);
                          })};
    answer.rows += rows.numbers.size();
    if (!rows.numbers.empty()) take(rows);
  }
  return answer;
}

std::string Index::fingerprint() const {
  return impl_->snapshot.uuid() + ":" + std::to_string(impl_->snapshot.generation());
}

Ranking Index::rank(const RankRequest& request) {
  return impl_->read([&] { return ranking(request, impl_->snapshot, impl_->analyser); });
}

SearchAnswer Index::similar(const SimilarRequest& request) {
  return impl_->read([&] { return impl_->similar(request); });
}

Suggestions Index::suggest(const SuggestRequest& request) {
  return impl_->read([&] {
    return match::complete(request, impl_->snapshot, language::Bridge::shipped(), impl_->analyser);
  });
}

Letter Index::show(const std::string& id) {
  return impl_->read([&] {
    auto letter = impl_->snapshot.letter(id);
    if (!letter) throw unknown_id(impl_->snapshot, id);
    return std::move(*letter);
  });
}

WhyAnswer Index::why(const WhyRequest& request) {
  return impl_->read([&] { return lettergrade::why(request, impl_->snapshot, impl_->analyser); });
}

IndexInfo Index::info() {
  return impl_->read([&] { return impl_->info(); });
}

std::vector<AuthorityCount> Index::authorities(const std::string& prefix) {
  return impl_->read([&] { return impl_->authorities(prefix); });
}

const Register& Index::authority_register() const { return impl_->snapshot.authorities(); }

}  // namespace lettergrade
