/// @file
/// The memory limit: the bytes that a task reads, read and nothing more.
#include "columns.hpp"

extern "C" {

/// Reads buffers whole, one after the other.
/// @returns every word of them, so that no compiler leaves a read out
__attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4"))) std::uint64_t
memory_limit(std::uint64_t const* const* buffers, std::size_t const* words, std::size_t count) {
    std::uint64_t all = 0;
    for (std::size_t b = 0; b < count; ++b) {
        auto const* buffer = buffers[b];
        for (std::size_t i = 0; i < words[b]; ++i)
            all ^= buffer[i];
    }
    return all;
}

}  // extern "C"
