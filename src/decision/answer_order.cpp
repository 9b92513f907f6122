#include "decision/answer_order.hpp"

#include "values/canonical_json.hpp"

#include <algorithm>
#include <numeric>

namespace fangpin::detail {
namespace {

/// The place of each value among all of them in order; equal values have equal ranks.
template <class Value, class Before>
std::vector<std::uint32_t> ranks_of(std::vector<Value> const& values, Before before) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](auto a, auto b) { return before(values[a], values[b]); });
    std::vector<std::uint32_t> ranks(values.size());
    for (std::size_t i = 1; i < order.size(); ++i) {
        bool const differs = before(values[order[i - 1]], values[order[i]]);
        ranks[order[i]] = ranks[order[i - 1]] + (differs ? 1U : 0U);
    }
    return ranks;
}

}  // namespace

answer_order::answer_order(outcome_table const& table, std::vector<literal> const& all) {
    std::vector<std::string_view> keys;
    std::vector<std::string> bytes;
    for (auto const& l : all) {
        keys.emplace_back(table.leaves[l.question].key);
        json_writer(bytes.emplace_back()).begin_object().key(keys.back()).text(l.name).end_object();
    }
    key_ranks_ = ranks_of(keys, key_before);
    bytes_ranks_ = ranks_of(bytes, std::ranges::less());
}

std::uint64_t answer_order::of(prime_answers::set s) const {
    auto places = prime_answers::places(s);
    std::ranges::sort(places, {}, [&](std::size_t l) { return key_ranks_[l]; });
    std::uint64_t order = places.size();
    for (std::size_t i = 0; i < prime_answers::most_answers; ++i)
        order = order << 20U | (i < places.size() ? bytes_ranks_[places[i]] : 0U);
    return order;
}

}  // namespace fangpin::detail
