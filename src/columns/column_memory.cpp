#include "columns/column_memory.hpp"

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace fangpin::detail {
namespace {

constexpr std::size_t cache_line = 64;
/// What Linux can give at once where it is asked to: page by page, it takes longer to get the
/// memory of a long column than to fill it.
constexpr std::size_t large_page = std::size_t{2} << 20U;

}  // namespace

column_memory::column_memory(std::size_t bytes) {
    auto const alignment = bytes < large_page ? cache_line : large_page;
    auto const rounded = ((bytes + cache_line) / alignment + 1) * alignment;
    auto const aligned = std::align_val_t{alignment};
    auto* memory = static_cast<std::byte*>(::operator new(rounded, aligned));
    bytes_ = {memory, aligned_delete{aligned}};
#ifdef __linux__
    if (alignment == large_page)
        static_cast<void>(::madvise(memory, rounded, MADV_HUGEPAGE));  // it may well refuse
#endif
}

}  // namespace fangpin::detail
