// Columns of yes and no, and of codes, into registers.

#include "columns/block_machine.hpp"
#include "columns/cell.hpp"

#include <bit>
#include <cstring>

namespace fangpin::detail {

static_assert(std::endian::native == std::endian::little);  // as Arrow lays bits out

/// Bits that begin anywhere, from the first row of the block on. Those past the last row are none.
void block_machine::bits_of(arrow_column const& v, std::uint8_t const* from, bits* to) const {
    auto const start = v.first() + first_;
    auto const shift = static_cast<unsigned>(start % 8);
    auto const* bytes = from + start / 8;
    auto const available = (rows_ + shift + 7) / 8;
    to[words() - 1] = 0;
    std::memcpy(to, bytes, std::min(available, words() * 8));
    if (shift != 0)
        for (std::size_t w = 0; w < words(); ++w) {
            auto const next = w + 1 < words()           ? to[w + 1]
                              : available > words() * 8 ? bits{bytes[words() * 8]}
                                                        : 0;
            to[w] = to[w] >> shift | next << (64 - shift);
        }
    if (auto const rest = rows_ % 64; rest != 0)
        to[words() - 1] &= (bits{1} << rest) - 1;
}

/// A bit for each row that is not null.
void block_machine::validity_of(arrow_column const& v, bits* to) const {
    if (v.type().layout == arrow_layout::nothing)
        std::fill_n(to, words(), 0);
    else if (v.validity() != nullptr)
        bits_of(v, v.validity(), to);
    else
        std::fill_n(to, words(), ~bits{0});
}

/// The same column of the next block will be read next.
void block_machine::fetch_next(arrow_column const& v, void const* here, std::size_t bytes) {
    if (first_ + 2 * static_cast<std::int64_t>(rows_) <= v.rows())
        next_block_.add(static_cast<char const*>(here) + bytes, bytes);
}

void block_machine::load_truth(column_step const& s) {
    both_planes(batch_->values(s.a), plane(s.result, 0), plane(s.result, 1));
}

/// May it be yes, may it be no, as a column of yes and no has it?
void block_machine::both_planes(arrow_column const& v, bits* yes, bits* no) {
    auto const start = v.first() + first_;
    if (v.type().layout == arrow_layout::boolean && start % 8 == 0 && rows_ % 64 == 0) {
        auto const* said = static_cast<std::uint8_t const*>(v.values()) + start / 8;
        fetch_next(v, said, rows_ / 8);
        auto const* valid = all_valid_.data();
        if (v.has_nulls()) {
            valid = v.validity() + start / 8;
            fetch_next(v, valid, rows_ / 8);
        }
        loops_.spread(said, valid, yes, no, words());
        return;
    }
    auto* valid = scratch_.data();
    auto* said = scratch_.data() + plane_words_;
    yes_no_planes(v, said, valid);
    for (std::size_t w = 0; w < words(); ++w) {
        yes[w] = said[w] | ~valid[w];
        no[w] = ~(said[w] & valid[w]);
    }
}

namespace {

/// 1 or 0, as integers say it.
std::optional<std::int64_t> yes_no_of(std::optional<std::string_view> text) {
    auto const said = text ? find_yes_no(*text) : std::nullopt;
    return said ? std::optional<std::int64_t>(*said ? 1 : 0) : std::nullopt;
}

}  // namespace

/// What a column of yes and no says, null apart; rows with neither 0 nor 1 go apart.
void block_machine::yes_no_planes(arrow_column const& v, bits* yes, bits* valid) {
    validity_of(v, valid);
    auto const layout = v.type().layout;
    if (layout == arrow_layout::nothing) {
        std::fill_n(yes, words(), 0);
        return;
    }
    if (layout == arrow_layout::boolean) {
        bits_of(v, static_cast<std::uint8_t const*>(v.values()), yes);
        return;
    }
    bool const text = is_text(v.type().seen());
    bool const bytes = !text && (layout == arrow_layout::uint8 || layout == arrow_layout::int8);
    auto const* from = static_cast<std::uint8_t const*>(v.values()) + v.first() + first_;
    auto const whole = bytes ? rows_ / 64 : 0;
    if (whole != 0) {
        fetch_next(v, from, rows_);
        auto* zero = scratch_.data() + 3 * plane_words_;
        loops_.pack_equal(from, 1, yes, whole);
        loops_.pack_equal(from, 0, zero, whole);
        for (std::size_t w = 0; w < whole; ++w)
            apart_[w] |= ~(yes[w] | zero[w]) & valid[w];
    }
    for (auto w = whole; w < words(); ++w) {
        yes[w] = 0;
        for (std::size_t j = 0; j < 64 && w * 64 + j < rows_; ++j) {
            auto const row = first_ + static_cast<std::int64_t>(w * 64 + j);
            if (v.is_null(row)) {  // perhaps the entry of a dictionary, which `valid` cannot say
                valid[w] &= ~(bits{1} << j);
                continue;
            }
            auto const value = text ? yes_no_of(v.text(row)) : v.integer(row);
            if (value == 1)
                yes[w] |= bits{1} << j;
            else if (value != 0)
                set_apart(w * 64 + j);
        }
    }
}

void block_machine::load_codes(column_step const& s) {
    auto const& c = batch_->columns()[s.a];
    auto const& v = batch_->values(s.a);
    if (v.type().layout == arrow_layout::nothing) {
        for (std::uint32_t code = 0; code < s.count; ++code)
            std::fill_n(plane(s.result + code, 0), words(), ~bits{0});
        return;
    }
    if (!is_text(v.type().seen())) {  // a guarantee as yes and no
        static_assert(index_of(guarantee_status::count_) == 2);
        both_planes(v,
                    plane(s.result + index_of(guarantee_status::met), 0),
                    plane(s.result + index_of(guarantee_status::unmet), 0));
        return;
    }
    auto* valid = scratch_.data();
    validity_of(v, valid);
    for (std::uint32_t code = 0; code < s.count; ++code)
        for (std::size_t w = 0; w < words(); ++w)
            plane(s.result + code, 0)[w] = ~valid[w];
    auto const layout = v.type().layout;
    bool const bytes = layout == arrow_layout::uint8 || layout == arrow_layout::int8;
    std::size_t done = 0;
    if (v.type().is_dictionary() && bytes && v.entries().rows() <= 16 && rows_ >= 64) {
        auto const* from = static_cast<std::uint8_t const*>(v.values()) + v.first() + first_;
        auto* equal = scratch_.data() + plane_words_;
        auto* known = scratch_.data() + 2 * plane_words_;
        fetch_next(v, from, rows_);
        done = rows_ / 64;
        std::fill_n(known, done, 0);
        for (std::int64_t entry = 0; entry < v.entries().rows(); ++entry) {
            auto const code = code_of_entry(c, v, entry);
            if (!code)
                continue;
            loops_.pack_equal(from, static_cast<std::uint8_t>(entry), equal, done);
            for (std::size_t w = 0; w < done; ++w) {
                plane(s.result + *code, 0)[w] |= equal[w] & valid[w];
                known[w] |= equal[w];
            }
        }
        for (std::size_t w = 0; w < done; ++w)
            apart_[w] |= valid[w] & ~known[w];
    }
    for (auto row = done * 64; row < rows_; ++row) {
        auto const at = first_ + static_cast<std::int64_t>(row);
        if (v.is_null(at)) {
            for (std::uint32_t code = 0; code < s.count; ++code)
                plane(s.result + code, 0)[row / 64] |= bits{1} << row % 64;
            continue;
        }
        try {
            auto const code = std::countr_zero(codes_in(c, v, at));
            plane(s.result + static_cast<std::uint32_t>(code), 0)[row / 64] |= bits{1} << row % 64;
        } catch (error const&) {
            set_apart(row);
        }
    }
}

void block_machine::keep_open(std::span<std::uint32_t const> columns, std::uint64_t* rows) const {
    if (columns.size() == 1) {
        keep_open_in(columns.front(), rows);
        return;
    }
    std::vector<bits> const asked(rows, rows + words());
    std::fill_n(rows, words(), 0);
    for (auto const column : columns) {
        auto open = asked;
        keep_open_in(column, open.data());
        for (std::size_t w = 0; w < words(); ++w)
            rows[w] |= open[w];
    }
}

void block_machine::keep_open_in(std::uint32_t column, bits* rows) const {
    auto const& c = batch_->columns()[column];
    auto const& v = batch_->values(column);
    auto const layout = v.type().layout;
    bool const null_or_known = layout != arrow_layout::range && layout != arrow_layout::parts;
    if (null_or_known && !(v.type().is_dictionary() && v.entries().has_nulls())) {
        std::vector<bits> valid(words());
        validity_of(v, valid.data());
        for (std::size_t w = 0; w < words(); ++w)
            rows[w] &= ~valid[w];
        return;
    }
    auto const is_known = [&](std::int64_t at) {
        return null_or_known ? !v.is_null(at) : number_in(c, v, at).is_known();
    };
    for (std::size_t row = 0; row < rows_; ++row) {
        if ((rows[row / 64] >> row % 64 & 1U) == 0 || is_apart(row))
            continue;
        if (is_known(first_ + static_cast<std::int64_t>(row)))
            rows[row / 64] &= ~(bits{1} << row % 64);
    }
}

std::optional<std::uint32_t> block_machine::code_of_entry(flat_column const& c,
                                                          arrow_column const& v,
                                                          std::int64_t entry) {
    if (v.entries().is_null(entry))
        return std::nullopt;
    try {
        return static_cast<std::uint32_t>(
            std::countr_zero(codes_of_text(c, v.entries().text(entry))));
    } catch (error const&) {
        return std::nullopt;
    }
}

std::size_t block_machine::registries_of(std::size_t row) const {
    if (!registry_column_)
        return 7;
    auto const at = *registry_column_;
    try {
        return codes_in(
            batch_->columns()[at], batch_->values(at), first_ + static_cast<std::int64_t>(row));
    } catch (error const&) {
        return 7;  // the row goes apart where the column is read
    }
}

}  // namespace fangpin::detail
