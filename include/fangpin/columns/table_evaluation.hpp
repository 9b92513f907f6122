/// @file
/// Judges whole tables.
#pragma once

#include <fangpin/columns/arrow_abi.h>
#include <fangpin/columns/table_options.hpp>
#include <fangpin/decision/decision.hpp>

#include <atomic>
#include <functional>
#include <memory>

namespace fangpin {

/// A row that could not be judged.
struct row_failure {
    std::int64_t row = -1;  ///< of the batch, from 0; -1: of none
    error why{};
};

/// A policy made ready for tables of one schema: a row for each household.
///
/// Columns are found by their names: a fact of the policy in English or Chinese, `id`, `area`,
/// `discovered`, `total_income` (of all classes), or as `table_options::columns` says. What no
/// column says is unknown, and so is null. Money is int64 fen, decimal yuan or text, never a float.
/// Yes and no and counts may be text, too: "true" or "false", "yes" or "no", 是 or 否, "1" or "0".
/// `members`, `income`, `expenditure`, `events` and `assets` may be lists of structures with the
/// keys of a household document, `guarantees` and `facts` structures; sums that columns give take
/// the place of what such lists come to.
///
/// Answers are those of `judge` for each row by itself, whatever the number of threads, the size of
/// blocks and the processor. May be used by many threads at once.
class table_evaluation {
public:
    /// @param schema  of the table: a structure; only read
    /// @returns `errc::wrong_type` for a column that cannot hold its fact, a float among them,
    ///          `errc::missing_key` for one that is not there, `errc::unknown_fact`,
    ///          `errc::derived_fact`, `errc::duplicate_key`
    static result<table_evaluation> of(std::shared_ptr<policy const> p,
                                       ArrowSchema const& schema,
                                       table_options options);

    /// The schema of the answers; to be released by the caller.
    void schema(ArrowSchema& out) const;

    /// Called now and then with the rows done so far, by one thread; false stops.
    using progress = std::function<bool(std::int64_t)>;

    /// Judges a batch. Takes it over, whatever comes of it: columns that pass through keep it.
    ///
    /// @param[out] out  one row for each; to be released by the caller
    /// @returns the first row that could not be judged, unless errors are rows; then `out` is none
    [[nodiscard]] std::optional<row_failure> evaluate(ArrowArray& batch,
                                                      ArrowArray& out,
                                                      progress const& report = {}) const;

    /// One row as a household, to be judged with its account.
    [[nodiscard]] result<household> household_at(ArrowArray const& batch, std::int64_t row) const;

    /// The policy that rows are judged under: formula facts that columns say are taken as given.
    [[nodiscard]] std::shared_ptr<policy const> const& under() const noexcept;

    [[nodiscard]] bool screening() const noexcept;

private:
    struct plan;
    explicit table_evaluation(std::shared_ptr<plan const> p) : plan_(std::move(p)) {}
    std::shared_ptr<plan const> plan_;
};

}  // namespace fangpin
