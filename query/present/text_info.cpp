#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <map>

#include "query/present/page.hpp"
#include "query/present/text.hpp"

namespace lettergrade::present {
namespace {

/// "340 bytes", "1.2 MB": decimal units, as disks are sold.
std::string size_text(std::uint64_t bytes) {
  constexpr std::array<std::string_view, 4> kUnits{"kB", "MB", "GB", "TB"};
  if (bytes < 1000) return counted(bytes, "byte");
  double size = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  for (; size >= 999.95 && unit + 1 < kUnits.size(); ++unit) size /= 1000;
  std::array<char, 32> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.1f ", size);
  return std::string(buffer.data(), static_cast<std::size_t>(length)).append(kUnits[unit]);
}

std::string years_text(const IndexInfo& info) {
  if (!info.first_year || !info.last_year) return "none known";
  if (info.first_year == info.last_year) return std::to_string(*info.first_year);
  return std::to_string(*info.first_year) + " to " + std::to_string(*info.last_year);
}

/// "2026: 4 of 153, 2025: 2 of 153": how many councils have a letter of those that existed.
std::string coverage_text(const IndexInfo& info) {
  std::map<int, std::pair<std::size_t, std::size_t>, std::greater<>> councils;
  for (const Coverage& row : info.coverage) {
    for (const int year : row.years) ++councils[year].first;
    for (const int year : row.years) ++councils[year].second;
    for (const int year : row.missing) ++councils[year].second;
  }
  std::string text;
  for (const auto& [year, count] : councils)
    text += (text.empty() ? "" : ", ") + std::to_string(year) + ": " + grouped(count.first) +
            " of " + grouped(count.second);
  return text;
}

/// Names of councils without any letter, the first few of them.
std::string without_letters_text(const IndexInfo& info) {
  constexpr std::size_t kMost = 12;
  std::string text;
  std::size_t count = 0;
  for (const Coverage& row : info.coverage)
    if (row.years.empty() && count++ < kMost) text += (text.empty() ? "" : "; ") + row.name;
  if (count > kMost) text += " and " + grouped(count - kMost) + " more (--format json has all)";
  return text;
}

std::string council_name(const Authority& authority) {
  std::string name = safe_line(authority.name);
  if (authority.valid_to) name += " (until " + iso(*authority.valid_to) + ")";
  return name;
}

/// "31 boilerplate passages, 12 acronyms, from 160 letters (model 1, 0f3a...)".
std::string model_text(const LearntModel& model) {
  if (model.version == 0) return "nothing yet; lettergrade-index --rebuild learns";
  return counted(model.boilerplate, "boilerplate passage") + ", " +
         counted(model.acronyms, "acronym") + ", from " + counted(model.letters, "letter") +
         " (model " + std::to_string(model.version) + ", " + model.id + ")";
}

}  // namespace

std::string info_text(const IndexInfo& info, const TextStyle& style) {
  Page page(style);
  const auto row = [&page](std::string_view label, const std::string& value) {
    page.wrapped({{std::string(label), Ink::faint}}, {{safe_line(value)}}, 14);
  };
  row("Index", info.path);
  row("Letters", grouped(info.letters));
  row("Sections", grouped(info.sections));
  row("Years", years_text(info));
  row("Authorities", grouped(info.authorities));
  if (const std::string councils = coverage_text(info); !councils.empty())
    row("Coverage", "councils with a letter, by year: " + councils);
  if (const std::string none = without_letters_text(info); !none.empty()) row("No letter of", none);
  row("Learnt", model_text(info.model));
  row("Size", size_text(info.bytes));
  row("Generation", grouped(info.generation));
  row("Versions",
      "schema " + std::to_string(info.schema) + ", analyser " + std::to_string(info.analyser));
  row("Uuid", info.uuid);
  return page.take();
}

std::string authorities_text(std::span<const AuthorityCount> authorities, const TextStyle& style) {
  Page page(style);
  if (authorities.empty()) {
    page.line("No authority has a name, alias or code that begins so.");
    return page.take();
  }
  std::size_t code = 4;
  std::size_t name = 9;
  std::size_t region = 6;
  for (const AuthorityCount& row : authorities) {
    code = std::max(code, display_width(safe_line(row.authority.code)));
    name = std::max(name, display_width(council_name(row.authority)));
    region = std::max(region, display_width(safe_line(row.authority.region)));
  }
  const std::size_t letters = 7;
  const std::size_t room = std::max<std::size_t>(style.width, 60) - letters - 6;
  code = std::min<std::size_t>(code, 9);
  region = std::min<std::size_t>(region, 24);
  name = std::min(name, room - code - region);
  const auto row = [&](std::string_view a, std::string_view b, std::string_view c,
                       std::string_view d, Ink ink) {
    page.line(Runs{
        {left(a, code) + "  " + left(b, name) + "  " + left(c, region) + "  " + right(d, letters),
         ink}});
  };
  row("Code", "Authority", "Region", "Letters", Ink::strong);
  for (const AuthorityCount& item : authorities)
    row(safe_line(item.authority.code), council_name(item.authority),
        safe_line(item.authority.region), grouped(item.letters), Ink::plain);
  return page.take();
}

}  // namespace lettergrade::present
