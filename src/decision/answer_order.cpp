#include "decision/answer_order.hpp"

#include "values/canonical_json.hpp"

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

answer_order::answer_order(outcome_table const& table, literal_list const& all) {
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
    sort(places);
    std::uint64_t order = places.size();
    for (std::size_t i = 0; i < prime_answers::most_answers; ++i)
        order = order << 20U | (i < places.size() ? bytes_ranks_[places[i]] : 0U);
    return order;
}

bool answer_order::before(literals const& a, literals const& b) const {
    auto const rank = [&](std::size_t l) { return std::pair(key_ranks_[l], bytes_ranks_[l]); };
    return a.size() != b.size() ? a.size() < b.size()
                                : std::ranges::lexicographical_compare(a, b, {}, rank, rank);
}

literals answer_order::with(literals const& some, std::size_t another) const {
    auto const key = [&](std::size_t l) { return key_ranks_[l]; };
    auto more = some;
    more.insert(std::ranges::lower_bound(more, key(another), {}, key), another);
    return more;
}

void answer_order::sort(literals& some) const {
    std::ranges::sort(some, {}, [&](std::size_t l) { return key_ranks_[l]; });
}

}  // namespace fangpin::detail
