// Columns of numbers into registers.

#include "columns/bit_width.hpp"
#include "columns/block_elements.hpp"
#include "columns/cell.hpp"
#include "rules/age.hpp"

#include <bit>
#include <cstring>

namespace fangpin::detail {
namespace {

static_assert(std::endian::native == std::endian::little);  // as Arrow lays bits and numbers out

constexpr std::int64_t largest = (std::int64_t{1} << 61) - 1;

/// Integers narrower than 64 bits, which need no look at how large they are.
/// @param loop  for whole words of rows, if there is one
template <class Narrow>
unsigned widen(void const* values,
               std::int64_t first,
               std::size_t rows,
               std::int64_t* to,
               void (*loop)(Narrow const*, std::int64_t*, std::size_t)) {
    auto const* from =
        static_cast<char const*>(values) + first * static_cast<std::int64_t>(sizeof(Narrow));
    std::size_t done = 0;
    if (loop != nullptr && reinterpret_cast<std::uintptr_t>(from) % alignof(Narrow) == 0) {
        loop(reinterpret_cast<Narrow const*>(from), to, rows / 64);
        done = rows / 64 * 64;
    }
    for (auto i = done; i < rows; ++i) {
        Narrow value;
        std::memcpy(&value, from + i * sizeof(Narrow), sizeof(Narrow));
        to[i] = value;  // NOLINT(bugprone-signed-char-misuse): it is a number
    }
    return 8 * sizeof(Narrow);
}

/// What a null leaves open below, as a household of which nothing is known does.
std::int64_t least(flat_column const& c) {
    if (c.means == flat_meaning::total_income)
        return 0;
    return (c.native ? sure_of(*c.native) : std::nullopt).value_or(no_low_end);
}

std::int64_t low_end(number_range const& r) {
    return r.bounded_below ? static_cast<std::int64_t>(r.lo.numerator()) : no_low_end;
}

std::int64_t high_end(number_range const& r) {
    return r.bounded_above ? static_cast<std::int64_t>(r.hi.numerator()) : no_high_end;
}

}  // namespace

/// Values that are not plain integers, or perhaps not known.
template <class Read>
void block_machine::by_row(column_step const& s, std::int64_t start, Read const& read) {
    auto* low = buffer(s.result, 0);
    auto* high = buffer(s.result, 1);
    for (std::size_t row = 0; row < rows_; ++row) {
        low[row] = high[row] = 0;
        try {
            auto const n = read(row);
            auto const from = n.lo() ? std::max(*n.lo(), start) : start;
            auto const to = n.hi().value_or(no_high_end);
            auto const fits_in = [](std::int64_t end) { return -largest <= end && end <= largest; };
            bool const fine = to >= from && (!n.lo() || fits_in(from)) && (!n.hi() || fits_in(to));
            if (!fine) {
                set_apart(row);
                continue;
            }
            low[row] = from;
            high[row] = to;
        } catch (error const&) {
            set_apart(row);
        }
    }
    finish_range(s.result);
}

void block_machine::load_number(column_step const& s) {
    auto const& c = batch_->columns()[s.a];
    auto const& v = batch_->values(s.a);
    auto& n = rows_of_[s.result];
    n = {};
    using enum arrow_layout;
    auto* low = buffer(s.result, 0);
    auto const layout = v.type().layout;
    if (layout == parts && load_parts(s))
        return;
    bool const plain = !v.type().is_dictionary() && is_integer(layout) && layout != uint64;
    if (!plain || v.has_nulls()) {
        by_row(s, least(c), [&](std::size_t row) {
            return number_in(c, v, first_ + static_cast<std::int64_t>(row));
        });
        return;
    }
    auto const from = v.first() + first_;
    n.low = low;
    switch (layout) {
    case int8: n.width = widen<std::int8_t>(v.values(), from, rows_, low, nullptr); break;
    case uint8: n.width = widen<std::uint8_t>(v.values(), from, rows_, low, loops_.widen8); break;
    case int16: n.width = widen<std::int16_t>(v.values(), from, rows_, low, loops_.widen16); break;
    case uint16: n.width = widen<std::uint16_t>(v.values(), from, rows_, low, nullptr); break;
    case int32: n.width = widen<std::int32_t>(v.values(), from, rows_, low, loops_.widen32); break;
    case uint32: n.width = widen<std::uint32_t>(v.values(), from, rows_, low, nullptr); break;
    default:
        if (auto const* values = whole_words(v)) {
            n.low = values;
            fetch_next(v, values, rows_ * sizeof(std::int64_t));
        } else {
            std::memcpy(low,
                        static_cast<char const*>(v.values()) +
                            from * static_cast<std::int64_t>(sizeof(std::int64_t)),
                        rows_ * sizeof(std::int64_t));
        }
    }
    if (n.low == low)
        std::fill(low + rows_, low + words() * 64, 0);
    n.high = n.low;
    bits signs = ~bits{0};
    if (n.width == 0)
        n.width = width_of(static_cast<std::int64_t>(loops_.magnitude(n.low, &signs, words())));
    if (!fits(n.width))
        return;
    n.not_negative = c.never_negative;
    if (c.never_negative && (signs != 0 || least(c) > 0))
        set_apart_below(n.low, std::max<std::int64_t>(0, least(c)));
}

/// Integers of 64 bits that can be read where they lie, a word of rows at a time; nothing where
/// they cannot.
std::int64_t const* block_machine::whole_words(arrow_column const& v) const {
    if (v.type().layout != arrow_layout::int64 || v.type().is_dictionary() || v.has_nulls() ||
        rows_ % 64 != 0 ||
        reinterpret_cast<std::uintptr_t>(v.values()) % alignof(std::int64_t) != 0)
        return nullptr;
    return static_cast<std::int64_t const*>(v.values()) + v.first() + first_;
}

void block_machine::set_apart_below(std::int64_t const* values, std::int64_t least) {
    auto* below = scratch_.data();
    loops_.less_than(values, least, below, words());
    for (std::size_t w = 0; w < words(); ++w)
        apart_[w] |= below[w];
}

/// A further part of a class, looked at and added up in one pass.
void block_machine::add_column(column_step const& s) {
    auto const& v = batch_->values(s.c);
    auto const* values = whole_words(v);
    auto const a = written(s.a);  // a copy: the sum may take its place
    if (values == nullptr || !a.known()) {
        load_number({.result = s.b, .a = s.c});
        sum({.op = column_op::add, .result = s.result, .a = s.a, .b = s.b});
        return;
    }
    fetch_next(v, values, rows_ * sizeof(std::int64_t));
    bits signs = 0;
    auto const all = loops_.add_measured(a.low, values, buffer(s.result, 0), &signs, words());
    auto const width = width_of(static_cast<std::int64_t>(all));
    if (!fits(width))
        return;
    if (signs != 0)
        set_apart_below(values, 0);
    put_sum(s, std::max(a.width, width) + 1, a.not_negative);
}

/// Lists of fen, all of which are known, none is negative and the sums stay small.
///
/// @returns whether they are such lists
bool block_machine::load_parts(column_step const& s) {
    auto const& v = batch_->values(s.a);
    auto const& part = v.part();
    auto const* const values = static_cast<std::int64_t const*>(part.values()) + part.first();
    if (v.has_nulls() || part.has_nulls() || part.type().is_dictionary() ||
        part.type().layout != arrow_layout::int64 ||
        reinterpret_cast<std::uintptr_t>(values) % alignof(std::int64_t) != 0)
        return false;
    auto* to = buffer(s.result, 0);
    auto* ends = buffer(s.result, 1);
    auto const begin = v.part_ends(first_, rows_, ends);
    if (!begin)
        return false;
    auto const all = loops_.add_up_runs(values, *begin, ends, to, rows_);
    auto const width =
        static_cast<unsigned>(std::bit_width(all)) + width_of(ends[rows_ - 1] - *begin);
    if (width > width_of(largest))
        return false;
    std::fill(to + rows_, to + words() * 64, 0);
    rows_of_[s.result] = {.low = to, .high = to, .width = width, .not_negative = true};
    return true;
}

void block_machine::load_month(column_step const& s) {
    auto& n = rows_of_[s.result];
    n = {.width = 20, .not_negative = true};
    if (figures_.same_place()) {
        n.same = figures_.found(0).index();
        return;
    }
    auto* to = buffer(s.result, 0);
    for (std::size_t row = 0; row < rows_; ++row)
        to[row] = figures_.found(row).index();
    std::fill(to + rows_, to + words() * 64, 0);
    n.low = n.high = to;
}

void block_machine::load_figure(column_step const& s) {
    auto& n = rows_of_[s.result];
    n = {.width = 61, .not_negative = true};
    auto const& here = figures_.at(0);
    bool const same = figures_.same_place() && here.for_all[s.a];
    auto const& figure = here.by_registry[s.a][7];
    if (same && figure.per_person.is_point()) {
        n.same = low_end(figure.per_person);
        n.width = width_of(*n.same);
        static_cast<void>(fits(n.width));
        return;
    }
    auto* low = buffer(s.result, 0);
    auto* high = buffer(s.result, 1);
    for (std::size_t row = 0; row < rows_; ++row) {
        auto const& r = figures_.at(row).by_registry[s.a][same ? 7 : registries_of(row)].per_person;
        low[row] = low_end(r);
        high[row] = high_end(r);
    }
    finish_range(s.result);
}

void block_machine::fill_number(column_step const& s) {
    auto const& r = program_.constants[s.a];
    auto& n = rows_of_[s.result];
    auto const low = low_end(r);
    auto const high = high_end(r);
    n = {.width = width_of(magnitude_of(low) | magnitude_of(high)), .not_negative = low >= 0};
    if (low == high) {
        n.same = low;
        return;
    }
    std::fill_n(buffer(s.result, 0), words() * 64, low);
    std::fill_n(buffer(s.result, 1), words() * 64, high);
    n.low = buffer(s.result, 0);
    n.high = buffer(s.result, 1);
}

/// Months of elements, none of which may lie after that of discovery.
void block_machine::load_dates(column_step const& s) {
    auto const& c = batch_->columns()[s.a];
    auto const& v = batch_->values(s.a);
    by_row(s, no_low_end, [&](std::size_t element) {
        auto const m = months_in(c, v, first_ + static_cast<std::int64_t>(element));
        if (m.lo() && *m.lo() > elements_->rows().found(elements_->row_of(element)))
            set_apart(element);
        auto const index = [](std::optional<month> const& end) {
            return end ? std::optional<std::int64_t>(end->index()) : std::nullopt;
        };
        return possible<std::int64_t>::between(index(m.lo()), index(m.hi()));
    });
}

void block_machine::load_age(column_step const& s) {
    auto const& c = batch_->columns()[s.a];
    auto const& v = batch_->values(s.a);
    by_row(s, no_low_end, [&](std::size_t element) {
        auto const born = months_in(c, v, first_ + static_cast<std::int64_t>(element));
        auto const years = age(born, elements_->rows().found(elements_->row_of(element)));
        auto const end = [](bool there, number const& n) {
            return there ? std::optional(static_cast<std::int64_t>(n.numerator())) : std::nullopt;
        };
        return possible<std::int64_t>::between(end(years.bounded_below, years.lo),
                                               end(years.bounded_above, years.hi));
    });
}

}  // namespace fangpin::detail
