#include "indexer/format/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <bit>
#include <cerrno>
#include <system_error>

namespace lettergrade::format {

std::uint64_t checksum_of(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::shared_ptr<const MappedFile> MappedFile::open(const std::filesystem::path& path,
                                                   std::string& fault) {
  if constexpr (std::endian::native != std::endian::little) {
    fault = "this machine stores numbers the other way round";
    return nullptr;
  }
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    fault = std::generic_category().message(errno);
    return nullptr;
  }
  struct ::stat status {};
  const bool sized = ::fstat(file, &status) == 0 && status.st_size > 0;
  const auto size = static_cast<std::size_t>(status.st_size);
  void* mapped = sized ? ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0) : MAP_FAILED;
  ::close(file);
  if (mapped == MAP_FAILED) {
    fault = sized ? "it cannot be mapped" : "it is empty";
    return nullptr;
  }
  const std::shared_ptr<MappedFile> result(new MappedFile);
  result->data_ = static_cast<const char*>(mapped);
  result->size_ = size;
  return result;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

bool CheckedBlocks::sound(std::uint64_t offset, std::uint64_t bytes) {
  if (bytes == 0) return true;
  const std::size_t last = (offset + bytes - 1) / kCheckedBlock;
  for (std::size_t block = offset / kCheckedBlock; block <= last; ++block)
    if (!sound_block(block)) return false;
  return true;
}

bool CheckedBlocks::all_sound() {
  for (std::size_t block = 0; block < checked_.size(); ++block)
    if (!sound_block(block)) return false;
  return true;
}

bool CheckedBlocks::sound_block(std::size_t block) {
  if (checked_[block]) return true;
  if (checksum_of(bytes_.substr(block * kCheckedBlock, kCheckedBlock)) != checksums_[block])
    return false;
  checked_[block] = true;
  return true;
}

}  // namespace lettergrade::format
