#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct archive;

namespace lettergrade::given {

/// An open file or standard input ("-"). Closes itself, unless it is standard input.
class InputFile {
 public:
  /// get() is below 0 where it cannot be opened; errno then says why.
  explicit InputFile(const std::string& path);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  [[nodiscard]] int get() const { return descriptor_; }
  [[nodiscard]] bool regular() const;
  /// 0 where it is unknown.
  [[nodiscard]] std::uint64_t size() const;

 private:
  bool owned_;
  int descriptor_;
};

/// Bytes of a file, unpacked where it is gzipped, a piece at a time.
class Unpacker {
 public:
  /// Waiting for bytes ends when `stopped` says so.
  explicit Unpacker(int descriptor, std::function<bool()> stopped = {});
  Unpacker(const Unpacker&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;
  ~Unpacker() = default;

  /// Appends the next piece; false at the end or after a failure.
  bool more(std::string& to);

  [[nodiscard]] const std::string& failure() const { return failure_; }
  /// Bytes of the file that were read so far, as they lie in it.
  [[nodiscard]] std::uint64_t packed_bytes() const;

 private:
  struct Closer {
    void operator()(archive* opened) const;
  };
  void fail_with_reason();
  /// Gives libarchive the next bytes as they are.
  static std::ptrdiff_t read(archive* opened, void* self, const void** bytes);

  int descriptor_;
  std::function<bool()> stopped_;
  std::vector<char> packed_;
  std::unique_ptr<archive, Closer> archive_;
  std::string failure_;
  bool ended_ = false;
};

}  // namespace lettergrade::given
