// Comparisons of the numbers of a block.

#include "columns/bit_width.hpp"
#include "columns/block_machine.hpp"

#include <algorithm>

namespace fangpin::detail {

/// `a < c` or `c < a` of ranges: surely where the nearest ends say so, surely not where the
/// farthest do not.
void block_machine::compare_const(column_step const& s) {
    auto const& a = written(s.a);
    auto* yes = plane(s.result, 0);
    auto* no = plane(s.result, 1);
    auto const n = words();
    auto const below = [&](std::int64_t const* ends, std::int64_t limit, bits* to) {
        if (limit == no_low_end)
            std::fill_n(to, n, 0);  // nothing lies surely below an open end
        else
            loops_.less_than(ends, limit, to, n);
    };
    if (s.op == column_op::less_const) {
        // surely: a.high < low limit; perhaps: a.low < high limit
        below(a.high, s.low_limit, no);
        if (a.known() && s.low_limit == s.high_limit) {
            std::copy_n(no, n, yes);
        } else if (s.high_limit == no_high_end) {
            std::fill_n(yes, n, ~bits{0});
        } else {
            loops_.less_than(a.low, s.high_limit, yes, n);
        }
        for (std::size_t w = 0; w < n; ++w)
            no[w] = ~no[w];
        return;
    }
    if (s.op == column_op::more_const) {
        // perhaps not: b.low < high limit; surely not: b.high < low limit
        if (s.high_limit == no_high_end)
            std::fill_n(no, n, ~bits{0});
        else
            loops_.less_than(a.low, s.high_limit, no, n);
        below(a.high, s.low_limit, yes);
        for (std::size_t w = 0; w < n; ++w)
            yes[w] = ~yes[w];
        return;
    }
    // the same as one number: low < c is apart, c < high is apart
    auto* lower = scratch_.data();
    auto* higher = scratch_.data() + plane_words_;
    auto* open = scratch_.data() + 2 * plane_words_;
    loops_.less_than(a.high, s.low_limit, lower, n);
    loops_.less_than(a.low, s.low_limit + 1, higher, n);
    open_rows(a, open);
    for (std::size_t w = 0; w < n; ++w) {
        auto const apart = lower[w] | ~higher[w];
        yes[w] = ~apart;
        no[w] = apart | open[w];
    }
}

void block_machine::less(column_step const& s) {
    auto const& a = written(s.a);
    auto const& b = written(s.b);
    auto* yes = plane(s.result, 0);
    auto* no = plane(s.result, 1);
    auto const n = words();
    if (!fits(a.width + width_of(s.by)) || !fits(b.width + width_of(s.by_b)))
        return;
    bool const known = a.known() && b.known();
    if (!known && (s.by != 1 || s.by_b != 1)) {  // a missing end must not be multiplied
        set_apart_if_open(a);
        set_apart_if_open(b);
    }
    loops_.less(a.high, s.by, b.low, s.by_b, no, n);
    if (known)
        std::copy_n(no, n, yes);
    else
        loops_.less(a.low, s.by, b.high, s.by_b, yes, n);
    for (std::size_t w = 0; w < n; ++w)
        no[w] = ~no[w];
}

void block_machine::same_number(column_step const& s) {
    auto const& a = written(s.a);
    auto const& b = written(s.b);
    auto* yes = plane(s.result, 0);
    auto* no = plane(s.result, 1);
    auto const n = words();
    auto* lower = scratch_.data();
    auto* higher = scratch_.data() + plane_words_;
    loops_.less(a.high, 1, b.low, 1, lower, n);
    loops_.less(b.high, 1, a.low, 1, higher, n);
    auto* open = scratch_.data() + 2 * plane_words_;
    auto* wide = scratch_.data() + 3 * plane_words_;
    open_rows(a, open);
    open_rows(b, wide);
    for (std::size_t w = 0; w < n; ++w) {
        auto const apart = lower[w] | higher[w];
        yes[w] = ~apart;
        no[w] = apart | open[w] | wide[w];
    }
}

/// `comparison::of`: below, above, equal.
void block_machine::against(column_step const& s) {
    auto const& net = written(s.a);
    auto const& line = written(s.b);
    auto const n = words();
    auto* below_yes = plane(s.result, 0);
    auto* below_no = plane(s.result, 1);
    auto* above_yes = plane(s.result + 1, 0);
    auto* above_no = plane(s.result + 1, 1);
    auto* equal_yes = plane(s.result + 2, 0);
    auto* equal_no = plane(s.result + 2, 1);
    if (net.known() && line.known()) {
        loops_.compare(net.low, line.low, below_yes, above_yes, n);
        for (std::size_t w = 0; w < n; ++w) {
            below_no[w] = ~below_yes[w];
            above_no[w] = ~above_yes[w];
            equal_no[w] = below_yes[w] | above_yes[w];
            equal_yes[w] = ~equal_no[w];
        }
        return;
    }
    loops_.less(net.high, 1, line.low, 1, below_no, n);
    loops_.less(line.high, 1, net.low, 1, above_no, n);
    loops_.less(net.low, 1, line.high, 1, below_yes, n);
    loops_.less(line.low, 1, net.high, 1, above_yes, n);
    auto* open = scratch_.data();
    auto* wide = scratch_.data() + plane_words_;
    open_rows(net, open);
    open_rows(line, wide);
    for (std::size_t w = 0; w < n; ++w) {
        auto const apart = below_no[w] | above_no[w];
        equal_yes[w] = ~apart;
        equal_no[w] = apart | open[w] | wide[w];
        below_no[w] = ~below_no[w];
        above_no[w] = ~above_no[w];
    }
}

}  // namespace fangpin::detail
