/// @file
/// Who does what.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace fangpin {

/// Who may do a step.
///
/// @clause QJ-21
enum class admin_level : std::uint8_t {
    village,
    township,
    county  ///< a district or a city of that rank too
};

inline constexpr std::array<std::string_view, 3> admin_level_names{"village", "township", "county"};
[[nodiscard]] constexpr std::string_view to_string(admin_level l) noexcept {
    return admin_level_names.at(static_cast<std::size_t>(l));
}

}  // namespace fangpin
