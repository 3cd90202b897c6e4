#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "indexer/format/model.hpp"
#include "indexer/format/xapian_border.hpp"

/// How a model is kept with an index: rows of metadata, so that it switches with the documents.
namespace lettergrade::format {

/// A model in few words.
struct ModelSummary {
  int version = 0;            ///< 0: nothing was learnt
  std::string id;             ///< 32 hex digits: hash of all that was learnt; empty for version 0
  std::uint64_t letters = 0;  ///< that it was learnt from
  std::uint64_t passages = 0;
  std::uint64_t acronyms = 0;
};

/// The model as rows of metadata. Rows of a model that was never learnt are empty.
using ModelRows = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] ModelRows rows_of(const Model& model);
/// The same rows as they stand in a database; empty ones where it has none.
[[nodiscard]] ModelRows model_rows(const Xapian::Database& database);

/// What rows_of was given. Throws std::exception where the rows are no model.
[[nodiscard]] Model model_of(const ModelRows& rows);

/// Whether the rows are a model and its id is the hash of the rest.
[[nodiscard]] bool is_sound(const ModelRows& rows);

/// Parts of it, without a look at the rest. Throw std::exception as model_of does.
[[nodiscard]] ModelSummary model_summary(const Xapian::Database& database);
[[nodiscard]] std::vector<Model::Acronym> model_acronyms(const Xapian::Database& database);

}  // namespace lettergrade::format
