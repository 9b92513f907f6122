/// @file
/// Something that a household owns.
#pragma once

#include <fangpin/household/codes.hpp>
#include <fangpin/values/money.hpp>

namespace fangpin {

struct asset {
    possible<asset_kind> kind{};
    possible<asset_origin> origin{};
    possible<bool> essential{};  ///< the home that the household needs
    possible<money> value{};
};

}  // namespace fangpin
