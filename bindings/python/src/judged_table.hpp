/// @file
/// A table judged, as Python holds it.
#pragma once

#include "capsules.hpp"
#include "decision.hpp"
#include "policy.hpp"

#include <fangpin/columns/table_stream.hpp>

namespace fangpin::python {

/// How to judge tables, read once.
struct table_choices {
    table_options options{};
};

/// A table judged: what went in, and what came out.
class judged_table {
public:
    judged_table(edition const& e,
                 py::capsule const& table,
                 table_choices const& how,
                 py::object const& report)
        : judges_(e.judges) {
        auto stream = taken<ArrowArrayStream>(table, "arrow_array_stream");
        arrow_owner<ArrowSchema> schema;
        py::gil_scoped_release const others_may_run;
        if (stream->get_schema(&*stream, &*schema) != 0)
            fail_reading(*stream);
        how_.emplace(value_of(table_evaluation::of(judges_->shared(), *schema, how.options)));
        read_all(*stream, report);
    }

    [[nodiscard]] std::int64_t rows() const noexcept { return rows_; }
    [[nodiscard]] std::int64_t count() const noexcept {
        return static_cast<std::int64_t>(out_.size());
    }

    [[nodiscard]] py::capsule schema() const {
        arrow_owner<ArrowSchema> s;
        how_->schema(*s);
        return given(std::move(s), "arrow_schema");
    }
    [[nodiscard]] py::capsule stream() const;
    [[nodiscard]] std::unique_ptr<decided> decide(std::int64_t row, bool account) const;

private:
    using kept_array = std::shared_ptr<arrow_owner<ArrowArray>>;

    [[noreturn]] static void fail_reading(ArrowArrayStream& stream) {
        auto const* why = stream.get_last_error(&stream);
        fail({.code = errc::invalid_argument,
              .subject = "table",
              .found = why != nullptr ? "a stream that ended with an error: " + std::string(why)
                                      : "a stream that ended with an error",
              .remedy = "see to its source"});
    }
    void read_all(ArrowArrayStream& stream, py::object const& report);
    /// Lets Python see to signals, and a progress bar; false when either wants to stop.
    bool report_to(py::object const& report, std::int64_t done);
    void rethrow_interrupt() {
        if (interrupt_)
            throw py::error_already_set(std::move(*interrupt_));
    }

    std::shared_ptr<capi::judges> judges_;
    std::optional<table_evaluation> how_;
    std::vector<kept_array> in_;
    std::vector<kept_array> out_;
    std::int64_t rows_ = 0;
    std::unique_ptr<py::error_already_set> interrupt_;
};

}  // namespace fangpin::python
