/// @file
/// Turns instructions of a policy's program into steps over columns.
#pragma once

#include "columns/column_steps.hpp"

#include <fangpin/rules/machine.hpp>

#include <array>
#include <map>
#include <memory>

namespace fangpin::detail {

/// Works backwards from what is asked for: a register is compiled once, when something asks for it.
/// What rows and what elements of lists have beside instructions is theirs to say.
class instruction_compiler {
public:
    using truth_value = column_steps::truth_value;
    using number_value = column_steps::number_value;
    using text_value = column_steps::text_value;
    using unsupported = column_steps::unsupported;

    instruction_compiler(instruction_compiler const&) = delete;
    instruction_compiler& operator=(instruction_compiler const&) = delete;
    virtual ~instruction_compiler() = default;

    truth_value const& truth_of(std::uint32_t r);
    number_value const& number_of(std::uint32_t r);
    text_value const& text_of(std::uint32_t r);
    [[nodiscard]] column_steps& steps() noexcept { return steps_; }

protected:
    explicit instruction_compiler(program const& code);

    /// An instruction makes this register.
    void define(std::size_t bank, std::uint32_t r, std::uint32_t instruction) {
        definitions_[bank][r] = instruction;
    }
    /// Columns of a fact or a property, the first time they are asked for.
    column_steps::code_column load_codes(flat_column const& c, std::uint32_t place);

private:
    // Registers that no instruction makes, and instructions of one kind of compiler.
    virtual truth_value outer_truth(std::uint32_t r) = 0;
    virtual number_value outer_number(std::uint32_t r) = 0;
    virtual text_value outer_text(std::uint32_t r) = 0;
    virtual truth_value own_truth(instruction const& /*i*/) { return unsupported{}; }
    virtual number_value own_number(instruction const& /*i*/) { return unsupported{}; }
    virtual text_value own_text(instruction const& /*i*/) { return unsupported{}; }

    truth_value make_truth(std::uint32_t r);
    number_value make_number(std::uint32_t r);
    text_value make_text(std::uint32_t r);

    static constexpr std::uint32_t no_instruction = ~std::uint32_t{0};

    program const& program_;
    column_steps steps_;
    std::array<std::vector<std::uint32_t>, 3> definitions_;  ///< instruction, by bank and register
    std::map<std::uint32_t, truth_value> truths_;
    std::map<std::uint32_t, number_value> numbers_;
    std::map<std::uint32_t, text_value> texts_;
};

}  // namespace fangpin::detail
