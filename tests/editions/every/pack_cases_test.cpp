// What every pack carries with it: worked cases, which must notice each rule that goes wrong.
#include "document/pack_cases.hpp"

#include "support/documents.hpp"

#include <fangpin/document/policy_document.hpp>

#include <algorithm>
#include <filesystem>

namespace fp = fangpin;

namespace {

std::string const examples = FANGPIN_SOURCE_DIR "/examples/policies/";

/// The example overlays that extend a pack: some of its rules need figures that it does not ship.
std::vector<std::string> overlays_of(std::string_view id) {
    std::vector<std::string> all;
    for (auto const& file : std::filesystem::directory_iterator(examples)) {
        auto text = fp::testing::read_file(file.path().string());
        if (text.find("extends = \"" + std::string(id) + "\"") != std::string::npos)
            all.push_back(std::move(text));
    }
    return all;
}

bool fails_a_case(std::span<fp::pack_text const> packs) {
    auto const issues = fp::check_policy(packs);
    return std::ranges::any_of(issues,
                               [](auto const& i) { return i.what.code == fp::errc::case_failed; });
}

bool is_noticed(std::string const& changed, std::vector<std::string> const& overlays) {
    fp::pack_text const base{.toml = changed, .name = "changed.toml"};
    return fails_a_case({&base, 1}) || std::ranges::any_of(overlays, [&](auto const& text) {
               std::array const both{base, fp::pack_text{.toml = text, .name = "overlay.toml"}};
               return fails_a_case(both);
           });
}

/// The pack with another rule under a title; of equal rules only the one under it is changed.
std::string with_rule(std::string text, fp::policy_rule const& rule, std::string const& other) {
    auto const when = "'" + rule.when + "'";
    auto const header = text.find("\"" + rule.title + "\"");
    REQUIRE(header != std::string::npos);
    auto const at = text.find(when, header);
    REQUIRE(at != std::string::npos);
    return text.replace(at, when.size(), other);
}

}  // namespace

TEST_CASE("every case that a pack carries comes out as it says", "[edition]") {
    for (auto const& shipped : fp::builtin_packs()) {
        auto const p = *fp::builtin_policy(shipped.id);
        CAPTURE(p->id);
        CHECK(p->cases.size() > 50);
        for (auto const& i : fp::detail::run_cases(p, p->id))
            FAIL_CHECK(to_string(i.what));
    }
}

TEST_CASE("every case of an example overlay comes out as it says", "[edition]") {
    for (auto const& file : std::filesystem::directory_iterator(examples)) {
        CAPTURE(file.path().filename().string());
        fp::pack_text const pack{.toml = fp::testing::read_file(file.path().string())};
        for (auto const& i : fp::check_policy({&pack, 1}))
            if (i.severity != fp::severity::note)
                FAIL_CHECK(to_string(i.what));
    }
}

TEST_CASE("taking a clause's rule out, or turning it round, fails a case of its pack",
          "[edition]") {
    for (auto const& shipped : fp::builtin_packs()) {
        auto const p = *fp::builtin_policy(shipped.id);
        auto const overlays = overlays_of(shipped.id);
        for (auto const& rule : p->rules) {
            CAPTURE(p->id, rule.id);
            for (std::string const other : {"'1 > 2'", "'1 < 2'"})
                CHECK(is_noticed(with_rule(std::string(shipped.toml), rule, other), overlays));
        }
    }
}
