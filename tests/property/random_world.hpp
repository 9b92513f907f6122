/// @file
/// Households made at random: partly known, narrowed, and known in full.
#pragma once

#include "property/random_source.hpp"
#include "property/slow_evaluator.hpp"
#include "unit/rules/evaluate.hpp"

namespace fangpin::testing {

/// A yes/no fact is 0 no, 1 yes, 2 not known; a number lies between two ends, either of which may
/// be missing; a code is a set of bits.
struct partial_person {
    int resident = 2;
    int working = 2;
    std::pair<int, int> grade{0, 4};
};
struct partial_number {
    std::optional<int> lo{};
    std::optional<int> hi{};
};
struct partial_world {
    std::map<std::string, int> truths{};
    std::map<std::string, partial_number> numbers{};
    unsigned registry = 7;
    std::vector<partial_person> people{};
    bool complete = false;
};

inline partial_world any_world(random_source& random) {
    partial_world w;
    auto const answer = [&] { return static_cast<int>(random.below(3)); };
    for (char const* name : {"at_risk", "monitored", "self_reliant"})
        w.truths[name] = answer();
    for (char const* name : {"n1", "n2", "n3", "n4"}) {
        auto const lo = static_cast<int>(random.between(-3, 3));
        auto const hi = lo + (random.percent(40) ? 0 : static_cast<int>(random.below(4)));
        w.numbers[name] = {random.percent(15) ? std::nullopt : std::optional(lo),
                           random.percent(15) ? std::nullopt : std::optional(hi)};
    }
    w.registry = static_cast<unsigned>(random.between(1, 7));
    for (auto i = random.below(4); i > 0; --i) {
        auto const lo = static_cast<int>(random.between(0, 4));
        w.people.push_back(
            {answer(),
             answer(),
             {lo, random.percent(50) ? lo : static_cast<int>(random.between(lo, 4))}});
    }
    w.complete = random.percent(70);
    return w;
}

/// The same household with more known about it; with `fully`, with everything.
inline partial_world narrowed(random_source& random, partial_world w, bool fully) {
    auto const settle = [&](int& answer) {
        if (answer == 2 && (fully || random.percent(50)))
            answer = static_cast<int>(random.below(2));
    };
    for (auto& [name, answer] : w.truths)
        settle(answer);
    for (auto& [name, n] : w.numbers) {
        if (!fully && random.percent(50))
            continue;
        int const lo = n.lo.value_or(n.hi.value_or(0) - 10);
        int const hi = n.hi.value_or(lo + 20);
        n.lo = static_cast<int>(random.between(lo, hi));
        n.hi = fully || random.percent(50) ? *n.lo : static_cast<int>(random.between(*n.lo, hi));
    }
    while ((w.registry & (w.registry - 1)) != 0 && (fully || random.percent(50)))
        w.registry &= static_cast<unsigned>(random.between(1, 7)) | (w.registry & -w.registry);
    if (!w.complete && (fully || random.percent(50))) {
        for (auto more = random.below(3); more > 0; --more)
            w.people.push_back({});
        w.complete = true;
    }
    for (auto& p : w.people) {
        settle(p.resident);
        settle(p.working);
        if (fully || random.percent(50))
            p.grade.first = p.grade.second =
                static_cast<int>(random.between(p.grade.first, p.grade.second));
    }
    return w;
}

inline known_world as_known(partial_world const& w) {
    known_world k;
    for (auto const& [name, answer] : w.truths)
        k.truths[name] = answer == 1;
    for (auto const& [name, n] : w.numbers)
        k.numbers[name] = rational(*n.lo);
    k.registry = std::countr_zero(w.registry);
    for (auto const& p : w.people)
        k.people.push_back({p.resident == 1, p.working == 1, p.grade.first});
    return k;
}

inline given as_given(partial_world const& w) {
    given g;
    auto const known = [](int answer) {
        return answer == 2 ? possible<bool>() : possible<bool>(answer == 1);
    };
    for (auto const& [name, answer] : w.truths)
        g.truths[name] = known(answer).truth();
    for (auto const& [name, n] : w.numbers)
        g.numbers[name] = number_range{.lo = number(n.lo.value_or(0)),
                                       .hi = number(n.hi.value_or(0)),
                                       .bounded_below = n.lo.has_value(),
                                       .bounded_above = n.hi.has_value()};
    g.texts["registry"] = w.registry;
    g.h.members.complete = w.complete;
    for (auto const& p : w.people)
        g.h.members.items.push_back(
            {.living_in = known(p.resident),
             .disability_grade = possible<std::int64_t>::between(p.grade.first, p.grade.second),
             .working = known(p.working)});
    return g;
}

inline rational exact(number const& n) {
    using boost::multiprecision::cpp_int;
    return {cpp_int(n.numerator()), cpp_int(n.denominator())};
}

}  // namespace fangpin::testing
