/// @file
/// What the library works out about one household before any rule is asked.
#pragma once

#include <fangpin/household/head_count.hpp>
#include <fangpin/income/accounting_window.hpp>
#include <fangpin/income/class_total.hpp>
#include <fangpin/standards/comparison.hpp>

#include <optional>

namespace fangpin {

[[nodiscard]] inline number_range to_range(possible<std::int64_t> const& count) {
    return {.lo = number(count.lo().value_or(0)),
            .hi = number(count.hi().value_or(0)),
            .bounded_below = count.lo().has_value(),
            .bounded_above = count.hi().has_value()};
}
[[nodiscard]] inline number_range to_range(possible<money> const& amount) {
    return {.lo = number(amount.lo() ? amount.lo()->fen() : 0),
            .hi = number(amount.hi() ? amount.hi()->fen() : 0),
            .bounded_below = amount.lo().has_value(),
            .bounded_above = amount.hi().has_value()};
}
[[nodiscard]] inline number_range to_range(possible<month> const& m) {
    return {.lo = number(m.lo() ? m.lo()->index() : 0),
            .hi = number(m.hi() ? m.hi()->index() : 0),
            .bounded_below = m.lo().has_value(),
            .bounded_above = m.hi().has_value()};
}

/// Head counts, window, income, standard and the comparison of the two.
struct situation {
    month_window window{};
    class_totals totals;
    number_range net{};
    number_range size{};
    number_range registered{};
    standard_in_force monitoring{};
    comparison against{};

    situation(household const& h, standard_history const& figures, partial_entries partial)
        : window(accounting_window(h.discovered)),
          totals(h.entries, window, partial),
          net(totals.net_income()),
          size(to_range(household_size(h))),
          registered(to_range(size_registered(h))),
          monitoring(figures.at("monitoring", h.area, h.registry, h.discovered)) {
        if (h.sums)
            take(*h.sums);
        against = comparison::of(net, monitoring.per_person, size);
    }

    /// 家庭人均纯收入, for display: what is compared is never divided.
    [[nodiscard]] number_range per_capita() const { return net / size; }

private:
    void take(household_sums const& given) {
        for (std::size_t i = 0; i < given.classes.size(); ++i)
            if (given.classes[i])
                totals.give(static_cast<entry_class>(i), not_negative(*given.classes[i]));
        if (given.net_income)
            net = to_range(*given.net_income);
        else if (given.total_income)
            net = not_negative(*given.total_income) - totals[entry_class::business_cost].sum;
        else
            net = totals.net_income();
        if (given.size)
            size = to_range(*given.size);
        if (given.size_registered)
            registered = to_range(*given.size_registered);
    }
    [[nodiscard]] static number_range not_negative(possible<money> const& amount) {
        auto range = to_range(amount);
        range.bounded_below = true;  // an end that is not there is zero already
        return range;
    }
};

}  // namespace fangpin
