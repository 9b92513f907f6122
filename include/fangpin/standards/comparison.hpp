/// @file
/// Net income against the standard.
#pragma once

#include <fangpin/standards/history.hpp>

namespace fangpin {

/// How a household's net income may lie to the standard times its size.
///
/// Nothing is divided: `net < standard * size` is what `net / size < standard` means, without a
/// rounding that could move a household across the line.
///
/// @clause MEK-03
struct comparison {
    number_range margin = number_range::any();  ///< net income less standard times size, in fen
    truth below;
    truth equal;
    truth above;

    [[nodiscard]] static comparison of(number_range const& net,
                                       number_range const& standard,
                                       number_range const& size) {
        auto const line = standard * size;
        return {.margin = net - line,
                .below = less(net, line),
                .equal = fangpin::equal(net, line),
                .above = less(line, net)};
    }

    /// `income_below_standard`: strictly, unless the figure says that the line itself is below.
    [[nodiscard]] truth counts_as_below(standard_in_force const& figure) const {
        return sided(below, above, figure, at_the_line::below);
    }
    [[nodiscard]] truth counts_as_above(standard_in_force const& figure) const {
        return sided(above, below, figure, at_the_line::above);
    }

private:
    // Where registries disagree about the line, either reading is possible at it.
    [[nodiscard]] static truth sided(truth strictly,
                                     truth other_side,
                                     standard_in_force const& figure,
                                     at_the_line side) {
        bool with_line = false;
        bool without = figure.entries.empty();
        for (auto const* s : figure.entries)
            (s->line == side ? with_line : without) = true;
        auto const inclusive = !other_side;
        return !with_line ? strictly : !without ? inclusive : strictly.joined(inclusive);
    }
};

}  // namespace fangpin
