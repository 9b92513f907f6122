// Contacts: at most so many households each, one by one and many at once.
#include "story.hpp"

#include <fangpin/lifecycle/allotment.hpp>
#include <fangpin/lifecycle/contact_loads.hpp>

namespace fp = fangpin;
using namespace fangpin::testing;
using fp::case_act;

namespace {

fp::case_event named(std::string const& on, std::string const& contact) {
    auto e = event(on, fp::admin_level::township, case_act::name_contact);
    e.subject = contact;
    return e;
}

/// Cases that share their contacts.
struct register_of_cases {
    std::vector<story> cases{};
    fp::contact_loads loads{};

    /// @returns the clause that forbids it; "" where it was taken
    std::string tell(std::size_t i, fp::case_event const& e) {
        if (auto const full = loads.check(cases[i].file, e)) {
            CHECK(full->why.code == fp::errc::case_contact_limit);
            return full->clause;
        }
        auto const before = fp::contact_loads::counted(cases[i].file);
        cases[i].then(e);
        loads.count(before, cases[i].file);
        return {};
    }
};

fp::area where(std::string const& code) {
    return *fp::area::parse(code);
}

/// Can everybody have a contact? Tries every way.
bool can_all(std::vector<fp::available_contact> const& contacts,
             std::vector<fp::household_to_allot> const& households,
             std::vector<int>& places,
             std::size_t next = 0) {
    if (next == households.size())
        return true;
    for (std::size_t c = 0; c < contacts.size(); ++c) {
        bool const serves = contacts[c].serves.empty() ||
                            std::ranges::any_of(contacts[c].serves, [&](fp::area const& a) {
                                return households[next].where.within(a);
                            });
        if (!serves || places[c] == 0)
            continue;
        --places[c];
        bool const all = can_all(contacts, households, places, next + 1);
        ++places[c];
        if (all)
            return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a sixth household is refused to a contact, until one of the five is free of it",
          "[lifecycle][MEK-57]") {
    register_of_cases r;
    for (int i = 0; i < 7; ++i) {
        auto& s = r.cases.emplace_back("maerkang-2022");
        identify(s);
    }
    for (std::size_t i = 0; i < 5; ++i)
        CHECK(r.tell(i, named("2022-06-10", "P-1")).empty());
    CHECK(r.tell(5, named("2022-06-10", "P-1")) == "MEK-57");
    CHECK(r.tell(4, named("2022-06-11", "P-1")).empty());  // the same again is no sixth
    auto release = named("2022-06-12", "P-1");
    release.what = case_act::release_contact;
    r.tell(0, release);
    CHECK(r.loads.of("P-1") == 4);
    CHECK(r.tell(5, named("2022-06-12", "P-1")).empty());
    CHECK(r.tell(6, named("2022-06-12", "P-1")) == "MEK-57");
    auto gone = event("2022-06-13", fp::admin_level::village, case_act::leave);
    gone.reason = "moved";
    r.tell(1, gone);
    CHECK(r.cases[1].file.contact().empty());
    CHECK(r.tell(6, named("2022-06-13", "P-1")).empty());
}

TEST_CASE("a text without a limit refuses no contact", "[lifecycle][MEK-57]") {
    register_of_cases r;
    for (std::size_t i = 0; i < 9; ++i) {
        r.cases.emplace_back("anju-2021").then(clue("2022-06-01"));
        CHECK(r.tell(i, named("2022-06-10", "P-1")).empty());
    }
}

TEST_CASE("many households find contacts whose villages they live in", "[lifecycle][MEK-57]") {
    auto const a = fp::allot({{"P-2", 3, {where("513201100201")}}, {"P-1", 4, {}}},
                             {{"C-2", where("513201100201")},
                              {"C-3", where("513201100202")},
                              {"C-1", where("513201100201")}},
                             5);
    using pairs = std::vector<std::pair<std::string, std::string>>;
    CHECK(a.assigned == pairs{{"C-1", "P-2"}, {"C-2", "P-2"}, {"C-3", "P-1"}});
    CHECK_FALSE(a.lacking);
}

TEST_CASE("where contacts do not suffice, those who do not go together are named",
          "[lifecycle][MEK-57]") {
    auto const a = fp::allot(
        {{"P-1", 0, {}}, {"P-2", 4, {where("513201100201")}}, {"P-3", 5, {where("513201100201")}}},
        {{"C-1", where("513201100201")},
         {"C-2", where("513201100201")},
         {"C-3", where("513201100202")},
         {"C-4", where("513201100201")}},
        2);
    CHECK(a.assigned.size() == 2);
    REQUIRE(a.lacking);
    CHECK(a.lacking->cases == std::vector<std::string>{"C-1", "C-2", "C-3", "C-4"});
    CHECK(a.lacking->contacts == std::vector<std::string>{"P-1", "P-2", "P-3"});
    CHECK(a.lacking->places == 2);
    CHECK(fp::allot({}, {{"C-1", where("513201")}}, 5).lacking->places == 0);
    CHECK_FALSE(fp::allot({}, {}, 5).lacking);
}

TEST_CASE("an allotment is found exactly where trying every way finds one", "[lifecycle][MEK-57]") {
    std::uint32_t seed = 57;
    auto const draw = [&](std::uint32_t below) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        return (seed >> 16U) % below;
    };
    std::array const villages{where("513201100201"), where("513201100202"), where("513201101201")};
    int found = 0;
    for (int n = 0; n < 400; ++n) {
        std::vector<fp::available_contact> contacts(1 + draw(3));
        std::vector<fp::household_to_allot> households(1 + draw(6));
        std::vector<int> places;
        for (std::size_t c = 0; c < contacts.size(); ++c) {
            contacts[c] = {.id = "P-" + std::to_string(c), .households = static_cast<int>(draw(4))};
            for (auto const& v : villages)
                if (draw(2) == 0)
                    contacts[c].serves.push_back(v);
            places.push_back(std::max(0, 3 - contacts[c].households));
        }
        for (std::size_t h = 0; h < households.size(); ++h)
            households[h] = {"C-" + std::to_string(h), villages.at(draw(3))};
        bool const can = can_all(contacts, households, places);
        auto const a = fp::allot(contacts, households, 3);
        REQUIRE(can == !a.lacking);
        found += can ? 1 : 0;
        std::map<std::string, int> taken;
        for (auto const& [case_id, contact] : a.assigned)
            ++taken[contact];
        for (std::size_t c = 0; c < contacts.size(); ++c)
            REQUIRE(taken[contacts[c].id] <= places[c]);
        if (a.lacking)
            REQUIRE(static_cast<int>(a.lacking->cases.size()) > a.lacking->places);
        // the order of what is given does not matter
        std::ranges::reverse(contacts);
        std::ranges::reverse(households);
        REQUIRE(fp::allot(contacts, households, 3).assigned == a.assigned);
    }
    CHECK(found > 50);
    CHECK(found < 350);
}
