#pragma once
#include <string>

#include "indexer/cli/binder.hpp"
#include "indexer/cli/command.hpp"
#include "lettergrade/error.hpp"
#include "lettergrade/search.hpp"
#include "query/present/terminal.hpp"

/// The verbs of `lettergrade`, a file each. Each reads its arguments, asks the index and prints;
/// the result is the exit status.
namespace lettergrade::verbs {

int search(const cli::Command& command);
int facets(const cli::Command& command);
int show(const cli::Command& command);
int why(const cli::Command& command);
int similar(const cli::Command& command);
int suggest(const cli::Command& command);
int info(const cli::Command& command);
int check(const cli::Command& command);
int authorities(const cli::Command& command);
int run_queries(const cli::Command& command);
int export_rows(const cli::Command& command);

/// Runs the verb that was named.
int run(const cli::Command& command);

/// The filters, flags of every verb that searches.
class FilterOptions {
 public:
  explicit FilterOptions(cli::OptionBinder& binder);

  [[nodiscard]] std::vector<Filter> filters() const;

 private:
  struct FilterFlag {
    std::string field;
    std::vector<std::string> values;
  };
  std::vector<FilterFlag> filters_;
};

/// A query and its filters.
class QueryOptions {
 public:
  explicit QueryOptions(cli::OptionBinder& binder);

  /// The request that the flags make.
  [[nodiscard]] SearchRequest request() const;

 private:
  FilterOptions filters_;
  std::vector<std::string> words_;
  bool any_ = false;
  bool include_boilerplate_ = false;
  bool no_spelling_ = false;
};

/// What stands for words of a query, bound to the flags that say so.
class TermOptions {
 public:
  explicit TermOptions(cli::OptionBinder& binder);

  /// The file of synonyms is read. Throws Error where it cannot be.
  [[nodiscard]] Terms terms() const;

 private:
  bool no_bridge_ = false;
  std::string synonyms_;
};

/// What both search and facets ask, bound to the flags they share.
class SearchOptions {
 public:
  explicit SearchOptions(cli::OptionBinder& binder);

  /// The request that the flags make. Throws Error where a facet's name is unknown.
  [[nodiscard]] SearchRequest request() const;
  /// Values listed of each facet; unset: as the format likes.
  [[nodiscard]] const std::optional<std::size_t>& facet_limit() const { return facet_limit_; }

 private:
  QueryOptions query_;
  TermOptions terms_;
  Unit by_ = Unit::letter;
  std::string facets_ = "all";
  std::optional<std::size_t> facet_limit_;
};

/// The words of a command line as one text.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

/// The facets of a list of names parted by commas, or of "all" or "none". Throws Error where a name
/// is unknown.
[[nodiscard]] std::vector<Field> facet_list(std::string_view names);

/// Refuses words beside --queries: they would not be asked. Throws Error(bad_usage).
void refuse_words(const SearchRequest& request, std::string_view verb);

/// Says on standard error that words were looked for in another spelling, for results that have no
/// place for it. `where` comes first: "line 3: ", or nothing.
void tell_corrections(const std::vector<Correction>& corrections, std::string_view where);

/// The letter that `id` names; where it is unknown and ends in "#14", the letter before that, and
/// the paragraph is added to those asked for. Throws Error(unknown_id).
[[nodiscard]] Letter find_letter(Index& index, const std::string& id,
                                 std::vector<std::string>& paragraphs);
/// The paragraphs of a letter with these ids. Throws Error(unknown_paragraph).
[[nodiscard]] std::vector<const Paragraph*> find_paragraphs(const Letter& letter,
                                                            const std::vector<std::string>& ids);

/// Style of text for people on standard output.
[[nodiscard]] present::TextStyle text_style(const cli::CommonOptions& common);

/// Prints a result; what goes to a terminal is made safe for it. `text` may already be styled.
void print(const std::string& text, bool styled);

}  // namespace lettergrade::verbs
