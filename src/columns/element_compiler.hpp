/// @file
/// Turns the bodies of loops over lists into steps over the elements of all rows.
#pragma once

#include "columns/instruction_compiler.hpp"

#include <map>

namespace fangpin::detail {

/// Of one list: members, events or assets.
class element_compiler final : public instruction_compiler {
public:
    /// What the body of a loop asks of the row that it runs for: known, or a column of rows.
    class row_values {
    public:
        virtual ~row_values() = default;
        /// Does the body of some loop make this register?
        [[nodiscard]] virtual bool is_inside(std::size_t bank, std::uint32_t r) const = 0;
        virtual truth_value const& row_truth(std::uint32_t r) = 0;
        virtual number_value const& row_number(std::uint32_t r) = 0;
        virtual text_value const& row_text(std::uint32_t r) = 0;
    };

    element_compiler(program const& code, row_values& rows, element_columns what);

    /// An instruction of the body of a loop over the list.
    void take(std::size_t bank, std::uint32_t r, std::uint32_t instruction) {
        define(bank, r, instruction);
    }
    truth_value property_truth(property asked);
    number_value property_number(property asked);
    /// Every column of elements is looked at: what cannot be is an error wherever it stands.
    void load_the_rest();
    [[nodiscard]] kind owner() const noexcept { return what_.owner; }
    /// How many steps there are by now. @returns nothing when it was asked for at this one before
    [[nodiscard]] std::optional<std::uint32_t> new_steps();
    /// @pre nothing is asked for any more
    [[nodiscard]] element_program finish();

private:
    truth_value outer_truth(std::uint32_t r) override;
    number_value outer_number(std::uint32_t r) override;
    text_value outer_text(std::uint32_t r) override;
    truth_value own_truth(instruction const& i) override;
    number_value own_number(instruction const& i) override;
    text_value own_text(instruction const& i) override;

    text_value property_text(property asked);
    void load(property asked);
    void load_health();
    truth_value has_health(text_value const& asked);

    row_values& rows_;
    element_columns what_;
    std::optional<std::uint32_t> health_{};  ///< the first truth
    std::optional<std::uint32_t> told_{};    ///< of `new_steps`
    std::map<property, truth_value> truth_properties_;
    std::map<property, number_value> number_properties_;
    std::map<property, text_value> text_properties_;
};

}  // namespace fangpin::detail
