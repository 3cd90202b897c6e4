#include "indexer/read/formats/docx_numbering.hpp"

#include <algorithm>
#include <cstdlib>

#include "indexer/read/formats/xml.hpp"

namespace lettergrade::read {
namespace {

using xml::attribute;
using xml::child;

constexpr int kMostCounted = 100'000;

std::string value_of(const xmlNode* node, std::string_view name) {
  const xmlNode* found = child(node, name);
  return found == nullptr ? std::string{} : attribute(found, "val");
}

std::string letters(int number) {
  std::string text;
  for (; number > 0; number = (number - 1) / 26)
    text.insert(text.begin(), static_cast<char>('a' + (number - 1) % 26));
  return text;
}

std::string roman(int number) {
  struct Step {
    int value;
    const char* text;
  };
  constexpr std::array<Step, 13> kSteps{{{1000, "m"},
                                         {900, "cm"},
                                         {500, "d"},
                                         {400, "cd"},
                                         {100, "c"},
                                         {90, "xc"},
                                         {50, "l"},
                                         {40, "xl"},
                                         {10, "x"},
                                         {9, "ix"},
                                         {5, "v"},
                                         {4, "iv"},
                                         {1, "i"}}};
  std::string text;
  if (number > 4000) return std::to_string(number);
  for (const Step& step : kSteps)
    for (; number >= step.value; number -= step.value) text += step.text;
  return text;
}

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string written(int number, const std::string& format) {
  if (format == "lowerLetter") return letters(number);
  if (format == "upperLetter") return upper(letters(number));
  if (format == "lowerRoman") return roman(number);
  if (format == "upperRoman") return upper(roman(number));
  if (format == "none") return {};
  return std::to_string(number);
}

}  // namespace

DocxNumbering::DocxNumbering(std::string_view xml) {
  const xml::Tree tree = xml.empty() ? xml::Tree{} : xml::parse(xml);
  const xmlNode* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
  if (root == nullptr) return;
  for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
    if (xml::name_of(node) == "num")
      list_of_[attribute(node, "numId")] = value_of(node, "abstractNumId");
    if (xml::name_of(node) != "abstractNum") continue;
    Levels& levels = lists_[attribute(node, "abstractNumId")];
    for (const xmlNode* next = node->children; next != nullptr; next = next->next) {
      const int level = std::atoi(attribute(next, "ilvl").c_str());
      if (xml::name_of(next) != "lvl" || level < 0 || level >= kLevels) continue;
      const std::string start = value_of(next, "start");
      levels[static_cast<std::size_t>(level)] = {
          value_of(next, "numFmt"), value_of(next, "lvlText"),
          start.empty() ? 1 : std::clamp(std::atoi(start.c_str()), 0, kMostCounted)};
    }
  }
}

DocxMarker DocxNumbering::next(const std::string& id, int level) {
  const auto list = list_of_.find(id);
  if (list == list_of_.end() || level < 0 || level >= kLevels) return {};
  const auto found = lists_.find(list->second);
  if (found == lists_.end()) return {};
  const Levels& levels = found->second;
  const auto at = static_cast<std::size_t>(level);
  auto& counts = counts_[list->second];
  counts[at] = std::min(counts[at] == 0 ? levels[at].start : counts[at] + 1, kMostCounted);
  std::fill(counts.begin() + level + 1, counts.end(), 0);
  if (levels[at].format == "bullet") return {"\u2022", true};
  std::string text;
  const std::string& pattern = levels[at].text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool place = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' &&
                       pattern[i + 1] <= '9';
    if (!place) {
      text += pattern[i];
      continue;
    }
    const auto which = static_cast<std::size_t>(pattern[++i] - '1');
    const int number = counts[which] == 0 ? levels[which].start : counts[which];
    text += written(number, levels[which].format);
  }
  return {text, false};
}

}  // namespace lettergrade::read
