#include "judged_table.hpp"

#include <cerrno>

namespace fangpin::python {
namespace {

/// A row that could not be judged, counted over the whole table.
[[noreturn]] void fail_at(row_failure f, std::int64_t rows_before) {
    auto const row = f.row < 0 ? f.row : rows_before + f.row;
    throw failed{{std::move(f.why)}, row};
}

/// Batches that are there already, as a stream.
struct batches_again {
    std::optional<table_evaluation> how;
    std::vector<std::shared_ptr<arrow_owner<ArrowArray>>> batches;
    std::size_t next = 0;
};

}  // namespace

void judged_table::read_all(ArrowArrayStream& stream, py::object const& report) {
    for (;;) {
        auto batch = std::make_shared<arrow_owner<ArrowArray>>();
        if (stream.get_next(&stream, &**batch) != 0)
            fail_reading(stream);
        if ((*batch)->release == nullptr)
            return;
        auto const length = (*batch)->length;
        auto lent = detail::share_array(**batch, 0, length, batch);
        auto answers = std::make_shared<arrow_owner<ArrowArray>>();
        auto const told = [&](std::int64_t done) { return report_to(report, rows_ + done); };
        if (auto failed = how_->evaluate(*lent, **answers, told)) {
            rethrow_interrupt();
            fail_at(*std::move(failed), rows_);
        }
        in_.push_back(std::move(batch));
        out_.push_back(std::move(answers));
        rows_ += length;
    }
}

bool judged_table::report_to(py::object const& report, std::int64_t done) {
    py::gil_scoped_acquire const ours;
    if (PyErr_CheckSignals() != 0) {
        interrupt_ = std::make_unique<py::error_already_set>();
        return false;
    }
    if (report.is_none())
        return true;
    try {
        report(done);
        return true;
    } catch (py::error_already_set& e) {
        interrupt_ = std::make_unique<py::error_already_set>(std::move(e));
        return false;
    }
}

py::capsule judged_table::stream() const {
    auto kept = std::make_unique<batches_again>(batches_again{how_, out_});
    ArrowArrayStream s{};
    s.get_schema = [](ArrowArrayStream* self, ArrowSchema* to) noexcept {
        try {
            static_cast<batches_again*>(self->private_data)->how->schema(*to);
            return 0;
        } catch (...) {
            return ENOMEM;
        }
    };
    s.get_next = [](ArrowArrayStream* self, ArrowArray* to) noexcept {
        auto& r = *static_cast<batches_again*>(self->private_data);
        *to = {};
        try {
            if (r.next < r.batches.size()) {
                auto const& batch = r.batches[r.next];
                detail::share_array(**batch, 0, (**batch).length, batch).move_to(*to);
                ++r.next;
            }
            return 0;
        } catch (...) {
            return ENOMEM;
        }
    };
    s.get_last_error = [](ArrowArrayStream*) noexcept -> char const* { return nullptr; };
    s.release = [](ArrowArrayStream* self) noexcept {
        delete static_cast<batches_again*>(self->private_data);
        self->release = nullptr;
    };
    s.private_data = kept.release();
    return given(arrow_owner<ArrowArrayStream>(s), "arrow_array_stream");
}

std::unique_ptr<decided> judged_table::decide(std::int64_t row, bool account) const {
    auto left = row;
    for (auto const& batch : in_) {
        auto const length = (**batch).length;
        if (left >= length) {
            left -= length;
            continue;
        }
        py::gil_scoped_release const others_may_run;
        auto made = std::make_unique<decided>();
        made->judges = std::make_shared<capi::judges>(how_->under());
        made->household = value_of(how_->household_at(**batch, left));
        made->decision = value_of(
            (*made->judges)(made->household, {.screening = how_->screening(), .account = account}));
        return made;
    }
    fail({.code = errc::invalid_argument,
          .subject = "row",
          .found = "a number beyond the table",
          .remedy = "count rows from 0"});
}

}  // namespace fangpin::python
