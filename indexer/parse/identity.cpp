#include "indexer/parse/identity.hpp"

#include <xxhash.h>

#include <algorithm>
#include <optional>

#include "indexer/parse/sentence_sum.hpp"
#include "lettergrade/fields.hpp"

namespace lettergrade::parse {
namespace {

std::string hex(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, hash);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : canonical.digest) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

/// Where files differ around the same findings: what a report tells of the area and of itself.
bool surrounds(const Section& section) {
  return section.kind == SectionKind::context || section.kind == SectionKind::definitions;
}

/// The block that goes on with a sentence behind the notes at the foot of its page, where `i` is
/// the number of the first of them, printed by itself.
std::optional<std::size_t> behind_notes(const Reading& reading, std::size_t i) {
  const std::string_view number = reading.words(i);
  if (number.empty() || number.size() > 2 || !std::all_of(number.begin(), number.end(), is_digit))
    return std::nullopt;
  for (std::size_t next = i + 1; next < reading.blocks.size(); ++next) {
    const Block& block = reading.blocks[next];
    if (block.boilerplate || block.page == reading.blocks[i].page) continue;
    return block.continues ? std::optional(next) : std::nullopt;
  }
  return std::nullopt;
}

void add_block(const Block& block, SentenceSum& sum) {
  const bool heading = block.kind == BlockKind::heading;
  if (heading || (block.kind == BlockKind::list_item && !block.continues)) sum.end_sentence();
  sum.add(block.span);
  if (heading) sum.end_sentence();
}

SentenceSum findings_of(const Reading& reading, const Letter& letter) {
  SentenceSum sum(reading.folded);
  std::optional<std::size_t> notes_end;
  for (const Section& section : letter.sections) {
    if (surrounds(section)) continue;
    sum.in_list(section.kind == SectionKind::improve);
    for (std::size_t i = section.first_block; i < section.end_block; ++i) {
      if (reading.blocks[i].boilerplate) continue;
      if (i == notes_end) {
        sum.end_notes();
        notes_end.reset();
      }
      const auto behind = behind_notes(reading, i);
      if (behind && !notes_end) sum.begin_notes();
      if (behind)
        notes_end = behind;
      else
        add_block(reading.blocks[i], sum);
    }
    sum.end_sentence();
    notes_end.reset();
  }
  return sum;
}

/// A year or day that is only derived is that of the file, not of the letter.
std::string stated(const Letter& letter, Field field, const std::string& value) {
  const Evidence* evidence = letter.evidence_of(spec(field).name);
  return evidence && evidence->confidence == Confidence::stated ? value + "\n" : "\n";
}

std::string fields_of(const Letter& letter) {
  const auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : ""; };
  std::string text = letter.authority + "\n" + std::string(spec(letter.type).slug) + "\n" +
                     letter.framework + "\n" + day(letter.inspected_from) + "\n" +
                     day(letter.inspected_to) + "\n";
  text += stated(letter, Field::date, day(letter.date));
  text += stated(letter, Field::year, letter.year ? std::to_string(*letter.year) : "");
  for (const OutcomeGrade& own : letter.judgements())
    text += std::string(spec(own.outcome).slug) + std::to_string(own.grade.value) + "\n";
  return text;
}

/// All letters and digits, boilerplate only where there is nothing else.
std::string all_words(const Reading& reading) {
  std::string words;
  for (const bool boilerplate : {false, true}) {
    for (std::size_t i = 0; i < reading.blocks.size(); ++i)
      if (reading.blocks[i].boilerplate == boilerplate)
        for (const char c : reading.words(i))
          if (is_word_byte(c)) words += c;
    if (!words.empty()) return words;
  }
  return std::string(reading.text());
}

}  // namespace

std::string content_key(const Reading& reading, const Letter& letter) {
  constexpr std::size_t kFewestSentences = 3;
  const std::string fields = fields_of(letter);
  if (letter.type != LetterType::other) {
    const SentenceSum findings = findings_of(reading, letter);
    if (findings.count() >= kFewestSentences) return hex(fields + findings.bytes());
  }
  return hex(fields + all_words(reading));
}

}  // namespace lettergrade::parse
