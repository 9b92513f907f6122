/// @file
/// REF: the reference task by hand, without anything that could be changed at run time.
#include "net_income.hpp"
#include "rules.hpp"

#define FANGPIN_CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))

namespace {

using namespace fangpin_bench;

/// Where net income has been added up already, from household `begin` on.
struct added_up {
    std::int64_t const* net;
    std::size_t begin;

    FANGPIN_INLINE void operator()(std::size_t first, std::int64_t* out) const {
        for (std::size_t i = 0; i < part; ++i)
            out[i] = net[first - begin + i];
    }
};

struct difference {
    std::int64_t const* income;
    std::int64_t const* cost;

    FANGPIN_INLINE void operator()(std::size_t first, std::int64_t* net) const {
        for (auto at = first + block; at < first + block + part; at += 8) {
            __builtin_prefetch(income + at);
            __builtin_prefetch(cost + at);
        }
        for (std::size_t i = 0; i < part; ++i)
            net[i] = income[first + i] - cost[first + i];
    }
};

FANGPIN_INLINE void judge_packed(columns const& c,
                                 difference const& net,
                                 std::size_t rows,
                                 answers out) {
    for (std::size_t first = 0; first < rows; first += block)
        judge_block(c, first, net, out);
}

}  // namespace

extern "C" {

/// From sums over the window, with what the processor can do.
FANGPIN_CLONES void reference_packed(columns const* c,
                                     std::int64_t const* income,
                                     std::int64_t const* cost,
                                     std::size_t rows,
                                     answers const* out) {
    judge_packed(*c, {income, cost}, rows, *out);
}

/// The same, held to x86-64-v2.
void reference_packed_v2(columns const* c,
                         std::int64_t const* income,
                         std::int64_t const* cost,
                         std::size_t rows,
                         answers const* out) {
    judge_packed(*c, {income, cost}, rows, *out);
}

/// From sixty columns, twelve months of five amounts.
FANGPIN_CLONES void reference_monthly(columns const* c,
                                      monthly_columns const* m,
                                      std::size_t rows,
                                      answers const* out) {
    alignas(64) std::int64_t net[stretch];
    for (std::size_t first = 0; first < rows; first += stretch) {
        auto const whole = (rows - first + block - 1) / block * block;
        auto const count = whole < stretch ? whole : stretch;
        net_of_months(*m, first, count, net);
        for (std::size_t i = 0; i < count; i += block)
            judge_block(*c, first + i, added_up{net, first}, *out);
    }
}

/// From a ledger of monthly rows, ordered by household.
FANGPIN_CLONES void reference_ledger(columns const* c,
                                     ledger const* l,
                                     std::size_t rows,
                                     answers const* out) {
    alignas(64) std::int64_t net[block];
    std::size_t at = 0;
    for (std::size_t first = 0; first < rows; first += block) {
        at = net_of_ledger(*l, at, first, net);
        judge_block(*c, first, added_up{net, first}, *out);
    }
}

}  // extern "C"
