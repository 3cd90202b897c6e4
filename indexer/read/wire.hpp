#pragma once
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <type_traits>
#include <vector>

#include "indexer/read/descriptor.hpp"

/// The messages between the indexer and its reader. Each is one packet of a socket pair; both ends
/// are built from these sources, and a version guards against a mixed installation.
namespace lettergrade::read::wire {

inline constexpr std::uint32_t kVersion = 1;

/// First word of the indexer.
struct Setup {
  std::uint32_t version = kVersion;
  std::uint32_t jobs = 1;
  std::uint64_t milliseconds = 0;
  std::uint64_t cpu_seconds = 0;
  std::uint64_t memory = 0;
  std::uint64_t output = 0;
};

/// First word of the reader: what the kernel gives to lock its children up.
struct Hello {
  std::uint32_t version = kVersion;
  std::uint16_t seccomp = 0;
  std::uint16_t landlock = 0;
};

enum class Task : std::uint32_t {
  document,  ///< read the file; its frame (frame.hpp) goes to the second descriptor
  records,   ///< expand the file to the second descriptor, a pipe
};

/// A file to read. Two descriptors come with it: the file, and where the result goes.
struct Request {
  std::uint64_t id = 0;
  Task task = Task::document;
  std::uint32_t unused = 0;
};

enum class Ending : std::uint32_t { exited, killed, out_of_time };

/// A file is done: `number` is the exit status or the signal.
struct Report {
  std::uint64_t id = 0;
  Ending ending = Ending::exited;
  std::int32_t number = 0;
};

/// Sends one packet with the given descriptors. False: the other end is gone or does not listen.
[[nodiscard]] bool send_bytes(int socket, std::span<const std::byte> bytes,
                              std::span<const int> descriptors);

/// A packet that came in. `size` 0: the other end is gone.
struct Packet {
  std::array<std::byte, 64> bytes{};
  std::size_t size = 0;
  std::vector<Descriptor> descriptors;
};

/// Waits for one packet.
[[nodiscard]] Packet receive_packet(int socket);

template <typename Message>
[[nodiscard]] bool send(int socket, const Message& message, std::span<const int> descriptors = {}) {
  static_assert(std::is_trivially_copyable_v<Message>);
  return send_bytes(socket, std::as_bytes(std::span(&message, 1)), descriptors);
}

/// The packet as a message, if it has exactly its size.
template <typename Message>
[[nodiscard]] std::optional<Message> as(const Packet& packet) {
  static_assert(std::is_trivially_copyable_v<Message> && sizeof(Message) <= sizeof(packet.bytes));
  if (packet.size != sizeof(Message)) return std::nullopt;
  Message message;
  std::memcpy(&message, packet.bytes.data(), sizeof(Message));
  return message;
}

}  // namespace lettergrade::read::wire
