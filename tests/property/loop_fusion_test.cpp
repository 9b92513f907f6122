// Random rules in one program: their loops run together, and each says what it says alone.
#include "property/random_rule.hpp"
#include "property/random_world.hpp"

#include "support/catch.hpp"

#include <algorithm>

namespace fp = fangpin;
using namespace fangpin::testing;

TEST_CASE("rules of one program say what each says alone", "[rules][property]") {
    random_source random(25);
    std::size_t fused = 0;
    for (int i = 0; i < 1'500; ++i) {
        auto facts = with_numbers();
        fp::compiler c(facts);
        std::vector<rule> alone;
        std::vector<fp::error> errors;
        for (int n = 0; n < 5; ++n) {
            auto const text = rule_writer::write(random_rule(random, n % 2 == 0).yes_no(3));
            REQUIRE(c.add(text, std::nullopt, errors));
            alone.emplace_back(text, with_numbers());
        }
        auto const together = std::move(c).finish();
        fused += together.code.size() < together.loops_apart.size() ? 1U : 0U;
        fp::machine m(together);
        for (int round = 0; round < 4; ++round) {
            auto const g = as_given(any_world(random));
            feed(m, facts, g);
            m.run();
            for (std::size_t n = 0; n < alone.size(); ++n)
                if (m.truth_at(together.rules[n].value) != alone[n].yes_no(g))
                    FAIL_CHECK(alone[n].compiled().words.back());
        }
    }
    CHECK(fused > 200);
}
