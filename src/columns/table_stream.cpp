#include <fangpin/columns/table_stream.hpp>

#include "columns/arrow_export.hpp"

#include <cerrno>
#include <exception>
#include <new>

namespace fangpin {
namespace {

using detail::arrow_owner;

/// What a stream of ours keeps.
struct answering {
    table_evaluation how;
    arrow_owner<ArrowArrayStream> in;
    std::int64_t rows = 0;
    std::string last_error{};
    int ended_with = 0;  ///< the number of the error after which there is nothing more

    int fail(int number, std::string why) {
        last_error = std::move(why);
        ended_with = number;
        return number;
    }
    int next(ArrowArray& out) {
        out = {};
        if (ended_with != 0)
            return ended_with;
        arrow_owner<ArrowArray> batch;
        if (int const wrong = in->get_next(&*in, &*batch); wrong != 0) {
            auto const* why = in->get_last_error(&*in);
            return fail(wrong,
                        why != nullptr ? why : "the stream that is read ended with an error");
        }
        if (batch->release == nullptr)
            return 0;
        auto const count = batch->length;
        if (auto failed = how.evaluate(*batch, out))
            return fail(EINVAL, to_string(*failed, rows));
        rows += count;
        return 0;
    }
};

answering& of(ArrowArrayStream* s) {
    return *static_cast<answering*>(s->private_data);
}

/// Nothing is thrown across the interface.
template <class Body>
int guarded(ArrowArrayStream* s, Body body) noexcept {
    try {
        return body(of(s));
    } catch (std::bad_alloc const&) {
        return ENOMEM;
    } catch (std::exception const&) {
        return EIO;
    }
}

}  // namespace

std::string to_string(row_failure const& f, std::int64_t rows_before) {
    auto const where =
        f.row < 0 ? std::string() : "row " + std::to_string(rows_before + f.row) + ": ";
    return where + to_string(f.why);
}

std::optional<error> evaluate_stream(std::shared_ptr<policy const> p,
                                     ArrowArrayStream& in,
                                     table_options options,
                                     ArrowArrayStream& out) {
    arrow_owner<ArrowArrayStream> source(in);
    if (source->release == nullptr)
        return error{.code = errc::invalid_argument,
                     .subject = "the stream",
                     .found = "one that was released",
                     .remedy = "pass each stream once"};
    arrow_owner<ArrowSchema> schema;
    if (source->get_schema(&*source, &*schema) != 0)
        return error{.code = errc::invalid_argument,
                     .subject = "the stream",
                     .found = "no schema",
                     .remedy = "see what its source says"};
    auto how = table_evaluation::of(std::move(p), *schema, std::move(options));
    if (!how)
        return std::move(how).error();
    auto kept =
        std::make_unique<answering>(answering{.how = *std::move(how), .in = std::move(source)});
    out = {};
    out.get_schema = [](ArrowArrayStream* s, ArrowSchema* to) {
        return guarded(s, [&](answering& a) {
            a.how.schema(*to);
            return 0;
        });
    };
    out.get_next = [](ArrowArrayStream* s, ArrowArray* to) {
        return guarded(s, [&](answering& a) { return a.next(*to); });
    };
    out.get_last_error = [](ArrowArrayStream* s) -> char const* {
        auto const& a = of(s);
        return a.last_error.empty() ? nullptr : a.last_error.c_str();
    };
    out.release = [](ArrowArrayStream* s) {
        delete &of(s);
        s->release = nullptr;
        s->private_data = nullptr;
    };
    out.private_data = kept.release();
    return std::nullopt;
}

}  // namespace fangpin
