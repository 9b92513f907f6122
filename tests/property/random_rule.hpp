/// @file
/// Rules made at random.
#pragma once

#include "property/random_source.hpp"
#include "property/rule_node.hpp"

#include <array>
#include <utility>

namespace fangpin::testing {

/// Makes trees that compile: of yes/no values, numbers and lists, with loops within loops.
class random_rule {
public:
    random_rule(random_source& random, bool dividing) : random_(random), dividing_(dividing) {}

    rule_node yes_no(int depth) {
        using enum node_kind;
        static constexpr std::array leaves{
            truth_constant, truth_fact, truth_fact, code_is, code_in, works, works};
        static constexpr std::array all{
            all_of,  all_of,     any_of,       any_of,  negation, compare,    compare,
            compare, same_truth, in_range,     between, in_list,  some,       some,
            every,   every,      choose_truth, any_in,  all_in,   truth_fact, works};
        auto const kind = depth <= 0 ? random_.any_of(leaves) : random_.any_of(all);
        switch (kind) {
        case truth_constant: return {.kind = kind, .number = random_.between(0, 1)};
        case works:
            if (auto const m = visible(true); !m.empty())
                return {.kind = kind, .text = property_of(m)};
            [[fallthrough]];
        case truth_fact: {
            static constexpr std::array facts{"at_risk", "monitored", "self_reliant"};
            return {.kind = truth_fact, .text = random_.any_of(facts)};
        }
        case code_is: return {.kind = kind, .number = 1 << random_.below(3)};
        case code_in: return {.kind = kind, .number = random_.between(1, 7)};
        case all_of:
        case any_of:
        case any_in:
        case all_in: {
            rule_node n{.kind = kind};
            for (auto i = random_.between(2, 3); i > 0; --i)
                n.children.push_back(yes_no(depth - 1));
            return n;
        }
        case negation: return {.kind = kind, .children = {yes_no(depth - 1)}};
        case same_truth:
            return {.kind = kind,
                    .text = random_.percent(50) ? "=" : "!=",
                    .children = {yes_no(depth - 1), yes_no(depth - 1)}};
        case compare: {
            static constexpr std::array signs{"<", "<=", ">", ">=", "=", "!="};
            return {.kind = kind,
                    .text = random_.any_of(signs),
                    .children = {number(depth - 1), number(depth - 1)}};
        }
        case in_range: {
            static constexpr std::array brackets{"[]", "()", "[)", "(]", "][", "[[", "]]"};
            return {.kind = kind,
                    .text = random_.any_of(brackets),
                    .children = {number(depth - 1), number(depth - 2), number(depth - 2)}};
        }
        case between:
            return {.kind = kind,
                    .children = {number(depth - 1), number(depth - 2), number(depth - 2)}};
        case in_list:
            return {.kind = kind, .children = {number(depth - 1), list_of_numbers(depth - 1)}};
        case some:
        case every: return loop(kind, depth);
        default:
            return {.kind = choose_truth,
                    .children = {yes_no(depth - 1), yes_no(depth - 1), yes_no(depth - 1)}};
        }
    }

    rule_node number(int depth) {
        using enum node_kind;
        static constexpr std::array leaves{
            number_constant, number_fact, number_fact, variable, variable, grade, grade};
        static constexpr std::array all{
            add,      add,         subtract,       multiply,      divide, negate,
            absolute, round_down,  round_half_up,  choose_number, count,  count,
            sum,      smallest,    largest,        mean,          index,  variable,
            grade,    number_fact, number_constant};
        auto kind = depth <= 0 ? random_.any_of(leaves) : random_.any_of(all);
        if (kind == divide && !dividing_)
            kind = add;
        switch (kind) {
        case variable:
        case grade:
            if (auto const v = visible(kind == grade); !v.empty())
                return {.kind = kind, .text = kind == grade ? property_of(v) : v};
            [[fallthrough]];
        case number_fact: {
            static constexpr std::array facts{"n1", "n2", "n3", "n4"};
            return {.kind = number_fact, .text = random_.any_of(facts)};
        }
        case number_constant: return {.kind = kind, .number = random_.between(-8, 8)};
        case add:
        case subtract:
        case multiply:
        case divide: return {.kind = kind, .children = {number(depth - 1), number(depth - 1)}};
        case choose_number:
            return {.kind = kind,
                    .children = {yes_no(depth - 1), number(depth - 1), number(depth - 1)}};
        case count:
            return {
                .kind = kind,
                .children = {random_.percent(50) ? list_of_numbers(depth - 1) : people(depth - 1)}};
        case sum:
        case smallest:
        case largest:
        case mean: return {.kind = kind, .children = {list_of_numbers(depth - 1)}};
        case index: {
            auto list = list_of_numbers(depth - 1);
            variables_.push_back({"item", false, true});  // hides the item around it
            auto place = random_.percent(60) ? rule_node{.kind = number_constant,
                                                         .number = 2 * random_.between(-2, 3)}
                                             : number(depth - 2);
            variables_.pop_back();
            return {.kind = kind, .children = {std::move(list), std::move(place)}};
        }
        default: return {.kind = kind, .children = {number(depth - 1)}};
        }
    }

private:
    struct variable_in_loop {
        std::string name;
        bool is_member;
        bool hidden;
    };

    rule_node list_of_numbers(int depth) {
        using enum node_kind;
        auto const choice = random_.below(depth <= 0 ? 2U : 4U);
        if (choice == 0)
            return {.kind = grades, .children = {people(depth - 1)}};
        if (choice == 3) {
            auto list = list_of_numbers(depth - 1);
            return with_item(filter, std::move(list), false, depth);
        }
        rule_node n{.kind = list};
        for (auto i = random_.between(1, 3); i > 0; --i)
            n.children.push_back(number(depth - 1));
        return n;
    }

    rule_node people(int depth) {
        using enum node_kind;
        if (depth > 0 && random_.percent(40))
            return with_item(member_filter, people(depth - 1), true, depth);
        return random_.percent(50) ? rule_node{.kind = node_kind::members, .text = "members"}
                                   : rule_node{.kind = residents, .text = "residents"};
    }

    rule_node with_item(node_kind kind, rule_node list, bool is_member, int depth) {
        variables_.push_back({"item", is_member, false});
        auto condition = yes_no(depth - 1);
        variables_.pop_back();
        return {.kind = kind, .children = {std::move(list), std::move(condition)}};
    }

    rule_node loop(node_kind kind, int depth) {
        bool const over_members = random_.percent(50);
        auto list = over_members ? people(depth - 1) : list_of_numbers(depth - 1);
        auto const name = std::string(1, static_cast<char>('p' + random_.below(4)));
        variables_.push_back({name, over_members, false});
        auto condition = yes_no(depth - 1);
        variables_.pop_back();
        return {.kind = kind, .text = name, .children = {std::move(list), std::move(condition)}};
    }

    /// The name of some variable that no inner one hides; empty: there is none.
    std::string visible(bool is_member) {
        std::vector<std::string> names;
        for (auto v = variables_.begin(); v != variables_.end(); ++v) {
            bool covered = v->hidden || v->is_member != is_member;
            for (auto inner = v + 1; inner != variables_.end(); ++inner)
                covered = covered || inner->name == v->name;
            if (!covered)
                names.push_back(v->name);
        }
        return names.empty() ? std::string() : random_.any_of(names);
    }
    /// In a filter the item need not be named.
    std::string property_of(std::string const& member) {
        return member == "item" && random_.percent(50) ? std::string() : member;
    }

    random_source& random_;
    bool dividing_;
    std::vector<variable_in_loop> variables_;
};

}  // namespace fangpin::testing
