#include "indexer/parse/blocks.hpp"

#include <algorithm>

#include "indexer/parse/grades.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/titles.hpp"
#include "indexer/parse/wrapping.hpp"

namespace lettergrade::parse {
namespace {

/// How a line starts or what it is, told from the line alone.
enum class Shape : std::uint8_t { plain, bullet, numbered, row, heading };

/// Cells stand apart by a tab, three spaces or a bar.
bool has_cells(std::string_view raw) {
  return raw.find('\t') != std::string_view::npos || raw.find("   ") != std::string_view::npos ||
         raw.find(" | ") != std::string_view::npos || raw.starts_with('|');
}

bool is_rule(std::string_view raw) {
  return raw.size() >= 3 && raw.find_first_not_of("-=_+|: \t") == std::string_view::npos;
}

Shape shape_of(std::string_view raw, std::string_view folded) {
  if (is_rule(raw)) return Shape::row;
  if (folded.size() <= 200 && (standing_heading(folded) || outcome_heading(folded)) &&
      !(has_cells(raw.substr(number_length(raw))) && !folded.ends_with(':') &&
        grade_number_at_end(folded) == 0))
    return Shape::heading;
  if (bullet_length(raw) != 0 || is_bare_bullet(raw)) return Shape::bullet;
  const std::size_t number = number_length(raw);
  if (has_cells(raw.substr(number))) return Shape::row;
  return number != 0 ? Shape::numbered : Shape::plain;
}

/// A block being put together, and what its lines showed.
struct Draft {
  Block block;
  Shape shape = Shape::plain;
  bool furniture = false;
  std::uint32_t gap = 0;
  std::size_t last_line = 0;
  std::size_t lines = 1;
};

class Builder {
 public:
  Builder(const Folded& folded, const std::vector<Line>& lines)
      : folded_(folded), lines_(lines), wrapping_(folded, lines) {}

  std::vector<Block> build() {
    for (std::size_t i = 0; i < lines_.size(); ++i) add(i);
    std::vector<Block> blocks;
    blocks.reserve(drafts_.size());
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      finish(i);
      blocks.push_back(drafts_[i].block);
    }
    return blocks;
  }

 private:
  void add(std::size_t i) {
    const Line& line = lines_[i];
    const Shape form = line.furniture ? Shape::plain : shape(i);
    if (!drafts_.empty() && belongs(drafts_.back(), i, form)) {
      Draft& draft = drafts_.back();
      draft.block.span.end = line.span.end;
      draft.last_line = i;
      ++draft.lines;
      return;
    }
    drafts_.push_back({.block = {.span = line.span, .page = line.page},
                       .shape = form,
                       .furniture = line.furniture,
                       .gap = line.gap,
                       .last_line = i});
  }

  /// A full line in the middle of a paragraph is no heading, whatever it says.
  [[nodiscard]] Shape shape(std::size_t i) const {
    Shape found = shape_of(raw(i), folded(i));
    if (found == Shape::plain && is_lone_title(i)) found = Shape::heading;
    const bool wrapped = i + 1 < lines_.size() && lines_[i + 1].gap == 0 && starts_lower(raw(i)) &&
                         wrapping_.is_full(i, i + 1);
    return found == Shape::heading && (wrapped || starts_lower(raw(i))) ? Shape::plain : found;
  }

  /// "What the inspection judgements mean: the LSCB", "Key strengths and weaknesses of the LSCB",
  /// however close the text stands below it.
  [[nodiscard]] bool is_lone_title(std::size_t i) const {
    if (!standing_title(folded(i)) || starts_lower(raw(i))) return false;
    const bool apart =
        i == 0 || lines_[i].gap > 0 || lines_[i].page_first || !wrapping_.is_full(i - 1, i);
    const bool goes_on =
        i + 1 < lines_.size() && lines_[i + 1].gap == 0 && starts_lower(raw(i + 1));
    return apart && !goes_on;
  }

  [[nodiscard]] bool belongs(const Draft& draft, std::size_t i, Shape shape) const {
    const Line& line = lines_[i];
    const bool marked = draft.lines == 1 && !draft.furniture &&
                        (is_bare_number(raw(i - 1)) || is_bare_bullet(raw(i - 1)));
    if (marked && !line.page_first && !line.furniture && line.gap <= 2)
      return shape == Shape::plain;
    if (line.gap > 0 || line.page_first || line.furniture || draft.furniture) return false;
    // What the letter says must not run into its address, whatever the lines' lengths.
    if (greets(i) || greets(i - 1)) return false;
    const bool lower = starts_lower(raw(i));
    if (draft.shape == Shape::heading) return goes_on(draft, i, lower);
    if (shape == Shape::bullet) return is_dash_of(draft, i);
    if (shape != Shape::plain) return false;
    if (draft.shape == Shape::row) return lower;
    if (draft.shape == Shape::bullet && line.indent > lines_[first_line(draft)].indent + 1)
      return true;
    const bool unfinished = !ends_sentence(raw(i - 1));
    return (unfinished && (lower || wrapping_.ends_open(i - 1))) || wrapping_.is_full(i - 1, i);
  }

  /// "... placed at home on a care order\n- 11% of all children": a dash of the sentence that came
  /// to stand at the start of a line, and no item of a list.
  [[nodiscard]] bool is_dash_of(const Draft& draft, std::size_t i) const {
    const bool prose = draft.shape == Shape::plain || draft.shape == Shape::numbered;
    const std::string_view words = folded(i).substr(std::min<std::size_t>(2, folded(i).size()));
    const bool goes_on = starts_lower(words) || (!words.empty() && is_digit(words.front()));
    return prose && folded(i).starts_with("- ") && goes_on && !ends_sentence(raw(i - 1)) &&
           wrapping_.is_full(i - 1, i);
  }

  [[nodiscard]] bool greets(std::size_t i) const {
    return !starts_lower(raw(i)) && is_salutation(folded(i));
  }

  /// A heading goes on in the next line: lower case, or the grade behind "... is:".
  [[nodiscard]] bool goes_on(const Draft& draft, std::size_t i, bool lower) const {
    constexpr std::size_t kLongestHeading = 220;
    if (draft.block.span.size() > kLongestHeading) return false;
    if (lower && !ends_sentence(raw(i - 1))) return true;
    const std::string_view before = folded(i - 1);
    const bool open = before.ends_with(':') || before.ends_with(" is");
    return open && whole_grade(folded(i)).has_value();
  }

  void finish(std::size_t i) {
    Draft& draft = drafts_[i];
    if (draft.furniture) {
      draft.block.boilerplate = true;
      return;
    }
    draft.block.kind = kind(i);
    draft.block.continues = continues(i);
    if (draft.block.continues) draft.block.kind = BlockKind::paragraph;
    if (draft.block.page == notes_page_) return;
    if (starts_notes(i)) notes_page_ = draft.block.page;
    if (draft.block.page != notes_page_) last_body_ = i;
  }

  /// A number by itself, as stands before the notes at the foot of a page, where the sentence above
  /// it goes on over the page.
  [[nodiscard]] bool starts_notes(std::size_t i) const {
    const std::string_view number = slice(folded_.source(), drafts_[i].block.span);
    const bool small = number.size() <= 2 && std::all_of(number.begin(), number.end(), is_digit);
    if (!small || last_body_ == kNone || ends_sentence(raw(drafts_[last_body_].last_line)))
      return false;
    for (std::size_t next = i + 1; next < drafts_.size(); ++next)
      if (drafts_[next].block.page != drafts_[i].block.page && !drafts_[next].furniture)
        return starts_lower(slice(folded_.source(), drafts_[next].block.span));
    return false;
  }

  [[nodiscard]] BlockKind kind(std::size_t i) const {
    const Draft& draft = drafts_[i];
    const std::string_view words = folded_.of(draft.block.span);
    switch (draft.shape) {
      case Shape::bullet:
        return BlockKind::list_item;
      case Shape::row:
        return BlockKind::table_row;
      case Shape::heading:
        return BlockKind::heading;
      default:
        break;
    }
    const bool alone = draft.gap > 0 && draft.lines <= 3;
    if (is_known_title(words, alone)) return BlockKind::heading;
    return looks_like_heading(i) ? BlockKind::heading : BlockKind::paragraph;
  }

  /// A short line that stands alone before running text. Whether it stands where headings may
  /// stand (not among addresses, not behind the signature) is for demote_headings to say.
  [[nodiscard]] bool looks_like_heading(std::size_t i) const {
    const Draft& draft = drafts_[i];
    if (draft.lines > 2 || (draft.gap == 0 && i > 0)) return false;
    if (!may_be_title(slice(folded_.source(), draft.block.span), folded_.of(draft.block.span)))
      return false;
    for (std::size_t next = i + 1; next < drafts_.size(); ++next) {
      if (drafts_[next].furniture) continue;
      const Draft& body = drafts_[next];
      // The page ended in the middle of a sentence.
      if (starts_lower(slice(folded_.source(), body.block.span))) return false;
      if (body.shape == Shape::bullet || body.shape == Shape::row) return true;
      if (grade_line(folded_.of(body.block.span))) return true;
      return body.block.span.size() > 110 || ends_sentence(raw(body.last_line));
    }
    return false;
  }

  [[nodiscard]] bool continues(std::size_t i) const {
    if (last_body_ == kNone) return false;
    const Draft& draft = drafts_[i];
    const Draft& before = drafts_[last_body_];
    if (draft.shape != Shape::plain || draft.block.kind == BlockKind::heading) return false;
    const bool prose =
        before.block.kind == BlockKind::paragraph || before.block.kind == BlockKind::list_item;
    constexpr std::uint32_t kShortest = 50;
    const bool long_enough = before.block.continues || before.block.span.size() >= kShortest;
    if (!prose || !long_enough || ends_sentence(raw(before.last_line))) return false;
    if (starts_lower(slice(folded_.source(), draft.block.span))) return true;
    if (raw(before.last_line).ends_with('-')) return true;
    const bool page_between = last_body_ + 1 < i || before.block.page != draft.block.page;
    return page_between && wrapping_.is_full(before.last_line, before.last_line);
  }

  [[nodiscard]] std::size_t first_line(const Draft& draft) const {
    return draft.last_line + 1 - draft.lines;
  }
  [[nodiscard]] std::string_view raw(std::size_t line) const {
    return slice(folded_.source(), lines_[line].span);
  }
  [[nodiscard]] std::string_view folded(std::size_t line) const {
    return folded_.of(lines_[line].span);
  }

  const Folded& folded_;
  const std::vector<Line>& lines_;
  Wrapping wrapping_;
  std::vector<Draft> drafts_;
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t last_body_ = kNone;
  std::uint32_t notes_page_ = 0;  ///< the rest of this page is notes
};

}  // namespace

std::vector<Block> make_blocks(const Folded& folded, const std::vector<Line>& lines) {
  return Builder(folded, lines).build();
}

}  // namespace lettergrade::parse
