#include "columns/arrow_stream.hpp"

#include <cerrno>
#include <exception>
#include <new>

namespace fangpin::detail {
namespace {

array_source& source_of(ArrowArrayStream* s) {
    return *static_cast<array_source*>(s->private_data);
}

template <class Body>
int guarded(Body body) noexcept {
    try {
        return body();
    } catch (std::bad_alloc const&) {
        return ENOMEM;
    } catch (...) {
        return EIO;
    }
}

}  // namespace

arrow_owner<ArrowArrayStream> make_stream(std::unique_ptr<array_source> from) {
    ArrowArrayStream s{};
    s.get_schema = [](ArrowArrayStream* self, ArrowSchema* to) {
        return guarded([&] {
            source_of(self).schema(*to);
            return 0;
        });
    };
    s.get_next = [](ArrowArrayStream* self, ArrowArray* to) {
        *to = {};
        return guarded([&] { return source_of(self).next(*to); });
    };
    s.get_last_error = [](ArrowArrayStream* self) { return source_of(self).last_error(); };
    s.release = [](ArrowArrayStream* self) {
        delete &source_of(self);
        self->release = nullptr;
        self->private_data = nullptr;
    };
    s.private_data = from.release();
    return arrow_owner<ArrowArrayStream>(s);
}

}  // namespace fangpin::detail
