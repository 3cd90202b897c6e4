#include "bench/letters/councils.hpp"

#include <array>
#include <set>

#include "lettergrade/error.hpp"

namespace lettergrade::bench {
namespace {

/// Kinds of councils in about the shares that England has.
struct Kind {
  std::string_view type;
  std::string_view before;  ///< of the name in the full name
  std::string_view behind;
  std::string_view region;  ///< empty: any but London
};
constexpr std::array kKinds{
    Kind{"unitary", "", " Council", ""},
    Kind{"metropolitan-district", "", " Metropolitan Borough Council", ""},
    Kind{"london-borough", "London Borough of ", "", "London"},
    Kind{"unitary", "", " Borough Council", ""},
    Kind{"county", "", " County Council", ""},
    Kind{"london-borough", "London Borough of ", "", "London"},
    Kind{"unitary", "", " City Council", ""},
    Kind{"metropolitan-district", "", " City Council", ""},
};
constexpr std::array<std::string_view, 8> kRegions{
    "East Midlands", "East of England", "North East",    "North West",
    "South East",    "South West",      "West Midlands", "Yorkshire and The Humber"};
constexpr std::array<std::string_view, 8> kTowns{"mere", "borough", "mouth", "minster",
                                                 "port", "castle",  "dale",  "haven"};

std::string council_name(const Words& words, std::size_t number, const Kind& kind) {
  std::string name = words.made(number, Words::Kind::name);
  name += kind.type == "county" ? "shire" : kTowns[number % kTowns.size()];
  return name;
}

std::string row(std::size_t number, const std::string& name, const Kind& kind) {
  const std::string region(kind.region.empty() ? kRegions[number % kRegions.size()] : kind.region);
  const std::string full = std::string(kind.before) + name + std::string(kind.behind);
  return "Y" + std::to_string(number) + ",," + name + "," + full + "," + name + "," +
         std::string(kind.type) + "," + region + ",1974-04-01,," + name + " Council\n";
}

}  // namespace

Councils Councils::real() {
  std::vector<std::string> codes;
  for (const Authority& authority : Register::built_in().all()) codes.push_back(authority.code);
  return {Register::built_in(), std::move(codes), true};
}

Councils Councils::invented(std::size_t count) {
  const Words words(Register::built_in());
  std::string csv =
      "dfe_code,gss_codes,name,official_name,short_name,type,region,valid_from,valid_to,aliases\n";
  std::vector<std::string> codes;
  std::set<std::string> names;
  for (std::size_t number = 0; codes.size() < count; ++number) {
    const Kind& kind = kKinds[number % kKinds.size()];
    const std::string name = council_name(words, number, kind);
    if (!Register::built_in().resolve(name).empty() || !names.insert(name).second) continue;
    csv += row(number, name, kind);
    codes.push_back("Y" + std::to_string(number));
  }
  return {Register::built_in().with_rows(csv, "invented councils"), std::move(codes), false};
}

const Authority& Councils::on(std::size_t number, Date day) const {
  for (std::size_t i = 0; i < codes_.size(); ++i) {
    const Authority* council = register_.by_code(codes_[(number + i) % codes_.size()]);
    if (council->existed_on(day)) return *council;
  }
  throw Error(Message::internal, {"no council existed on " + iso(day)});
}

std::vector<std::string> Councils::places(const Authority& council, const Words& words,
                                          Random& random, std::size_t count) {
  constexpr std::size_t kPlaces = 40;
  constexpr std::size_t kNames = 1 << 18;
  std::uint64_t seed = 0;
  for (const char c : council.code) seed = seed * 131 + static_cast<unsigned char>(c);
  const std::vector<std::string>& endings = words.list("place-ending");
  std::vector<std::string> places;
  for (std::size_t i = 0; i < count; ++i) {
    Random place(seed * kPlaces + random.below(kPlaces));
    places.push_back(words.made(place.below(kNames), Words::Kind::name) +
                     endings[place.below(endings.size())]);
  }
  return places;
}

}  // namespace lettergrade::bench
