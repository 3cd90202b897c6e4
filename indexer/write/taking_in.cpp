#include <algorithm>

#include "indexer/format/schema.hpp"
#include "indexer/write/index_writer_impl.hpp"

/// Letters that come, sources that were seen, and what is gone.
namespace lettergrade::write {
namespace {

namespace fs = std::filesystem;

bool below(const std::string& path, const fs::path& root) {
  const std::string folder = root.string();
  if (path == folder) return true;
  return path.starts_with(folder) && (folder.ends_with('/') || path[folder.size()] == '/');
}

}  // namespace

format::Hash key_of(const Source& source, std::string_view record) {
  if (record.empty()) return format::hash_of(source.absolute);
  return format::hash_of(source.absolute + "\n" + std::string(record));
}

std::size_t IndexWriter::Impl::left_behind() const {
  if (!before) return 0;
  std::size_t missing = 0;
  const std::string prefix(format::kContentPrefix);
  const Xapian::Database& old = before->letters();
  try {
    for (auto term = old.allterms_begin(prefix); term != old.allterms_end(prefix); ++term) {
      const auto content = format::Hash::from_hex((*term).substr(prefix.size()));
      if (!content || !plan.has(*content)) ++missing;
    }
  } catch (const Xapian::Error&) {
    // Damage is what a rebuild is for; what the old index held cannot be told any more.
    return 0;
  }
  return missing;
}

Change IndexWriter::Impl::put(std::vector<Letter> fresh) {
  const Letter& first = fresh.at(0);
  const Source& source = first.sources.at(0);
  const std::string source_key = format::source_key(source, first);
  seen.insert(key_of(source, first.base_id.empty() ? first.id : std::string()));
  bool known = false;
  if (!source_key.empty())
    for (const Xapian::docid docid : base.find_all(format::kSourcePrefix, source_key)) {
      known = true;
      touched[docid].insert(source_key);
    }
  for (Letter& letter : fresh) {
    if (const auto same = base.find(format::kContentPrefix, content_of(letter).hex())) {
      known = known || letter.base_id.empty();
      touched.try_emplace(*same);
    }
    plan.add(std::move(letter));
  }
  return known ? Change::replaced : Change::added;
}

bool IndexWriter::Impl::was_seen(const Source& source, const Letter& letter) const {
  if (!letter.base_id.empty()) return seen.contains(key_of(source, {}));
  return seen.contains(key_of(source, letter.id)) || seen.contains(key_of(source, kEveryRecord));
}

std::size_t IndexWriter::Impl::prune(const std::vector<fs::path>& roots) {
  std::size_t removed = 0;
  for (const Xapian::docid docid : base.with_unseen_sources(seen)) {
    const Letter letter = base.load(docid);
    std::set<std::string> gone;
    for (const Source& source : letter.sources) {
      const bool named = std::any_of(roots.begin(), roots.end(), [&](const fs::path& root) {
        return below(source.absolute, root);
      });
      if (named && !source.absolute.empty() && !was_seen(source, letter))
        gone.insert(format::source_key(source, letter));
    }
    if (gone.empty()) continue;
    std::set<std::string>& all = touched[docid];
    all.insert(gone.begin(), gone.end());
    const bool left = std::any_of(
        letter.sources.begin(), letter.sources.end(),
        [&](const Source& source) { return !all.contains(format::source_key(source, letter)); });
    if (!left && !plan.has(content_of(letter))) ++removed;
  }
  return removed;
}

std::vector<Source> IndexWriter::Impl::to_read_anew() const {
  std::vector<Source> sources;
  for (const auto& [docid, gone] : touched) {
    if (gone.empty()) continue;
    const Letter letter = base.load(docid);
    if (letter.base_id.empty() || plan.has(content_of(letter))) continue;
    const auto stays = [&, &lost = gone](const Source& source) {
      return !lost.contains(format::source_key(source, letter));
    };
    if (stays(letter.sources.front())) continue;
    for (const Source& source : letter.sources)
      if (stays(source) && !source.absolute.empty()) sources.push_back(source);
  }
  return sources;
}

}  // namespace lettergrade::write
