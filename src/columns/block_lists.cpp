// What lists come to, for each row of a block.

#include "columns/bit_width.hpp"
#include "columns/block_elements.hpp"
#include "columns/cell.hpp"
#include "columns/entry_lists.hpp"

#include <fangpin/income/accounting_window.hpp>
#include <fangpin/income/class_total.hpp>

#include <algorithm>
#include <bit>

namespace fangpin::detail {

void block_machine::of_elements(column_step const& s) {
    auto& list = *lists_[s.a];
    switch (s.op) {
    case column_op::run_elements: list.run_until(s.count); return;
    case column_op::gather_some:
    case column_op::gather_every: list.gather(s, plane(s.result, 0), plane(s.result, 1)); return;
    case column_op::gather_count: list.count(s, buffer(s.result, 0), buffer(s.result, 1)); break;
    default: list.add_up(s, buffer(s.result, 0), buffer(s.result, 1)); break;
    }
    finish_range(s.result);
}

/// Puts the rows of a number to rest whose two ends have been written.
void block_machine::finish_range(std::uint32_t number) {
    auto* low = buffer(number, 0);
    auto* high = buffer(number, 1);
    std::int64_t magnitude = 0;
    bool known = true;
    bool negative = false;
    for (std::size_t row = 0; row < rows_; ++row) {
        known = known && low[row] == high[row];
        negative = negative || low[row] < 0;
        magnitude |= magnitude_of(low[row]) | magnitude_of(high[row]);
    }
    std::fill(low + rows_, low + words() * 64, 0);
    std::fill(high + rows_, high + words() * 64, 0);
    rows_of_[number] = {.low = low,
                        .high = known ? low : high,
                        .width = width_of(magnitude),
                        .not_negative = !negative};
    static_cast<void>(fits(rows_of_[number].width));
}

void block_machine::put_range(std::uint32_t number, std::size_t row, number_range const& r) {
    auto const end = [&](bool there, fangpin::number const& n, std::int64_t none) {
        if (!there)
            return none;
        constexpr wide largest = wide{1} << 60;
        if (!n.is_whole() || n.numerator() > largest || n.numerator() < -largest) {
            set_apart(row);
            return std::int64_t{0};
        }
        return static_cast<std::int64_t>(n.numerator());
    };
    buffer(number, 0)[row] = end(r.bounded_below, r.lo, no_low_end);
    buffer(number, 1)[row] = end(r.bounded_above, r.hi, no_high_end);
}

/// Each class over the accounting window, or the net income of the window before.
///
/// @clause MEK-05, MEK-06
void block_machine::totals(column_step const& s) {
    if (entries_ == nullptr)
        entries_ = std::make_unique<entry_lists>(*rows_batch_);
    bool const before = s.op == column_op::previous_total;
    std::uint32_t const results = before ? 1 : static_cast<std::uint32_t>(entry_class::count_);
    static auto const nothing = number_range::point(number());
    for (std::size_t row = 0; row < rows_; ++row) {
        auto const when = found(row);
        bool const right =
            !is_apart(row) && entries_->read(first_ + static_cast<std::int64_t>(row));
        if (!right) {
            set_apart(row);
            for (std::uint32_t i = 0; i < results; ++i)
                put_range(s.result + i, row, nothing);
            continue;
        }
        class_totals const sums(entries_->entries(),
                                before ? previous_window(when) : accounting_window(when),
                                program_.partial);
        if (before)
            put_range(s.result, row, sums.net_income());
        else
            for (std::uint32_t i = 0; i < results; ++i)
                put_range(s.result + i, row, sums[static_cast<entry_class>(i)].sum);
    }
    for (std::uint32_t i = 0; i < results; ++i)
        finish_range(s.result + i);
}

void block_machine::spread_truth(column_step const& s) {
    auto const of_row = elements_->rows().truths({.at = s.a, .denied = s.deny_a});
    auto* yes = plane(s.result, 0);
    auto* no = plane(s.result, 1);
    std::fill_n(yes, words(), 0);
    std::fill_n(no, words(), 0);
    for (std::size_t i = 0; i < rows_; ++i) {
        auto const row = elements_->row_of(i);
        yes[i / 64] |= (of_row.yes[row / 64] >> row % 64 & 1U) << i % 64;
        no[i / 64] |= (of_row.no[row / 64] >> row % 64 & 1U) << i % 64;
    }
}

namespace {

/// Which codes are surely among the health of an element, and which may be; nothing where it has to
/// be read as a document.
struct health_codes {
    std::uint64_t there = 0;
    std::uint64_t perhaps = 0;
};

std::optional<health_codes> health_of(nested_values const& health,
                                      std::int64_t element,
                                      std::uint64_t all) {
    bool const wrapped = health.type().shape == nested_type::form::structure;
    auto const& list = wrapped ? health.parts().front() : health;
    if (health.is_null(element) || list.type().shape != nested_type::form::list)
        return health_codes{.perhaps = all};
    auto const run = list.elements(element);
    bool const fits = run && run->last - run->first <= static_cast<std::int64_t>(row_limits.list);
    if (!fits || list.is_null(element))
        return std::nullopt;
    health_codes codes{.perhaps = wrapped ? all : 0};
    auto const& items = list.parts().front().values();
    for (auto i = run->first; i < run->last; ++i) {
        if (items.is_null(i)) {
            codes.perhaps = all;
            continue;
        }
        auto const text = items.text(i);
        auto const code = text ? find_code<fangpin::health>(*text) : std::nullopt;
        if (!code)
            return std::nullopt;
        codes.there |= std::uint64_t{1} << index_of(*code);
    }
    return codes;
}

}  // namespace

/// For each code: may it be among the element's health, and may it not?
void block_machine::load_health(column_step const& s) {
    for (std::uint32_t side = 0; side < 2; ++side)
        for (std::uint32_t code = 0; code < s.count; ++code)
            std::fill_n(plane(s.result + code, side), words(), 0);
    auto const& health = elements_->part(s.a);
    auto const all = (std::uint64_t{1} << s.count) - 1;
    for (std::size_t i = 0; i < rows_; ++i) {
        auto const read = health_of(health, first_ + static_cast<std::int64_t>(i), all);
        if (!read)
            set_apart(i);
        auto const [there, perhaps] = read.value_or(health_codes{});
        for (std::uint32_t code = 0; code < s.count; ++code) {
            auto const may = (there | perhaps) >> code & 1U;
            plane(s.result + code, 0)[i / 64] |= may << i % 64;
            plane(s.result + code, 1)[i / 64] |= (~there >> code & 1U) << i % 64;
        }
    }
}

void block_machine::keep_open(list_reading const& list, std::uint64_t* rows) const {
    for (std::size_t w = 0; w < words(); ++w)
        for (auto left = rows[w]; left != 0; left &= left - 1) {
            auto const j = static_cast<std::size_t>(std::countr_zero(left));
            auto const row = first_ + static_cast<std::int64_t>(w * 64 + j);
            if (w * 64 + j < rows_ && !is_apart(w * 64 + j) &&
                !is_open(list, rows_batch_->lists(), row))
                rows[w] &= ~(bits{1} << j);
        }
}

void block_machine::keep_open(native_fact sum, std::uint64_t* rows) const {
    auto const known = program_.from_lists.find(sum);
    if (known == program_.from_lists.end())
        return;
    auto const& n = rows_of_[known->second.at];
    for (std::size_t row = 0; row < rows_; ++row)
        if (n.low[row] == n.high[row])
            rows[row / 64] &= ~(bits{1} << row % 64);
}

}  // namespace fangpin::detail
