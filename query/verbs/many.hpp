#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "lettergrade/search.hpp"

namespace lettergrade::verbs {

/// One query among many, as a line of --queries asks it.
struct ManyRequest {
  SearchRequest search;
  std::optional<std::size_t> facet_limit;
  std::optional<std::string> id;  ///< given back with the answer
};

/// Reads one line, a JSON object: "query", "id", and the flags of `search` by their names, with -
/// or
/// _; a filter's value is a text, a number or a list of them. What the line does not say is as in
/// `defaults`; its filters come on top of those there. Throws Error(bad_request). Names and values
/// of filters are checked when the search runs.
[[nodiscard]] ManyRequest read_request(std::string_view line, const ManyRequest& defaults);

/// Answers every line of a text, in order; empty lines are none. `answer` gives the text of one
/// answer and says in its last argument whether anything was found. The result is the exit status.
int answer_many(
    std::string_view text, const ManyRequest& defaults,
    const std::function<std::string(const ManyRequest&, std::size_t line, bool& found)>& answer);

}  // namespace lettergrade::verbs
