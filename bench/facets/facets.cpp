#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <memory>
#include <optional>

#include "bench/facets/peer.hpp"
#include "bench/facets/questions.hpp"
#include "query/facets/listing.hpp"
#include "query/language/parser.hpp"
#include "query/match/compiler.hpp"
#include "tests/support/folder.hpp"

/// Ten best letters, exact total and four facets: by this program's columns, by Xapian with four
/// match spies, and by Lucene. See bench/README.md.
namespace {

using namespace lettergrade;
using namespace lettergrade::bench;
using Clock = std::chrono::steady_clock;

const std::vector<Field> kCounted{Field::authority, Field::region, Field::year, Field::grade};
constexpr std::size_t kBest = 10;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Milliseconds of one round of a question; each engine right after the other.
struct Round {
  double our_top = 0;
  double our_all = 0;
  double our_facets = 0;
  double xapian_top = 0;
  double xapian_all = 0;
  double xapian_facets = 0;
  double lucene_top = 0;
  double lucene_all = 0;
};

class Bench {
 public:
  Bench(const std::string& index, std::size_t rounds, const std::string& classes)
      : snapshot_(index), rounds_(rounds) {
    if (!classes.empty()) start_lucene(classes);
  }

  void run() {
    std::printf("%zu letters, %zu rounds a question; medians, ratios pair by pair\n",
                static_cast<std::size_t>(snapshot_.database(Unit::letter).get_doccount()), rounds_);
    std::printf("%-44s %7s %7s | %7s %7s %7s | %7s %7s %7s | %7s %7s | %6s %6s %6s %6s\n", "query",
                "total", "lucene", "top", "all", "facets", "xap top", "all", "facets", "luc top",
                "all", "part", "alone", "all", "luc");
    for (const Question& question : questions_for(snapshot_)) ask(question);
    summary();
  }

 private:
  void start_lucene(const std::string& classes) {
    const std::string source = test::source_folder() + "/bench/peers/LuceneFacets.java";
    lucene_ = std::make_unique<Peer>(
        std::vector<std::string>{"java", "-Xmx2g", "-cp", classes, source, folder_ / "lucene"});
    const Xapian::Database& letters = snapshot_.database(Unit::letter);
    format::Columns& columns = snapshot_.columns(Unit::letter);
    const std::string every;
    for (auto at = letters.postlist_begin(every); at != letters.postlist_end(every); ++at) {
      const Letter letter = snapshot_.record(Unit::letter, *at).letter;
      std::string line = "add\t" + plain(letter.title + ". " + letter.text);
      for (const Field field : kCounted) {
        const format::Column& column = columns.of(spec(field).slot);
        const std::string value(column.value(column.ordinal(*at)));
        line += '\t' + (value.empty() ? "none" : value);
      }
      lucene_->tell(line);
    }
    std::cerr << lucene_->ask("ready") << " documents in Lucene\n";
  }

  static std::string plain(std::string text) {
    for (char& c : text)
      if (static_cast<unsigned char>(c) < ' ') c = ' ';
    return text;
  }

  /// The best letters as a search finds them.
  match::Findings find(const Xapian::Query& query, std::size_t limit,
                       const std::vector<Field>& fields) {
    return snapshot_.finder(Unit::letter)
        .find({query, none_, {sort_, 0, limit}, fields, snapshot_.authorities()});
  }

  void count(const match::Findings& found) {
    facets::ColumnFacets counter(snapshot_.columns(Unit::letter), found);
    for (const facets::RawFacet& facet : counter.count(kCounted))
      checksum_ += facets::listed(facet, none_, snapshot_.authorities()).values.size();
  }

  /// Xapian as its manual shows it.
  std::uint64_t xapian(const Xapian::Query& query, std::size_t limit, bool counting) {
    const Xapian::Database& letters = snapshot_.database(Unit::letter);
    Xapian::Enquire enquire(letters);
    enquire.set_query(query);
    if (limit == 0) enquire.set_weighting_scheme(Xapian::BoolWeight());
    std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
    for (const Field field : kCounted) {
      if (!counting) break;
      spies.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(
          static_cast<Xapian::valueno>(spec(field).slot)));
      enquire.add_matchspy(spies.back().get());
    }
    const auto found = enquire.get_mset(0, static_cast<Xapian::doccount>(limit),
                                        counting ? letters.get_doccount() : 0);
    for (const auto& spy : spies)
      for (auto value = spy->values_begin(); value != spy->values_end(); ++value)
        checksum_ += value.get_termfreq();
    return found.get_matches_estimated();
  }

  Round round(const Xapian::Query& query, const Question& question) {
    Round times;
    auto start = Clock::now();
    checksum_ += find(query, kBest, {}).page.total;
    times.our_top = milliseconds_since(start);
    start = Clock::now();
    const match::Findings found = find(query, kBest, kCounted);
    count(found);
    times.our_all = milliseconds_since(start);
    start = Clock::now();
    count(find(query, 0, kCounted));
    times.our_facets = milliseconds_since(start);
    total_ = found.page.total;

    start = Clock::now();
    checksum_ += xapian(query, kBest, false);
    times.xapian_top = milliseconds_since(start);
    start = Clock::now();
    const std::uint64_t same = xapian(query, kBest, true);
    times.xapian_all = milliseconds_since(start);
    start = Clock::now();
    checksum_ += xapian(query, 0, true);
    times.xapian_facets = milliseconds_since(start);
    if (same != total_) throw std::runtime_error("totals differ for " + question.text());
    if (lucene_) {
      std::uint64_t top = 0;
      std::uint64_t all = 0;
      const std::string answer = lucene_->ask(question.command());
      if (std::sscanf(answer.c_str(), "%lu %lu %lu", &top, &all, &lucene_total_) != 3)
        throw std::runtime_error("Lucene says: " + answer);
      times.lucene_top = static_cast<double>(top) / 1e6;
      times.lucene_all = static_cast<double>(all) / 1e6;
    }
    return times;
  }

  void ask(const Question& question) {
    const language::Query parsed = language::parse(question.text());
    const std::string text = question.text();
    const match::Searched where{snapshot_.database(Unit::letter), snapshot_.database(Unit::section),
                                Unit::letter, false};
    const auto compiled =
        match::compile(parsed.root, {false, text, {}}, analyser_, snapshot_.authorities(), &where);
    sort_ = question.kind == Question::Kind::everything ? Sort::newest : Sort::relevance;
    std::vector<Round> rounds;
    // The first rounds warm every engine, above all the one that is compiled as it runs.
    for (std::size_t i = 0; i < 2 * rounds_; ++i) {
      const Round next = round(compiled.query, question);
      if (i >= rounds_) rounds.push_back(next);
    }
    print(question, rounds);
  }

  template <typename Value>
  static double middle(const std::vector<Round>& rounds, Value&& value) {
    std::vector<double> values;
    for (const Round& round : rounds) values.push_back(value(round));
    return median(std::move(values));
  }

  void print(const Question& question, const std::vector<Round>& rounds) {
    const auto of = [&](double Round::*field) {
      return middle(rounds, [&](const Round& round) { return round.*field; });
    };
    const double part = middle(rounds, [](const Round& r) {
      return (r.xapian_all - r.xapian_top) / std::max(r.our_all - r.our_top, 0.001);
    });
    const double alone =
        middle(rounds, [](const Round& r) { return r.xapian_facets / r.our_facets; });
    const double all = middle(rounds, [](const Round& r) { return r.xapian_all / r.our_all; });
    const double lucene = middle(rounds, [](const Round& r) { return r.lucene_all / r.our_all; });
    std::string text = question.text().empty() ? "(everything)" : question.text();
    std::printf(
        "%-44.44s %7lu %7lu | %7.2f %7.2f %7.2f | %7.2f %7.2f %7.2f | %7.2f %7.2f | %6.1f %6.1f "
        "%6.1f %6.2f\n",
        text.c_str(), total_, lucene_total_, of(&Round::our_top), of(&Round::our_all),
        of(&Round::our_facets), of(&Round::xapian_top), of(&Round::xapian_all),
        of(&Round::xapian_facets), of(&Round::lucene_top), of(&Round::lucene_all), part, alone, all,
        lucene);
    std::fflush(stdout);
    alone_.push_back(alone);
    all_.push_back(all);
    if (lucene_) lucene_ratio_.push_back(lucene);
  }

  void summary() const {
    const auto least = [](const std::vector<double>& values) {
      return values.empty() ? 0 : *std::min_element(values.begin(), values.end());
    };
    std::printf("times faster than Xapian: facets alone %.1f (least %.1f), all %.1f (least %.1f)\n",
                median(alone_), least(alone_), median(all_), least(all_));
    if (lucene_ratio_.empty()) return;
    const auto faster = std::count_if(lucene_ratio_.begin(), lucene_ratio_.end(),
                                      [](double ratio) { return ratio >= 1; });
    std::printf("times faster than Lucene: %.2f (least %.2f); faster on %zu of %zu questions\n",
                median(lucene_ratio_), least(lucene_ratio_), static_cast<std::size_t>(faster),
                lucene_ratio_.size());
  }

  match::Snapshot snapshot_;
  std::size_t rounds_;
  test::Folder folder_;
  std::unique_ptr<Peer> lucene_;
  Analyser analyser_;
  std::vector<language::Selection> none_;
  Sort sort_ = Sort::relevance;
  std::uint64_t total_ = 0;
  std::uint64_t lucene_total_ = 0;
  std::uint64_t checksum_ = 0;  ///< so that nothing is optimised away
  std::vector<double> alone_;
  std::vector<double> all_;
  std::vector<double> lucene_ratio_;
};

}  // namespace

int main(int count, char** arguments) {
  CLI::App app{"Facets: this program, Xapian's match spies, Lucene"};
  std::string index;
  std::string classes;
  std::size_t rounds = 15;
  app.add_option("INDEX", index, "an index of letters or records")->required();
  app.add_option("--lucene", classes, "class path of Lucene; without it, Lucene is left out");
  app.add_option("--rounds", rounds, "measured rounds a question");
  CLI11_PARSE(app, count, arguments);
  try {
    Bench(index, rounds, classes).run();
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  } catch (const Xapian::Error& error) {
    std::cerr << error.get_description() << '\n';
    return 1;
  }
  return 0;
}
