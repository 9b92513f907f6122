#include <fangpin/columns/table_stream.hpp>

#include "columns/arrow_stream.hpp"

#include <cerrno>

namespace fangpin {
namespace {

using detail::arrow_owner;

/// Batches of answers, each worked out when it is asked for.
class answering final : public detail::array_source {
public:
    answering(table_evaluation how, arrow_owner<ArrowArrayStream> in)
        : how_(std::move(how)), in_(std::move(in)) {}

    void schema(ArrowSchema& out) override { how_.schema(out); }
    int next(ArrowArray& out) override {
        if (ended_with_ != 0)
            return ended_with_;
        arrow_owner<ArrowArray> batch;
        if (int const wrong = in_->get_next(&*in_, &*batch); wrong != 0) {
            auto const* why = in_->get_last_error(&*in_);
            return end(wrong, why != nullptr ? why : "the stream that is read ended with an error");
        }
        if (batch->release == nullptr)
            return 0;
        auto const count = batch->length;
        if (auto failed = how_.evaluate(*batch, out))
            return end(EINVAL, to_string(*failed, rows_));
        rows_ += count;
        return 0;
    }
    [[nodiscard]] char const* last_error() const noexcept override {
        return last_error_.empty() ? nullptr : last_error_.c_str();
    }

private:
    int end(int number, std::string why) {
        last_error_ = std::move(why);
        ended_with_ = number;
        return number;
    }

    table_evaluation how_;
    arrow_owner<ArrowArrayStream> in_;
    std::int64_t rows_ = 0;
    std::string last_error_;
    int ended_with_ = 0;  ///< the number of the error after which there is nothing more
};

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
    detail::make_stream(std::make_unique<answering>(*std::move(how), std::move(source)))
        .move_to(out);
    return std::nullopt;
}

}  // namespace fangpin
