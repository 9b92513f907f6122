/// @file
/// A policy's rules as steps over columns.
#pragma once

#include "columns/element_columns.hpp"

#include <fangpin/policy/policy.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace fangpin::detail {

/// A truth of every row: two planes of bits, "may be yes" and "may be no".
struct truth_column {
    std::uint32_t at = 0;
    bool denied = false;  ///< the planes change places
};

/// A number of every row, as whole numbers of some unit, with a low and a high end.
struct number_column {
    std::uint32_t at = 0;
    number unit = number(1);
};

/// What a step does. Results and operands are registers of the bank that the name implies.
enum class column_op : std::uint8_t {
    load_truth,   ///< a: place of the column
    load_number,  ///< a: place of the column
    load_codes,   ///< a: place of the column; result: the first register, one for each code
    load_month,   ///< the month of discovery
    load_figure,  ///< a: place of the figure's name
    fill_number,  ///< a: place of the constant
    both,
    either,
    same_truth,
    choose_truth,
    within,       ///< codes a to `count`: is it among `set`?
    same_code,    ///< codes a and b
    less,         ///< numbers a, b, times `by` and `by_b`
    less_const,   ///< number a; constant ends: is a below it?
    more_const,   ///< likewise: is a above it?
    same_number,  ///< numbers a, b
    same_const,   ///< number a and a constant
    add,
    add_column,  ///< number a and the column at c; number b for those that cannot be as they lie
    subtract,
    scale,  ///< number a times `by`, which may be negative
    multiply,
    choose_number,
    against,  ///< numbers a, b: below, above and at it: three results, one after another
    sided,    ///< truths a strictly, b on the other side; `set` 0 below, 1 above
    // lists
    run_elements,    ///< list a: its own steps, up to `count` of them
    gather_some,     ///< list a, truth b of its elements: is it so of any?
    gather_every,    ///< likewise: of each?
    gather_count,    ///< likewise: of how many? At least `low_limit`
    gather_sum,      ///< list a, truth b and number c of its elements: the sum of those
    income_totals,   ///< six results: each class of entries, as `entry_class` has them
    previous_total,  ///< net income of the window before
    // of elements
    spread_truth,   ///< truth a of the row
    load_age,       ///< a: place of the month of birth
    load_dates,     ///< a: place of a column of months
    load_health,    ///< result: the first truth, one for each code
    need_points,    ///< number a: rows where it is not known are judged by themselves
    need_unlifted,  ///< truth a: rows where it is yes are judged by themselves
    need_positive,  ///< number a: rows where it may not be above zero are judged by themselves
};

struct column_step {
    column_op op{};
    std::uint32_t result = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t c = 0;
    bool deny_a = false;
    bool deny_b = false;
    bool deny_c = false;
    std::uint32_t count = 0;
    std::uint64_t set = 0;
    std::int64_t by = 1;
    std::int64_t by_b = 1;
    std::int64_t low_limit = 0;   ///< of constants: what surely lies beyond the one end
    std::int64_t high_limit = 0;  ///< and beyond the other
};

struct column_program;

/// What rules ask of the elements of a list, as steps over all elements of a block of rows.
struct element_program {
    element_columns what{};
    std::shared_ptr<column_program const> steps{};  ///< none: no column says the list
};

/// Where the answers to a leaf of the outcome table are: one truth or the planes of a code, or
/// those of income against the standard.
struct leaf_columns {
    leaf::kind what{};
    truth_column yes_no{};
    std::uint32_t codes = 0;  ///< the first register; of a code without a column 0
    std::uint64_t set = 0;    ///< of a code without a column: what it may be
};

/// Everything that the rules of a policy ask, compiled for the columns that a table has. Facts
/// without a column are unknown, and what hangs on nothing else is worked out here, once.
struct column_program {
    static constexpr std::uint32_t always_yes = 0;  ///< truth registers that every block has
    static constexpr std::uint32_t always_no = 1;
    static constexpr std::uint32_t never_known = 2;
    static constexpr std::uint32_t first_truth = 3;

    std::vector<column_step> steps{};
    std::uint32_t truths = first_truth;  ///< registers
    std::uint32_t numbers = 0;           ///< likewise
    std::vector<number_range> constants{};
    std::vector<std::string> figures{};   ///< names; the first is `monitoring`
    std::vector<truth_column> answers{};  ///< by rule of the policy
    std::vector<leaf_columns> leaves{};   ///< where the outcome hangs together; by leaf
    std::uint32_t against = 0;            ///< first of its three truths
    std::optional<number_column> net{};   ///< what an answer shows
    std::optional<number_column> line{};  ///< standard times size
    std::optional<number_column> standard{};
    /// Rules that a missing figure leaves without an answer, by place of the figure.
    std::vector<std::vector<std::uint32_t>> hang_on_figure{};
    std::vector<element_program> lists{};  ///< members, events, assets
    partial_entries partial{};             ///< how entries count that reach beyond the window
    std::map<native_fact, number_column> from_lists{};  ///< sums of entries, heads of members
    /// Some rule asks what columns cannot work out: each row is judged by itself.
    bool row_by_row = false;
};

/// @param lists      of the table
/// @param screening  facts without a column are presumed as the policy says
[[nodiscard]] column_program compile_columns(policy const& p,
                                             std::span<flat_column const> columns,
                                             std::span<nested_column const> lists,
                                             bool screening);

}  // namespace fangpin::detail
