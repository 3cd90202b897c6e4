#pragma once
#include <optional>
#include <string>

#include "indexer/cli/binder.hpp"
#include "lettergrade/search.hpp"
#include "query/present/terminal.hpp"

namespace lettergrade::verbs {

/// How an answer with hits is printed.
enum class AnswerFormat : std::uint8_t { text, json, jsonl, csv, tsv, paths };

void bind_answer_format(cli::OptionBinder& binder, AnswerFormat& format);

/// The answer in that format. `facet_limit`: values of a facet that JSON lists; unset: all.
[[nodiscard]] std::string rendered(const SearchAnswer& answer, const Register& authorities,
                                   AnswerFormat format, const present::TextStyle& style,
                                   std::optional<std::size_t> facet_limit);

}  // namespace lettergrade::verbs
