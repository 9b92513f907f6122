/// @file
/// Texts made at random: scope, inclusion, exclusion and override over a few facts, each also as a
/// table of all answers.
#pragma once

#include "property/random_source.hpp"

#include "support/catch.hpp"

#include <fangpin/decision/judge.hpp>

#include <algorithm>
#include <array>

namespace fangpin::testing {

/// Yes/no facts, and last one code of three.
inline constexpr std::array<std::string_view, 9> names{"at_risk",
                                                       "self_reliant",
                                                       "income_plunged",
                                                       "unforeseen_factor",
                                                       "city_judgement",
                                                       "stable_wage",
                                                       "large_deposit",
                                                       "hires_others",
                                                       "registry"};
inline constexpr std::size_t registry = 8;
inline constexpr std::array<std::string_view, 3> codes{
    "ordinary", "out_of_poverty", "registered_poor"};

/// The answer to each, by number: of yes/no 0 and 1.
using answers = std::array<unsigned, names.size()>;
using answer_masks = std::array<unsigned, names.size()>;

struct formula {
    std::string words;
    std::vector<bool> table{};  ///< by all answers, counted through
};

inline constexpr std::size_t all_answers = 256 * 3;

inline answers answers_at(std::size_t n) {
    answers a{};
    for (std::size_t i = 0; i < registry; ++i)
        a.at(i) = n >> i & 1U;
    a.at(registry) = static_cast<unsigned>(n >> registry);
    return a;
}

template <class Holds>
formula leaf(std::string words, Holds holds) {
    formula f{.words = std::move(words)};
    for (std::size_t n = 0; n < all_answers; ++n)
        f.table.push_back(holds(answers_at(n)));
    return f;
}

/// A formula that asks facts in both directions.
inline formula any_formula(random_source& random, int depth) {
    if (depth == 0 || random.percent(15)) {
        auto const i = random.below(names.size());
        if (i < registry)
            return leaf(std::string(names.at(i)), [i](auto const& a) { return a.at(i) == 1; });
        auto const first = random.below(3);
        auto const second = random.below(3);
        return leaf(
            "registry in (\"" + std::string(codes.at(first)) + "\", \"" +
                std::string(codes.at(second)) + "\")",
            [=](auto const& a) { return a.at(registry) == first || a.at(registry) == second; });
    }
    auto a = any_formula(random, depth - 1);
    switch (random.below(4)) {
    case 0:
        a.words = "not(" + a.words + ")";
        a.table.flip();
        return a;
    case 1: {
        auto const b = any_formula(random, depth - 1);
        auto const c = any_formula(random, depth - 1);
        for (std::size_t n = 0; n < all_answers; ++n)
            a.table[n] = a.table[n] ? b.table[n] : c.table[n];
        a.words = "(if " + a.words + " then " + b.words + " else " + c.words + ")";
        return a;
    }
    default: {
        auto const b = any_formula(random, depth - 1);
        bool const both = random.percent(50);
        for (std::size_t n = 0; n < all_answers; ++n)
            a.table[n] = both ? a.table[n] && b.table[n] : a.table[n] || b.table[n];
        a.words = "(" + a.words + (both ? " and " : " or ") + b.words + ")";
        return a;
    }
    }
}

struct text {
    formula scope, inclusion, exclusion, lifted;

    [[nodiscard]] fangpin::outcome outcome(std::size_t n) const {
        if (!scope.table[n])
            return fangpin::outcome::out_of_scope;
        if (!inclusion.table[n])
            return fangpin::outcome::not_eligible;
        return exclusion.table[n] && !lifted.table[n] ? fangpin::outcome::barred
                                                      : fangpin::outcome::eligible;
    }
    [[nodiscard]] std::shared_ptr<policy const> loaded() const {
        auto const entry = [](std::string const& section, std::string const& id, formula const& f) {
            return "[[" + section + "]]\nsource = \"invented\"\nid = \"" + id +
                   "\"\ntitle = \"t\"\nwhen = '" + f.words + "'\n";
        };
        pack_text const pack{
            .toml =
                "[policy]\nid = \"invented\"\nrevision = 1\ntitle = \"t\"\narea = \"513201\"\n"
                "[window]\nclause = \"MEK-05\"\nrule = \"twelve_months_before_discovery\"\n"
                "[size]\nclause = \"MEK-11\"\nrule = \"living_in\"\n" +
                entry("scope", "s", scope) + entry("inclusion", "i", inclusion) +
                entry("exclusion", "e", exclusion) + entry("override", "o", lifted)};
        std::vector<issue> issues;
        auto p = policy::load({&pack, 1}, issues);
        for (auto const& i : issues)
            if (i.severity == severity::error)
                FAIL(to_string(i.what));
        return p;
    }
};

}  // namespace fangpin::testing
