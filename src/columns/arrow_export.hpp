/// @file
/// Arrays and schemas that go out.
#pragma once

#include <fangpin/columns/arrow_abi.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fangpin::detail {

/// An Arrow object that is released with its owner.
template <class T>
class arrow_owner {
public:
    arrow_owner() = default;
    /// Takes it over: the source is marked as released.
    explicit arrow_owner(T& source) noexcept : object_(std::exchange(source, T{})) {}
    arrow_owner(arrow_owner&& other) noexcept : object_(std::exchange(other.object_, T{})) {}
    arrow_owner& operator=(arrow_owner&& other) noexcept {
        std::swap(object_, other.object_);
        return *this;
    }
    arrow_owner(arrow_owner const&) = delete;
    arrow_owner& operator=(arrow_owner const&) = delete;
    ~arrow_owner() {
        if (object_.release != nullptr)
            object_.release(&object_);
    }
    [[nodiscard]] T& operator*() noexcept { return object_; }
    [[nodiscard]] T const& operator*() const noexcept { return object_; }
    [[nodiscard]] T* operator->() noexcept { return &object_; }
    [[nodiscard]] T const* operator->() const noexcept { return &object_; }
    /// Gives it away.
    void move_to(T& out) noexcept { out = std::exchange(object_, T{}); }

private:
    T object_{};
};

using metadata = std::vector<std::pair<std::string, std::string>>;

/// A field; parts are taken over.
struct field {
    std::string format{};
    std::string name{};
    fangpin::detail::metadata metadata{};
    bool nullable = true;
    std::vector<arrow_owner<ArrowSchema>> children{};
    std::unique_ptr<arrow_owner<ArrowSchema>> dictionary{};
};
[[nodiscard]] arrow_owner<ArrowSchema> make_schema(field f);
/// A field as somebody else has it.
[[nodiscard]] arrow_owner<ArrowSchema> copy_schema(ArrowSchema const& of);

/// An array whose buffers somebody keeps.
struct array {
    std::int64_t length = 0;
    std::int64_t null_count = 0;
    std::vector<void const*> buffers{};
    std::vector<arrow_owner<ArrowArray>> children{};
    std::unique_ptr<arrow_owner<ArrowArray>> dictionary{};
    std::shared_ptr<void const> keeper{};
};
[[nodiscard]] arrow_owner<ArrowArray> make_array(array a);
/// The same values again, as long as somebody keeps them.
///
/// @param offset  rows left out before the first
[[nodiscard]] arrow_owner<ArrowArray> share_array(ArrowArray const& of,
                                                  std::int64_t offset,
                                                  std::int64_t length,
                                                  std::shared_ptr<void const> const& keeper);

}  // namespace fangpin::detail
