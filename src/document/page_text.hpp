/// @file
/// A policy's page as plain text.
#pragma once

#include "document/policy_page.hpp"

namespace fangpin::detail {

/// Lines of at most 100 columns, long ones broken with a hanging indent.
[[nodiscard]] std::string text_of(policy_page const& page);

}  // namespace fangpin::detail
