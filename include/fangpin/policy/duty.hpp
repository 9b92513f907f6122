/// @file
/// What a text has done again and again.
#pragma once

#include <fangpin/household/codes.hpp>
#include <fangpin/policy/admin_level.hpp>
#include <fangpin/policy/case_state.hpp>
#include <fangpin/values/date.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fangpin {

/// Something that is due again and again, or once by a day. An irregular one, which the text gives
/// no rhythm for, stands in agendas without a day.
struct duty {
    std::string id{};
    std::string clause{};
    std::string source{};
    std::vector<std::string> also{};
    std::string title{};
    std::string title_en{};
    admin_level level{};
    int every_months = 0;                  ///< 1, 3, 6 or 12: within each such part of a year
    std::vector<int> in_months{};          ///< or within these months of each year
    std::optional<date> once_by{};         ///< or once; none of the three: irregular
    int by_day = 0;                        ///< of the month in which the part ends; 0: its last day
    std::vector<case_state> states{};      ///< of cases that it is about; none: of the register
    std::vector<registry> registries{};    ///< and of these registries; none: of all
    int after_months = 0;                  ///< and only after so many whole months in the state
    std::vector<std::string> reporters{};  ///< each of which owes it by itself; none: one does

    /// Has the text no rhythm for it?
    [[nodiscard]] bool irregular() const noexcept {
        return every_months == 0 && in_months.empty() && !once_by;
    }
};

}  // namespace fangpin
