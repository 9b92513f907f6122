/// @file
/// Something that befell a household.
#pragma once

#include <fangpin/household/codes.hpp>
#include <fangpin/values/month.hpp>

namespace fangpin {

/// An event counts from when it is listed, also where its month is not known.
struct event {
    event_kind kind = event_kind::other;
    possible<fangpin::month> month{};
};

}  // namespace fangpin
