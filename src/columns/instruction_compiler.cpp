#include "columns/instruction_compiler.hpp"

namespace fangpin::detail {

instruction_compiler::instruction_compiler(program const& code) : program_(code) {
    for (std::size_t b = 0; b < definitions_.size(); ++b)
        definitions_[b].assign(code.bank_sizes[b], no_instruction);
}

instruction_compiler::truth_value const& instruction_compiler::truth_of(std::uint32_t r) {
    if (auto const known = truths_.find(r); known != truths_.end())
        return known->second;
    return truths_.emplace(r, make_truth(r)).first->second;
}

instruction_compiler::number_value const& instruction_compiler::number_of(std::uint32_t r) {
    if (auto const known = numbers_.find(r); known != numbers_.end())
        return known->second;
    return numbers_.emplace(r, make_number(r)).first->second;
}

instruction_compiler::text_value const& instruction_compiler::text_of(std::uint32_t r) {
    if (auto const known = texts_.find(r); known != texts_.end())
        return known->second;
    return texts_.emplace(r, make_text(r)).first->second;
}

instruction_compiler::truth_value instruction_compiler::make_truth(std::uint32_t r) {
    if (definitions_[0][r] == no_instruction)
        return outer_truth(r);
    auto const& i = program_.code[definitions_[0][r]];
    auto& s = steps_;
    switch (i.op) {
    case opcode::all_of: return s.connect(column_op::both, truth_of(i.a), truth_of(i.b));
    case opcode::any_of: return s.connect(column_op::either, truth_of(i.a), truth_of(i.b));
    case opcode::negation: return column_steps::denied(truth_of(i.a));
    case opcode::same_truth: return s.same_truth(truth_of(i.a), truth_of(i.b));
    case opcode::less: return s.less(number_of(i.a), number_of(i.b));
    case opcode::not_less: return column_steps::denied(s.less(number_of(i.a), number_of(i.b)));
    case opcode::same_number: return s.same(number_of(i.a), number_of(i.b));
    case opcode::same_text: return s.same_text(text_of(i.a), text_of(i.b));
    case opcode::within_texts: return s.within(text_of(i.a), i.set);
    case opcode::choose_truth: return s.choose(truth_of(i.a), truth_of(i.b), truth_of(i.c));
    default: return own_truth(i);
    }
}

instruction_compiler::number_value instruction_compiler::make_number(std::uint32_t r) {
    if (definitions_[1][r] == no_instruction)
        return outer_number(r);
    auto const& i = program_.code[definitions_[1][r]];
    auto& s = steps_;
    switch (i.op) {
    case opcode::add: return s.add(number_of(i.a), number_of(i.b), false);
    case opcode::subtract: return s.add(number_of(i.a), number_of(i.b), true);
    case opcode::multiply: return s.multiply(number_of(i.a), number_of(i.b));
    case opcode::divide: return s.divide(number_of(i.a), number_of(i.b));
    case opcode::negate: return s.multiply(number_of(i.a), number_range::point(number(-1)));
    case opcode::choose_number: return s.choose(truth_of(i.a), number_of(i.b), number_of(i.c));
    default: return own_number(i);
    }
}

instruction_compiler::text_value instruction_compiler::make_text(std::uint32_t r) {
    if (definitions_[2][r] == no_instruction)
        return outer_text(r);
    return own_text(program_.code[definitions_[2][r]]);
}

column_steps::code_column instruction_compiler::load_codes(flat_column const& c,
                                                           std::uint32_t place) {
    return steps_.emit_codes({.op = column_op::load_codes, .a = place},
                             codes_of(c.kind.domain).size());
}

}  // namespace fangpin::detail
