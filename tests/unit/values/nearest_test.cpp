#include <fangpin/values/nearest.hpp>

#include "support/catch.hpp"

#include <array>
#include <string_view>

namespace fp = fangpin;

namespace {

constexpr std::array<std::string_view, 5> names{
    "registry", "registration", "members", "monitored", "residence_months"};

}  // namespace

TEST_CASE("edits are letters added, dropped or changed", "[nearest]") {
    CHECK(fp::edits_between("", "") == 0);
    CHECK(fp::edits_between("abc", "") == 3);
    CHECK(fp::edits_between("", "abc") == 3);
    CHECK(fp::edits_between("abc", "abc") == 0);
    CHECK(fp::edits_between("abc", "abd") == 1);
    CHECK(fp::edits_between("abc", "ac") == 1);
    CHECK(fp::edits_between("kitten", "sitting") == 3);
    CHECK(fp::edits_between("ab", "ba") == 2);
}

TEST_CASE("a slip finds the name that was meant", "[nearest]") {
    CHECK(fp::find_nearest("registy", names) == "registry");
    CHECK(fp::find_nearest("regstration", names) == "registration");
    CHECK(fp::find_nearest("member", names) == "members");
    CHECK(fp::find_nearest("residence_month", names) == "residence_months");
    CHECK(fp::find_nearest("registry", names) == "registry");
}

TEST_CASE("a name like no other finds nothing", "[nearest]") {
    CHECK_FALSE(fp::find_nearest("income_below_standard", names));
    CHECK_FALSE(fp::find_nearest("xyz", names));
    CHECK_FALSE(fp::find_nearest(std::string(10'000, 'r'), names));
    CHECK_FALSE(fp::find_nearest("registry", std::array<std::string_view, 0>{}));
}

TEST_CASE("the nearest of several wins, whatever their order", "[nearest]") {
    using list = std::array<std::string_view, 2>;
    CHECK(fp::find_nearest("incomes", list{"income", "incomings"}) == "income");
    CHECK(fp::find_nearest("incomes", list{"incomings", "income"}) == "income");
}

TEST_CASE("a suggestion asks back, or says what to do instead", "[nearest]") {
    CHECK(fp::suggestion("registy", names, "use a known key") == "did you mean \"registry\"?");
    CHECK(fp::suggestion("zzz", names, "use a known key") == "use a known key");
}
