/// @file
/// A document in canonical bytes.
#pragma once

#include "document/json_tape.hpp"

namespace fangpin::detail {

/// The value as RFC 8785 writes it. A number that is no whole one becomes another of that kind: no
/// household may hold any, and none is read as a number.
[[nodiscard]] std::string canonical_form(json_tape const& tape, json_node const& n);

}  // namespace fangpin::detail
