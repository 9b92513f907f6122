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
    : policy_(p),
      program_(p.program),
      columns_(columns),
      lists_(lists),
      unknown_(std::make_shared<machine>(p.program)) {
    auto const household = nobody(p, lists);
    situation const nothing(household, p.standards, p.partial);
    std::vector<std::uint16_t> presumed;
    bind(*unknown_, p, household, nothing, screening, presumed);
    unknown_->run();
    index_code();
    index_loops();
}

/// Which instruction makes which register. Bodies of loops are left out: without lists there is
/// nothing to loop over, and what they gather is known beforehand.
void column_compiler::index_code() {
    for (std::size_t b = 0; b < definitions_.size(); ++b)
        definitions_[b].assign(program_.bank_sizes[b], no_instruction);
    for (std::size_t f = 0; f < program_.fact_registers.size(); ++f)
        if (auto const at = program_.fact_registers[f]; at != program::no_register)
            if (auto const b = bank_number(bank_of(program_.fact_types[f])); b < facts_.size())
                facts_[b].emplace(at, static_cast<std::uint16_t>(f));
    for (std::uint32_t i = 0; i < program_.code.size(); ++i) {
        auto const& ins = program_.code[i];
        if (is_loop(ins.op))
            i += ins.length;
        else if (auto const b = bank_number(result_bank(ins)); b < definitions_.size())
            definitions_[b][ins.result] = i;
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

column_compiler::truth_value const& column_compiler::truth_of(std::uint32_t r) {
    if (auto const known = truths_.find(r); known != truths_.end())
        return known->second;
    return truths_.emplace(r, make_truth(r)).first->second;
}

column_compiler::number_value const& column_compiler::number_of(std::uint32_t r) {
    if (auto const known = numbers_.find(r); known != numbers_.end())
        return known->second;
    return numbers_.emplace(r, make_number(r)).first->second;
}

column_compiler::text_value const& column_compiler::text_of(std::uint32_t r) {
    if (auto const known = texts_.find(r); known != texts_.end())
        return known->second;
    return texts_.emplace(r, make_text(r)).first->second;
}

column_compiler::truth_value column_compiler::make_truth(std::uint32_t r) {
    auto const constant = [&]() -> truth_value {
        auto const t = unknown_->exact_truth(r);
        if (t.may_fail())
            return unsupported{};
        return t;
    };
    if (auto const fact = facts_[0].find(r); fact != facts_[0].end()) {
        auto const f = fact->second;
        if (auto const c = column_of(f))
            return emit_truth({.op = column_op::load_truth, .a = *c});
        auto const native = policy_.facts[f].native;
        if (native == native_fact::income_below_standard)
            return against_standard(false);
        if (native == native_fact::income_above_standard)
            return against_standard(true);
        return constant();
    }
    if (definitions_[0][r] == no_instruction) {
        if (rows_ != nullptr)
            return truth_of_row(r);
        auto const gather = gathers_.find(r);
        if (gather == gathers_.end() || is_unsaid(program_.code[gather->second.second].a))
            return constant();
        return gathered(gather->second.first, gather->second.second);
    }
    auto const& i = program_.code[definitions_[0][r]];
    switch (i.op) {
    case opcode::all_of: return connect(column_op::both, truth_of(i.a), truth_of(i.b));
    case opcode::any_of: return connect(column_op::either, truth_of(i.a), truth_of(i.b));
    case opcode::negation: return denied(truth_of(i.a));
    case opcode::same_truth: return same_truth(truth_of(i.a), truth_of(i.b));
    case opcode::less: return less(number_of(i.a), number_of(i.b));
    case opcode::not_less: return denied(less(number_of(i.a), number_of(i.b)));
    case opcode::same_number: return same(number_of(i.a), number_of(i.b));
    case opcode::same_text: return same_text(text_of(i.a), text_of(i.b));
    case opcode::within_texts: return within(text_of(i.a), i.set);
    case opcode::choose_truth: return choose(truth_of(i.a), truth_of(i.b), truth_of(i.c));
    case opcode::property_truth: return property_truth(static_cast<property>(i.b));
    case opcode::has_health: return has_health(text_of(i.b));
    default: return unsupported{};
    }
}

column_compiler::number_value column_compiler::make_number(std::uint32_t r) {
    auto const constant = [&]() -> number_value {
        auto const& n = unknown_->exact_number(r);
        if (n.failed != number_range::failure::none || n.may_fail)
            return unsupported{};
        return n;
    };
    if (auto const fact = facts_[1].find(r); fact != facts_[1].end()) {
        auto const& info = policy_.facts[fact->second];
        if (info.native)
            return native_number(*info.native, fact->second);
        if (auto const c = column_of(fact->second))
            return emit_number({.op = column_op::load_number, .a = *c}, number(1));
        return constant();
    }
    if (definitions_[1][r] == no_instruction) {
        if (rows_ == nullptr)
            return constant();
        if (is_inside(1, r))
            return unsupported{};
        auto const& of_row = rows_->number_of(r);
        return std::holds_alternative<number_range>(of_row) ? of_row : unsupported{};
    }
    auto const& i = program_.code[definitions_[1][r]];
    switch (i.op) {
    case opcode::add: return add(number_of(i.a), number_of(i.b), false);
    case opcode::subtract: return add(number_of(i.a), number_of(i.b), true);
    case opcode::multiply: return multiply(number_of(i.a), number_of(i.b));
    case opcode::divide: return divide(number_of(i.a), number_of(i.b));
    case opcode::negate: return multiply(number_of(i.a), number_range::point(number(-1)));
    case opcode::choose_number: return choose(truth_of(i.a), number_of(i.b), number_of(i.c));
    case opcode::property_number: return property_number(static_cast<property>(i.b));
    case opcode::count: {
        if (is_unsaid(i.a))
            return constant();
        auto const list = list_of(i.a);
        if (list.of == nullptr || std::holds_alternative<unsupported>(list.present))
            return unsupported{};
        return counted(list, 0);
    }
    case opcode::sum: return is_unsaid(i.a) ? constant() : added_up(i.a);
    default: return unsupported{};
    }
}

column_compiler::text_value column_compiler::make_text(std::uint32_t r) {
    if (auto const fact = facts_[2].find(r); fact != facts_[2].end())
        if (auto const c = column_of(fact->second))
            return load_codes(*c);
    if (definitions_[2][r] != no_instruction) {
        auto const& i = program_.code[definitions_[2][r]];
        if (i.op == opcode::property_text)
            return property_text(static_cast<property>(i.b));
        return unsupported{};
    }
    if (rows_ != nullptr) {
        if (is_inside(2, r))
            return unsupported{};
        auto const& of_row = rows_->text_of(r);
        return std::holds_alternative<std::uint64_t>(of_row) ? of_row : unsupported{};
    }
    auto const t = unknown_->exact_text(r);
    if ((t & machine::failed_text) != 0)
        return unsupported{};
    return t;
}

truth_column column_compiler::emit_truth(column_step s) {
    s.result = out_.truths++;
    out_.steps.push_back(s);
    return {.at = s.result};
}

number_column column_compiler::emit_number(column_step s, number const& unit) {
    s.result = out_.numbers++;
    out_.steps.push_back(s);
    return {.at = s.result, .unit = unit};
}

/// Every block has the constants as registers.
truth_column column_compiler::column(truth_value const& v) {
    if (auto const* c = std::get_if<truth_column>(&v))
        return *c;
    if (auto const* t = std::get_if<truth>(&v))
        return {.at = t->is_yes()  ? column_program::always_yes
                      : t->is_no() ? column_program::always_no
                                   : column_program::never_known};
    out_.row_by_row = true;
    return {.at = column_program::never_known};
}

column_program column_compiler::compile() {
    static_cast<void>(figure("monitoring"));  // the first of the figures
    out_.partial = policy_.partial;
    for (auto const& rule : policy_.rules) {
        auto const at = program_.rules[rule.compiled].value;
        out_.answers.push_back(column(truth_of(at)));
    }
    leaves();
    compare();
    if (!out_.line)
        out_.row_by_row = true;
    load_the_rest();
    finish_lists();
    need_reasons();
    figures_of_rules();
    return std::move(out_);
}

column_compiler::code_column column_compiler::load_codes(std::uint32_t column) {
    auto const codes = static_cast<std::uint32_t>(codes_of(columns_[column].kind.domain).size());
    auto const at = out_.truths;
    out_.truths += codes;
    out_.steps.push_back({.op = column_op::load_codes, .result = at, .a = column, .count = codes});
    return {at, codes};
}

void column_compiler::leaves() {
    for (auto const& l : policy_.table.leaves) {
        leaf_columns to{.what = l.what};
        if (l.what == leaf::kind::truth) {
            to.yes_no = column(truth_of(l.at));
        } else if (l.what == leaf::kind::code) {
            auto const& text = text_of(l.at);
            if (auto const* codes = std::get_if<code_column>(&text))
                to.codes = codes->at;
            else if (auto const* set = std::get_if<std::uint64_t>(&text))
                to.set = *set;
            else
                out_.row_by_row = true;
        }
        out_.leaves.push_back(to);
    }
}

column_program compile_columns(policy const& p,
                               std::span<flat_column const> columns,
                               std::span<nested_column const> lists,
                               bool screening) {
    return column_compiler(p, columns, lists, screening).compile();
}

}  // namespace fangpin::detail
