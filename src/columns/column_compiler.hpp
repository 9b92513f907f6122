/// @file
/// Turns the rules of a policy into steps over columns.
#pragma once

#include "columns/column_program.hpp"

#include <fangpin/rules/machine.hpp>

#include <map>
#include <memory>
#include <set>
#include <variant>

namespace fangpin::detail {

/// Works backwards from what an answer needs: a register is compiled when something asks for it.
class column_compiler {
public:
    column_compiler(policy const& p,
                    std::span<flat_column const> columns,
                    std::span<nested_column const> lists,
                    bool screening);

    [[nodiscard]] column_program compile();

private:
    /// What has no form in columns.
    struct unsupported {
        bool without_form = true;  // GCC 12 takes an empty one for uninitialised
    };
    struct code_column {
        std::uint32_t at = 0;  ///< plane pairs, one for each code
        std::uint32_t count = 0;
    };
    struct quotient {
        number_column over;
        number_column under;
    };
    using truth_value = std::variant<truth, truth_column, unsupported>;
    using number_value = std::variant<number_range, number_column, quotient, unsupported>;
    using text_value = std::variant<std::uint64_t, code_column, unsupported>;

    /// Elements of a list, and of which of them it is one.
    struct some_elements {
        column_compiler* of = nullptr;  ///< none: nothing is known of it, or it has no form
        truth_value present{};
    };

    // column_compiler.cpp
    void index_code();
    [[nodiscard]] std::optional<std::uint32_t> column_of(std::uint16_t fact) const;
    [[nodiscard]] std::optional<std::uint32_t> column_of(flat_meaning means) const;
    truth_value const& truth_of(std::uint32_t r);
    number_value const& number_of(std::uint32_t r);
    text_value const& text_of(std::uint32_t r);
    truth_value make_truth(std::uint32_t r);
    number_value make_number(std::uint32_t r);
    text_value make_text(std::uint32_t r);
    void leaves();
    code_column load_codes(std::uint32_t column);
    [[nodiscard]] truth_column column(truth_value const& v);

    // column_checks.cpp
    void load_the_rest();
    void need_reasons();
    void figures_of_rules();

    // column_lists.cpp: loops over lists, as steps over their elements
    column_compiler(column_compiler& rows, element_columns what);
    void index_loops();
    void add_list(std::string_view name);
    [[nodiscard]] bool is_inside(std::size_t bank, std::uint32_t r) const;
    [[nodiscard]] std::optional<native_fact> list_under(std::uint32_t r) const;
    [[nodiscard]] column_compiler* elements_under(std::uint32_t r) const;
    [[nodiscard]] bool is_unsaid(std::uint32_t list) const;
    [[nodiscard]] some_elements list_of(std::uint32_t r);
    truth_value gathered(std::uint32_t gather, std::uint32_t loop);
    void run_until_here(column_compiler& elements);
    number_column counted(some_elements const& list, std::int64_t least);
    number_value added_up(std::uint32_t list);
    std::optional<number_column> total_of(native_fact f);
    std::optional<number_column> heads(native_fact f);
    void finish_lists();

    // column_properties.cpp: of elements
    truth_value property_truth(property asked);
    number_value property_number(property asked);
    text_value property_text(property asked);
    void load(property asked);
    void load_health();
    truth_value has_health(text_value const& asked);
    truth_value truth_of_row(std::uint32_t r);

    static constexpr std::uint32_t no_instruction = ~std::uint32_t{0};

    // column_truths.cpp
    truth_value connect(column_op op, truth_value const& a, truth_value const& b);
    truth_value of_two(column_op op, truth_value const& a, truth_value const& b);
    truth_value choose(truth_value const& asked, truth_value const& a, truth_value const& b);
    truth_value within(text_value const& text, std::uint64_t set);
    truth_value same_text(text_value const& a, text_value const& b);
    truth_value same_truth(truth_value const& a, truth_value const& b);
    truth_value less(number_value const& a, number_value const& b);
    truth_value less(quotient const& q, number_value const& limit, bool above);
    truth_value same(number_value const& a, number_value const& b);
    static truth_value denied(truth_value v);

    // column_numbers.cpp
    number_value add(number_value const& a, number_value const& b, bool subtract);
    number_value scaled(number_column const& a, number const& by);
    number_value multiply(number_value const& a, number_value const& b);
    number_value divide(number_value const& a, number_value const& b);
    number_value choose(truth_value const& asked, number_value const& a, number_value const& b);
    /// The same number in another unit, of which its own is a whole multiple.
    std::optional<number_column> in_unit(number_column const& a, number const& unit);
    std::optional<number_column> filled(number_range const& value, number const& unit);
    number_column emit_number(column_step s, number const& unit);

    // column_facts.cpp: what the library works out before any rule
    number_value native_number(native_fact f, std::uint16_t place);
    number_value net_income();
    number_value sum_of(native_fact f);
    number_value figure(std::string const& name);
    truth_value against_standard(bool above);
    void compare();

    truth_column emit_truth(column_step s);

    policy const& policy_;
    program const& program_;
    std::span<flat_column const> columns_;
    std::span<nested_column const> lists_;
    /// After a run on a household of which nothing is known.
    std::shared_ptr<machine> unknown_;
    column_compiler* rows_ = nullptr;  ///< of elements: what compiles the rows that they are of
    element_columns what_{};           ///< of elements
    std::optional<std::uint32_t> health_{};                     ///< of elements: the first truth
    std::array<std::unique_ptr<column_compiler>, 3> elements_;  ///< members, events, assets
    std::optional<std::uint32_t> totals_{};  ///< of rows: first of the numbers of `income_totals`
    std::map<property, truth_value> truth_properties_;  ///< of elements
    std::map<property, number_value> number_properties_;
    std::map<property, text_value> text_properties_;
    std::uint32_t ran_ = no_instruction;  ///< of elements: steps that the rows have asked for
    /// By truth: the instruction that gathers it, and its loop.
    std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> gathers_;
    std::map<std::uint32_t, std::uint32_t> list_definitions_;
    /// Banks and registers of what bodies of loops work out.
    std::set<std::pair<std::size_t, std::uint32_t>> inside_;
    column_program out_;
    std::array<std::vector<std::uint32_t>, 3> definitions_;  ///< instruction, by bank and register
    std::array<std::map<std::uint32_t, std::uint16_t>, 3> facts_;  ///< register of a fact, by bank
    std::map<std::uint32_t, truth_value> truths_;
    std::map<std::uint32_t, number_value> numbers_;
    std::map<std::uint32_t, text_value> texts_;
    std::map<std::string, number_value> figures_;
    std::map<std::uint32_t, number_value> loaded_;  ///< numbers, by place of the column
    std::optional<number_value> net_;
    bool compared_ = false;
};

}  // namespace fangpin::detail
