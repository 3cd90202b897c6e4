#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>

#include "indexer/read/program/server.hpp"
#include "lettergrade/version.hpp"

namespace {

bool is_packet_socket(int descriptor) {
  int type = 0;
  socklen_t size = sizeof(type);
  return ::getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_SEQPACKET;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::strcmp(argv[1], "--version") == 0) {
    std::printf("lettergrade-read %.*s\n", static_cast<int>(lettergrade::kVersion.size()),
                lettergrade::kVersion.data());
    return 0;
  }
  if (argc > 1 || !is_packet_socket(STDIN_FILENO)) {
    std::fputs(
        "lettergrade-read reads files for lettergrade-index, which starts it; it takes no "
        "arguments\n",
        stderr);
    return 2;
  }
  lettergrade::read::serve(STDIN_FILENO);
  return 0;
}
