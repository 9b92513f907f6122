/// @file
/// A register as a stream that the library reads.
#pragma once

#include "cli/table_input.hpp"

#include <fangpin.h>

#include <exception>
#include <memory>

namespace fangpin::cli {

/// What a stream reads from, and the last batch that it gave.
class batch_source {
public:
    explicit batch_source(table_input& from) : from_(from) {}

    /// Has to live for as long as the stream does.
    void open(ArrowArrayStream& out);
    /// The answers that were handed out last are to these rows.
    [[nodiscard]] row_batch const& last() const noexcept { return *last_; }
    /// Throws what kept the stream from giving more, if anything did.
    void rethrow() const {
        if (wrong_)
            std::rethrow_exception(wrong_);
    }

private:
    template <class Body>
    int guarded(Body body) noexcept;

    table_input& from_;
    std::shared_ptr<row_batch const> last_{};
    std::exception_ptr wrong_{};
};

}  // namespace fangpin::cli
