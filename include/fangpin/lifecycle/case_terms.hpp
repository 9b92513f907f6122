/// @file
/// What states, procedures and levels are called. One of the tables of terms: Chinese text stands
/// here and nowhere else in the code.
#pragma once

#include <fangpin/policy/case_state.hpp>
#include <fangpin/policy/procedure.hpp>

namespace fangpin {

/// A word in both languages.
struct case_term {
    std::string_view zh;
    std::string_view en;
};

/// By the number of the state.
inline constexpr auto case_state_terms =
    std::to_array<case_term>({{"风险线索", "clue"},
                              {"识别认定中", "under identification"},
                              {"不予认定", "declined"},
                              {"监测对象", "monitored"},
                              {"风险消除评估中", "under elimination review"},
                              {"风险消除", "risk eliminated"},
                              {"清退", "removed"},
                              {"已不成户", "gone"}});

/// By the number of the kind.
inline constexpr auto procedure_kind_terms =
    std::to_array<case_term>({{"识别认定", "identification"},
                              {"落实帮扶措施", "measures"},
                              {"标识", "mark"},
                              {"风险消除", "elimination"},
                              {"风险回退", "roll-back"},
                              {"清退", "removal"},
                              {"等级划分", "grading"},
                              {"问题整改销号", "issue"}});

/// By the number of the level.
inline constexpr auto admin_level_terms = std::to_array<case_term>(
    {{"村级", "village"}, {"乡镇级", "township"}, {"县级", "county"}, {"地市级", "prefecture"}});

static_assert(case_state_terms.size() == case_state_names.size());
static_assert(procedure_kind_terms.size() == procedure_kind_names.size());
static_assert(admin_level_terms.size() == admin_level_names.size());

[[nodiscard]] constexpr case_term term_of(case_state s) noexcept {
    return case_state_terms.at(static_cast<std::size_t>(s));
}
[[nodiscard]] constexpr case_term term_of(procedure_kind k) noexcept {
    return procedure_kind_terms.at(static_cast<std::size_t>(k));
}
[[nodiscard]] constexpr case_term term_of(admin_level l) noexcept {
    return admin_level_terms.at(static_cast<std::size_t>(l));
}

}  // namespace fangpin
