#include "columns/answer_batch.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace fangpin::detail {
namespace {

bool is_text(answer a) {
    return a == answer::error_code || a == answer::error_message;
}

}  // namespace

answer_batch::answer_batch(answer_layout const& layout, std::size_t rows)
    : layout_(layout), rows_(rows) {
    std::size_t sets = 0;
    for (auto const a : layout.columns) {
        answer_column c{.what = a};
        if (is_number(a)) {
            c.width = sizeof(std::int64_t);
            c.valid = column_memory((rows + 7) / 8);
            std::memset(c.valid.data(), 0, (rows + 7) / 8);
        } else if (a == answer::outcome) {
            c.width = 1;
        } else if (!is_text(a)) {
            c.bits = &layout.sets[sets++];
            c.width = c.bits->width();
        }
        if (c.width != 0)
            c.values = column_memory(rows * c.width);
        columns_.push_back(std::move(c));
    }
}

void answer_batch::write(block_machine& m,
                         block_outcomes const& o,
                         kernels const& loops,
                         answer_scratch& with,
                         std::size_t at) {
    for (auto& c : columns_) {
        if (c.what == answer::outcome || c.bits != nullptr)
            write_set(c, m, o, loops, with, at);
        else if (is_number(c.what))
            write_number(c, m, at);
    }
}

void answer_batch::write_set(answer_column& c,
                             block_machine const& m,
                             block_outcomes const& o,
                             kernels const& loops,
                             answer_scratch& with,
                             std::size_t at) {
    with.planes.work_out(c.what, c.bits, layout_.open_facts, m, o, loops);
    write_planes(c, loops, with, m.rows(), at);
}

void answer_batch::write_planes(answer_column& c,
                                kernels const& loops,
                                answer_scratch& with,
                                std::size_t rows,
                                std::size_t at) {
    auto const words = (rows + 63) / 64;
    auto const turn = [&]<class Row>(
                          void (*loop)(bits const* const*, std::size_t, Row*, std::size_t),
                          std::size_t first) {
        auto const some = with.planes.planes().subspan(first);
        if (rows % 64 == 0 && c.width == sizeof(Row)) {
            loop(some.data(), some.size(), c.values.as<Row>() + at, words);
            return;
        }
        with.rows.resize(words * 64);
        auto* all = reinterpret_cast<Row*>(with.rows.data());
        loop(some.data(), std::min<std::size_t>(some.size(), 8 * sizeof(Row)), all, words);
        auto const bytes = std::min(sizeof(Row), c.width - first / 8);
        for (std::size_t i = 0; i < rows; ++i)
            std::memcpy(c.values.data() + (at + i) * c.width + first / 8, all + i, bytes);
    };
    switch (c.width) {
    case 1: turn(loops.rows8, 0); break;
    case 2: turn(loops.rows16, 0); break;
    case 4: turn(loops.rows32, 0); break;
    case 8: turn(loops.rows64, 0); break;
    default:
        for (std::size_t first = 0; first < with.planes.planes().size(); first += 64)
            turn(loops.rows64, first);
    }
}

void answer_batch::write_number(answer_column& c, block_machine& m, std::size_t at) {
    auto const& p = m.program();
    auto* to = c.values.as<std::int64_t>() + at;
    auto* valid = c.valid.as<std::uint8_t>();
    auto const put = [&](std::size_t row, std::int64_t value) {
        bool const there = value != no_low_end && value != no_high_end;
        to[row] = there ? value : 0;
        auto const bit = at + row;
        auto const mask = static_cast<std::uint8_t>(1U << bit % 8);
        if (there)
            valid[bit / 8] = static_cast<std::uint8_t>(valid[bit / 8] | mask);
    };
    auto const& net = m.numbers(*p.net);
    auto const& line = m.numbers(*p.line);
    auto const& figure = m.numbers(*p.standard);
    bool const whole = at % 8 == 0 && m.rows() % 8 == 0;
    auto const all_there = [&] { std::memset(valid + at / 8, 0xff, m.rows() / 8); };
    auto const less = [](std::int64_t a, std::int64_t missing, std::int64_t b, std::int64_t other) {
        return a == missing || b == other ? missing : a - b;
    };
    switch (c.what) {
    case answer::net_income_min:
    case answer::net_income_max: {
        auto const* ends = c.what == answer::net_income_min ? net.low : net.high;
        if (net.known() && whole) {
            std::memcpy(to, ends, m.rows() * sizeof(std::int64_t));
            all_there();
        } else {
            for (std::size_t i = 0; i < m.rows(); ++i)
                put(i, ends[i]);
        }
        break;
    }
    case answer::standard:
        for (std::size_t i = 0; i < m.rows(); ++i)
            put(i, figure.low[i] == figure.high[i] ? figure.low[i] : no_low_end);
        break;
    case answer::margin_min:
    case answer::margin_max: {
        bool const low = c.what == answer::margin_min;
        if (net.known() && line.known() && whole && m.apart_none()) {
            for (std::size_t i = 0; i < m.rows(); ++i)
                to[i] = net.low[i] - line.low[i];
            all_there();
            break;
        }
        for (std::size_t i = 0; i < m.rows(); ++i)
            put(i,
                m.is_apart(i) ? no_low_end
                : low         ? less(net.low[i], no_low_end, line.high[i], no_high_end)
                              : less(net.high[i], no_high_end, line.low[i], no_low_end));
        break;
    }
    default: break;
    }
}

}  // namespace fangpin::detail
