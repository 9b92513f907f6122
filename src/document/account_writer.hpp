/// @file
/// Writes why a rule came out as it did.
#pragma once

#include "values/canonical_json.hpp"

#include <fangpin/decision/decision.hpp>

namespace fangpin::detail {

/// Writes the account that begins at a line, with all its parts.
void write_account(json_writer& to, decision const& d, std::uint32_t line);

}  // namespace fangpin::detail
