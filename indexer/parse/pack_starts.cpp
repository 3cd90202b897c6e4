#include "indexer/parse/pack_starts.hpp"

#include <algorithm>
#include <optional>

#include "indexer/parse/blocks.hpp"
#include "indexer/parse/standing_texts.hpp"
#include "indexer/parse/wrapping.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::size_t kLongestLetterhead = 40;

class Starts {
 public:
  Starts(const Folded& folded, const std::vector<Line>& lines) : folded_(folded), lines_(lines) {}

  std::vector<std::size_t> find() const {
    std::vector<std::size_t> starts;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      std::optional<std::size_t> start;
      if (is_salutation(words(i)))
        start = above_salutation(i);
      else if (states_dates(words(i)))
        start = above_dates(i);
      if (!start || *start == 0 || (!starts.empty() && *start <= starts.back())) continue;
      starts.push_back(*start);
    }
    return starts;
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t i) const { return folded_.of(lines_[i].span); }

  static bool states_dates(std::string_view words) {
    return words.starts_with("inspection date") || words.starts_with("date of inspection");
  }

  /// Up over the lines of addresses, date and letterhead, to the top of the page or of the letter.
  [[nodiscard]] std::size_t above_salutation(std::size_t salutation) const {
    std::size_t start = salutation;
    while (start > 0 && salutation - start < kLongestLetterhead) {
      if (lines_[start].page_first) break;
      const std::size_t above = start - 1;
      if (heads_appendix(words(above)) || is_prose(above)) break;
      start = above;
    }
    return start;
  }

  /// A line of running text: it fills its line or ends a sentence that the line above began.
  [[nodiscard]] bool is_prose(std::size_t i) const {
    constexpr std::size_t kLongestLine = 75;
    const std::string_view text = slice(folded_.source(), lines_[i].span);
    return text.size() > kLongestLine || text.ends_with('.') || starts_lower(text);
  }

  /// The top of the page whose first lines hold the dates, or the line behind "Appendix A".
  [[nodiscard]] std::optional<std::size_t> above_dates(std::size_t dates) const {
    constexpr std::size_t kMostLines = 14;
    for (std::size_t at = dates; dates - at < kMostLines; --at) {
      if (lines_[at].page_first) return heads_appendix(words(at)) ? at + 1 : at;
      if (at == 0) return std::nullopt;
      if (heads_appendix(words(at - 1))) return at;
    }
    return std::nullopt;
  }

  const Folded& folded_;
  const std::vector<Line>& lines_;
};

bool is_closing(std::string_view words) {
  return words.starts_with("yours sincerely") || words.starts_with("yours faithfully");
}

}  // namespace

bool heads_appendix(std::string_view folded) {
  constexpr std::size_t kLongest = 120;
  if (folded.size() > kLongest || folded.ends_with('.') || folded.ends_with(',')) return false;
  for (const std::string_view word : {"appendix", "annex", "enclosure", "attachment"}) {
    if (!folded.starts_with(word)) continue;
    const std::string_view rest = folded.substr(word.size());
    // "Appendix A: the letter", "Annex"; not "Appendix A sets out ...".
    if (rest.empty()) return true;
    if (rest.front() != ' ' || rest.size() < 2) return false;
    const std::size_t end = std::min(rest.find_first_of(" :-", 1), rest.size());
    if (end > 4) return false;
    const std::string_view title = rest.substr(end);
    return title.empty() || title.front() == ':' || title.starts_with(" -") ||
           !has_any(title, "is|are|sets|shows|gives|contains|lists|has|to");
  }
  return false;
}

std::vector<std::size_t> document_starts(const Folded& folded, const std::vector<Line>& lines) {
  return Starts(folded, lines).find();
}

std::size_t document_end(const Folded& folded, const std::vector<Line>& lines, std::size_t begin,
                         std::size_t limit) {
  bool over = false;
  for (std::size_t i = begin; i < limit; ++i) {
    const std::string_view words = folded.of(lines[i].span);
    if (over && heads_appendix(words)) return i;
    over |= is_closing(words) || is_imprint(words) || has_words(words, "crown copyright");
  }
  return limit;
}

}  // namespace lettergrade::parse
