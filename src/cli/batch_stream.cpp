#include "cli/batch_stream.hpp"

#include "cli/batch_export.hpp"

#include <cerrno>

namespace fangpin::cli {

/// Nothing may be thrown through the library.
template <class Body>
int batch_source::guarded(Body body) noexcept {
    try {
        body();
        return 0;
    } catch (...) {
        wrong_ = std::current_exception();
        return EIO;
    }
}

void batch_source::open(ArrowArrayStream& out) {
    out = {};
    out.get_schema = [](ArrowArrayStream* self, ArrowSchema* to) {
        auto& source = *static_cast<batch_source*>(self->private_data);
        return source.guarded([&] { export_schema(source.from_.columns(), *to); });
    };
    out.get_next = [](ArrowArrayStream* self, ArrowArray* to) {
        auto& source = *static_cast<batch_source*>(self->private_data);
        *to = {};
        return source.guarded([&] {
            source.last_.reset();  // no two batches at a time
            source.last_ = source.from_.next();
            if (source.last_->rows() != 0)
                export_batch(source.last_, *to);
        });
    };
    out.get_last_error = [](ArrowArrayStream*) -> char const* {
        return "the register cannot be read";
    };
    out.release = [](ArrowArrayStream* self) { self->release = nullptr; };
    out.private_data = this;
}

}  // namespace fangpin::cli
