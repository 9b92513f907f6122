/// @file
/// A policy's page as HTML.
#pragma once

#include "document/policy_page.hpp"

namespace fangpin::detail {

/// One document that needs nothing but itself: no script, no file beside it.
[[nodiscard]] std::string html_of(policy_page const& page);

}  // namespace fangpin::detail
