/// @file
/// The packs that are searched: as they are shipped, laid over with what is invented, and changed.
#pragma once

#include <fangpin/policy/builtin.hpp>

#include "support/catch.hpp"

#include <string>

namespace fangpin::testing {

/// Invented: a figure for every month after 2022, so that elimination can be approved.
inline constexpr char const* invented_figures = R"(
[policy]
id      = "maerkang-search"
extends = "maerkang-2022"

[[standard]]
source          = "为检索虚构"
source_en       = "invented for a search"
name            = "monitoring"
from            = 2023-01-01
to              = 2199-12-31
yuan_per_person = "7200.00"
)";

/// Invented: a way in and a way out, so that the text's mark, roll-back and removal can begin.
inline constexpr char const* invented_courses = R"(
[policy]
id      = "qianjiang-search"
extends = "qianjiang-2024"

[[procedure]]
kind   = "identification"
source = "为检索虚构"
title  = "为检索虚构"

[[step]]
procedure = "identification"
id        = "village_list"
source    = "为检索虚构"
title     = "为检索虚构"
level     = "village"

[[step]]
procedure = "identification"
id        = "decision"
source    = "为检索虚构"
title     = "为检索虚构"
level     = "township"
needs     = ["village_list"]
decides   = true

[[procedure]]
kind   = "elimination"
source = "为检索虚构"
title  = "为检索虚构"

[[step]]
procedure = "elimination"
id        = "village_list"
source    = "为检索虚构"
title     = "为检索虚构"
level     = "village"

[[step]]
procedure = "elimination"
id        = "decision"
source    = "为检索虚构"
title     = "为检索虚构"
level     = "township"
needs     = ["village_list"]
decides   = true
)";

inline std::string shipped(std::string_view id) {
    for (auto const& p : builtin_packs())
        if (p.id == id)
            return std::string(p.toml);
    FAIL("no such pack");
    return {};
}

/// @param over  an overlay; empty: none
inline std::shared_ptr<policy const> loaded(std::string base, std::string const& over = {}) {
    std::vector<pack_text> texts{{.toml = std::move(base), .name = "base"}};
    if (!over.empty())
        texts.push_back({.toml = over, .name = "over"});
    std::vector<issue> issues;
    auto p = policy::load(texts, issues);
    if (p == nullptr)
        for (auto const& i : issues)
            UNSCOPED_INFO(to_string(i.what));
    REQUIRE(p != nullptr);
    return p;
}

}  // namespace fangpin::testing
