#include "indexer/write/settle.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <unordered_map>

#include "indexer/format/schema.hpp"

namespace lettergrade::write {
namespace {

using Removed = std::set<Xapian::docid>;

/// A touched letter goes, and comes again where a source still holds it.
void settle_sources(const Base& base, Plan& plan, const TouchedLetters& touched, Removed& removed) {
  for (const auto& [docid, gone] : touched) {
    removed.insert(docid);
    Letter letter = base.load(docid);
    const format::Hash content = content_of(letter);
    const bool again = plan.has(content);
    // A record that is put in again replaces the one before.
    if (again && letter.base_id.empty()) continue;
    const std::string first = letter.sources.empty() ? std::string() : letter.sources[0].absolute;
    std::erase_if(letter.sources, [&, &lost = gone](const Source& source) {
      return lost.contains(format::source_key(source, letter));
    });
    if (letter.sources.empty()) continue;
    // Its text came from its first source: without that one, a text that was just read is better.
    if (again && letter.sources[0].absolute != first)
      plan.change(content, [&](Letter& fresh) { join_sources(fresh, letter); });
    else
      plan.add(std::move(letter));
  }
}

/// One of the letters that share a base id: stored or planned.
struct Member {
  format::Hash content;
  std::int32_t time = 0;
  std::uint32_t planned = 0;  ///< index into the plan, where it is in it
  const Base::Member* stored = nullptr;
  std::uint8_t digits = 0;
  bool oldest = false;
};

/// How many hex digits two hashes have in common at their beginning.
unsigned common_digits(const format::Hash& a, const format::Hash& b) {
  const std::string left = a.hex();
  const std::string right = b.hex();
  const auto [end, other] = std::mismatch(left.begin(), left.end(), right.begin());
  return static_cast<unsigned>(end - left.begin());
}

/// Decides the ids of all letters of one base id. `taken`: a record has the bare id.
void decide(std::vector<Member>& group, bool taken) {
  constexpr unsigned kDigits = 4;
  constexpr unsigned kMost = 32;
  if (group.empty()) return;
  if (group.size() == 1 && !taken) return;
  std::sort(group.begin(), group.end(),
            [](const Member& a, const Member& b) { return a.content < b.content; });
  for (std::size_t i = 0; i < group.size(); ++i) {
    unsigned common = 0;
    if (i > 0) common = common_digits(group[i - 1].content, group[i].content);
    if (i + 1 < group.size())
      common = std::max(common, common_digits(group[i].content, group[i + 1].content));
    group[i].digits = static_cast<std::uint8_t>(std::clamp(common + 1, kDigits, kMost));
  }
  // The hash decides between letters of one day, so that any order of adding them gives the same.
  const auto oldest =
      std::min_element(group.begin(), group.end(), [](const auto& a, const auto& b) {
        return std::tie(a.time, a.content) < std::tie(b.time, b.content);
      });
  if (!taken) oldest->oldest = true;
}

class IdSettler {
 public:
  IdSettler(const Base& base, Plan& plan, Removed& removed)
      : base_(base), plan_(plan), removed_(removed) {
    for (std::uint32_t i = 0; i < plan_.letters().size(); ++i) {
      const PlannedLetter& planned = plan_.letters()[i];
      if (planned.base == PlannedLetter::kRecord)
        records_.insert(planned.content);
      else
        planned_of_[planned.base].push_back(i);
    }
  }

  void settle(const std::string& base_id) {
    const std::uint32_t number = plan_.base_number(base_id);
    std::vector<Base::Member> stored = base_.members(base_id);
    std::erase_if(stored, [&](const Base::Member& m) { return removed_.contains(m.docid); });
    std::vector<Member> group;
    group.reserve(stored.size() + planned_of_[number].size());
    for (const Base::Member& member : stored)
      group.push_back({member.content, member.time, 0, &member, 0, false});
    for (const std::uint32_t i : planned_of_[number])
      group.push_back({plan_.letters()[i].content, plan_.letters()[i].time, i, nullptr, 0, false});
    decide(group, taken(base_id));
    const auto answering = base_.find(format::kAliasPrefix, base_id);
    for (const Member& member : group) {
      const std::string id = id_with_digits(base_id, member.content, member.digits);
      if (member.stored != nullptr) {
        const bool answers = answering == member.stored->docid;
        if (member.stored->id == id && answers == member.oldest) continue;
        removed_.insert(member.stored->docid);
        plan_.add(base_.load(member.stored->docid));
      }
      PlannedLetter& planned =
          member.stored != nullptr ? plan_.letters().back() : plan_.letters()[member.planned];
      planned.digits = member.digits;
      planned.answers_to_base = member.oldest;
    }
  }

 private:
  /// Whether a record has this id.
  [[nodiscard]] bool taken(const std::string& id) const {
    if (records_.contains(format::record_key(id))) return true;
    const auto docid = base_.find(format::kContentPrefix, format::record_key(id).hex());
    return docid && !removed_.contains(*docid);
  }

  const Base& base_;
  Plan& plan_;
  Removed& removed_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> planned_of_;
  SeenSources records_;
};

/// Base ids whose letters may need other ids than before.
std::set<std::string> base_ids_to_settle(const Base& base, const Plan& plan,
                                         const Removed& removed) {
  std::set<std::string> ids(plan.base_ids().begin(), plan.base_ids().end());
  SeenSources records;
  for (const PlannedLetter& planned : plan.letters())
    if (planned.base == PlannedLetter::kRecord) records.insert(planned.content);
  for (const Xapian::docid docid : removed)
    if (std::string id = base.key_of(docid, format::kBaseIdPrefix); !id.empty())
      ids.insert(std::move(id));
    else
      records.insert(format::record_key(base.key_of(docid, spec(Field::id).prefix)));
  // A record that comes takes its id from letters, one that goes frees it.
  if (!records.empty())
    base.each_base_id([&](const std::string& id) {
      if (records.contains(format::record_key(id))) ids.insert(id);
    });
  return ids;
}

}  // namespace

std::set<Xapian::docid> settle(const Base& base, Plan& plan, const TouchedLetters& touched) {
  Removed removed;
  settle_sources(base, plan, touched, removed);
  IdSettler ids(base, plan, removed);
  for (const std::string& base_id : base_ids_to_settle(base, plan, removed)) ids.settle(base_id);
  return removed;
}

}  // namespace lettergrade::write
