#include "columns/block_machine.hpp"

#include "columns/block_elements.hpp"
#include "columns/cell.hpp"
#include "columns/entry_lists.hpp"

#include <algorithm>

namespace fangpin::detail {

block_machine::block_machine(policy const& p,
                             column_program const& program,
                             kernels const& loops,
                             std::size_t most_rows)
    : program_(program),
      loops_(loops),
      plane_words_((most_rows + 63) / 64),
      // NOLINTBEGIN(modernize-avoid-c-arrays): how many is known at run time
      truths_(std::make_unique<bits[]>(std::size_t{program.truths} * 2 * plane_words_)),
      numbers_(
          std::make_unique<std::int64_t[]>(std::size_t{program.numbers} * 2 * plane_words_ * 64)),
      // NOLINTEND(modernize-avoid-c-arrays)
      rows_of_(program.numbers),
      apart_(plane_words_),
      scratch_(plane_words_ * 4),
      all_valid_(plane_words_ * 8, 0xff),
      figures_(p, program.figures) {
    auto const all = [&](std::uint32_t truth, std::size_t side) {
        std::fill_n(plane(truth, side), plane_words_, ~bits{0});
    };
    all(column_program::always_yes, 0);
    all(column_program::always_no, 1);
    all(column_program::never_known, 0);
    all(column_program::never_known, 1);
    for (auto const& list : program.lists)
        lists_.push_back(list.steps != nullptr ? std::make_unique<block_elements>(p, list, loops)
                                               : nullptr);
}

block_machine::~block_machine() = default;

void block_machine::begin(column_values const& b, std::int64_t first, std::size_t rows) {
    batch_ = &b;
    first_ = first;
    rows_ = rows;
    std::ranges::fill(apart_, 0);
}

void block_machine::begin(column_values const& b,
                          block_elements const& of,
                          std::int64_t first,
                          std::size_t elements) {
    elements_ = &of;
    begin(b, first, elements);
}

void block_machine::run(table_batch const& b, std::int64_t first, std::size_t rows) {
    begin(b, first, rows);
    entries_.reset();
    rows_batch_ = &b;
    registry_column_.reset();
    for (std::uint32_t i = 0; i < b.columns().size(); ++i)
        if (b.columns()[i].native == native_fact::registry)
            registry_column_ = i;
    figures_.look(b, first, rows, apart_.data());
    check_ids();
    if (program_.row_by_row) {
        set_apart_all();
    } else {
        for (auto const& list : lists_)
            if (list != nullptr)
                list->start(*this, b, first, rows);
        for (auto left = program_.steps.size(); auto const& s : program_.steps)
            step(s, left--);
        miss_figures();
        set_apart_structures(b.lists());
    }
    if (auto const rest = rows_ % 64; rest != 0)
        apart_[rows_ / 64] &= (bits{1} << rest) - 1;
}

/// Ids go along with the answers, so none may say who somebody is.
void block_machine::check_ids() {
    auto const column = std::ranges::find(batch_->columns(), flat_meaning::id, &flat_column::means);
    if (column == batch_->columns().end())
        return;
    auto const& v = batch_->values(static_cast<std::size_t>(column - batch_->columns().begin()));
    for (std::size_t row = 0; row < rows_; ++row)
        if (!is_good_id(*column, v, first_ + static_cast<std::int64_t>(row)))
            set_apart(row);
}

/// Facts that come with a reason, and codes that may be several, have no form in columns.
void block_machine::set_apart_structures(nested_batch const& lists) {
    for (std::size_t i = 0; i < lists.columns().size(); ++i)
        if (lists.columns()[i].fact)
            for (std::size_t row = 0; row < rows_; ++row)
                if (!lists.values(i).is_null(first_ + static_cast<std::int64_t>(row)))
                    set_apart(row);
}

/// A rule that is open, and reads a figure that nobody has given, fails its row.
void block_machine::miss_figures() {
    for (std::size_t f = 0; f < program_.figures.size(); ++f) {
        bool const same = figures_.same_place() && figures_.at(0).for_all[f];
        if (same && !figures_.at(0).by_registry[f][7].missing)
            continue;
        for (std::size_t w = 0; w < words(); ++w) {
            bits open = 0;
            for (auto const i : program_.hang_on_figure[f]) {
                auto const answer = truths(program_.answers[i]);
                open |= answer.yes[w] & answer.no[w];
            }
            for (std::size_t j = 0; open != 0 && j < 64 && w * 64 + j < rows_; ++j) {
                auto const row = w * 64 + j;
                bool const missing =
                    figures_.at(row).by_registry[f][same ? 7 : registries_of(row)].missing;
                if (!missing)
                    open &= ~(bits{1} << j);
            }
            apart_[w] |= open;
        }
    }
}

void block_machine::set_apart_all() noexcept {
    std::fill_n(apart_.data(), words(), ~bits{0});
}

void block_machine::step(column_step const& s, std::size_t left) {
    work_out(s);
    next_block_.ask(left);
}

void block_machine::work_out(column_step const& s) {
    using op = column_op;
    switch (s.op) {
    case op::load_truth: load_truth(s); break;
    case op::load_number: load_number(s); break;
    case op::load_codes: load_codes(s); break;
    case op::load_month: load_month(s); break;
    case op::load_figure: load_figure(s); break;
    case op::fill_number: fill_number(s); break;
    case op::both:
    case op::either:
    case op::same_truth:
    case op::choose_truth: truth_step(s); break;
    case op::within: within(s); break;
    case op::same_code: same_code(s); break;
    case op::less: less(s); break;
    case op::less_const:
    case op::more_const:
    case op::same_const: compare_const(s); break;
    case op::same_number: same_number(s); break;
    case op::add_column: add_column(s); break;
    case op::add:
    case op::subtract: sum(s); break;
    case op::scale: scale(s); break;
    case op::multiply: multiply(s); break;
    case op::choose_number: choose_number(s); break;
    case op::against: against(s); break;
    case op::sided: sided(s); break;
    case op::spread_truth: spread_truth(s); break;
    case op::load_age: load_age(s); break;
    case op::load_dates: load_dates(s); break;
    case op::load_health: load_health(s); break;
    case op::run_elements:
    case op::gather_some:
    case op::gather_every:
    case op::gather_count:
    case op::gather_sum: of_elements(s); break;
    case op::income_totals:
    case op::previous_total: totals(s); break;
    case op::need_unlifted: need_unlifted(s); break;
    case op::need_points:
    case op::need_positive: need(s); break;
    }
}

}  // namespace fangpin::detail
