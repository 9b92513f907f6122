#include <fangpin/household/household.hpp>

#include "support/catch.hpp"

#include <algorithm>

namespace fp = fangpin;

TEST_CASE("of a household that says nothing, nothing is known", "[household]") {
    fp::household const h;
    CHECK(h.registry.is_any());
    CHECK(h.registration.is_any());
    CHECK(h.residence_months.is_any());
    CHECK(h.away_months.is_any());
    CHECK_FALSE(h.monitored.is_known());
    CHECK_FALSE(h.members.complete);
    CHECK_FALSE(h.events.complete);
    CHECK_FALSE(h.assets.complete);
    CHECK(std::ranges::none_of(h.guarantees, [](auto const& g) { return g.is_known(); }));
    CHECK(h.entries.empty());
    CHECK(h.facts.empty());
}

TEST_CASE("of a member who is only listed, nothing is known", "[household]") {
    fp::member const m{.id = "m1"};
    CHECK(m.relation.is_any());
    CHECK(m.born.is_any());
    CHECK_FALSE(m.living_in.is_known());
    CHECK_FALSE(m.registered.is_known());
    CHECK_FALSE(m.health.complete);
    CHECK(m.disability_grade.is_any());
    CHECK(m.labour.is_any());
}

TEST_CASE("a household knows which keys its document has", "[household]") {
    fp::household h;
    for (unsigned i = 0; i < static_cast<unsigned>(fp::recorded_key::count_); ++i)
        CHECK_FALSE(h.has(static_cast<fp::recorded_key>(i)));
    h.stated = 1U << static_cast<unsigned>(fp::recorded_key::members);
    CHECK(h.has(fp::recorded_key::members));
    CHECK_FALSE(h.has(fp::recorded_key::events));
}
