/// @file
/// Works rules out on fully known facts, by walking their trees. Shares nothing with the library.
#pragma once

#include "property/rule_node.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace fangpin::testing {

using rational = boost::multiprecision::cpp_rational;

struct known_person {
    bool resident = false;
    bool working = false;
    int grade = 0;
};

struct known_world {
    std::map<std::string, bool> truths{};
    std::map<std::string, rational> numbers{};
    int registry = 0;
    std::vector<known_person> people{};
};

/// Nothing: working it out fails.
using known_truth = std::optional<bool>;
using known_number = std::optional<rational>;

class slow_evaluator {
public:
    explicit slow_evaluator(known_world const& world) : world_(world) {}

    known_truth yes_no(rule_node const& n) {
        using enum node_kind;
        switch (n.kind) {
        case truth_constant: return n.number != 0;
        case truth_fact: return world_.truths.at(n.text);
        case all_of:
        case all_in: return over(n, false);
        case any_of:
        case any_in: return over(n, true);
        case negation: return opposite(yes_no(n.children[0]));
        case same_truth: {
            auto const a = yes_no(n.children[0]);
            auto const b = yes_no(n.children[1]);
            if (!a || !b)
                return std::nullopt;
            return (*a == *b) == (n.text == "=");
        }
        case compare: return ordered(n.text, number(n.children[0]), number(n.children[1]));
        case code_is:
        case code_in: return (n.number >> world_.registry & 1) != 0;
        case in_range: {
            bool const low = n.text[0] == '[';
            bool const high = n.text[1] == ']';
            return both(ordered(low ? ">=" : ">", number(n.children[0]), number(n.children[1])),
                        ordered(high ? "<=" : "<", number(n.children[0]), number(n.children[2])));
        }
        case between:
            return both(ordered(">=", number(n.children[0]), number(n.children[1])),
                        ordered("<=", number(n.children[0]), number(n.children[2])));
        case in_list: {
            auto const value = number(n.children[0]);
            known_truth found = false;
            for (auto const& e : elements(n.children[1]))
                found = either(found, both(e.present, ordered("=", value, e.number)));
            return found;
        }
        case some:
        case every: {
            known_truth answer = n.kind == every;
            for (auto const& e : elements(n.children[0])) {
                auto const holds = with(n.text, e, n.children[1]);
                answer = n.kind == some ? either(answer, both(e.present, holds))
                                        : both(answer, either(opposite(e.present), holds));
            }
            return answer;
        }
        case choose_truth: {
            auto const asked = yes_no(n.children[0]);
            return asked ? yes_no(n.children[*asked ? 1 : 2]) : std::nullopt;
        }
        default: return variables_.at(key(n.text)).back().person.working;  // works
        }
    }

    known_number number(rule_node const& n) {
        using enum node_kind;
        auto const child = [&](std::size_t i) { return number(n.children[i]); };
        switch (n.kind) {
        case number_constant: return rational(n.number, 2);
        case number_fact: return world_.numbers.at(n.text);
        case variable: return variables_.at(n.text).back().number;
        case grade: return rational(variables_.at(key(n.text)).back().person.grade);
        case negate: {
            auto const a = child(0);
            return a ? known_number(-*a) : std::nullopt;
        }
        case absolute: {
            auto const a = child(0);
            return a ? known_number(abs(*a)) : std::nullopt;
        }
        case round_down: {
            auto const a = child(0);
            return a ? known_number(floor_of(*a)) : std::nullopt;
        }
        case round_half_up: {
            auto const a = child(0);
            if (!a)
                return std::nullopt;
            rational const size = floor_of(abs(*a) + rational(1, 2));
            return *a < 0 ? known_number(-size) : size;
        }
        case choose_number: {
            auto const asked = yes_no(n.children[0]);
            return asked ? child(*asked ? 1 : 2) : std::nullopt;
        }
        case add:
        case subtract:
        case multiply:
        case divide: return arithmetic(n.kind, child(0), child(1));
        default: return over_list(n);
        }
    }

private:
    struct element {
        known_truth present = true;  ///< nothing: whether it is there cannot be worked out
        known_number number{};
        known_person person{};
    };

    static std::string key(std::string const& name) { return name.empty() ? "item" : name; }
    static rational floor_of(rational const& n) {
        boost::multiprecision::cpp_int whole = numerator(n) / denominator(n);
        if (rational(whole) > n)
            --whole;
        return rational(whole);
    }
    static known_truth opposite(known_truth a) { return a ? known_truth(!*a) : a; }
    static known_truth both(known_truth a, known_truth b) {
        if (a == false || b == false)
            return false;
        return a && b ? known_truth(true) : std::nullopt;
    }
    static known_truth either(known_truth a, known_truth b) {
        return opposite(both(opposite(a), opposite(b)));
    }
    static known_truth ordered(std::string const& sign,
                               known_number const& a,
                               known_number const& b) {
        if (!a || !b)
            return std::nullopt;
        if (sign == "<" || sign == ">=")
            return (*a < *b) == (sign == "<");
        if (sign == ">" || sign == "<=")
            return (*a > *b) == (sign == ">");
        return (*a == *b) == (sign == "=");
    }
    static known_number arithmetic(node_kind kind, known_number const& a, known_number const& b) {
        using enum node_kind;
        if (!a || !b || (kind == divide && *b == 0))
            return std::nullopt;
        switch (kind) {
        case add: return rational(*a + *b);
        case subtract: return rational(*a - *b);
        case multiply: return rational(*a * *b);
        default: return rational(*a / *b);
        }
    }

    known_truth over(rule_node const& n, bool some) {
        known_truth answer = !some;
        for (auto const& child : n.children)
            answer = some ? either(answer, yes_no(child)) : both(answer, yes_no(child));
        return answer;
    }

    known_truth with(std::string const& name, element const& e, rule_node const& body) {
        variables_[name].push_back(e);
        auto const answer = yes_no(body);
        variables_[name].pop_back();
        return answer;
    }

    std::vector<element> elements(rule_node const& n) {
        using enum node_kind;
        std::vector<element> all;
        switch (n.kind) {
        case node_kind::list:
            for (auto const& child : n.children)
                all.push_back({.number = number(child)});
            break;
        case members:
        case residents:
            for (auto const& p : world_.people)
                if (n.kind == members || p.resident)
                    all.push_back({.person = p});
            break;
        case grades:
            all = elements(n.children[0]);
            for (auto& e : all)
                e.number = rational(e.person.grade);
            break;
        default:
            for (auto e : elements(n.children[0])) {
                e.present = both(e.present, with("item", e, n.children[1]));
                if (e.present != false)
                    all.push_back(e);
            }
            break;
        }
        return all;
    }

    known_number over_list(rule_node const& n) {
        using enum node_kind;
        auto const all = elements(n.children[0]);
        bool fails = false;
        rational total = 0;
        std::vector<rational> values;
        for (auto const& e : all) {
            fails = fails || !e.present || (n.kind != count && n.kind != index && !e.number);
            values.push_back(e.number.value_or(0));
            total += values.back();
        }
        auto const size = static_cast<std::int64_t>(all.size());
        auto const place = n.kind == index ? number(n.children[1]) : known_number(0);
        if (fails || !place)
            return std::nullopt;
        switch (n.kind) {
        case count: return rational(size);
        case sum: return total;
        case index: {
            auto const at = *place < 0 ? rational(*place + size + 1) : *place;
            if (boost::multiprecision::denominator(at) != 1 || at < 1 || at > size)
                return std::nullopt;
            auto const chosen = boost::multiprecision::numerator(at) - 1;
            return all[static_cast<std::size_t>(chosen)].number;
        }
        default: break;
        }
        if (all.empty())
            return std::nullopt;
        if (n.kind == mean)
            return rational(total / size);
        return n.kind == smallest ? *std::ranges::min_element(values)
                                  : *std::ranges::max_element(values);
    }

    known_world const& world_;
    std::map<std::string, std::vector<element>> variables_;
};

}  // namespace fangpin::testing
