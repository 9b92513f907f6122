// Truths of a block: two planes of bits each.

#include "columns/block_machine.hpp"

namespace fangpin::detail {

void block_machine::truth_step(column_step const& s) {
    auto const a = truths({.at = s.a, .denied = s.deny_a});
    auto const b = truths({.at = s.b, .denied = s.deny_b});
    auto* yes = plane(s.result, 0);
    auto* no = plane(s.result, 1);
    auto const n = words();
    if (s.op == column_op::both) {
        loops_.both(a.yes, a.no, b.yes, b.no, yes, no, n);
    } else if (s.op == column_op::either) {
        loops_.either(a.yes, a.no, b.yes, b.no, yes, no, n);
    } else if (s.op == column_op::same_truth) {
        for (std::size_t w = 0; w < n; ++w) {
            yes[w] = (a.yes[w] & b.yes[w]) | (a.no[w] & b.no[w]);
            no[w] = (a.yes[w] & b.no[w]) | (a.no[w] & b.yes[w]);
        }
    } else {
        auto const c = truths({.at = s.c, .denied = s.deny_c});
        for (std::size_t w = 0; w < n; ++w) {
            yes[w] = (a.yes[w] & b.yes[w]) | (a.no[w] & c.yes[w]);
            no[w] = (a.yes[w] & b.no[w]) | (a.no[w] & c.no[w]);
        }
    }
}

void block_machine::need_unlifted(column_step const& s) {
    auto const t = truths({.at = s.a, .denied = s.deny_a});
    for (std::size_t w = 0; w < words(); ++w)
        apart_[w] |= t.yes[w] & ~t.no[w];
}

void block_machine::within(column_step const& s) {
    for (bool const in : {true, false}) {
        auto* to = plane(s.result, in ? 0 : 1);
        bool first = true;
        for (std::uint32_t code = 0; code < s.count; ++code) {
            if (((s.set >> code & 1U) != 0) != in)
                continue;
            auto const* may_be = plane(s.a + code, 0);
            if (first)
                std::copy_n(may_be, words(), to);
            else
                for (std::size_t w = 0; w < words(); ++w)
                    to[w] |= may_be[w];
            first = false;
        }
        if (first)
            std::fill_n(to, words(), 0);
    }
}

/// They are the same where both may be one code; they differ where one may be a code and the other
/// another.
void block_machine::same_code(column_step const& s) {
    auto* yes = plane(s.result, 0);
    auto* no = plane(s.result, 1);
    for (std::size_t w = 0; w < words(); ++w) {
        bits same = 0;
        bits differ = 0;
        for (std::uint32_t code = 0; code < s.count; ++code) {
            auto const a = plane(s.a + code, 0)[w];
            same |= a & plane(s.b + code, 0)[w];
            for (std::uint32_t other = 0; other < s.count; ++other)
                if (other != code)
                    differ |= a & plane(s.b + other, 0)[w];
        }
        yes[w] = same;
        no[w] = differ;
    }
}

namespace {

void add_line(standard_in_force const& figure,
              std::uint64_t row,
              block_machine::line_sides& sides) {
    if (figure.entries.empty())
        sides.neither |= row;
    for (auto const* entry : figure.entries)
        (entry->line == at_the_line::below   ? sides.below
         : entry->line == at_the_line::above ? sides.above
                                             : sides.neither) |= row;
}

}  // namespace

std::optional<block_machine::line_sides> block_machine::lines_of_all() const {
    auto const& here = figures_.at(0);
    if (!figures_.same_place() || !here.for_all.front())
        return std::nullopt;
    line_sides sides;
    add_line(here.by_registry.front()[7], ~bits{0}, sides);
    return sides;
}

block_machine::line_sides block_machine::lines_of(std::size_t word) const {
    line_sides sides;
    for (std::size_t j = 0; j < 64 && word * 64 + j < rows_; ++j) {
        auto const row = word * 64 + j;
        add_line(figures_.at(row).by_registry.front()[registries_of(row)], bits{1} << j, sides);
    }
    return sides;
}

/// `comparison::counts_as_below` and `counts_as_above`: with the line, without it, or, where
/// registries disagree about it, either.
void block_machine::sided(column_step const& s) {
    auto const strictly = truths({.at = s.a});
    auto const inclusive = truths({.at = s.b, .denied = true});
    auto* yes = plane(s.result, 0);
    auto* no = plane(s.result, 1);
    auto const for_all = lines_of_all();
    for (std::size_t w = 0; w < words(); ++w) {
        auto const sides = for_all ? *for_all : lines_of(w);
        auto const with = s.set == 0 ? sides.below : sides.above;
        auto const without = sides.neither | (s.set == 0 ? sides.above : sides.below);
        yes[w] = (strictly.yes[w] & (without | ~with)) | (inclusive.yes[w] & with);
        no[w] = (strictly.no[w] & (without | ~with)) | (inclusive.no[w] & with);
    }
}

}  // namespace fangpin::detail
