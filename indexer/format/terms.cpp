#include "indexer/format/terms.hpp"

namespace lettergrade::format {

void TermAdder::add(std::string_view text, TextField field, bool continues) {
  Xapian::termpos& end = field == TextField::title ? title_end_ : body_end_;
  const Xapian::termpos base = end == 0 ? 1 : (continues ? end : end + kBlockGap);
  for (const Token& token : analyser_.tokens(text)) {
    add_token(token, field, base);
    end = std::max(end, base + token.last_position + 1);
  }
}

void TermAdder::add_blocks(std::string_view text, std::span<const Block> blocks) {
  for (const Block& block : blocks)
    add(slice(text, block.span), block.boilerplate ? TextField::boilerplate : TextField::body,
        block.continues);
}

void TermAdder::add_token(const Token& token, TextField field, Xapian::termpos base) {
  const Xapian::termcount wdf = field == TextField::boilerplate ? 0 : 1;
  const std::string term = std::string(word_prefix(field)) + token.term;
  document_.add_posting(term, base + token.position, wdf);
  // A compound stands at both its ends, so that a phrase meets it from either side.
  if (token.last_position != token.position)
    document_.add_posting(term, base + token.last_position, 0);
  const std::string stem = analyser_.stem(token.term);
  document_.add_term(std::string(stem_prefix(field)) + stem, wdf);
  if (field == TextField::title)
    document_.add_term(std::string(stem_prefix(TextField::body)) + stem, wdf);
}

void TermAdder::add_statement(std::string_view sentence, const Grade& grade) {
  const Xapian::termpos base = statements_end_ == 0 ? 1 : statements_end_ + kBlockGap;
  statements_end_ = base + 1;
  document_.add_posting(filter_term(Field::judged, std::to_string(grade.value)), base, 0);
  const auto add = [&](std::string_view prefix, const std::string& term, const Token& token) {
    for (const std::uint32_t position : {token.position, token.last_position})
      document_.add_posting(std::string(prefix) + term, base + position, 0);
  };
  for (const Token& token : analyser_.tokens(sentence)) {
    statements_end_ = std::max(statements_end_, base + token.last_position + 1);
    add(word_prefix(TextField::statement), token.term, token);
    add(stem_prefix(TextField::statement), analyser_.stem(token.term), token);
  }
}

}  // namespace lettergrade::format
