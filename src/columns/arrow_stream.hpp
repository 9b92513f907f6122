/// @file
/// Streams of arrays that go out.
#pragma once

#include "columns/arrow_export.hpp"

#include <memory>

namespace fangpin::detail {

/// What an Arrow stream of ours is made of. What it throws never crosses the interface.
class array_source {
public:
    array_source() = default;
    array_source(array_source const&) = delete;
    array_source& operator=(array_source const&) = delete;
    virtual ~array_source() = default;

    virtual void schema(ArrowSchema& out) = 0;
    /// The next array; none (`release` is NULL) at the end.
    ///
    /// @param out  is none
    /// @returns 0, or an `errno` value
    virtual int next(ArrowArray& out) = 0;
    /// Why `next` failed last; nullptr where there is nothing to say.
    [[nodiscard]] virtual char const* last_error() const noexcept { return nullptr; }
};

[[nodiscard]] arrow_owner<ArrowArrayStream> make_stream(std::unique_ptr<array_source> from);

}  // namespace fangpin::detail
