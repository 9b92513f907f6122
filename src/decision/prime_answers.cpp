#include "decision/prime_answers.hpp"

namespace fangpin::detail {
namespace {

using set = prime_answers::set;

constexpr int place_bits = 20;  // a table has 1,000 leaves at most
constexpr set one_place = (set{1} << place_bits) - 1;
constexpr int first_place = 2 * place_bits;

set with_first(std::size_t l, set rest) {
    return set{l + 1} << first_place | rest >> place_bits;
}

/// Does a part of a set of up to two literals, or all of it, stand in an ascending list?
bool includes_one_of(set s, std::vector<set> const& list) {
    auto const first = s & one_place << first_place;
    auto const second = s << place_bits & one_place << first_place;
    auto const listed = [&](set part) { return std::ranges::binary_search(list, part); };
    return listed(0) || listed(first) || (second != 0 && (listed(second) || listed(s)));
}

}  // namespace

prime_answers::prime_answers(diagram& functions,
                             answer_sets const& possible,
                             literal_list const& all)
    : functions_(functions), possible_(possible), all_(all) {}

std::vector<set> const& prime_answers::of(diagram::place f, int most) {
    static std::vector<set> const none;
    static std::vector<set> const always{0};
    if (f == diagram::no || too_many())
        return none;
    if (f == diagram::yes)
        return always;
    auto const key = std::pair(f, most);
    if (auto const known = known_.find(key); known != known_.end())
        return known->second;
    auto const question = functions_.question(f);
    auto const& without = of(after_all(functions_, f, possible_[question]), most);
    std::vector<set> all;
    for (auto const& l : literals_of(all_, question)) {
        if (most == 0)
            break;
        for (auto const rest : of(after_all(functions_, f, l.answers), most - 1))
            if (!includes_one_of(rest, without))
                all.push_back(with_first(static_cast<std::size_t>(&l - all_.data()), rest));
    }
    all.insert(all.end(), without.begin(), without.end());  // later questions have later places
    made_ += all.size();
    return known_.emplace(key, std::move(all)).first->second;
}

literals prime_answers::places(set s) {
    literals found;
    for (int shift = first_place; shift >= 0; shift -= place_bits)
        if (auto const place = s >> shift & one_place; place != 0)
            found.push_back(place - 1);
    return found;
}

}  // namespace fangpin::detail
