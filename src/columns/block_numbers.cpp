// Numbers of a block: whole numbers of a unit, with a low and a high end each.

#include "columns/bit_width.hpp"
#include "columns/block_machine.hpp"

#include <algorithm>
#include <bit>

namespace fangpin::detail {
namespace {

constexpr unsigned widest = 61;  // so that every end lies well between the marks of missing ones

}  // namespace

bool block_machine::fits(unsigned width) {
    if (width <= widest)
        return true;
    set_apart_all();
    return false;
}

number_rows const& block_machine::written(std::uint32_t number) {
    auto& n = rows_of_[number];
    if (n.low == nullptr) {
        auto* to = buffer(number, 0);
        std::fill_n(to, words() * 64, n.same.value_or(0));
        n.low = n.high = to;
    }
    return n;
}

void block_machine::sum(column_step const& s) {
    bool const subtract = s.op == column_op::subtract;
    auto const a = written(s.a);  // a copy: the sum may take its place
    auto const b = written(s.b);
    auto const width = std::max(a.width, b.width) + 1;
    bool const not_negative = !subtract && a.not_negative && b.not_negative;
    auto* low = buffer(s.result, 0);
    auto* high = buffer(s.result, 1);
    auto const n = words();
    if (a.known() && b.known()) {
        (subtract ? loops_.subtract : loops_.add)(a.low, b.low, low, n);
        put_sum(s, width, not_negative);
        return;
    }
    auto& r = rows_of_[s.result];
    r = {.low = low, .high = low, .width = width, .not_negative = not_negative};
    if (!fits(r.width))
        return;
    r.high = high;
    if (subtract) {
        loops_.subtract_ends(a.low, no_low_end, b.high, no_high_end, low, n);
        loops_.subtract_ends(a.high, no_high_end, b.low, no_low_end, high, n);
    } else {
        loops_.add_ends(a.high, b.high, no_high_end, high, n);  // may lie where `low` goes
        loops_.add_ends(a.low, b.low, no_low_end, low, n);
    }
}

/// Of known numbers, which stands there. Of many parts it may seem far wider than it is.
void block_machine::put_sum(column_step const& s, unsigned width, bool not_negative) {
    auto* low = buffer(s.result, 0);
    bits signs = 0;
    if (width > widest)
        width = width_of(static_cast<std::int64_t>(loops_.magnitude(low, &signs, words())));
    rows_of_[s.result] = {.low = low, .high = low, .width = width, .not_negative = not_negative};
    static_cast<void>(fits(width));
}

void block_machine::scale(column_step const& s) {
    auto const& a = written(s.a);
    auto& r = rows_of_[s.result];
    r = {.width = a.width + width_of(s.by), .not_negative = a.not_negative && s.by >= 0};
    auto* low = buffer(s.result, 0);
    auto* high = buffer(s.result, 1);
    r.low = r.high = low;
    if (!fits(r.width))
        return;
    auto const n = words();
    if (a.known()) {
        loops_.scale(a.low, s.by, low, n);
        return;
    }
    r.high = high;
    bool const turns = s.by < 0;
    auto const* first = turns ? a.high : a.low;
    auto const* last = turns ? a.low : a.high;
    loops_.scale_ends(first, turns ? no_high_end : no_low_end, s.by, no_low_end, low, n);
    loops_.scale_ends(last, turns ? no_low_end : no_high_end, s.by, no_high_end, high, n);
}

void block_machine::multiply(column_step const& s) {
    auto const same = rows_of_[s.a].same ? rows_of_[s.a].same : rows_of_[s.b].same;
    auto const width = rows_of_[s.a].width + rows_of_[s.b].width;
    if (same && rows_of_[s.a].same && rows_of_[s.b].same && fits(width)) {
        rows_of_[s.result] = {
            .width = width,
            .not_negative = rows_of_[s.a].not_negative && rows_of_[s.b].not_negative,
            .same = *rows_of_[s.a].same * *rows_of_[s.b].same};
        return;
    }
    if (same && *same >= 0) {
        auto const other = rows_of_[s.a].same ? s.b : s.a;
        scale({.result = s.result, .a = other, .by = *same});
        return;
    }
    auto const& a = written(s.a);
    auto const& b = written(s.b);
    auto& r = rows_of_[s.result];
    r = {.width = width, .not_negative = a.not_negative && b.not_negative};
    auto* low = buffer(s.result, 0);
    auto* high = buffer(s.result, 1);
    r.low = r.high = low;
    if (!fits(width))
        return;
    auto const n = words();
    if (a.known() && b.known()) {
        loops_.multiply(a.low, b.low, low, n);
        return;
    }
    r.high = high;
    if (!r.not_negative) {  // the ends of the product are not those of the factors
        set_apart_if_open(a);
        set_apart_if_open(b);
    }
    loops_.multiply_ends(a.low, b.low, no_low_end, low, n);
    loops_.multiply_ends(a.high, b.high, no_high_end, high, n);
}

void block_machine::choose_number(column_step const& s) {
    auto const asked = truths({.at = s.a, .denied = s.deny_a});
    auto const& a = written(s.b);
    auto const& b = written(s.c);
    auto* low = buffer(s.result, 0);
    auto* high = buffer(s.result, 1);
    for (std::size_t row = 0; row < words() * 64; ++row) {
        bool const first = (asked.yes[row / 64] >> row % 64 & 1U) != 0;
        bool const second = (asked.no[row / 64] >> row % 64 & 1U) != 0;
        low[row] = first && second ? std::min(a.low[row], b.low[row])
                   : first         ? a.low[row]
                                   : b.low[row];
        high[row] = first && second ? std::max(a.high[row], b.high[row])
                    : first         ? a.high[row]
                                    : b.high[row];
    }
    rows_of_[s.result] = {.low = low,
                          .high = high,
                          .width = std::max(a.width, b.width),
                          .not_negative = a.not_negative && b.not_negative};
}

void block_machine::need(column_step const& s) {
    auto const& a = written(s.a);
    if (s.op == column_op::need_points) {
        set_apart_if_open(a);
        return;
    }
    auto* not_above = scratch_.data();
    loops_.less_than(a.low, 1, not_above, words());
    for (std::size_t w = 0; w < words(); ++w)
        apart_[w] |= not_above[w];
}

void block_machine::open_rows(number_rows const& r, bits* to) const {
    if (r.known())
        std::fill_n(to, words(), 0);
    else
        loops_.less(r.low, 1, r.high, 1, to, words());
}

void block_machine::set_apart_if_open(number_rows const& r) {
    auto* open = scratch_.data();
    open_rows(r, open);
    for (std::size_t w = 0; w < words(); ++w)
        apart_[w] |= open[w];
}

}  // namespace fangpin::detail
