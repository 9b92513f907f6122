#include "document/pack_cases.hpp"

#include "support/documents.hpp"

#include <fangpin/document/policy_document.hpp>

#include <algorithm>

namespace fp = fangpin;

TEST_CASE("every case that the pack carries comes out as it says", "[edition]") {
    auto const& p = fp::testing::maerkang();
    CHECK(p->cases.size() > 100);
    for (auto const& i : fp::detail::run_cases(p, "maerkang-2022.toml"))
        FAIL_CHECK(to_string(i.what));
}

TEST_CASE("taking a clause's rule out, or turning it round, fails a case of the pack",
          "[edition]") {
    auto const text = fp::testing::read_file(FANGPIN_SOURCE_DIR "/src/policies/maerkang-2022.toml");
    auto const& rules = fp::testing::maerkang()->rules;
    for (auto const& rule : rules) {
        CAPTURE(rule.id);
        auto const when = "'" + rule.when + "'";
        for (std::string const other : {"'1 > 2'", "'1 < 2'"}) {
            // of equal rules only the one under its own heading is changed
            auto changed = text;
            auto const header = changed.find("\"" + rule.title + "\"");
            REQUIRE(header != std::string::npos);
            auto const at = changed.find(when, header);
            REQUIRE(at != std::string::npos);
            changed.replace(at, when.size(), other);
            fp::pack_text const pack{.toml = changed, .name = "changed.toml"};
            auto const issues = fp::check_policy({&pack, 1});
            CHECK(std::ranges::any_of(
                issues, [](auto const& i) { return i.what.code == fp::errc::case_failed; }));
        }
    }
}
