#include "columns/column_compiler.hpp"

#include "decision/binder.hpp"
#include "rules/registers.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

constexpr std::size_t bank_number(bank b) {
    return static_cast<std::size_t>(b);
}

/// Nobody, of whom nothing is known. What a structure says is null here, which is not presumed:
/// rows of which it says more are judged by themselves.
household nobody(policy const& p, std::span<nested_column const> lists) {
    household h;
    for (auto const& c : lists) {
        if (!c.fact || p.facts[*c.fact].native)
            continue;
        auto& said = h.facts.emplace_back(attested_fact{.fact = *c.fact});
        if (!p.facts[*c.fact].type.is(kind::boolean))
            said.value.emplace<possible<std::int64_t>>();  // of money too: a bare number is bound
    }
    std::ranges::sort(h.facts, {}, &attested_fact::fact);
    return h;
}

}  // namespace

column_compiler::column_compiler(policy const& p,
                                 std::span<flat_column const> columns,
                                 std::span<nested_column const> lists,
                                 bool screening)
    : instruction_compiler(p.program),
      policy_(p),
      columns_(columns),
      lists_(lists),
      unknown_(p.program) {
    auto const household = nobody(p, lists);
    situation const nothing(household, p.standards, p.partial);
    std::vector<std::uint16_t> presumed;
    bind(unknown_, p, household, nothing, screening, presumed);
    unknown_.run();
    index_code();
    index_loops();
}

/// Which instruction makes which register. Bodies of loops are left out: without lists there is
/// nothing to loop over, and what they gather is known beforehand.
void column_compiler::index_code() {
    for (std::size_t f = 0; f < policy_.program.fact_registers.size(); ++f)
        if (auto const at = policy_.program.fact_registers[f]; at != program::no_register)
            if (auto const b = bank_number(bank_of(policy_.program.fact_types[f]));
                b < facts_.size())
                facts_[b].emplace(at, static_cast<std::uint16_t>(f));
    for (std::uint32_t i = 0; i < policy_.program.code.size(); ++i) {
        auto const& ins = policy_.program.code[i];
        if (is_loop(ins.op))
            i += ins.length;
        else if (auto const b = bank_number(result_bank(ins)); b < facts_.size())
            define(b, ins.result, i);
    }
}

std::optional<std::uint32_t> column_compiler::column_of(std::uint16_t fact) const {
    for (std::uint32_t i = 0; i < columns_.size(); ++i)
        if (columns_[i].means == flat_meaning::fact && columns_[i].fact == fact)
            return i;
    return std::nullopt;
}

std::optional<std::uint32_t> column_compiler::column_of(flat_meaning means) const {
    for (std::uint32_t i = 0; i < columns_.size(); ++i)
        if (columns_[i].means == means)
            return i;
    return std::nullopt;
}

column_compiler::truth_value column_compiler::constant_truth(std::uint32_t r) const {
    auto const t = unknown_.exact_truth(r);
    if (t.may_fail())
        return unsupported{};
    return t;
}

column_compiler::number_value column_compiler::constant_number(std::uint32_t r) const {
    auto const& n = unknown_.exact_number(r);
    if (n.failed != number_range::failure::none || n.may_fail)
        return unsupported{};
    return n;
}

column_compiler::truth_value column_compiler::outer_truth(std::uint32_t r) {
    if (auto const fact = facts_[0].find(r); fact != facts_[0].end()) {
        auto const f = fact->second;
        if (auto const c = column_of(f))
            return steps().emit_truth({.op = column_op::load_truth, .a = *c});
        auto const native = policy_.facts[f].native;
        if (native == native_fact::income_below_standard)
            return against_standard(false);
        if (native == native_fact::income_above_standard)
            return against_standard(true);
        return constant_truth(r);
    }
    auto const gather = gathers_.find(r);
    if (gather == gathers_.end() || is_unsaid(policy_.program.code[gather->second.second].a))
        return constant_truth(r);
    return gathered(gather->second.first, gather->second.second);
}

column_compiler::number_value column_compiler::outer_number(std::uint32_t r) {
    auto const fact = facts_[1].find(r);
    if (fact == facts_[1].end())
        return constant_number(r);
    auto const& info = policy_.facts[fact->second];
    if (info.native)
        return native_number(*info.native, fact->second);
    if (auto const c = column_of(fact->second))
        return steps().emit_number({.op = column_op::load_number, .a = *c}, number(1));
    return constant_number(r);
}

column_compiler::text_value column_compiler::outer_text(std::uint32_t r) {
    if (auto const fact = facts_[2].find(r); fact != facts_[2].end())
        if (auto const c = column_of(fact->second))
            return load_codes(columns_[*c], *c);
    auto const t = unknown_.exact_text(r);
    if ((t & machine::failed_text) != 0)
        return unsupported{};
    return t;
}

column_compiler::number_value column_compiler::own_number(instruction const& i) {
    if (i.op != opcode::count && i.op != opcode::sum)
        return unsupported{};
    if (is_unsaid(i.a))
        return constant_number(i.result);
    if (i.op == opcode::sum)
        return added_up(i.a);
    auto const list = list_of(i.a);
    if (list.of == nullptr || std::holds_alternative<unsupported>(list.present))
        return unsupported{};
    return counted(list, 0);
}

column_program column_compiler::compile() {
    static_cast<void>(figure("monitoring"));  // the first of the figures
    out().partial = policy_.partial;
    for (auto const& rule : policy_.rules) {
        auto const at = policy_.program.rules[rule.compiled].value;
        out().answers.push_back(steps().column(truth_of(at)));
    }
    leaves();
    compare();
    if (!out().line)
        out().row_by_row = true;
    load_the_rest();
    finish_lists();
    need_reasons();
    figures_of_rules();
    return std::move(out());
}

void column_compiler::leaves() {
    for (auto const& l : policy_.table.leaves) {
        leaf_columns to{.what = l.what};
        if (l.what == leaf::kind::truth) {
            to.yes_no = steps().column(truth_of(l.at));
        } else if (l.what == leaf::kind::code) {
            auto const& text = text_of(l.at);
            if (auto const* codes = std::get_if<column_steps::code_column>(&text))
                to.codes = codes->at;
            else if (auto const* set = std::get_if<std::uint64_t>(&text))
                to.set = *set;
            else
                out().row_by_row = true;
        }
        out().leaves.push_back(to);
    }
}

column_program compile_columns(policy const& p,
                               std::span<flat_column const> columns,
                               std::span<nested_column const> lists,
                               bool screening) {
    return column_compiler(p, columns, lists, screening).compile();
}

}  // namespace fangpin::detail
