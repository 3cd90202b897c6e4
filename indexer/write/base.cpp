#include "indexer/write/base.hpp"

#include "indexer/format/record.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/write/plan.hpp"

namespace lettergrade::write {
namespace {

/// Reads slots of documents that come in order of docid.
class SlotReader {
 public:
  SlotReader(const Xapian::Database& database, int slot)
      : at_(database.valuestream_begin(static_cast<Xapian::valueno>(slot))),
        end_(database.valuestream_end(static_cast<Xapian::valueno>(slot))) {}
  std::string operator()(Xapian::docid docid) {
    if (at_ != end_) at_.skip_to(docid);
    return at_ != end_ && at_.get_docid() == docid ? *at_ : std::string();
  }

 private:
  Xapian::ValueIterator at_;
  Xapian::ValueIterator end_;
};

}  // namespace

std::optional<Xapian::docid> Base::find(std::string_view prefix, std::string_view value) const {
  const std::string key = format::with_prefix(prefix, value);
  const auto posting = letters_.postlist_begin(key);
  if (posting == letters_.postlist_end(key)) return std::nullopt;
  return *posting;
}

std::vector<Xapian::docid> Base::find_all(std::string_view prefix, std::string_view value) const {
  const std::string key = format::with_prefix(prefix, value);
  std::vector<Xapian::docid> found;
  for (auto posting = letters_.postlist_begin(key); posting != letters_.postlist_end(key);
       ++posting)
    found.push_back(*posting);
  return found;
}

std::string Base::key_of(Xapian::docid docid, std::string_view prefix) const {
  auto position = letters_.termlist_begin(docid);
  position.skip_to(std::string(prefix));
  if (position == letters_.termlist_end(docid)) return {};
  const std::string found = *position;
  return found.starts_with(prefix) ? found.substr(prefix.size()) : std::string();
}

Letter Base::load(Xapian::docid docid) const {
  return format::decode_letter(letters_.get_document(docid).get_data());
}

std::vector<Base::Member> Base::members(const std::string& base_id) const {
  std::vector<Member> result;
  SlotReader id(letters_, kIdSlot);
  SlotReader time(letters_, kTimeSlot);
  SlotReader content(letters_, format::kContentSlot);
  for (const Xapian::docid docid : find_all(format::kBaseIdPrefix, base_id))
    result.push_back({docid, format::Hash::from_hex(content(docid)).value_or(format::Hash{}),
                      time_of(time(docid)), id(docid)});
  return result;
}

std::set<Xapian::docid> Base::with_unseen_sources(const SeenSources& seen) const {
  std::set<Xapian::docid> found;
  const std::string prefix(format::kSourcePrefix);
  for (auto key = letters_.allterms_begin(prefix); key != letters_.allterms_end(prefix); ++key) {
    const std::string name = *key;
    const auto hash = format::Hash::from_hex(std::string_view(name).substr(prefix.size()));
    if (hash && seen.contains(*hash)) continue;
    for (auto posting = letters_.postlist_begin(name); posting != letters_.postlist_end(name);
         ++posting)
      found.insert(*posting);
  }
  return found;
}

void Base::each_base_id(const std::function<void(const std::string&)>& take) const {
  const std::string prefix(format::kBaseIdPrefix);
  for (auto key = letters_.allterms_begin(prefix); key != letters_.allterms_end(prefix); ++key)
    take((*key).substr(prefix.size()));
}

void Base::each(const std::function<void(Xapian::docid)>& take) const {
  if (size() == 0) return;
  for (auto posting = letters_.postlist_begin(""); posting != letters_.postlist_end(""); ++posting)
    take(*posting);
}

}  // namespace lettergrade::write
