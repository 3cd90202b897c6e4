#include "indexer/parse/council.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "indexer/parse/mentions.hpp"

namespace lettergrade::parse {
namespace {

/// How far a text is searched: whom a letter is about is said early.
constexpr std::size_t kReach = 40000;

/// Points that the ways of naming a council give. A council needs `kEnough` in all.
constexpr int kAddressed = 100;
constexpr int kTitled = 80;
constexpr int kServicesOf = 40;
constexpr int kOwnDomain = 20;
constexpr int kFullName = 6;
constexpr int kBareName = 2;
constexpr int kMostServicesOf = 120;
constexpr int kMostMentions = 24;
constexpr int kEnough = 40;

/// Words right before a name that make the text about it.
constexpr std::string_view kBefore =
    "children's services in|childrens services in|services for children in|"
    "services for children and young people in|children and young people in|"
    "children and families in|services in|inspection of|inspection of the|visit to|visit to the|"
    "children's services in the|assessment of|services of|review of|"
    "children's services for|rating for children's services in|services for children in the|"
    "outcomes for children in";

/// Words right behind a name that make the text about it.
constexpr std::string_view kBehind =
    "'s services|'s children's services|children's services|childrens services|"
    "local authority children's services|local authority|safeguarding children board|"
    "local safeguarding children board|children and young people's services|"
    "'s education and children's social care services|'s local authority|'s performance";

/// Words behind a place's name that make it its council's.
constexpr std::string_view kCouncilWords =
    "council|city council|county council|borough council|metropolitan borough council|"
    "metropolitan district council|district council|unitary authority|mbc";

/// In a text without lines the title is its first words.
constexpr std::size_t kFirstWords = 160;

/// Words behind a name that make it part of an address or of another name.
constexpr std::string_view kPlaceWords =
    "road|street|lane|avenue|house|way|close|square|court|drive|hill|terrace|place|gardens|row|"
    "park|station|hall|bridge|gate|university|hospital|college|school|grammar|academy|town|"
    "united|prison|airport|festival|and district";

/// Words before a name that set it aside.
constexpr std::string_view kSetAside = "former|neighbouring|neighbour|unlike|nearby|with|like";

bool ends_with_any(std::string_view text, std::string_view list) {
  return any_item(list, [&](std::string_view item) {
    return text.ends_with(item) && word_at(text, text.size() - item.size(), item);
  });
}

bool starts_with_any(std::string_view text, std::string_view list) {
  return any_item(list, [&](std::string_view item) { return word_at(text, 0, item); });
}

std::string_view skip_space(std::string_view text) {
  return text.starts_with(' ') ? text.substr(1) : text;
}

/// What one way of naming gave, and the strongest single place.
struct Tally {
  int services_of = 0;
  int mentions = 0;
  int placed = 0;
  int domain = 0;
  int named = 0;  ///< how often, in whatever way
  int strongest = -1;
  std::string_view words;

  [[nodiscard]] int total() const {
    return placed + std::min(services_of, kMostServicesOf) + std::min(mentions, kMostMentions) +
           domain;
  }
};

class Search {
 public:
  Search(const Reading& reading, std::optional<Date> date, std::optional<int> year)
      : reading_(reading), date_(date), year_(year), cover_end_(cover_end()) {}

  std::optional<Council> run() {
    weigh_all(kReach);
    const bool placed = std::any_of(tallies_.begin(), tallies_.end(),
                                    [](const auto& entry) { return entry.second.placed > 0; });
    // Where no title says so, all of the text has to.
    if (!placed && reading_.folded.text().size() > kReach) {
      tallies_.clear();
      weigh_all(reading_.folded.text().size());
    }
    return best();
  }

 private:
  [[nodiscard]] bool existed(const Authority& authority) const {
    if (date_ && authority.existed_on(*date_)) return true;
    const bool looks_back = year_ && (!date_ || *year_ < date_->year);
    if (looks_back) return authority.existed_in(*year_);
    return !date_;
  }

  /// The first block that is running text: what stands before it is a cover.
  [[nodiscard]] std::size_t cover_end() const {
    constexpr std::size_t kMostCover = 14;
    constexpr std::uint32_t kRunningText = 220;
    std::size_t i = 0;
    while (i < reading_.blocks.size() && i < kMostCover &&
           reading_.blocks[i].span.size() < kRunningText)
      ++i;
    return i;
  }

  void weigh_all(std::size_t reach) {
    for (const Mention& mention : find_mentions(reading_.folded, reading_.authorities, reach))
      weigh(mention);
    weigh_domains();
  }

  void weigh(const Mention& mention) {
    const std::string_view text = reading_.folded.text();
    const auto begin = static_cast<std::size_t>(mention.words.data() - text.data());
    const std::string_view behind = text.substr(begin + mention.words.size(), 60);
    const std::string_view before =
        text.substr(begin > 60 ? begin - 60 : 0, std::min<std::size_t>(begin, 60));
    const std::string_view lead = before.substr(0, before.find_last_not_of(' ') + 1);
    const std::string_view next = skip_space(behind);
    if (!mention.full_name && starts_with_any(next, kPlaceWords)) return;
    if (ends_with_any(lead, kSetAside)) return;

    const auto block = reading_.block_of(reading_.folded.original(mention.words).begin);
    const bool full_name = mention.full_name || starts_with_any(next, kCouncilWords);
    const bool titled = ends_with_any(lead, kBefore);
    const int place = block ? placed(*block, mention, full_name, titled) : 0;
    const bool services =
        titled || starts_with_any(next, kBehind) || starts_with_any(behind, kBehind);
    const int services_of = services && !ends_with_any(lead, "and") ? kServicesOf : 0;
    const int plain = full_name ? kFullName : kBareName;
    for (const Authority* authority : mention.authorities) {
      if (!existed(*authority)) continue;
      Tally& tally = tallies_[authority];
      tally.placed = std::max(tally.placed, place);
      tally.services_of += services_of;
      tally.mentions += plain;
      ++tally.named;
      const int here = place + services_of + plain;
      if (here <= tally.strongest) continue;
      tally.strongest = here;
      tally.words = mention.words;
    }
  }

  /// Ofsted's own letterhead, which names the towns of its offices.
  static bool is_ofsteds_own(std::string_view block) {
    return has_any(block.substr(0, 300),
                   "ofsted.gov.uk|aviation house|alexandra house|piccadilly gate");
  }

  /// Points for the block a name stands in.
  [[nodiscard]] int placed(std::size_t block, const Mention& mention, bool full_name,
                           bool titled) const {
    const std::string_view words = reading_.words(block);
    if (reading_.salutation && block < *reading_.salutation)
      return full_name && !is_ofsteds_own(words) ? kAddressed : 0;
    if (reading_.salutation) {
      const bool subject = block > *reading_.salutation && block <= *reading_.salutation + 2 &&
                           words.size() < 260 && !words.ends_with('.');
      return subject ? kTitled : 0;
    }
    if (cover_end_ == 0) {
      const std::size_t at = reading_.folded.from(reading_.folded.original(mention.words).begin);
      return at < kFirstWords && (full_name || titled) ? kTitled : 0;
    }
    if (block >= cover_end_) return 0;
    // A sentence on the first page may speak of neighbours.
    if (words.ends_with('.')) return 0;
    const bool alone = words.size() <= mention.words.size() + 4;
    return full_name || alone || titled ? kTitled : 0;
  }

  /// "someone@dudley.gov.uk", "www.dudley.gov.uk": a council's own domain, as weak evidence.
  void weigh_domains() {
    constexpr std::string_view kSuffix = ".gov.uk";
    const std::string_view text = reading_.folded.text().substr(0, kReach);
    for (std::size_t at = text.find(kSuffix); at != std::string_view::npos;
         at = text.find(kSuffix, at + 1)) {
      std::size_t begin = at;
      while (begin > 0 && (is_word_byte(text[begin - 1]) || text[begin - 1] == '-')) --begin;
      const std::string_view name = text.substr(begin, at - begin);
      if (name.empty()) continue;
      for (const Authority* authority : reading_.authorities.resolve(name)) {
        if (!existed(*authority)) continue;
        Tally& tally = tallies_[authority];
        tally.domain = kOwnDomain;
        if (tally.strongest < 0) tally.words = name;
        tally.strongest = std::max(tally.strongest, 0);
      }
    }
  }

  /// A council that is named again and again, and no other nearly as often.
  [[nodiscard]] std::optional<Council> named_most() const {
    constexpr int kOften = 10;
    constexpr int kTimesMore = 3;
    const Authority* most = nullptr;
    int next = 0;
    for (const auto& [authority, tally] : tallies_) {
      const int before = most ? tallies_.at(most).named : 0;
      next = std::max(next, std::min(before, tally.named));
      if (tally.named > before) most = authority;
    }
    if (!most) return std::nullopt;
    const Tally& tally = tallies_.at(most);
    if (tally.named < kOften || tally.named < next * kTimesMore) return std::nullopt;
    return Council{most, tally.words, "no title names it; it is only named most often", true};
  }

  [[nodiscard]] std::optional<Council> best() const {
    const Authority* first = nullptr;
    const Authority* second = nullptr;
    for (const auto& [authority, tally] : tallies_) {
      if (!first || tally.total() > tallies_.at(first).total()) {
        second = first;
        first = authority;
      } else if (!second || tally.total() > tallies_.at(second).total()) {
        second = authority;
      }
    }
    if (!first || tallies_.at(first).total() < kEnough) return named_most();
    const Tally& winner = tallies_.at(first);
    // Without a title, one "services in X" is less than X's neighbour on every page.
    if (const auto often = named_most();
        often && winner.placed == 0 && winner.domain == 0 && often->authority != first)
      return often;
    const int rival = second ? tallies_.at(second).total() : 0;
    if (rival == winner.total()) return std::nullopt;
    Council council{first, winner.words, {}, false};
    if (rival * 10 > winner.total() * 8)
      council.doubt = second->name + " is named nearly as strongly";
    return council;
  }

  struct ByCode {
    bool operator()(const Authority* a, const Authority* b) const { return a->code < b->code; }
  };

  const Reading& reading_;
  std::optional<Date> date_;
  std::optional<int> year_;
  std::size_t cover_end_;
  std::map<const Authority*, Tally, ByCode> tallies_;
};

}  // namespace

std::optional<Council> find_council(const Reading& reading, std::optional<Date> date,
                                    std::optional<int> year) {
  return Search(reading, date, year).run();
}

}  // namespace lettergrade::parse
