/// @file
/// Which leaves of an outcome may be taken clause by clause.
#pragma once

#include <fangpin/policy/policy.hpp>

#include <cstdint>
#include <vector>

namespace fangpin::detail {

/// The leaves that rules ask both ways, or under more than one of scope, inclusion, exclusion and
/// override. While all of these are known, what the rules come to by themselves is the exact
/// outcome: every other open leaf pulls one way only.
[[nodiscard]] std::vector<std::uint32_t> asked_both_ways(policy const& p);

}  // namespace fangpin::detail
