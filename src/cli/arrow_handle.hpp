/// @file
/// Arrow objects that are released with their owner.
#pragma once

#include <fangpin.h>

namespace fangpin::cli {

/// Empty, to be filled by whoever hands one out.
template <class T>
class arrow_handle {
public:
    arrow_handle() = default;
    arrow_handle(arrow_handle const&) = delete;
    arrow_handle& operator=(arrow_handle const&) = delete;
    ~arrow_handle() {
        if (object_.release != nullptr)
            object_.release(&object_);
    }
    [[nodiscard]] T* get() noexcept { return &object_; }
    [[nodiscard]] T const& operator*() const noexcept { return object_; }
    [[nodiscard]] T const* operator->() const noexcept { return &object_; }

private:
    T object_{};
};

}  // namespace fangpin::cli
