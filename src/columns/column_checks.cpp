// What is wrong with a row though no rule asks for it.

#include "columns/column_compiler.hpp"

#include "document/household_reader.hpp"

#include <algorithm>

namespace fangpin::detail {

/// Columns that no rule reads are looked at too: what cannot be is an error wherever it stands.
void column_compiler::load_the_rest() {
    for (std::uint32_t c = 0; c < columns_.size(); ++c) {
        auto const& column = columns_[c];
        bool const loaded = std::ranges::any_of(out().steps, [&](column_step const& s) {
            return (s.a == c && (s.op == column_op::load_truth || s.op == column_op::load_number ||
                                 s.op == column_op::load_codes)) ||
                   (s.c == c && s.op == column_op::add_column);
        });
        if (loaded ||
            (column.means != flat_meaning::fact && column.means != flat_meaning::total_income))
            continue;
        if (column.kind.is(kind::boolean))
            static_cast<void>(steps().emit_truth({.op = column_op::load_truth, .a = c}));
        else if (column.kind.is(kind::text))
            load_codes(column, c);
        else
            steps().emit_number({.op = column_op::load_number, .a = c}, number(1));
    }
}

/// A document that lifts a bar says why; one value to a row does not. Where households are given
/// whole, such a row is an error, as the document is.
///
/// @clause MEK-34
void column_compiler::need_reasons() {
    auto const place = lists_.empty() ? std::nullopt : policy_.facts.find(bar_lifting_fact);
    auto const c = place ? column_of(*place) : std::nullopt;
    if (!c)
        return;
    auto const lifted = steps().emit_truth({.op = column_op::load_truth, .a = *c});
    out().steps.push_back({.op = column_op::need_unlifted, .a = lifted.at});
}

/// Rules that are left without an answer where a figure is missing.
void column_compiler::figures_of_rules() {
    using enum native_fact;
    out().hang_on_figure.resize(out().figures.size());
    for (std::size_t f = 0; f < out().figures.size(); ++f)
        for (std::uint32_t i = 0; i < policy_.rules.size(); ++i) {
            auto const& reads = policy_.program.rules[policy_.rules[i].compiled].reads;
            bool const hangs = std::ranges::any_of(reads, [&](std::uint16_t fact) {
                auto const& info = policy_.facts[fact];
                if (!info.standard_name.empty())
                    return info.standard_name == out().figures[f];
                return out().figures[f] == "monitoring" && info.native &&
                       (*info.native == standard || *info.native == income_below_standard ||
                        *info.native == income_above_standard || *info.native == margin);
            });
            if (hangs)
                out().hang_on_figure[f].push_back(i);
        }
}

}  // namespace fangpin::detail
