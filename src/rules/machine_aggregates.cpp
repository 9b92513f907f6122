#include "rules/operators.hpp"

#include <fangpin/rules/machine.hpp>

#include <algorithm>

namespace fangpin {
namespace {

using failure = number_range::failure;

number whole(std::size_t n) {
    return number(static_cast<std::int64_t>(n));
}

/// Of numbers that may or may not be in a list: all that sum, smallest, largest and mean need.
struct tally {
    number_range total = number_range::point(number());
    number_range over{};      ///< from the least to the most that any of them may be
    number_range smallest{};  ///< its upper end: no more than that
    number_range largest{};   ///< its lower end: no less than that
    std::size_t sure = 0;     ///< how many are there
    std::size_t perhaps = 0;  ///< how many more may be
    failure failed = failure::none;
    bool may_fail = false;

    void add(truth present, number_range const& value) {
        may_fail = may_fail || present.may_fail();
        if (!present.may_be_yes()) {
            failed = present.may_be_no() ? failed : std::max(failed, failure::out_of_range);
            return;
        }
        bool const there = !present.may_be_no();
        if (value.failed != failure::none) {
            failed = there ? std::max(failed, value.failed) : failed;
            may_fail = true;
            return;
        }
        may_fail = may_fail || value.may_fail;
        total = total + (there ? value : value.joined(number_range::point(number())));
        over = sure + perhaps == 0 ? value : over.joined(value);
        ++(there ? sure : perhaps);
        if (!there)
            return;
        if (value.bounded_above && (!smallest.bounded_above || value.hi < smallest.hi)) {
            smallest.bounded_above = true;
            smallest.hi = value.hi;
        }
        if (value.bounded_below && (!largest.bounded_below || largest.lo < value.lo)) {
            largest.bounded_below = true;
            largest.lo = value.lo;
        }
    }
};

number_range failing_or(number_range r, bool may_fail) {
    r.may_fail = r.failed == failure::none && (r.may_fail || may_fail);
    return r;
}

}  // namespace

void machine::aggregate(instruction const& i) {
    if (i.op == opcode::every_true || i.op == opcode::some_true)
        truths_[i.result] = over_truths(i);
    else if (i.op == opcode::count)
        numbers_[i.result] = count_of(lists_[i.a]);
    else
        numbers_[i.result] = over_numbers(i);
}

truth machine::over_truths(instruction const& i) const {
    auto const& list = lists_[i.a];
    bool const some = i.op == opcode::some_true;
    auto answer = some ? truth::no() : truth::yes();
    for (auto const& item : items(list)) {
        auto const value = truth::of_bits(item.at);
        answer = some ? answer | (item.present & value) : answer & ((!item.present) | value);
    }
    if (!list.complete)
        answer = some ? answer | truth::unknown() : answer & truth::unknown();
    return list.failed ? truth::fault() : answer;
}

/// What the elements are does not matter: a division by zero in a list is an element too.
number_range machine::count_of(list_value const& list) const {
    std::size_t sure = 0;
    std::size_t most = 0;
    bool fails = list.failed;
    bool may_fail = false;
    for (auto const& item : items(list)) {
        bool const may_be = item.present.may_be_yes();
        sure += may_be && !item.present.may_be_no() ? 1U : 0U;
        most += may_be ? 1U : 0U;
        may_fail = may_fail || item.present.may_fail();
        fails = fails || item.present == truth::fault();
    }
    if (fails)
        return number_range::failing(failure::out_of_range);
    return failing_or(list.complete ? number_range::between(whole(sure), whole(most))
                                    : number_range::at_least(whole(sure)),
                      may_fail);
}

number_range machine::over_numbers(instruction const& i) const {
    auto const& list = lists_[i.a];
    tally t{.failed = list.failed ? failure::out_of_range : failure::none};
    for (auto const& item : items(list))
        t.add(item.present, stored_numbers_[item.at]);
    if (t.failed != failure::none)
        return number_range::failing(t.failed);
    bool const all_sure = list.complete && t.perhaps == 0 && !t.may_fail;
    if (i.op == opcode::sum)
        return failing_or(list.complete ? t.total : number_range::any(), t.may_fail);
    if (t.sure == 0)  // perhaps there is nothing, and then there is no smallest
        return all_sure ? number_range::failing(failure::empty_list)
                        : failing_or(number_range::any(), true);
    if (i.op == opcode::mean) {
        if (all_sure)
            return t.total / number_range::point(whole(t.sure));
        return failing_or(list.complete ? t.over : number_range::any(), t.may_fail);
    }
    auto result = t.over;
    if (i.op == opcode::minimum) {
        result.bounded_above = t.smallest.bounded_above;
        result.hi = t.smallest.hi;
        result.bounded_below = result.bounded_below && list.complete;
    } else {
        result.bounded_below = t.largest.bounded_below;
        result.lo = t.largest.lo;
        result.bounded_above = result.bounded_above && list.complete;
    }
    return failing_or(result.checked(false), t.may_fail);
}

void machine::has(instruction const& i) {
    auto const& list = lists_[i.a];
    auto answer = truth::no();
    for (auto const& item : items(list)) {
        truth same;
        switch (i.op) {
        case opcode::has_truth:
            same = detail::same_truth(truths_[i.b], truth::of_bits(item.at));
            break;
        case opcode::has_number: same = equal(numbers_[i.b], stored_numbers_[item.at]); break;
        default: same = detail::same_text(texts_[i.b], stored_texts_[item.at]); break;
        }
        answer = answer | (item.present & same);
    }
    if (!list.complete)
        answer = answer | truth::unknown();
    truths_[i.result] = list.failed ? truth::fault() : answer;
}

/// Elements are counted from 1, and from -1 backwards. Where it is not certain that there is such
/// an element, it may be anything or fail.
void machine::index(instruction const& i) {
    auto const& list = lists_[i.a];
    auto const& asked = numbers_[i.b];
    auto const all = items(list);
    std::size_t sure = 0;
    std::size_t most = 0;
    bool fails = list.failed || asked.failed != failure::none;
    bool known = asked.is_point() && list.complete;
    for (auto const& item : all) {
        sure += item.present.is_yes() ? 1U : 0U;
        most += item.present.may_be_yes() ? 1U : 0U;
        fails = fails || item.present == truth::fault();
        known = known && !item.present.may_fail();
    }
    auto const distance = asked.lo.sign() < 0 ? -asked.lo : asked.lo;
    bool const outside = (list.complete && most == 0) ||
                         (asked.is_point() && (!asked.lo.is_whole() || distance.sign() == 0)) ||
                         (known && distance > whole(most));
    bool const inside = known && !outside && distance <= whole(sure);
    bool const exact = inside && sure == all.size();
    std::size_t chosen = 0;
    if (exact)
        chosen = static_cast<std::size_t>(
            (asked.lo.sign() < 0 ? whole(sure) - distance : distance - number(1)).numerator());
    bool const nothing = fails || outside;
    auto const each = exact ? all.subspan(chosen, 1) : inside ? all : all.first(0);
    if (i.item == bank::truths) {
        auto any_of = truth::of_bits(0);
        for (auto const& item : each)
            any_of = any_of.joined(truth::of_bits(item.at));
        truths_[i.result] = nothing  ? truth::fault()
                            : inside ? any_of
                                     : truth::unknown().joined(truth::fault());
    } else if (i.item == bank::texts) {
        std::uint64_t any_of = 0;
        for (auto const& item : each)
            any_of |= stored_texts_[item.at];
        texts_[i.result] = nothing ? failed_text : inside ? any_of : ~std::uint64_t{0};
    } else if (i.item == bank::lists) {
        list_value const unknown{.complete = false, .failed = nothing};
        lists_[i.result] = exact && !nothing ? stored_lists_[all[chosen].at] : unknown;
    } else {
        number_range any_of{.may_fail = true};
        for (auto const& item : each)
            any_of = &item == each.data() ? stored_numbers_[item.at]
                                          : any_of.joined(stored_numbers_[item.at]);
        numbers_[i.result] = nothing ? number_range::failing(failure::out_of_range) : any_of;
    }
}

}  // namespace fangpin
