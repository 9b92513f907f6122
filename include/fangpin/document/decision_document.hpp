/// @file
/// Writes `fangpin.decision/1` and row errors.
#pragma once

#include <fangpin/decision/decision.hpp>

namespace fangpin {

/// The decision in canonical bytes (RFC 8785): equal decisions are equal bytes.
[[nodiscard]] std::string write_decision(decision const& d);

/// `{"row", "file", "id", "error": {…}}`, canonical. An empty `file` or `id` is `null`.
[[nodiscard]] std::string write_row_error(std::uint64_t row,
                                          std::string_view file,
                                          std::string_view id,
                                          error const& e);

}  // namespace fangpin
