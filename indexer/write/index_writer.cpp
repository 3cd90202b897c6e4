#include "indexer/write/index_writer.hpp"

#include "indexer/format/schema.hpp"
#include "indexer/write/index_writer_impl.hpp"

namespace lettergrade::write {

namespace fs = std::filesystem;
using format::guarded;

IndexWriter::IndexWriter(WriterOptions options, const std::string& added_authorities)
    : impl_(std::make_unique<Impl>(std::move(options), added_authorities)) {}
IndexWriter::~IndexWriter() = default;

const Register& IndexWriter::authorities() const { return impl_->authorities(); }

const std::string& IndexWriter::overrides() const { return impl_->overrides; }

void IndexWriter::keep_overrides(const std::string& csv) {
  impl_->overrides_changed |= csv != impl_->overrides;
  impl_->overrides = csv;
}

std::string IndexWriter::state_of(const Source& source, const format::Hash& bytes,
                                  std::string_view inputs) const {
  return format::content_hash(source.absolute + "\n" + bytes.hex() + "\n" + impl_->fingerprint +
                              "\n" + std::string(inputs));
}

bool IndexWriter::is_current(const std::string& state) const {
  return guarded(impl_->path(),
                 [&] { return impl_->base.find(format::kStatePrefix, state).has_value(); });
}

void IndexWriter::keep(const Source& source, const std::string& record) {
  impl_->seen.insert(key_of(source, record));
}

void IndexWriter::keep_all(const Source& source) {
  keep(source);
  keep(source, std::string(kEveryRecord));
}

Change IndexWriter::put(std::vector<Letter> letters) {
  return guarded(impl_->path(), [&] { return impl_->put(std::move(letters)); });
}

std::size_t IndexWriter::prune(const std::vector<fs::path>& roots) {
  return guarded(impl_->path(), [&] { return impl_->prune(roots); });
}

std::vector<Source> IndexWriter::to_read_anew() const {
  return guarded(impl_->path(), [&] { return impl_->to_read_anew(); });
}

std::size_t IndexWriter::left_behind() const {
  return guarded(impl_->path(), [&] { return impl_->left_behind(); });
}

void IndexWriter::commit() {
  guarded(impl_->path(), [&] { impl_->commit(); });
}

}  // namespace lettergrade::write
