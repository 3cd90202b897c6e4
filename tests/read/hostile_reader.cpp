// A stand-in for lettergrade-read that speaks its protocol and means no good. What it does with a
// file stands in the file: "lie", "flood", "silence" ...
#include <signal.h>
#include <unistd.h>

#include <array>
#include <string>

#include "indexer/read/frame.hpp"
#include "indexer/read/result_file.hpp"
#include "indexer/read/wire.hpp"

namespace {

using namespace lettergrade;
using namespace lettergrade::read;

std::string first_word(int file) {
  std::array<char, 64> bytes{};
  const ssize_t got = ::read(file, bytes.data(), bytes.size());
  const std::string text(bytes.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
  return text.substr(0, text.find_first_of(" \n"));
}

/// Writes until the answer's file takes no more.
void flood(int output) {
  const std::string bytes(1 << 20U, 'x');
  while (::write(output, bytes.data(), bytes.size()) > 0) {
  }
}

std::string honest_answer(const std::string& word) {
  Document document;
  document.text = word;
  document.encoding = "utf-8";
  return encode(document);
}

/// A document whose blocks lie outside its text.
std::string false_answer() {
  Document document;
  document.text = "short";
  document.layout.push_back({{0, 4'000'000'000}, 1, BlockKind::paragraph, false, false});
  return encode(document);
}

void work(const wire::Packet& packet, const wire::Request& request) {
  const std::string word = first_word(packet.descriptors[0].number());
  const int output = packet.descriptors[1].number();
  wire::Report report;
  report.id = request.id;
  if (word == "silence") return;
  if (word == "hang") ::pause();
  if (word == "end") ::_exit(1);
  if (word == "crash") ::raise(SIGSEGV);
  if (word == "stranger") report.id = request.id + 1'000'000;
  if (word == "noise") {
    const std::string bytes(33, '\xAB');
    static_cast<void>(wire::send_bytes(STDIN_FILENO, std::as_bytes(std::span(bytes)), {}));
    return;
  }
  if (word == "flood") flood(output);
  if (word == "lie") static_cast<void>(write_result_file(output, false_answer()));
  if (word == "garbage") static_cast<void>(write_result_file(output, std::string(100, '\x81')));
  if (word == "letter") static_cast<void>(write_result_file(output, honest_answer(word)));
  if (word == "giant") {
    const std::uint64_t length = ~std::uint64_t{0};
    if (::pwrite(output, &length, sizeof(length), 0) < 0) ::_exit(2);
  }
  static_cast<void>(wire::send(STDIN_FILENO, report));
  if (word == "twice") static_cast<void>(wire::send(STDIN_FILENO, report));
}

}  // namespace

int main() {
  static_cast<void>(wire::receive_packet(STDIN_FILENO));
  static_cast<void>(wire::send(STDIN_FILENO, wire::Hello{}));
  while (true) {
    const wire::Packet packet = wire::receive_packet(STDIN_FILENO);
    const auto request = wire::as<wire::Request>(packet);
    if (!request || packet.descriptors.size() != 2) return 0;
    work(packet, *request);
  }
}
