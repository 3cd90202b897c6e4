#include "indexer/parse/packs.hpp"

#include <algorithm>

#include "indexer/parse/boilerplate.hpp"
#include "indexer/parse/pack_starts.hpp"
#include "indexer/parse/recogniser.hpp"

namespace lettergrade::parse {
namespace {

/// The least that a covering paper or an appended letter says.
constexpr std::size_t kShortest = 300;

/// More salutations than that are no pack but something else.
constexpr std::size_t kMostDocuments = 16;

/// Whether a line behind the first few starts as a letter's salutation or a report's dates do. Most
/// texts are told from this alone to be one document.
bool may_hold_several(std::string_view text) {
  constexpr std::string_view kSigns[] = {"dear ", "inspection date", "date of inspection"};
  for (std::size_t at = text.find('\n', std::min(kShortest, text.size()));
       at != std::string_view::npos; at = text.find('\n', at + 1)) {
    std::size_t first = at + 1;
    while (first < text.size() && (text[first] == ' ' || text[first] == '\f')) ++first;
    const std::string line = ascii_lower(text.substr(first, 20));
    for (const std::string_view sign : kSigns)
      if (line.starts_with(sign)) return true;
  }
  return false;
}

/// A stretch of the text and whose it is.
struct Piece {
  Span span;
  bool paper = false;
};

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Block>& layout, const Register& authorities)
      : text_(text),
        layout_(layout),
        authorities_(authorities),
        folded_(text),
        lines_(split_lines(text)) {}

  std::vector<PackPart> split() {
    std::vector<std::size_t> starts = document_starts(folded_, lines_);
    if (starts.size() > kMostDocuments) starts.resize(kMostDocuments);
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < starts.size(); ++i)
      if (is_document(starts[i], i + 1 < starts.size() ? starts[i + 1] : lines_.size()))
        own.push_back(starts[i]);
    if (own.empty() || !says_enough({0, lines_[own.front()].span.begin})) return {};
    pieces(own);
    return parts();
  }

 private:
  /// Running text: two sentences at least. A letterhead has none.
  [[nodiscard]] bool says_enough(Span span) const {
    const std::string_view text = trim(slice(text_, span));
    int sentences = text.ends_with('.') ? 1 : 0;
    for (std::size_t i = 1; i + 1 < text.size() && sentences < 2; ++i) {
      const bool stop = text[i] == '.' && (text[i + 1] == ' ' || text[i + 1] == '\n');
      if (stop && text[i - 1] >= 'a' && text[i - 1] <= 'z') ++sentences;
    }
    return text.size() >= kShortest && sentences >= 2;
  }

  [[nodiscard]] Span lines_span(std::size_t first, std::size_t end) const {
    return {lines_[first].span.begin, end < lines_.size()
                                          ? lines_[end].span.begin
                                          : static_cast<std::uint32_t>(text_.size())};
  }

  /// Whether the lines [first, end) are a letter or report that a recogniser tells on its own.
  [[nodiscard]] bool is_document(std::size_t first, std::size_t end) const {
    const Span span = lines_span(first, end);
    if (!says_enough(span)) return false;
    const PackPart part = cut(span);
    Reading reading(part.text, authorities_, part.layout);
    mark_boilerplate(reading);
    const std::string_view family = recognise(reading).name;
    return family != "other" && family != "council-report";
  }

  /// The covering paper, each letter, and what belongs to the paper again.
  void pieces(const std::vector<std::size_t>& own) {
    pieces_.push_back({{0, lines_[own.front()].span.begin}, true});
    const bool covers = is_paper(pieces_.front().span);
    for (std::size_t i = 0; i < own.size(); ++i) {
      const std::size_t limit = i + 1 < own.size() ? own[i + 1] : lines_.size();
      const std::size_t end = covers ? document_end(folded_, lines_, own[i], limit) : limit;
      pieces_.push_back({lines_span(own[i], end)});
      if (end < limit) pieces_.push_back({lines_span(end, limit), true});
    }
  }

  [[nodiscard]] bool is_paper(Span span) const {
    const PackPart part = cut(span);
    Reading reading(part.text, authorities_, part.layout);
    mark_boilerplate(reading);
    return recognise(reading).name == "council-report";
  }

  [[nodiscard]] std::uint32_t page_at(std::uint32_t byte) const {
    return 1 + static_cast<std::uint32_t>(std::count(text_.begin(), text_.begin() + byte, '\f'));
  }

  /// A stretch of the text as a document of its own.
  [[nodiscard]] PackPart cut(Span span) const {
    const std::string_view words = trim(slice(text_, span));
    PackPart part;
    const auto begin = static_cast<std::uint32_t>(words.data() - text_.data());
    const auto end = begin + static_cast<std::uint32_t>(words.size());
    part.first_page = page_at(begin);
    part.last_page = page_at(end);
    append(part, {begin, end});
    return part;
  }

  void append(PackPart& part, Span span) const {
    const auto shift = static_cast<std::uint32_t>(part.text.size());
    for (Block block : layout_) {
      block.span.begin = std::max(block.span.begin, span.begin);
      block.span.end = std::min(block.span.end, span.end);
      if (block.span.empty()) continue;
      block.span.begin = block.span.begin - span.begin + shift;
      block.span.end = block.span.end - span.begin + shift;
      part.layout.push_back(block);
    }
    part.text += slice(text_, span);
  }

  /// The paper's pieces make one part, with a form feed for each page that is left out.
  std::vector<PackPart> parts() const {
    std::vector<PackPart> result{cut(pieces_.front().span)};
    for (std::size_t i = 1; i < pieces_.size(); ++i) {
      const PackPart piece = cut(pieces_[i].span);
      if (!pieces_[i].paper) {
        result.push_back(piece);
        continue;
      }
      PackPart& paper = result.front();
      paper.text.append(std::max(1U, piece.first_page - paper.last_page), '\f');
      const auto shift = static_cast<std::uint32_t>(paper.text.size());
      for (Block block : piece.layout) {
        block.span = {block.span.begin + shift, block.span.end + shift};
        paper.layout.push_back(block);
      }
      paper.text += piece.text;
      paper.last_page = piece.last_page;
    }
    return result;
  }

  std::string_view text_;
  const std::vector<Block>& layout_;
  const Register& authorities_;
  Folded folded_;
  std::vector<Line> lines_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<PackPart> split_pack(std::string_view text, const std::vector<Block>& layout,
                                 const Register& authorities) {
  if (!may_hold_several(text)) return {};
  return Splitter(text, layout, authorities).split();
}

}  // namespace lettergrade::parse
