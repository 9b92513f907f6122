#include "rules/operators.hpp"

#include <fangpin/rules/machine.hpp>

namespace fangpin {
namespace {

truth has_health(member const& m, std::uint64_t asked) {
    auto answer = m.health.complete ? truth::no() : truth::unknown();
    for (auto const& h : m.health.items)
        answer = answer | detail::same_text(asked, h.bits());
    return answer;
}

}  // namespace

machine::machine(program const& p) : program_(p) {
    auto const size = [&](bank b) { return p.bank_sizes[static_cast<std::size_t>(b)]; };
    fresh_.truths.resize(size(bank::truths));
    fresh_.numbers.resize(size(bank::numbers));
    fresh_.texts.resize(size(bank::texts));
    fresh_.lists.resize(size(bank::lists), {.complete = false});
    elements_.resize(size(bank::elements));
    for (auto const& c : p.numbers)
        fresh_.numbers[c.at] = c.value;
    for (auto const& c : p.texts)
        fresh_.texts[c.at] = c.set;
    for (auto const& c : p.truths)
        fresh_.truths[c.at] = c.value;
    for (std::size_t f = 0; f < p.fact_registers.size(); ++f)
        if (auto const& t = p.fact_types[f];
            p.fact_registers[f] != program::no_register && bank_of(t) == bank::texts)
            fresh_.texts[p.fact_registers[f]] = any_text(t.domain);
    nothing_known();
}

void machine::nothing_known() {
    truths_ = fresh_.truths;
    numbers_ = fresh_.numbers;
    texts_ = fresh_.texts;
    lists_ = fresh_.lists;
}

void machine::start(household const& h, possible<month> found) {
    household_ = &h;
    found_ = found;
    items_.clear();
    kept_.clear();
    stored_numbers_.clear();
    stored_texts_.clear();
    stored_lists_.clear();
    nothing_known();
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

/// What most rules are made of is worked out here; the rest behind a call. The banks never move,
/// and are looked up once: a truth is a byte, whose writing might change anything.
void machine::run(code all) {
    auto* const truths = truths_.data();
    auto* const numbers = numbers_.data();
    auto* const texts = texts_.data();
    auto const* const elements = elements_.data();
    for (auto const *at = all.data(), *end = at + all.size(); at != end; ++at) {
        auto const& i = *at;
        switch (i.op) {
        case opcode::all_of: truths[i.result] = truths[i.a] & truths[i.b]; break;
        case opcode::any_of: truths[i.result] = truths[i.a] | truths[i.b]; break;
        case opcode::negation: truths[i.result] = !truths[i.a]; break;
        case opcode::within_texts:
            truths[i.result] = detail::within_texts(texts[i.a], i.set);
            break;
        case opcode::less: truths[i.result] = less(numbers[i.a], numbers[i.b]); break;
        case opcode::not_less: truths[i.result] = !less(numbers[i.a], numbers[i.b]); break;
        case opcode::property_truth:
            truths[i.result] = truth_of(static_cast<property>(i.b), elements[i.a]);
            break;
        case opcode::property_number:
            numbers[i.result] = number_of(static_cast<property>(i.b), elements[i.a]);
            break;
        case opcode::property_text:
            texts[i.result] = text_of(static_cast<property>(i.b), elements[i.a]);
            break;
        case opcode::has_health:
            truths[i.result] = has_health(household_->members.items[elements[i.a]], texts[i.b]);
            break;
        case opcode::loop_each:
            each(i, code(at + 1, i.length));
            at += i.length;
            break;
        case opcode::loop_filter:
            filter(i, code(at + 1, i.length));
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
    case opcode::same_text: truths_[i.result] = detail::same_text(texts_[i.a], texts_[i.b]); break;
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
