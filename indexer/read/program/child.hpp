#pragma once
#include "indexer/read/descriptor.hpp"
#include "indexer/read/formats/any.hpp"
#include "indexer/read/program/sandbox.hpp"

namespace lettergrade::read {

/// The life of a forked child: takes the two descriptors, locks itself up, reads, answers, ends.
[[noreturn]] void live_as_child(const Sandbox& sandbox, const Readers& readers, wire::Task task,
                                const wire::Setup& setup, Descriptor file, Descriptor output,
                                pid_t parent);

}  // namespace lettergrade::read
