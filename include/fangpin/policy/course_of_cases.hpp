/// @file
/// The course of a case, as a text lays it down.
#pragma once

#include <fangpin/policy/channel.hpp>
#include <fangpin/policy/duty.hpp>
#include <fangpin/policy/procedure.hpp>

#include <algorithm>

namespace fangpin {

/// What a new risk after elimination does.
enum class relapse_course : std::uint8_t {
    none,     ///< the text says nothing
    re_mark,  ///< 再标注: the same case is monitored again (MEK-78)
    new_case  ///< 重新识别: another case, linked to this one (QJ-13)
};

/// The procedures of a text and what goes with them.
struct course_of_cases {
    std::vector<channel> channels{};  ///< none: the text names none, and any will do
    std::vector<procedure> procedures{};
    std::vector<duty> duties{};
    std::string source{};  ///< stands for the clauses below that are empty
    relapse_course relapse{};
    std::string relapse_clause{};
    std::string early_help_clause{};  ///< help before identification; empty: the text has none
    int households_per_contact = 0;   ///< at most; 0: the text sets no limit
    std::string contact_clause{};
    bool roll_to_working_day = true;  ///< Civil Code, article 203

    [[nodiscard]] channel const* find_channel(std::string_view id) const noexcept {
        auto const found = std::ranges::find(channels, id, &channel::id);
        return found == channels.end() ? nullptr : &*found;
    }
    [[nodiscard]] procedure const* find(procedure_kind kind) const noexcept {
        auto const found = std::ranges::find(procedures, kind, &procedure::kind);
        return found == procedures.end() ? nullptr : &*found;
    }
};

}  // namespace fangpin
