/// @file
/// Packs made up for tests.
#pragma once

#include <fangpin/policy/policy.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <array>

namespace fangpin::testing {

/// The least that a pack must say.
inline std::string const least = R"(
[policy]
id = "invented"
revision = 1
title = "invented for tests"
area = "513201"
[window]
clause = "MEK-05"
rule = "twelve_months_before_discovery"
[size]
clause = "MEK-11"
rule = "living_in"
)";

inline std::string inclusion(std::string const& when) {
    return "[[inclusion]]\nclause = \"MEK-16\"\ntitle = \"t\"\nwhen = '" + when + "'\n";
}

inline std::string figure(std::string const& from,
                          std::string const& to,
                          std::string const& more = {}) {
    return "[[standard]]\nclause = \"MEK-03\"\nname = \"monitoring\"\nfrom = " + from +
           "\nto = " + to + "\nyuan_per_person = \"6800.00\"\n" + more;
}

struct loaded {
    std::shared_ptr<fangpin::policy const> policy;
    std::vector<issue> issues;

    [[nodiscard]] std::vector<error> of(severity how) const {
        std::vector<error> all;
        for (auto const& i : issues)
            if (i.severity == how)
                all.push_back(i.what);
        return all;
    }
    [[nodiscard]] bool has(severity how, errc code, std::string const& words) const {
        auto const all = of(how);
        return std::ranges::any_of(all, [&](auto const& e) {
            return e.code == code && to_string(e).find(words) != std::string::npos;
        });
    }
};

/// Loads packs, bases first; they are called `first.toml`, `second.toml` and so on in errors.
inline loaded load(std::vector<std::string> const& packs) {
    static constexpr std::array names{"first.toml", "second.toml", "third.toml"};
    loaded l;
    std::vector<pack_text> texts;
    for (auto const& toml : packs)
        texts.push_back({.toml = toml, .name = names.at(texts.size())});
    l.policy = fangpin::policy::load(texts, l.issues);
    return l;
}
inline loaded load(std::string const& toml) {
    return load(std::vector<std::string>{toml});
}

}  // namespace fangpin::testing
