/// @file
/// One class of income or expenditure, summed over a window.
#pragma once

#include <fangpin/household/entry.hpp>
#include <fangpin/values/number_range.hpp>

#include <cstdint>
#include <span>

namespace fangpin {

/// How an entry counts that reaches beyond the window.
enum class partial_entries : std::uint8_t {
    range,     ///< anything from nothing to its largest value: nobody knows when it was earned
    pro_rata,  ///< by months
};

/// What a class came to, in fen, and which months of the window no entry covers.
struct class_total {
    number_range sum = number_range::point(number());
    std::uint32_t covered = 0;  ///< bit i: month i of the window is covered
    std::uint32_t nonzero = 0;  ///< bit i: some entry that covers it is not stated as zero
    int entries = 0;            ///< how many entries touch the window

    /// Months that are stated to have brought nothing.
    [[nodiscard]] constexpr std::uint32_t zero_months() const noexcept {
        return covered & ~nonzero;
    }
};

/// Sums each class over a window of at most 32 months.
///
/// A month that no entry of the class covers is unknown, at least zero: it opens the sum upwards
/// and is never taken for nothing.
///
/// @clause MEK-06
class class_totals {
public:
    class_totals(std::span<entry const> entries,
                 month_window const& window,
                 partial_entries partial)
        : window_(window) {
        whole_sums whole{};
        for (auto const& e : entries)
            add(e, partial, whole[index_of(e.entry_class)]);
        for (std::size_t i = 0; i < totals_.size(); ++i) {
            whole[i].open |= open_months(static_cast<entry_class>(i)) != 0;
            auto& sum = totals_[i].sum;
            sum = whole[i].beside_shares ? sum + whole[i].range() : whole[i].range();
        }
    }

    /// Takes a sum as given: it covers all months.
    void give(entry_class which, number_range const& sum) noexcept {
        totals_[index_of(which)] = {.sum = sum, .covered = all_months(), .nonzero = all_months()};
    }

    [[nodiscard]] class_total const& operator[](entry_class which) const noexcept {
        return totals_[index_of(which)];
    }

    /// 家庭纯收入: what four classes brought, less what business cost.
    ///
    /// @clause MEK-06
    [[nodiscard]] number_range net_income() const noexcept {
        using enum entry_class;
        auto const sum = [&](entry_class which) { return totals_[index_of(which)].sum; };
        return sum(wage) + sum(business) + sum(property) + sum(transfer) - sum(business_cost);
    }

    /// Months of the window that a class leaves open, first month as bit 0.
    [[nodiscard]] std::uint32_t open_months(entry_class which) const noexcept {
        auto const idle = which == entry_class::business_cost
                              ? totals_[index_of(entry_class::business)].zero_months()
                              : 0U;
        return all_months() & ~(totals_[index_of(which)].covered | idle);
    }

private:
    [[nodiscard]] std::uint32_t all_months() const noexcept {
        return (std::uint32_t{2} << (window_.size() - 1)) - 1;
    }

    /// What counts in whole fen: a sum of 64-bit amounts does not leave 128 bits.
    struct whole_sum {
        wide low = 0;
        wide high = 0;
        bool open = false;           ///< upwards
        bool beside_shares = false;  ///< others count by months, in fractions

        [[nodiscard]] number_range range() const {
            auto const least = number::of_wide(low);
            return open ? number_range::at_least(least)
                        : number_range::between(least, number::of_wide(high));
        }
    };
    using whole_sums = std::array<whole_sum, static_cast<std::size_t>(entry_class::count_)>;

    void add(entry const& e, partial_entries partial, whole_sum& whole) {
        if (!window_.overlaps(e.months))
            return;
        auto& total = totals_[index_of(e.entry_class)];
        int const from = std::max(0, e.months.first - window_.first);
        int const to = std::min(window_.size() - 1, e.months.last - window_.first);
        auto const months = (std::uint32_t{2} << to) - (std::uint32_t{1} << from);
        total.covered |= months;
        if (e.amount.hi() != money())  // never negative: at most nothing is nothing
            total.nonzero |= months;
        ++total.entries;
        // An amount is never negative, so that an open lower end is zero.
        auto const low = e.amount.lo() ? e.amount.lo()->fen() : 0;
        auto const high = e.amount.hi() ? e.amount.hi()->fen() : 0;
        bool const inside = window_.contains(e.months);
        if (!inside && partial == partial_entries::pro_rata) {
            auto const share = number(window_.months_shared(e.months)) / number(e.months.size());
            auto const least = number(low) * share;
            total.sum =
                total.sum + (e.amount.hi() ? number_range::between(least, number(high) * share)
                                           : number_range::at_least(least));
            whole.beside_shares = true;
            return;
        }
        whole.low += inside ? low : 0;
        whole.high += high;
        whole.open |= !e.amount.hi();
    }

    month_window window_;
    std::array<class_total, static_cast<std::size_t>(entry_class::count_)> totals_{};
};

}  // namespace fangpin
