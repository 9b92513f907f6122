/// @file
/// Judges the rows of a batch, by several threads if need be.
#pragma once

#include "columns/answer_batch.hpp"

#include <fangpin/columns/table_evaluation.hpp>

namespace fangpin::detail {

struct table_work {
    std::shared_ptr<policy const> const& under;
    column_program const& program;
    table_options const& options;
    table_batch const& batch;
};

/// @returns the first row that could not be judged, unless errors are rows; or that the caller
///          stopped
[[nodiscard]] std::optional<row_failure> judge_rows(table_work const& work,
                                                    answer_batch& into,
                                                    table_evaluation::progress const& report);

}  // namespace fangpin::detail
