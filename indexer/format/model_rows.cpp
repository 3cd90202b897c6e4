#include "indexer/format/model_rows.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "indexer/format/hash.hpp"
#include "indexer/format/schema.hpp"

namespace lettergrade::format {
namespace {

using nlohmann::json;

constexpr std::array kRows{key::kModel, key::kModelPassages, key::kModelAcronyms};

std::string to_bytes(const json& value) {
  std::string bytes;
  json::to_cbor(value, bytes);
  return bytes;
}

std::string write_passages(const Model& model) {
  json list = json::array();
  for (const Model::Passage& passage : model.passages)
    list.push_back({passage.family, passage.words});
  return to_bytes(list);
}

std::string write_acronyms(const Model& model) {
  json list = json::array();
  for (const Model::Acronym& acronym : model.acronyms)
    list.push_back({acronym.acronym, acronym.phrase, acronym.letters});
  return to_bytes(list);
}

std::vector<Model::Acronym> read_acronyms(const std::string& bytes) {
  std::vector<Model::Acronym> acronyms;
  if (bytes.empty()) return acronyms;
  for (const json& item : json::from_cbor(bytes))
    acronyms.push_back({item.at(0), item.at(1), item.at(2)});
  return acronyms;
}

ModelSummary read_summary(const std::string& bytes) {
  if (bytes.empty()) return {};
  const json value = json::from_cbor(bytes);
  return {value.at("version"), value.at("id"), value.at("letters"), value.at("passages"),
          value.at("acronyms")};
}

/// Acronyms that differ; the rows of one stand next to each other.
std::size_t different(const std::vector<Model::Acronym>& acronyms) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < acronyms.size(); ++i)
    if (i == 0 || acronyms[i].acronym != acronyms[i - 1].acronym) ++count;
  return count;
}

std::string row(const Xapian::Database& database, std::string_view name) {
  return database.get_metadata(std::string(name));
}

}  // namespace

ModelRows rows_of(const Model& model) {
  ModelRows rows;
  for (const std::string_view name : kRows) rows[std::string(name)];
  if (model.version == 0) return rows;
  const std::string passages = write_passages(model);
  const std::string acronyms = write_acronyms(model);
  const std::string id =
      content_hash(std::to_string(model.version) + "\n" + content_hash(passages) + acronyms);
  rows[std::string(key::kModel)] = to_bytes({{"version", model.version},
                                             {"id", id},
                                             {"letters", model.letters},
                                             {"passages", model.passages.size()},
                                             {"acronyms", different(model.acronyms)}});
  rows[std::string(key::kModelPassages)] = passages;
  rows[std::string(key::kModelAcronyms)] = acronyms;
  return rows;
}

ModelRows model_rows(const Xapian::Database& database) {
  ModelRows rows;
  for (const std::string_view name : kRows) rows[std::string(name)] = row(database, name);
  return rows;
}

Model model_of(const ModelRows& rows) {
  const auto at = [&](std::string_view name) { return rows.at(std::string(name)); };
  const ModelSummary summary = read_summary(at(key::kModel));
  Model model;
  model.version = summary.version;
  model.letters = summary.letters;
  if (model.version == 0) return model;
  for (const json& item : json::from_cbor(at(key::kModelPassages)))
    model.passages.push_back({item.at(0), item.at(1)});
  model.acronyms = read_acronyms(at(key::kModelAcronyms));
  return model;
}

bool is_sound(const ModelRows& rows) {
  try {
    return rows_of(model_of(rows)) == rows;
  } catch (const std::exception&) {
    return false;
  }
}

ModelSummary model_summary(const Xapian::Database& database) {
  return read_summary(row(database, key::kModel));
}

std::vector<Model::Acronym> model_acronyms(const Xapian::Database& database) {
  return read_acronyms(row(database, key::kModelAcronyms));
}

}  // namespace lettergrade::format
