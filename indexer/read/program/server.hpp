#pragma once

namespace lettergrade::read {

/// The warm parent: takes files from the indexer at the other end of `socket`, forks a child for
/// each, ends children that take too long, reports. Returns when the other end is gone, with no
/// child left.
void serve(int socket);

}  // namespace lettergrade::read
