#include "columns/table_workers.hpp"

#include <fangpin/decision/judge.hpp>

#include <algorithm>
#include <atomic>
#include <bit>
#include <exception>
#include <system_error>
#include <thread>

namespace fangpin::detail {
namespace {

/// Rows that a thread takes at a time: a multiple of 64, so that no two write to one word.
constexpr std::size_t rows_at_a_time = 65'536;

kernels const& loops_of(processor level) {
    auto const here = level_here();
    auto const wanted = level == processor::best
                            ? here
                            : static_cast<processor_level>(static_cast<std::uint8_t>(level));
    return kernels_for(std::min(wanted, here));
}

/// One thread's part.
class worker {
public:
    worker(table_work const& work, answer_batch& into)
        : work_(work),
          into_(into),
          loops_(loops_of(work.options.level)),
          block_rows_(std::clamp<std::size_t>(work.options.block_rows, 1, rows_at_a_time)),
          machine_(*work.under, work.program, loops_, block_rows_),
          outcomes_(*work.under, work.program, loops_, block_rows_) {}

    void judge(std::size_t first, std::size_t rows) {
        for (std::size_t done = 0; done < rows; done += block_rows_)
            judge_block(first + done, std::min(block_rows_, rows - done));
    }

private:
    void judge_block(std::size_t at, std::size_t rows) {
        machine_.run(work_.batch, static_cast<std::int64_t>(at), rows);
        if (!work_.program.row_by_row) {
            outcomes_.work_out(machine_);
            into_.write(machine_, outcomes_, loops_, scratch_, at);
        }
        auto const* apart = machine_.apart();
        for (std::size_t w = 0; w < machine_.words(); ++w)
            for (auto left = apart[w]; left != 0; left &= left - 1)
                judge_row(at + w * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }
    void judge_row(std::size_t row) {
        auto h = work_.batch.household_at(static_cast<std::int64_t>(row), work_.under->facts);
        if (!h) {
            into_.write(row, h.error());
            return;
        }
        if (!by_itself_)
            by_itself_.emplace(work_.under);
        auto d = (*by_itself_)(*h, {.screening = work_.options.screening, .settles = false});
        if (d)
            into_.write(row, work_.batch, *d);
        else
            into_.write(row, d.error());
    }

    table_work const& work_;
    answer_batch& into_;
    kernels const& loops_;
    std::size_t block_rows_;
    block_machine machine_;
    block_outcomes outcomes_;
    answer_scratch scratch_;
    std::optional<fangpin::judge> by_itself_;  ///< once some row needs it
};

/// What threads share: which rows are next, how many are done, and whether to go on.
class shared_work {
public:
    shared_work(table_work const& work, answer_batch& into) : work_(work), into_(into) {}

    void run(table_evaluation::progress const* report) noexcept {
        try {
            worker w(work_, into_);
            auto const rows = into_.rows();
            while (!stopped_) {
                auto const first = next_.fetch_add(rows_at_a_time);
                if (first >= rows)
                    return;
                auto const count = std::min(rows_at_a_time, rows - first);
                w.judge(first, count);
                auto const done = done_.fetch_add(count) + count;
                if (report != nullptr && *report && !(*report)(static_cast<std::int64_t>(done)))
                    stopped_ = true;
            }
        } catch (...) {
            if (!threw_.exchange(true))
                thrown_ = std::current_exception();
            stopped_ = true;
        }
    }
    void rethrow() const {
        if (thrown_)
            std::rethrow_exception(thrown_);
    }
    [[nodiscard]] bool stopped() const noexcept { return stopped_; }

private:
    table_work const& work_;
    answer_batch& into_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<std::size_t> done_ = 0;
    std::atomic<bool> stopped_ = false;
    std::atomic<bool> threw_ = false;
    std::exception_ptr thrown_;
};

unsigned threads_of(table_options const& options, std::size_t rows) {
    auto const wanted =
        options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    auto const useful = (rows + rows_at_a_time - 1) / rows_at_a_time;
    return static_cast<unsigned>(std::clamp<std::size_t>(useful, 1, wanted));
}

/// @returns whether there was another to be had: fewer of them do the same
bool one_more(std::vector<std::jthread>& others, shared_work& shared) {
    try {
        others.emplace_back([&shared] { shared.run(nullptr); });
        return true;
    } catch (std::system_error const&) {
        return false;
    }
}

}  // namespace

std::optional<row_failure> judge_rows(table_work const& work,
                                      answer_batch& into,
                                      table_evaluation::progress const& report) {
    shared_work shared(work, into);
    {
        std::vector<std::jthread> others;
        auto const wanted = threads_of(work.options, into.rows());
        bool more = true;
        while (more && others.size() + 1 < wanted)
            more = one_more(others, shared);
        shared.run(&report);  // by the caller's own thread
    }
    shared.rethrow();
    if (shared.stopped())
        return row_failure{.why = {.code = errc::invalid_argument,
                                   .subject = "the call",
                                   .found = "a wish to stop",
                                   .remedy = "call again"}};
    if (!work.options.errors_as_rows && !into.failed().empty()) {
        auto const& [row, why] = *into.failed().begin();
        return row_failure{.row = static_cast<std::int64_t>(row), .why = why};
    }
    return std::nullopt;
}

}  // namespace fangpin::detail
