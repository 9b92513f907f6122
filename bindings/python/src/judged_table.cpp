#include "judged_table.hpp"

#include "columns/arrow_stream.hpp"

namespace fangpin::python {
namespace {

/// A row that could not be judged, counted over the whole table.
[[noreturn]] void fail_at(row_failure f, std::int64_t rows_before) {
    auto const row = f.row < 0 ? f.row : rows_before + f.row;
    throw failed{{std::move(f.why)}, row};
}

/// Batches that are there already.
class batches_again final : public detail::array_source {
public:
    using batch = std::shared_ptr<arrow_owner<ArrowArray>>;
    batches_again(table_evaluation how, std::vector<batch> batches)
        : how_(std::move(how)), batches_(std::move(batches)) {}

    void schema(ArrowSchema& out) override { how_.schema(out); }
    int next(ArrowArray& out) override {
        if (next_ < batches_.size()) {
            auto const& one = batches_[next_];
            detail::share_array(**one, 0, (**one).length, one).move_to(out);
            ++next_;
        }
        return 0;
    }

private:
    table_evaluation how_;
    std::vector<batch> batches_;
    std::size_t next_ = 0;
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
    return given(detail::make_stream(std::make_unique<batches_again>(*how_, out_)),
                 "arrow_array_stream");
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
