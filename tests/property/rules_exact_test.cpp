// Rules that ask every fact once: there the answer operator by operator is the exact answer.
#include "property/random_world.hpp"

#include "support/catch.hpp"

#include <array>

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

/// Makes yes/no rules in which each fact occurs once; a fact that is spent becomes a constant.
class asked_once {
public:
    explicit asked_once(random_source& random) : random_(random) {}

    rule_node yes_no(int depth) {
        using enum node_kind;
        static constexpr std::array inner{
            all_of, any_of, negation, same_truth, choose_truth, any_in, all_in, some, every};
        if (depth <= 0)
            return leaf();
        auto const kind = random_.any_of(inner);
        rule_node n{.kind = kind};
        auto const add_children = [&](int children) {
            for (int i = 0; i < children; ++i)
                n.children.push_back(yes_no(depth - 1));
        };
        switch (kind) {
        case negation: add_children(1); break;
        case same_truth:
            n.text = random_.percent(50) ? "=" : "!=";
            add_children(2);
            break;
        case choose_truth: add_children(3); break;
        case some:
        case every: {
            n.text = "p";
            rule_node list{.kind = node_kind::list};
            for (auto i = random_.below(3) + 1; i > 0; --i)
                list.children.push_back(number());
            n.children.push_back(std::move(list));
            n.children.push_back(comparison({.kind = variable, .text = "p"}));
            break;
        }
        default: add_children(static_cast<int>(random_.between(2, 3))); break;
        }
        return n;
    }

private:
    rule_node leaf() {
        using enum node_kind;
        switch (random_.below(4)) {
        case 0:
            if (!std::exchange(registry_spent_, true))
                return {.kind = random_.percent(50) ? code_is : code_in,
                        .number = 1 << random_.below(3)};
            [[fallthrough]];
        case 1: return comparison(number());
        default: break;
        }
        static constexpr std::array names{"at_risk", "monitored", "self_reliant"};
        if (truths_spent_ < names.size())
            return {.kind = truth_fact, .text = names.at(truths_spent_++)};
        return {.kind = truth_constant, .number = random_.between(0, 1)};
    }
    rule_node number() {
        using enum node_kind;
        static constexpr std::array names{"n1", "n2", "n3", "n4"};
        if (numbers_spent_ < names.size())
            return {.kind = number_fact, .text = names.at(numbers_spent_++)};
        return whole();
    }
    rule_node whole() {
        return {.kind = node_kind::number_constant, .number = 2 * random_.between(-3, 5)};
    }
    /// With whole numbers only: between two of them there are no others to tell apart.
    rule_node comparison(rule_node value) {
        using enum node_kind;
        if (random_.percent(60)) {
            static constexpr std::array signs{"<", "<=", ">", ">=", "=", "!="};
            return {.kind = compare,
                    .text = random_.any_of(signs),
                    .children = {std::move(value), whole()}};
        }
        auto low = whole();
        auto high = low;
        high.number += 2 * random_.between(0, 4);
        return {.kind = random_.percent(50) ? in_range : between,
                .text = "[]",
                .children = {std::move(value), std::move(low), std::move(high)}};
    }

    random_source& random_;
    std::size_t truths_spent_ = 0;
    std::size_t numbers_spent_ = 0;
    bool registry_spent_ = false;
};

partial_world any_small_world(random_source& random) {
    auto w = any_world(random);
    w.people.clear();
    w.complete = true;
    for (auto& [name, n] : w.numbers) {
        n.lo = static_cast<int>(random.between(-3, 5));
        n.hi = *n.lo + static_cast<int>(random.below(4));
    }
    return w;
}

/// Every answer that some completion of the facts gives.
fp::truth over_all(rule_node const& tree, partial_world const& w) {
    std::vector<known_world> all{known_world{}};
    auto const extend = [&](auto const& values, auto set) {
        std::vector<known_world> longer;
        for (auto const& k : all)
            for (auto const& value : values) {
                longer.push_back(k);
                set(longer.back(), value);
            }
        all = std::move(longer);
    };
    for (auto const& [name, answer] : w.truths)
        extend(answer == 2 ? std::vector{0, 1} : std::vector{answer},
               [&](known_world& k, int value) { k.truths[name] = value == 1; });
    for (auto const& [name, n] : w.numbers) {
        std::vector<int> values;
        for (int value = *n.lo; value <= *n.hi; ++value)
            values.push_back(value);
        extend(values, [&](known_world& k, int value) { k.numbers[name] = value; });
    }
    std::vector<int> codes;
    for (int code = 0; code < 3; ++code)
        if ((w.registry >> code & 1U) != 0)
            codes.push_back(code);
    extend(codes, [](known_world& k, int code) { k.registry = code; });
    bool yes = false;
    bool no = false;
    for (auto const& k : all)
        (slow_evaluator(k).yes_no(tree) == true ? yes : no) = true;
    return fp::truth::of(no, yes);
}

}  // namespace

TEST_CASE("a rule that asks every fact once is answered exactly", "[rules][property]") {
    random_source random(31);
    std::array<int, 3> seen{};
    for (int i = 0; i < 500; ++i) {
        auto const tree = asked_once(random).yes_no(static_cast<int>(random.between(1, 3)));
        auto const text = rule_writer::write(tree);
        rule r(text, with_numbers());
        REQUIRE(r.good());
        for (int round = 0; round < 2; ++round) {
            auto const w = any_small_world(random);
            auto const said = r.yes_no(as_given(w));
            if (said != over_all(tree, w))
                FAIL_CHECK(text);
            ++seen.at(said.bits() - 1);
        }
    }
    for (int const count : seen)  // no, yes and open alike
        CHECK(count > 80);
}
