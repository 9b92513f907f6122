// What a pack may extend, and what it may be called.
#include "packs.hpp"

#include <fangpin/policy/builtin.hpp>

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

std::string nothing_over(std::string const& id, std::string const& of) {
    return "[policy]\nid = \"" + id + "\"\nextends = \"" + of + "\"\n";
}

/// The one error of loading packs.
fp::error error_of(std::vector<std::string> const& packs) {
    auto const errors = load(packs).of(fp::severity::error);
    for (auto const& e : errors)
        UNSCOPED_INFO(to_string(e));
    REQUIRE(errors.size() == 1);
    CHECK_FALSE(errors.front().remedy.empty());
    return errors.front();
}

}  // namespace

TEST_CASE("a base must be shipped or given", "[policy]") {
    auto const unknown = error_of({nothing_over("o", "maerkang-2202")});
    CHECK(unknown.code == fp::errc::base_unknown);
    CHECK(unknown.remedy == "did you mean \"maerkang-2022\"?");
    CHECK(unknown.line == 3);
    CHECK(unknown.column == 11);
    CHECK(error_of({nothing_over("o", "")}).code == fp::errc::base_unknown);
    auto const number = error_of({"[policy]\nid = \"a\"\nextends = 3\n"});
    CHECK(number.code == fp::errc::pack_wrong_type);
}

TEST_CASE("a base that is given too late, or in a circle, is told so", "[policy]") {
    auto const after = error_of({nothing_over("o", "invented"), least + inclusion("at_risk")});
    CHECK(after.code == fp::errc::base_unknown);
    CHECK(after.found == "\"invented\", which is given after this one");
    CHECK(after.remedy == "give it before this one");
    CHECK(after.source == "first.toml");

    auto const itself = error_of({nothing_over("a", "a")});
    CHECK(itself.code == fp::errc::base_unknown);
    CHECK(itself.found == "\"a\", which is the pack itself");

    auto const two = error_of({nothing_over("a", "b"), nothing_over("b", "a")});
    CHECK(two.code == fp::errc::base_unknown);
    CHECK(two.found == "\"b\", which extends this one in turn");
    auto const three =
        load({nothing_over("a", "b"), nothing_over("b", "c"), nothing_over("c", "a")});
    CHECK(three.has(fp::severity::error, fp::errc::base_unknown, "\"b\", which extends this one"));
    CHECK(three.has(fp::severity::error, fp::errc::base_unknown, "\"c\", which extends this one"));
}

TEST_CASE("no two packs that hang together have one id", "[policy]") {
    auto const shipped = error_of({nothing_over("maerkang-2022", "maerkang-2022")});
    CHECK(shipped.code == fp::errc::duplicate_pack);
    CHECK(shipped.found == "\"maerkang-2022\", which is its base's");
    CHECK(shipped.line == 2);
    auto const further =
        error_of({nothing_over("o", "maerkang-2022"), nothing_over("maerkang-2022", "o")});
    CHECK(further.code == fp::errc::duplicate_pack);
    CHECK(further.source == "second.toml");
    auto const twice =
        error_of({nothing_over("o", "maerkang-2022"), nothing_over("o", "qianjiang-2024")});
    CHECK(twice.code == fp::errc::duplicate_pack);
    CHECK(twice.found == "\"o\", which a pack given before has too");
    CHECK(error_of({nothing_over("", "maerkang-2022")}).code == fp::errc::pack_wrong_type);
    auto const number = error_of({"[policy]\nid = 3\nextends = \"maerkang-2022\"\n"});
    CHECK(number.code == fp::errc::pack_wrong_type);
}
