#include "decision/forcing.hpp"

#include <bit>
#include <limits>

namespace fangpin::detail {
namespace {

literals without(literals const& some, std::size_t place) {
    auto fewer = some;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(place));
    return fewer;
}

}  // namespace

bool forcing::by(literals const& some) const {
    auto answers = possible_;
    for (auto const l : some)
        answers[all_[l].question] &= all_[l].answers;
    std::uint32_t results = 0;
    std::vector<bool> seen(left_.size());
    std::vector<diagram::place> ahead{root_};
    while (!ahead.empty()) {
        auto const f = ahead.back();
        ahead.pop_back();
        if (seen[f])
            continue;
        seen[f] = true;
        if (left_.is_result(f)) {
            results |= std::uint32_t{1} << f;
            continue;
        }
        auto const children = left_.by_answer(f);
        for (std::size_t a = 0; a < children.size(); ++a)
            if ((answers[left_.question(f)] >> a & 1U) != 0)
                ahead.push_back(children[a]);
    }
    return std::has_single_bit(results);
}

bool forcing::needs_all(literals const& some) const {
    for (std::size_t i = 0; i < some.size(); ++i)
        if (by(without(some, i)))
            return false;
    return true;
}

/// The literal that takes a function to what is left after an answer, if it takes it nowhere else.
std::optional<std::size_t> forcing::literal_at(diagram::place f, std::size_t answer) const {
    auto const children = left_.by_answer(f);
    for (auto const& l : literals_of(all_, left_.question(f))) {
        if ((l.answers >> answer & 1U) == 0)
            continue;
        for (std::size_t a = 0; a < children.size(); ++a)
            if ((l.answers >> a & 1U) != 0 && children[a] != children[answer])
                return std::nullopt;
        return static_cast<std::size_t>(&l - all_.data());
    }
    return std::nullopt;
}

/// What asks a later question before what asks an earlier one; results ask none.
std::vector<diagram::place> forcing::last_first() const {
    std::vector<diagram::place> order;
    each_function(left_, root_, [&](diagram::place f) { order.push_back(f); });
    std::ranges::sort(order, std::ranges::greater(), [&](diagram::place f) {
        return left_.is_result(f) ? std::numeric_limits<std::uint32_t>::max() : left_.question(f);
    });
    return order;
}

std::optional<literals> forcing::way_to(outcome wanted) const {
    constexpr auto never = std::numeric_limits<std::size_t>::max();
    struct step {
        std::size_t ahead = never;  ///< how many answers are still to give
        std::size_t next = 0;       ///< the literal
        diagram::place to = 0;
    };
    std::vector<step> steps(left_.size());
    for (auto const f : last_first()) {
        if (left_.is_result(f)) {
            steps[f].ahead = outcome_of(f) == wanted ? 0 : never;
            continue;
        }
        auto const children = left_.by_answer(f);
        for (std::size_t a = 0; a < children.size(); ++a) {
            auto const ahead = steps[children[a]].ahead;
            if (ahead == never || ahead + 1 >= steps[f].ahead)
                continue;
            if (auto const l = literal_at(f, a))
                steps[f] = {.ahead = ahead + 1, .next = *l, .to = children[a]};
        }
    }
    if (steps[root_].ahead == never)
        return std::nullopt;
    literals way;
    for (auto f = root_; !left_.is_result(f); f = steps[f].to)
        way.push_back(steps[f].next);
    for (std::size_t i = way.size(); i-- > 0;)
        if (auto shorter = without(way, i); by(shorter))
            way = std::move(shorter);
    return way;
}

}  // namespace fangpin::detail
