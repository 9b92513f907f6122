/// @file
/// Memory for one column of an answer.
#pragma once

#include <cstddef>
#include <memory>
#include <new>

namespace fangpin::detail {

struct aligned_delete {
    std::align_val_t alignment{};
    void operator()(std::byte* p) const noexcept { ::operator delete(p, alignment); }
};

/// Begins at 64 bytes at least, and has some words more than it needs.
class column_memory {
public:
    column_memory() = default;
    /// Throws `std::bad_alloc`.
    explicit column_memory(std::size_t bytes);

    [[nodiscard]] std::byte* data() const noexcept { return bytes_.get(); }
    template <class T>
    [[nodiscard]] T* as() const noexcept {
        return reinterpret_cast<T*>(bytes_.get());
    }

private:
    std::unique_ptr<std::byte[], aligned_delete> bytes_;  // NOLINT(modernize-avoid-c-arrays)
};

}  // namespace fangpin::detail
