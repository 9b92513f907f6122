/// @file
/// Memory for one column of an answer.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>

namespace fangpin::detail {

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
    struct freeing {
        void operator()(std::byte* p) const noexcept { std::free(p); }
    };
    std::unique_ptr<std::byte[], freeing> bytes_;  // NOLINT(modernize-avoid-c-arrays)
};

}  // namespace fangpin::detail
