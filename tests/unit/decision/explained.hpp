/// @file
/// Explanations under Maerkang's text with entries laid over it.
#pragma once

#include <fangpin/decision/explain.hpp>

#include "support/documents.hpp"

namespace fangpin::testing {

/// @param entries  of a pack that extends the text, in TOML
inline std::string explained_over(std::string const& entries,
                                  std::string const& changes,
                                  language lang) {
    pack_text const pack{.toml =
                             "[policy]\nid = \"over\"\nextends = \"maerkang-2022\"\n" + entries};
    std::vector<issue> issues;
    auto const p = policy::load({&pack, 1}, issues);
    for (auto const& i : issues)
        if (i.severity == severity::error)
            FAIL(to_string(i.what));
    auto const h = read_household(document_with(changes), p->facts);
    if (!h)
        FAIL(to_string(h.error()));
    auto const d = judge(p)(*h, {.account = true});
    REQUIRE(d);
    return explain(*d, lang);
}

}  // namespace fangpin::testing
