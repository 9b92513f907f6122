/// @file
/// The schema of an answer, and its arrays.
#pragma once

#include "columns/answer_batch.hpp"
#include "columns/arrow_export.hpp"

namespace fangpin::detail {

/// A field for each column of the answer; sets say which bit is what.
[[nodiscard]] std::vector<arrow_owner<ArrowSchema>> answer_fields(policy const& p,
                                                                  answer_layout const& layout);
/// The columns themselves. @param done  is emptied
[[nodiscard]] std::vector<arrow_owner<ArrowArray>> answer_arrays(
    std::shared_ptr<answer_batch> const& done);

}  // namespace fangpin::detail
