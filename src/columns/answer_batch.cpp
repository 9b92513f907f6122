#include "columns/answer_batch.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

namespace fangpin::detail {
namespace {

constexpr std::size_t alignment = 64;

bool is_text(answer a) {
    return a == answer::error_code || a == answer::error_message;
}

}  // namespace

column_memory::column_memory(std::size_t bytes) {
    auto const rounded = (bytes / alignment + 2) * alignment;
    auto* memory = static_cast<std::byte*>(std::aligned_alloc(alignment, rounded));
    if (memory == nullptr)
        throw std::bad_alloc();
    bytes_.reset(memory);
}

answer_batch::answer_batch(policy const& p,
                           answer_layout const& layout,
                           std::span<flat_column const> columns,
                           std::size_t rows)
    : policy_(p), layout_(layout), flat_(columns), rows_(rows) {
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
                         std::size_t at) {
    for (auto& c : columns_) {
        if (c.what == answer::outcome) {
            // the numbers of the outcomes, in bits: 1 eligible, 2 barred, 3 not eligible, 4 out
            auto const n = m.words();
            std::vector<bits> planes(3 * n);
            for (std::size_t w = 0; w < n; ++w) {
                auto const settled = ~o.possible(outcome::undetermined)[w];
                auto const eligible = o.possible(outcome::eligible)[w];
                auto const barred = o.possible(outcome::barred)[w];
                auto const not_eligible = o.possible(outcome::not_eligible)[w];
                planes[w] = (eligible | not_eligible) & settled;
                planes[n + w] = (barred | not_eligible) & settled;
                planes[2 * n + w] = o.possible(outcome::out_of_scope)[w] & settled;
            }
            std::array<bits const*, 3> const three{
                planes.data(), planes.data() + n, planes.data() + 2 * n};
            write_planes(c, three, loops, m.rows(), at);
        } else if (c.bits != nullptr) {
            write_set(c, m, o, loops, at);
        } else if (is_number(c.what)) {
            write_number(c, m, m.program(), at);
        }
    }
}

void answer_batch::write_set(answer_column& c,
                             block_machine const& m,
                             block_outcomes const& o,
                             kernels const& loops,
                             std::size_t at) {
    auto const n = m.words();
    std::vector<bits const*> planes;
    std::vector<bits> made;
    auto const& answers = m.program().answers;
    if (c.what == answer::possible) {
        made.resize(n);
        planes.push_back(made.data());  // `undetermined` is no outcome
        for (auto const one :
             {outcome::eligible, outcome::barred, outcome::not_eligible, outcome::out_of_scope})
            planes.push_back(o.possible(one));
    } else if (c.what == answer::open_facts) {
        made.resize(n * layout_.open_facts.size());
        for (std::size_t f = 0; f < layout_.open_facts.size(); ++f) {
            auto const& fact = layout_.open_facts[f];
            auto* to = made.data() + f * n;
            for (auto const rule : fact.rules) {
                auto const t = m.truths(answers[rule]);
                for (std::size_t w = 0; w < n; ++w)
                    to[w] |= t.yes[w] & t.no[w];
            }
            for (std::size_t w = 0; w < n; ++w)
                to[w] &= o.possible(outcome::undetermined)[w];
            if (fact.column)
                m.keep_open(*fact.column, to);
            planes.push_back(to);
        }
    } else {
        // yes or open: a set of rules
        bool const open = c.what == answer::open_rules;
        made.resize(n * c.bits->rules.size());
        for (std::size_t i = 0; i < c.bits->rules.size(); ++i) {
            auto const t = m.truths(answers[c.bits->rules[i]]);
            auto* to = made.data() + i * n;
            for (std::size_t w = 0; w < n; ++w)
                to[w] = t.yes[w] & (open ? t.no[w] : ~t.no[w]);
            planes.push_back(to);
        }
    }
    write_planes(c, planes, loops, m.rows(), at);
}

void answer_batch::write_planes(answer_column& c,
                                std::span<bits const* const> planes,
                                kernels const& loops,
                                std::size_t rows,
                                std::size_t at) {
    auto const words = (rows + 63) / 64;
    auto const turn = [&](auto loop, auto sample, std::span<bits const* const> some, auto put) {
        using row = decltype(sample);
        if (rows % 64 == 0 && c.width == sizeof(row)) {
            loop(some.data(), some.size(), c.values.as<row>() + at, words);
            return;
        }
        std::vector<row> all(words * 64);
        loop(some.data(), some.size(), all.data(), words);
        for (std::size_t i = 0; i < rows; ++i)
            put(i, all[i]);
    };
    auto const copied = [&](std::size_t first) {
        return [&, first](std::size_t i, auto row) {
            std::memcpy(c.values.data() + (at + i) * c.width + first,
                        &row,
                        std::min(sizeof(row), c.width - first));
        };
    };
    switch (c.width) {
    case 1: turn(loops.rows8, std::uint8_t{}, planes, copied(0)); break;
    case 2: turn(loops.rows16, std::uint16_t{}, planes, copied(0)); break;
    case 4: turn(loops.rows32, std::uint32_t{}, planes, copied(0)); break;
    case 8: turn(loops.rows64, std::uint64_t{}, planes, copied(0)); break;
    default:
        for (std::size_t first = 0; first < planes.size(); first += 64)
            turn(loops.rows64,
                 std::uint64_t{},
                 planes.subspan(first, std::min<std::size_t>(64, planes.size() - first)),
                 copied(first / 8));
    }
}

void answer_batch::write_number(answer_column& c,
                                block_machine& m,
                                column_program const& p,
                                std::size_t at) {
    if (m.program().row_by_row)
        return;
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
