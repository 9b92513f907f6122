#include "decision/settlement.hpp"

#include "support/documents.hpp"
#include "unit/policy/packs.hpp"

#include <algorithm>
#include <set>

namespace fp = fangpin;
using namespace fangpin::testing;

namespace {

/// Household and decision live as long as the answer.
struct answer {
    std::shared_ptr<fp::policy const> policy;
    fp::household household;
    fp::result<fp::decision> decision;

    answer(std::shared_ptr<fp::policy const> p, fp::household h)
        : policy(std::move(p)), household(std::move(h)), decision(fp::judge(policy)(household)) {
        REQUIRE(decision);
    }
    fp::decision const* operator->() const { return &*decision; }
};

fp::household nobody_known() {
    fp::household h;
    h.id = "invented";
    h.area = *fp::area::parse("513201101201");
    h.discovered = *fp::month::of(2022, 6);
    return h;
}

answer judged(std::string const& pack) {
    auto const p = load({pack});
    REQUIRE(p.policy);
    return {p.policy, nobody_known()};
}

/// `(g0n0 or g0n1 or …) and (g1n0 or …) and (g2n0 or …)`, each a fact of the pack's own.
std::string three_groups(int each) {
    std::string pack = least;
    std::string rule;
    for (int group = 0; group < 3; ++group) {
        rule += group == 0 ? "(" : " and (";
        for (int n = 0; n < each; ++n) {
            auto const name = "g" + std::to_string(group) + "n" + std::to_string(n);
            pack += "[[fact]]\nname = \"" + name + "\"\ntype = \"boolean\"\nzh = \"甲" + name +
                    "\"\nen = \"e\"\nsource = \"invented\"\n";
            rule += (n == 0 ? "" : " or ") + name;
        }
        rule += ")";
    }
    return pack + inclusion(rule);
}

std::vector<std::string> keys_of(fp::settling const& s) {
    std::vector<std::string> keys;
    for (auto const& [key, value] : s.answers)
        keys.emplace_back(key);
    return keys;
}

}  // namespace

TEST_CASE("where income is at the standard or above, income is what the outcome hangs on",
          "[decision][MEK-20]") {
    auto const wage_from = [](std::string const& low, std::string const& high) {
        return household_with(R"({"income":[
            {"class":"wage","from":"2021-06","to":"2022-05","yuan":{"min":")" +
                              low + R"(","max":")" + high + R"("}},
            {"class":"business","from":"2021-06","to":"2022-05","yuan":"0"},
            {"class":"property","from":"2021-06","to":"2022-05","yuan":"0"},
            {"class":"transfer","from":"2021-06","to":"2022-05","yuan":"0"}],
            "events":[{"kind":"sudden_major_illness"}],
            "facts":{"at_risk":true,"livelihood_severely_difficult":true,
                     "rigid_expenditure_surged":true,"basic_living_severely_difficult":true}})");
    };
    // four people: the line lies at 27200.00
    answer const above(maerkang(), wage_from("27200.00", "27200.01"));
    CHECK(above->relevant == std::vector<std::string>{"wage_income"});
    REQUIRE(above->settles.size() == 2);
    CHECK(above->settles[0].answers.front().second == "equal");
    CHECK(above->settles[1].answers.front().second == "greater");
    answer const below(maerkang(), wage_from("27199.99", "27200.00"));
    CHECK(below->relevant == std::vector<std::string>{"wage_income"});
}

TEST_CASE("a comparison in brackets is the comparison without", "[decision]") {
    auto const either =
        judged(least + inclusion("(away_months >= 12) or not(((away_months  >= 12)))"));
    CHECK(either->possible.settled() == fp::outcome::eligible);
    REQUIRE(either.policy->table.leaves.size() == 1);
    CHECK(either.policy->table.leaves[0].key == "away_months >= 12");
    auto const two = judged(least + inclusion("(monitored) = (at_risk)"));
    CHECK(two.policy->table.leaves[0].key == "(monitored) = (at_risk)");
    CHECK(two->relevant == std::vector<std::string>{"at_risk", "monitored"});
}

TEST_CASE("of thousands of answers the first fifty are told, one of each outcome among them",
          "[decision]") {
    auto const d = judged(three_groups(20));
    REQUIRE(d->settles.size() == 50);
    CHECK_FALSE(d->settles_complete);
    // by bytes: g0n0, g0n1, g0n10, …
    std::set<std::string> order;
    for (int n = 0; n < 20; ++n)
        order.insert(std::to_string(n) + "\"");
    std::vector<std::string> numbers(order.begin(), order.end());
    for (auto& n : numbers)
        n.pop_back();
    for (std::size_t i = 0; i < 49; ++i) {
        CHECK(d->settles[i].then == fp::outcome::eligible);
        CHECK(keys_of(d->settles[i]) ==
              std::vector{"g0n" + numbers[0], "g1n" + numbers[i / 20], "g2n" + numbers[i % 20]});
    }
    CHECK(d->settles[49].then == fp::outcome::not_eligible);
    CHECK(d->settles[49].answers.size() == 20);
}

TEST_CASE("of more answers than can be searched those that are told still need every part",
          "[decision]") {
    auto const d = judged(three_groups(60));
    REQUIRE(d->settles.size() == 50);
    CHECK_FALSE(d->settles_complete);
    for (auto const& s : d->settles) {
        std::set<char> groups;
        for (auto const& [key, value] : s.answers) {
            groups.insert(key[1]);
            CHECK(value == (s.then == fp::outcome::eligible ? "yes" : "no"));
        }
        bool const needed = s.then == fp::outcome::eligible
                                ? groups.size() == 3 && s.answers.size() == 3
                                : groups.size() == 1 && s.answers.size() == 60;
        CHECK(needed);
    }
    CHECK(d->settles.back().then == fp::outcome::not_eligible);
}
