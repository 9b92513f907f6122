#include "columns/block_elements.hpp"

#include "columns/cell.hpp"
#include "document/identifier.hpp"

#include <algorithm>
#include <bit>

namespace fangpin::detail {
namespace {

constexpr auto longest = static_cast<std::int64_t>(row_limits.list);

}  // namespace

void block_elements::start(block_machine& rows,
                           table_batch const& b,
                           std::int64_t first,
                           std::size_t count) {
    rows_ = &rows;
    first_row_ = first;
    done_ = 0;
    ends_.assign(count + 1, 0);
    open_.assign(count, false);
    owners_.clear();
    find_runs(b);
    auto const elements = owners_.size();
    if (machine_ == nullptr || elements > most_) {
        most_ = std::max<std::size_t>(elements + elements / 4, 64);
        machine_ = std::make_unique<block_machine>(policy_, *program_.steps, loops_, most_);
    }
    std::vector<arrow_column> values;
    if (elements != 0)
        for (auto const& c : program_.what.columns)
            values.push_back(part(c.child).values());
    columns_ = column_values(program_.what.columns, std::move(values));
    machine_->begin(columns_, *this, first_, elements);
}

/// Elements of successive rows follow each other. Where they do not, or a row that is null has
/// some, the rows are judged by themselves.
void block_elements::find_runs(table_batch const& b) {
    auto const& column = b.lists().values(program_.what.list);
    bool const wrapped = column.type().shape == nested_type::form::structure;
    list_ = wrapped ? &column.parts().front() : &column;
    auto const rows = open_.size();
    bool const nothing = list_->type().shape != nested_type::form::list;
    first_ = -1;
    std::int64_t next = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        auto const at = first_row_ + static_cast<std::int64_t>(row);
        bool const null = column.is_null(at) || (wrapped && list_->is_null(at));
        open_[row] = null || wrapped || nothing;
        if (wrapped && !column.is_null(at) && list_->is_null(at))
            rows_->set_apart(row);  // `at_least` without a list is no document
        auto run = nothing ? element_run{} : list_->elements(at).value_or(element_run{-1, -1});
        if (first_ < 0 && run.first >= 0)
            next = first_ = run.first;
        bool const fits = run.first == next && run.last - run.first <= longest &&
                          (!null || run.last == run.first);
        if (nothing || (null && run.last == run.first && run.first >= 0))
            run = {next, next};
        else if (!fits) {
            rows_->set_apart(row);
            bool const follows = run.first == next && run.last >= run.first;
            run = {next, follows ? run.last : next};
        }
        for (auto i = run.first; i < run.last; ++i)
            owners_.push_back(static_cast<std::uint32_t>(row));
        next = run.last;
        ends_[row + 1] = static_cast<std::uint32_t>(owners_.size());
    }
    first_ = std::max<std::int64_t>(first_, 0);
}

void block_elements::run_until(std::size_t step) {
    auto const& steps = program_.steps->steps;
    for (; done_ < step; ++done_)
        if (!owners_.empty())
            machine_->step(steps[done_], steps.size() - done_);
    if (done_ != steps.size())
        return;
    take_apart();
    if (program_.what.owner == kind::member)
        check_members();
    else if (program_.what.owner == kind::event)
        check_events();
}

/// Rows of elements that hold something wrong, or what columns cannot read.
void block_elements::take_apart() {
    if (owners_.empty())
        return;
    auto const* apart = machine_->apart();
    for (std::size_t w = 0; w < machine_->words(); ++w)
        for (auto left = apart[w]; left != 0; left &= left - 1) {
            auto const element = w * 64 + static_cast<std::size_t>(std::countr_zero(left));
            if (element < owners_.size())
                rows_->set_apart(owners_[element]);
        }
    auto const& element = list_->parts().front();
    for (std::size_t i = 0; i < owners_.size(); ++i)
        if (element.is_null(first_ + static_cast<std::int64_t>(i)))
            rows_->set_apart(owners_[i]);
    for (auto const place : program_.what.beyond)
        for (std::size_t i = 0; i < owners_.size(); ++i)
            if (!part(place).is_null(first_ + static_cast<std::int64_t>(i)))
                rows_->set_apart(owners_[i]);
}

/// Whether ids are right, and no two alike; that somebody lives in, and grades are those there are.
void block_elements::check_members() {
    auto const id_of = [&](std::size_t element) -> std::optional<std::string_view> {
        auto const& ids = part(*program_.what.ids).values();
        auto const at = first_ + static_cast<std::int64_t>(element);
        if (ids.is_null(at) || !is_text(ids.type().seen()))
            return std::nullopt;
        return ids.text(at);
    };
    auto const living_in = program_.what.column_of(property::living_in);
    auto const grade = program_.what.column_of(property::disability_grade);
    std::vector<std::string_view> before;  // ids of the same household
    for (std::size_t row = 0; row < open_.size(); ++row) {
        if (rows_->is_apart(row))
            continue;
        before.clear();
        bool right = true;
        bool somebody = open_[row];
        for (auto i = ends_[row]; right && i < ends_[row + 1]; ++i) {
            auto const id = program_.what.ids ? id_of(i) : std::nullopt;
            right = id && what_is_wrong_with_id(*id).empty() &&
                    std::ranges::find(before, *id) == before.end();
            if (right)
                before.push_back(*id);
            auto const at = first_ + static_cast<std::int64_t>(i);
            somebody = somebody || !living_in ||
                       yes_no_in(columns_.columns()[*living_in], columns_.values(*living_in), at)
                           .truth()
                           .may_be_yes();
            if (!grade)
                continue;
            auto const given = number_in(columns_.columns()[*grade], columns_.values(*grade), at);
            right = right && given.lo().value_or(0) <= 4 && given.hi().value_or(0) <= 4;
        }
        if (!right || !somebody)
            rows_->set_apart(row);
    }
}

/// What an event is must be said.
void block_elements::check_events() {
    auto const kinds = program_.what.column_of(property::event_kind);
    for (std::size_t i = 0; i < owners_.size(); ++i)
        if (!kinds || columns_.values(*kinds).is_null(first_ + static_cast<std::int64_t>(i)))
            rows_->set_apart(owners_[i]);
}

/// Is a bit set among those of a row's elements?
bool block_elements::any(bits const* plane, std::size_t row) const noexcept {
    bits seen = 0;
    each_piece(row, [&](std::size_t word, unsigned shift, bits mask) {
        seen |= plane[word] >> shift & mask;
    });
    return seen != 0;
}

bool block_elements::all(bits const* plane, std::size_t row) const noexcept {
    bits missing = 0;
    each_piece(row, [&](std::size_t word, unsigned shift, bits mask) {
        missing |= ~(plane[word] >> shift) & mask;
    });
    return missing == 0;
}

std::int64_t block_elements::how_many(bits const* plane, std::size_t row) const noexcept {
    std::int64_t sum = 0;
    each_piece(row, [&](std::size_t word, unsigned shift, bits mask) {
        sum += std::popcount(plane[word] >> shift & mask);
    });
    return sum;
}

void block_elements::gather(column_step const& s, bits* yes, bits* no) const {
    auto const t = machine_->truths({.at = s.b, .denied = s.deny_b});
    auto const rows = open_.size();
    bool const some = s.op == column_op::gather_some;
    // "Each is" is "none is not".
    auto const* that = some ? t.yes : t.no;
    auto const* against = some ? t.no : t.yes;
    auto* to = some ? yes : no;
    auto* other = some ? no : yes;
    std::fill_n(to, (rows + 63) / 64, 0);
    std::fill_n(other, (rows + 63) / 64, 0);
    for (std::size_t row = 0; row < rows; ++row) {
        auto const bit = bits{1} << row % 64;
        if (open_[row] || any(that, row))
            to[row / 64] |= bit;
        if (all(against, row))
            other[row / 64] |= bit;
    }
}

void block_elements::count(column_step const& s, std::int64_t* low, std::int64_t* high) const {
    auto const t = machine_->truths({.at = s.b, .denied = s.deny_b});
    for (std::size_t row = 0; row < open_.size(); ++row) {
        auto const all = static_cast<std::int64_t>(ends_[row + 1] - ends_[row]);
        low[row] = std::max(s.low_limit, all - how_many(t.no, row));
        high[row] = open_[row] ? no_high_end : how_many(t.yes, row);
        if (high[row] < low[row])  // nobody lives in: it is judged by itself
            high[row] = low[row];
    }
}

void block_elements::add_up(column_step const& s, std::int64_t* low, std::int64_t* high) {
    auto const t = machine_->truths({.at = s.b, .denied = s.deny_b});
    auto const n = machine_->numbers({.at = s.c});
    for (std::size_t row = 0; row < open_.size(); ++row) {
        std::int64_t from = 0;
        std::int64_t to = 0;
        bool fine = !open_[row];
        for (auto i = ends_[row]; fine && i < ends_[row + 1]; ++i) {
            auto const may = [&](bits const* plane) { return (plane[i / 64] >> i % 64 & 1U) != 0; };
            if (!may(t.yes))
                continue;
            auto const least = n.low[i];
            auto const most = n.high[i];
            fine = least != no_low_end && most != no_high_end &&
                   !__builtin_add_overflow(
                       from, may(t.no) ? std::min<std::int64_t>(0, least) : least, &from) &&
                   !__builtin_add_overflow(
                       to, may(t.no) ? std::max<std::int64_t>(0, most) : most, &to);
        }
        low[row] = fine ? from : 0;
        high[row] = fine ? to : 0;
        if (!fine)
            rows_->set_apart(row);
    }
}

}  // namespace fangpin::detail
