/// @file
/// Turns the rules of a policy into steps over columns.
#pragma once

#include "columns/element_compiler.hpp"

#include <set>

namespace fangpin::detail {

/// Of rows: facts are columns or known beforehand, loops over lists bring what elements come to.
class column_compiler final : public instruction_compiler, private element_compiler::row_values {
public:
    column_compiler(policy const& p,
                    std::span<flat_column const> columns,
                    std::span<nested_column const> lists,
                    bool screening);

    [[nodiscard]] column_program compile();

private:
    /// Elements of a list, and of which of them it is one.
    struct some_elements {
        element_compiler* of = nullptr;  ///< none: nothing is known of it, or it has no form
        truth_value present{};
    };

    // column_compiler.cpp
    void index_code();
    [[nodiscard]] std::optional<std::uint32_t> column_of(std::uint16_t fact) const;
    [[nodiscard]] std::optional<std::uint32_t> column_of(flat_meaning means) const;
    truth_value outer_truth(std::uint32_t r) override;
    number_value outer_number(std::uint32_t r) override;
    text_value outer_text(std::uint32_t r) override;
    number_value own_number(instruction const& i) override;
    truth_value const& row_truth(std::uint32_t r) override { return truth_of(r); }
    number_value const& row_number(std::uint32_t r) override { return number_of(r); }
    text_value const& row_text(std::uint32_t r) override { return text_of(r); }
    /// As nothing known leaves it, or what is presumed.
    [[nodiscard]] truth_value constant_truth(std::uint32_t r) const;
    [[nodiscard]] number_value constant_number(std::uint32_t r) const;
    void leaves();
    [[nodiscard]] column_program& out() noexcept { return steps().written(); }

    // column_checks.cpp
    void load_the_rest();
    void need_reasons();
    void figures_of_rules();

    // column_lists.cpp: loops over lists, as steps over their elements
    void index_loops();
    void add_list(std::string_view name);
    [[nodiscard]] bool is_inside(std::size_t bank, std::uint32_t r) const override;
    [[nodiscard]] std::optional<native_fact> list_under(std::uint32_t r) const;
    [[nodiscard]] element_compiler* elements_under(std::uint32_t r) const;
    [[nodiscard]] bool is_unsaid(std::uint32_t list) const;
    [[nodiscard]] some_elements list_of(std::uint32_t r);
    truth_value gathered(std::uint32_t gather, std::uint32_t loop);
    void run_until_here(element_compiler& elements);
    number_column counted(some_elements const& list, std::int64_t least);
    number_value added_up(std::uint32_t list);
    std::optional<number_column> total_of(native_fact f);
    [[nodiscard]] bool has_entries() const;
    void add_up_entries();
    std::optional<number_column> heads(native_fact f);
    void finish_lists();

    // column_facts.cpp: what the library works out before any rule
    number_value native_number(native_fact f, std::uint16_t place);
    number_value net_income();
    number_value sum_of(native_fact f);
    number_value figure(std::string const& name);
    truth_value against_standard(bool above);
    void compare();

    policy const& policy_;
    std::span<flat_column const> columns_;
    std::span<nested_column const> lists_;
    machine unknown_;  ///< after a run on a household of which nothing is known
    std::array<std::unique_ptr<element_compiler>, 3> elements_;  ///< members, events, assets
    /// By truth: the instruction that gathers it, and its loop.
    std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> gathers_;
    std::map<std::uint32_t, std::uint32_t> list_definitions_;
    /// Banks and registers of what bodies of loops work out.
    std::set<std::pair<std::size_t, std::uint32_t>> inside_;
    std::array<std::map<std::uint32_t, std::uint16_t>, 3> facts_;  ///< register of a fact, by bank
    std::optional<std::uint32_t> totals_{};  ///< first of the numbers of `income_totals`
    std::map<std::string, number_value> figures_;
    std::map<std::uint32_t, number_value> loaded_;  ///< numbers, by place of the column
    std::optional<number_value> net_;
    bool compared_ = false;
};

}  // namespace fangpin::detail
