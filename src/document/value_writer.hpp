/// @file
/// Writes values that may not be fully known.
#pragma once

#include "values/canonical_json.hpp"

#include <fangpin/decision/display.hpp>
#include <fangpin/rules/program.hpp>

namespace fangpin::detail {

/// `"12900.00"`, or `{"max", "min"}` with null for an open end, rounded outwards.
void write_amount(json_writer& to, number_range const& fen);

/// `4`, or `{"max", "min"}`.
void write_count(json_writer& to, number_range const& n);

/// A number of any kind, as accounts show it; `"unknown"` when nothing is known.
void write_number(json_writer& to, kind k, number_range const& n);

/// A code, `{"any": […]}`, or `"unknown"` when it may be any of its domain.
void write_texts(json_writer& to, text_domain domain, std::uint64_t set, program const& p);

}  // namespace fangpin::detail
