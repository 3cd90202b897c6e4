#include "query/match/ordered.hpp"

#include <algorithm>
#include <limits>

namespace lettergrade::match {
namespace {

using format::Column;

int slot_of(Sort sort) {
  if (sort == Sort::authority) return spec(Field::authority).slot;
  return sort == Sort::grade ? spec(Field::grade).slot : kTimeSlot;
}

/// By ordinal a number that sorts as the field does, the smallest first; no value comes last.
std::vector<std::uint64_t> sort_keys(Sort sort, const Column& column, const Register& authorities) {
  constexpr std::uint64_t kLast = std::numeric_limits<std::uint64_t>::max();
  std::vector<std::uint64_t> keys(column.ordinals(), kLast);
  if (sort != Sort::authority) {
    const bool descending = sort == Sort::newest || sort == Sort::grade;
    for (std::uint32_t i = 1; i < column.ordinals(); ++i)
      keys[i] = descending ? kLast - column.order(i) : column.order(i);
    return keys;
  }
  std::vector<std::pair<std::string, std::uint32_t>> names;
  for (std::uint32_t i = 1; i < column.ordinals(); ++i)
    if (const Authority* authority = authorities.by_code(column.value(i)))
      names.emplace_back(Register::fold(authority->name), i);
  std::sort(names.begin(), names.end());
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool same = i > 0 && names[i].first == names[i - 1].first;
    keys[names[i].second] = same ? keys[names[i - 1].second] : i;
  }
  return keys;
}

struct Row {
  std::uint64_t key;
  std::uint32_t docid;
};

class Order {
 public:
  Order(Sort sort, format::Columns& columns)
      : times_(sort == Sort::authority || sort == Sort::grade ? &columns.of(kTimeSlot) : nullptr),
        ids_(columns.ranks(kIdSlot)) {}

  bool operator()(const Row& a, const Row& b) const {
    if (a.key != b.key) return a.key < b.key;
    if (times_ != nullptr) {
      const std::uint64_t time_a = times_->order(times_->ordinal(a.docid));
      const std::uint64_t time_b = times_->order(times_->ordinal(b.docid));
      if (time_a != time_b) return time_a > time_b;
    }
    const std::uint64_t id_a = ids_.order(ids_.ordinal(a.docid));
    const std::uint64_t id_b = ids_.order(ids_.ordinal(b.docid));
    return id_a != id_b ? id_a < id_b : a.docid < b.docid;
  }

 private:
  const Column* times_;  ///< where the time is not what is sorted by anyway
  const Column& ids_;
};

}  // namespace

std::vector<Match> ordered_page(const DocidSet& set, const PageRequest& request,
                                format::Columns& columns, const Register& authorities) {
  const Column& column = columns.of(slot_of(request.sort));
  const std::vector<std::uint64_t> keys = sort_keys(request.sort, column, authorities);
  std::vector<Row> rows;
  rows.reserve(set.cardinality());
  for (const std::uint32_t docid : docids_of(set))
    rows.push_back({keys[column.ordinal(docid)], docid});
  const std::size_t end = std::min(rows.size(), request.offset + request.limit);
  std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(end), rows.end(),
                    Order(request.sort, columns));
  std::vector<Match> matches;
  for (std::size_t i = std::min(request.offset, end); i < end; ++i)
    matches.push_back({rows[i].docid, 0});
  return matches;
}

void settle_ties_by_column(format::Columns& columns, std::vector<Match>& matches) {
  const Column& ids = columns.ranks(kIdSlot);
  settle_ties(matches, [&](Xapian::docid a, Xapian::docid b) {
    const std::uint64_t id_a = ids.order(ids.ordinal(a));
    const std::uint64_t id_b = ids.order(ids.ordinal(b));
    return id_a == id_b ? 0 : id_a < id_b ? -1 : 1;
  });
}

}  // namespace lettergrade::match
