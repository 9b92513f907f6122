#include "rules/operators.hpp"

#include <fangpin/rules/machine.hpp>

namespace fangpin {

machine::machine(program const& p) : program_(p) {
    auto const size = [&](bank b) { return p.bank_sizes[static_cast<std::size_t>(b)]; };
    truths_.resize(size(bank::truths));
    numbers_.resize(size(bank::numbers));
    texts_.resize(size(bank::texts));
    lists_.resize(size(bank::lists));
    elements_.resize(size(bank::elements));
    for (auto const& c : p.numbers)
        numbers_[c.at] = c.value;
    for (auto const& c : p.texts)
        texts_[c.at] = c.set;
    for (auto const& c : p.truths)
        truths_[c.at] = c.value;
    note_facts();
}

void machine::note_facts() {
    for (std::size_t f = 0; f < program_.fact_registers.size(); ++f) {
        auto const at = program_.fact_registers[f];
        auto const& t = program_.fact_types[f];
        if (at != program::no_register)
            facts_.push_back({at, bank_of(t), t.kind == kind::text ? any_text(t.domain) : 0});
    }
}

void machine::start(household const& h, possible<month> found) {
    household_ = &h;
    found_ = found;
    items_.clear();
    kept_.clear();
    stored_numbers_.clear();
    stored_texts_.clear();
    stored_lists_.clear();
    for (auto const& fact : facts_) {
        switch (fact.where) {
        case bank::truths: truths_[fact.at] = truth::unknown(); break;
        case bank::numbers: numbers_[fact.at] = number_range::any(); break;
        case bank::texts: texts_[fact.at] = fact.any_text; break;
        case bank::lists: lists_[fact.at] = {.complete = false}; break;
        case bank::elements: break;
        }
    }
}

void machine::set(std::uint16_t fact, truth value) {
    if (auto const at = program_.fact_registers[fact]; at != program::no_register)
        truths_[at] = value;
}
void machine::set(std::uint16_t fact, number_range const& value) {
    if (auto const at = program_.fact_registers[fact]; at != program::no_register)
        numbers_[at] = value;
}
void machine::set(std::uint16_t fact, std::uint64_t texts) {
    if (auto const at = program_.fact_registers[fact]; at != program::no_register)
        texts_[at] = texts;
}

void machine::set_members(std::uint16_t fact, bool residents_only) {
    auto const at = program_.fact_registers[fact];
    if (at == program::no_register)
        return;
    auto const& members = household_->members;
    list_value list{.first = static_cast<std::uint32_t>(items_.size()),
                    .complete = members.complete};
    for (std::uint32_t i = 0; i < members.items.size(); ++i) {
        auto const present = residents_only ? members.items[i].living_in.truth() : truth::yes();
        if (!present.is_no())
            items_.push_back({present, i});
    }
    list.count = static_cast<std::uint32_t>(items_.size()) - list.first;
    lists_[at] = list;
}

void machine::set_list(std::uint16_t fact, std::size_t count, bool complete) {
    auto const at = program_.fact_registers[fact];
    if (at == program::no_register)
        return;
    lists_[at] = {.first = static_cast<std::uint32_t>(items_.size()),
                  .count = static_cast<std::uint32_t>(count),
                  .complete = complete};
    for (std::uint32_t i = 0; i < count; ++i)
        items_.push_back({truth::yes(), i});
}

/// What most rules are made of is worked out here; the rest behind a call.
void machine::run(code all) {
    for (std::size_t at = 0; at < all.size(); ++at) {
        auto const& i = all[at];
        switch (i.op) {
        case opcode::all_of: truths_[i.result] = truths_[i.a] & truths_[i.b]; break;
        case opcode::any_of: truths_[i.result] = truths_[i.a] | truths_[i.b]; break;
        case opcode::negation: truths_[i.result] = !truths_[i.a]; break;
        case opcode::same_text:
            truths_[i.result] = detail::same_text(texts_[i.a], texts_[i.b]);
            break;
        case opcode::within_texts:
            truths_[i.result] = detail::within_texts(texts_[i.a], i.set);
            break;
        case opcode::less: truths_[i.result] = less(numbers_[i.a], numbers_[i.b]); break;
        case opcode::property_truth:
            truths_[i.result] = truth_of(static_cast<property>(i.b), elements_[i.a]);
            break;
        case opcode::property_number:
            numbers_[i.result] = number_of(static_cast<property>(i.b), elements_[i.a]);
            break;
        case opcode::property_text:
            texts_[i.result] = text_of(static_cast<property>(i.b), elements_[i.a]);
            break;
        case opcode::has_health:
            truths_[i.result] = has_health(household_->members.items[elements_[i.a]], texts_[i.b]);
            break;
        case opcode::loop_each:
            each(i, all.subspan(at + 1, i.length));
            at += i.length;
            break;
        case opcode::loop_filter:
            filter(i, all.subspan(at + 1, i.length));
            at += i.length;
            break;
        default: step(i); break;
        }
    }
}

void machine::run_round(std::uint32_t loop, list_item const& item) {
    auto const& i = program_.loops_apart[loop];
    auto const gathers = i.op == opcode::loop_each ? i.c : 0;
    enter(i, item);
    run(code(program_.loops_apart).subspan(loop + 1, i.length - gathers));
}

void machine::step(instruction const& i) {
    switch (i.op) {
    case opcode::same_truth:
        truths_[i.result] = detail::same_truth(truths_[i.a], truths_[i.b]);
        break;
    case opcode::same_number: truths_[i.result] = equal(numbers_[i.a], numbers_[i.b]); break;
    case opcode::property_list:
        health_of(household_->members.items[elements_[i.a]], lists_[i.result]);
        break;
    case opcode::choose_truth:
    case opcode::choose_number:
    case opcode::choose_text: choose(i); break;
    case opcode::make_list: make_list(i); break;
    case opcode::project: project(i); break;
    case opcode::count:
    case opcode::sum:
    case opcode::minimum:
    case opcode::maximum:
    case opcode::mean:
    case opcode::every_true:
    case opcode::some_true: aggregate(i); break;
    case opcode::at_index: index(i); break;
    case opcode::has_truth:
    case opcode::has_number:
    case opcode::has_text: has(i); break;
    default: arithmetic(i); break;
    }
}

void machine::choose(instruction const& i) {
    auto const asked = truths_[i.a];
    if (i.op == opcode::choose_truth)
        truths_[i.result] = detail::choose(asked, truths_[i.b], truths_[i.c]);
    else if (i.op == opcode::choose_number)
        numbers_[i.result] = detail::choose(asked, numbers_[i.b], numbers_[i.c]);
    else
        texts_[i.result] = detail::choose(asked, texts_[i.b], texts_[i.c]);
}

void machine::arithmetic(instruction const& i) {
    auto const& a = numbers_[i.a];
    auto const rounded = [&](detail::rounding how) {
        return detail::rising(
            a, [&](number const& n) { return detail::rounded(n, numbers_[i.b].lo, how); });
    };
    auto& result = numbers_[i.result];
    switch (i.op) {
    case opcode::add: result = a + numbers_[i.b]; break;
    case opcode::subtract: result = a - numbers_[i.b]; break;
    case opcode::multiply: result = a * numbers_[i.b]; break;
    case opcode::divide: result = a / numbers_[i.b]; break;
    case opcode::negate: result = -a; break;
    case opcode::absolute: result = detail::absolute(a); break;
    case opcode::floor: result = detail::rising(a, [](auto const& n) { return floor(n); }); break;
    case opcode::ceiling:
        result = detail::rising(a, [](auto const& n) { return ceiling(n); });
        break;
    case opcode::in_calendar:
        result =
            detail::rising(a, [&](auto const& n) { return detail::in_calendar(n, i.set != 0); });
        break;
    case opcode::round_half_up: result = rounded(detail::rounding::half_up); break;
    case opcode::round_half_down: result = rounded(detail::rounding::half_down); break;
    case opcode::round_half_even: result = rounded(detail::rounding::half_even); break;
    case opcode::round_up: result = rounded(detail::rounding::up); break;
    case opcode::round_down: result = rounded(detail::rounding::down); break;
    case opcode::plus_months: {
        // both rise, so the ends go together
        auto const& months = numbers_[i.b];
        number_range r{.bounded_below = a.bounded_below && months.bounded_below,
                       .bounded_above = a.bounded_above && months.bounded_above,
                       .failed = std::max(a.failed, months.failed),
                       .may_fail = a.may_fail || months.may_fail};
        if (r.bounded_below)
            r.lo = detail::plus_months(a.lo, months.lo);
        if (r.bounded_above)
            r.hi = detail::plus_months(a.hi, months.hi);
        result = r.checked(a.is_point() && months.is_point());
        break;
    }
    default: Ensures(false);
    }
}

truth machine::truth_of(property p, std::uint32_t element) const {
    if (p == property::asset_essential)
        return household_->assets.items[element].essential.truth();
    auto const& m = household_->members.items[element];
    switch (p) {
    case property::registered: return m.registered.truth();
    case property::living_in: return m.living_in.truth();
    case property::extreme_hardship: return m.extreme_hardship.truth();
    case property::working: return m.working.truth();
    default: return m.medical_insured.truth();
    }
}

std::uint64_t machine::text_of(property p, std::uint32_t element) const {
    switch (p) {
    case property::event_kind:
        return std::uint64_t{1} << index_of(household_->events.items[element].kind);
    case property::asset_kind: return household_->assets.items[element].kind.bits();
    case property::asset_origin: return household_->assets.items[element].origin.bits();
    default: break;
    }
    auto const& m = household_->members.items[element];
    switch (p) {
    case property::relation: return m.relation.bits();
    case property::sex: return m.sex.bits();
    case property::labour: return m.labour.bits();
    case property::school: return m.school.bits();
    default: return m.allowance.bits();
    }
}

}  // namespace fangpin
