/// @file
/// Judges a stream of batches as it is read.
#pragma once

#include <fangpin/columns/table_evaluation.hpp>

namespace fangpin {

/// Makes a policy ready for the tables of a stream and gives back a stream of answers: one batch
/// for each, worked out when it is asked for, so that no more than one is in memory.
///
/// @param in        taken over, whatever comes of it
/// @param[out] out  to be released by the caller. A batch that cannot be judged ends it with
///                  `EINVAL`, and `get_last_error` says why; an error of `in` is passed on
/// @returns why there is no stream: what `table_evaluation::of` says, or
///          `errc::invalid_argument` when the schema of `in` cannot be had
[[nodiscard]] std::optional<error> evaluate_stream(std::shared_ptr<policy const> p,
                                                   ArrowArrayStream& in,
                                                   table_options options,
                                                   ArrowArrayStream& out);

/// "row 17: ..." of a failure, rows counted from 0 over all batches before it.
[[nodiscard]] std::string to_string(row_failure const& f, std::int64_t rows_before);

}  // namespace fangpin
