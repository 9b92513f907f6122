// Loops over lists, as steps over the elements of all rows and back.

#include "columns/column_compiler.hpp"

#include "decision/binder.hpp"
#include "rules/registers.hpp"

#include <algorithm>

namespace fangpin::detail {
namespace {

constexpr std::size_t place_of(kind owner) {
    return owner == kind::member ? 0 : owner == kind::event ? 1 : 2;
}

constexpr kind owner_of(native_fact list) {
    return list == native_fact::events   ? kind::event
           : list == native_fact::assets ? kind::asset
                                         : kind::member;
}

}  // namespace

void column_compiler::add_list(std::string_view name) {
    auto const at = find_list(lists_, name);
    if (!at)
        return;
    auto what = columns_of_elements(lists_, *at);
    row_values& rows = *this;
    auto& place = elements_[place_of(what.owner)];
    place = std::make_unique<element_compiler>(policy_.program, rows, std::move(what));
}

/// Finds what the bodies of loops work out. A loop within a loop has no form.
void column_compiler::index_loops() {
    for (auto const* name : {"members", "events", "assets"})
        add_list(name);
    auto const& code = policy_.program.code;
    for (std::uint32_t i = 0; i < code.size(); ++i) {
        if (!is_loop(code[i].op)) {
            if (result_bank(code[i]) == bank::lists)
                list_definitions_.emplace(code[i].result, i);
            continue;
        }
        auto const& loop = code[i];
        auto const end = i + 1 + loop.length;
        auto const gathers = loop.op == opcode::loop_each ? end - loop.c : end;
        if (loop.op == opcode::loop_filter)
            list_definitions_.emplace(loop.result, i);
        auto* elements = elements_under(loop.a);
        for (auto j = i + 1; j < end; ++j) {
            auto const& ins = code[j];
            if (j >= gathers) {
                gathers_.emplace(ins.result, std::pair(j, i));
                continue;
            }
            auto const b = static_cast<std::size_t>(result_bank(ins));
            if (is_loop(ins.op)) {
                for (auto k = j + 1; k <= j + ins.length; ++k)
                    inside_.emplace(static_cast<std::size_t>(result_bank(code[k])), code[k].result);
                j += ins.length;
            } else if (b < facts_.size()) {
                inside_.emplace(b, ins.result);
                if (elements != nullptr)
                    elements->take(b, ins.result, j);
            }
        }
        i = end - 1;
    }
}

/// Where a register of rows is asked for by elements, or by nobody that may.
bool column_compiler::is_inside(std::size_t bank, std::uint32_t r) const {
    return inside_.contains({bank, r});
}

/// The household's list that a list has its elements from.
std::optional<native_fact> column_compiler::list_under(std::uint32_t r) const {
    for (auto const list :
         {native_fact::members, native_fact::residents, native_fact::events, native_fact::assets})
        if (policy_.program.fact_registers[fact_table::place(list)] == r)
            return list;
    auto const made = list_definitions_.find(r);
    if (made == list_definitions_.end())
        return std::nullopt;
    auto const& i = policy_.program.code[made->second];
    if (i.op != opcode::loop_filter && i.op != opcode::project)
        return std::nullopt;
    return list_under(i.a);
}

element_compiler* column_compiler::elements_under(std::uint32_t r) const {
    auto const list = list_under(r);
    if (!list)
        return nullptr;
    return elements_[place_of(owner_of(*list))].get();
}

/// Does a list come of one that no column says, so that what hangs on it is known beforehand?
bool column_compiler::is_unsaid(std::uint32_t list) const {
    return list_under(list) && elements_under(list) == nullptr;
}

column_compiler::some_elements column_compiler::list_of(std::uint32_t r) {
    some_elements all{.of = elements_under(r), .present = truth::yes()};
    if (all.of == nullptr)
        return all;
    auto const made = list_definitions_.find(r);
    if (made == list_definitions_.end()) {
        if (list_under(r) == native_fact::residents)
            all.present = all.of->property_truth(property::living_in);
        return all;
    }
    auto const& filter = policy_.program.code[made->second];
    if (filter.op != opcode::loop_filter)
        return {};
    all.present = list_of(filter.a).present;
    all.present = all.of->steps().connect(column_op::both, all.present, all.of->truth_of(filter.c));
    return all;
}

void column_compiler::run_until_here(element_compiler& elements) {
    if (auto const count = elements.new_steps())
        out().steps.push_back({.op = column_op::run_elements,
                               .a = static_cast<std::uint32_t>(place_of(elements.owner())),
                               .count = *count});
}

column_compiler::truth_value column_compiler::gathered(std::uint32_t gather, std::uint32_t loop) {
    auto const& how = policy_.program.code[gather];
    auto const list = list_of(policy_.program.code[loop].a);
    if (list.of == nullptr)
        return unsupported{};
    bool const some = how.op == opcode::gather_some;
    auto& elements = *list.of;
    auto const holds = elements.truth_of(how.a);
    auto const counts = some ? elements.steps().connect(column_op::both, list.present, holds)
                             : elements.steps().connect(
                                   column_op::either, column_steps::denied(list.present), holds);
    if (std::holds_alternative<unsupported>(counts))
        return unsupported{};
    auto const of_elements = elements.steps().column(counts);
    run_until_here(elements);
    return steps().emit_truth({.op = some ? column_op::gather_some : column_op::gather_every,
                               .a = static_cast<std::uint32_t>(place_of(elements.owner())),
                               .b = of_elements.at,
                               .deny_b = of_elements.denied});
}

/// @pre what is present has a form
number_column column_compiler::counted(some_elements const& list, std::int64_t least) {
    auto const present = list.of->steps().column(list.present);
    run_until_here(*list.of);
    return steps().emit_number({.op = column_op::gather_count,
                                .a = static_cast<std::uint32_t>(place_of(list.of->owner())),
                                .b = present.at,
                                .deny_b = present.denied,
                                .low_limit = least},
                               number(1));
}

/// The sum of a property over a list.
column_compiler::number_value column_compiler::added_up(std::uint32_t list) {
    auto const made = list_definitions_.find(list);
    if (made == list_definitions_.end() || policy_.program.code[made->second].op != opcode::project)
        return unsupported{};
    auto const& projected = policy_.program.code[made->second];
    auto const some = list_of(projected.a);
    if (some.of == nullptr || std::holds_alternative<unsupported>(some.present))
        return unsupported{};
    auto const value = some.of->property_number(static_cast<property>(projected.b));
    auto const* n = std::get_if<number_column>(&value);
    if (n == nullptr)
        return unsupported{};
    auto const present = some.of->steps().column(some.present);
    run_until_here(*some.of);
    return steps().emit_number({.op = column_op::gather_sum,
                                .a = static_cast<std::uint32_t>(place_of(some.of->owner())),
                                .b = present.at,
                                .c = n->at,
                                .deny_b = present.denied},
                               n->unit);
}

bool column_compiler::has_entries() const {
    return find_list(lists_, "income") || find_list(lists_, "expenditure");
}

/// Once, and where nothing asks for them too: what is wrong with one is an error wherever it
/// stands.
void column_compiler::add_up_entries() {
    if (totals_)
        return;
    totals_ = out().numbers;
    out().numbers += static_cast<std::uint32_t>(entry_class::count_);
    out().steps.push_back({.op = column_op::income_totals, .result = *totals_});
}

/// Of a class of entries, or the net income of the window before.
std::optional<number_column> column_compiler::total_of(native_fact f) {
    if (!has_entries())
        return std::nullopt;
    if (f == native_fact::previous_net_income)
        return steps().emit_number({.op = column_op::previous_total}, number(1));
    auto const which = class_of(f);
    if (!which)
        return std::nullopt;
    add_up_entries();
    return number_column{.at = *totals_ + static_cast<std::uint32_t>(index_of(*which)),
                         .unit = number(1)};
}

/// How many live in the household, or are registered.
///
/// @clause MEK-11
std::optional<number_column> column_compiler::heads(native_fact f) {
    bool const size = f == native_fact::household_size;
    auto* members = elements_[place_of(kind::member)].get();
    if (members == nullptr || (!size && f != native_fact::size_registered))
        return std::nullopt;
    auto const present = members->property_truth(size ? property::living_in : property::registered);
    return counted({.of = members, .present = present}, size ? 1 : 0);
}

void column_compiler::finish_lists() {
    if (has_entries())
        add_up_entries();
    for (auto& list : elements_) {
        auto& program = out().lists.emplace_back();
        if (list == nullptr)
            continue;
        list->load_the_rest();
        run_until_here(*list);
        out().row_by_row |= list->steps().written().row_by_row;
        program = list->finish();
    }
}

}  // namespace fangpin::detail
