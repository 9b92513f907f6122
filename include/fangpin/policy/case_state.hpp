/// @file
/// Where a case may stand.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace fangpin {

enum class case_state : std::uint8_t {
    clue,                      ///< 风险线索
    under_identification,      ///< 识别认定中
    declined,                  ///< 不予认定
    monitored,                 ///< 监测对象
    under_elimination_review,  ///< 风险消除评估中
    risk_eliminated,           ///< 风险消除
    removed,                   ///< 清退
    gone                       ///< the household is no more: moved, died out, merged or split
};

inline constexpr std::array<std::string_view, 8> case_state_names{"clue",
                                                                  "under_identification",
                                                                  "declined",
                                                                  "monitored",
                                                                  "under_elimination_review",
                                                                  "risk_eliminated",
                                                                  "removed",
                                                                  "gone"};
[[nodiscard]] constexpr std::string_view to_string(case_state s) noexcept {
    return case_state_names.at(static_cast<std::size_t>(s));
}

}  // namespace fangpin
