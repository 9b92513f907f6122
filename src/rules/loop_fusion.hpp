/// @file
/// Makes one loop of loops over the same list.
#pragma once

#include <fangpin/rules/program.hpp>

namespace fangpin::detail {

/// `program::loops_apart` in an order in which loops over one list meet, and are one loop there.
/// What their bodies ask alike is then worked out once a round; where a list is made only to look
/// for a text in it, it is not made.
[[nodiscard]] std::vector<instruction> fuse_loops(program const& p);

}  // namespace fangpin::detail
