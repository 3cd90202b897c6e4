#pragma once
#include <cstdint>
#include <filesystem>
#include <set>

#include "indexer/format/layout.hpp"
#include "indexer/learn/marker.hpp"
#include "indexer/write/base.hpp"
#include "indexer/write/plan.hpp"
#include "indexer/write/segments.hpp"
#include "indexer/write/tables.hpp"

namespace lettergrade::write {

/// What a whole new folder of tables is made of.
struct BulkJob {
  std::filesystem::path index;
  std::optional<format::View> live;  ///< the state to go on from; unset: nothing
  const Base& base;                  ///< its letters
  std::set<Xapian::docid> removed;   ///< documents of it that go
  Plan& plan;                        ///< letters that come
  learn::Marker marker;              ///< reads them by what was learnt
};

/// Makes tables anew: the letters of the live state that stay, and the planned ones behind them.
/// They lie in a folder of their own, with their view, and are switched in by rename: until the
/// last moment nothing of it can be seen, and an interruption leaves the index as it was.
void write_bulk(BulkJob job, const Register& authorities, SegmentOptions options,
                const Metadata& metadata, std::uint64_t generation);

}  // namespace lettergrade::write
