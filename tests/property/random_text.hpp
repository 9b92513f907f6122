/// @file
/// Texts made at random: scope, inclusion, exclusion and override over a few facts, each also as
/// the completions in which it holds.
#pragma once

#include "property/completions.hpp"
#include "property/random_source.hpp"

#include "support/catch.hpp"

#include <fangpin/decision/judge.hpp>

namespace fangpin::testing {

struct formula {
    std::string words;
    completions holds{};
};

/// A formula that asks facts in both directions.
inline formula any_formula(random_source& random, int depth) {
    if (depth == 0 || random.percent(15)) {
        auto const i = random.below(names.size());
        if (i < registry)
            return {std::string(names.at(i)), where(i, 1)};
        auto const first = random.below(codes.size());
        auto const second = random.below(codes.size());
        return {"registry in (\"" + std::string(codes.at(first)) + "\", \"" +
                    std::string(codes.at(second)) + "\")",
                where(registry, first) | where(registry, second)};
    }
    auto const a = any_formula(random, depth - 1);
    auto const kind = random.below(4);
    if (kind == 0)
        return {"not(" + a.words + ")", ~a.holds};
    auto const b = any_formula(random, depth - 1);
    if (kind == 1) {
        auto const c = any_formula(random, depth - 1);
        return {"(if " + a.words + " then " + b.words + " else " + c.words + ")",
                (a.holds & b.holds) | (~a.holds & c.holds)};
    }
    bool const both = random.percent(50);
    return {"(" + a.words + (both ? " and " : " or ") + b.words + ")",
            both ? a.holds & b.holds : a.holds | b.holds};
}

struct text {
    formula scope, inclusion, exclusion, lifted;

    /// The completions that lead to each outcome, by its number.
    [[nodiscard]] std::array<completions, 5> outcomes() const {
        auto const admitted = scope.holds & inclusion.holds;
        auto const barred = admitted & exclusion.holds & ~lifted.holds;
        return {completions(),
                admitted & ~barred,
                barred,
                scope.holds & ~inclusion.holds,
                ~scope.holds};
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
