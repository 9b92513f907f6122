// Loops over lists that are not fully known, against every list that they may be.
#include "evaluate.hpp"

#include "support/catch.hpp"

#include <array>
#include <vector>

namespace fp = fangpin;
using fp::number;
using fp::number_range;
using fp::truth;
using fp::testing::compiled;
using fp::testing::given;

namespace {

/// A member as the tests see it: is it a resident, does it work. 0 no, 1 yes, 2 not known.
struct somebody {
    int resident;
    int working;
};

fp::possible<bool> known(int answer) {
    return answer == 2 ? fp::possible<bool>() : fp::possible<bool>(answer == 1);
}

given household(std::vector<somebody> const& people, bool complete) {
    given g;
    g.h.members.complete = complete;
    for (auto const& p : people)
        g.h.members.items.push_back({.living_in = known(p.resident), .working = known(p.working)});
    return g;
}

/// Every household of up to `most` people.
std::vector<std::vector<somebody>> all_households(std::size_t most) {
    std::vector<std::vector<somebody>> all{{}};
    for (std::size_t done = 0; done < all.size(); ++done) {
        if (all[done].size() == most)
            continue;
        for (int resident = 0; resident < 3; ++resident)
            for (int working = 0; working < 3; ++working) {
                auto longer = all[done];
                longer.push_back({resident, working});
                all.push_back(longer);
            }
    }
    return all;
}

/// Everything that a household may turn out to be; of those that may have more members, with up to
/// two more.
std::vector<std::vector<somebody>> completions(std::vector<somebody> const& people, bool complete) {
    std::vector<std::vector<somebody>> all{{}};
    auto const extend = [&](somebody const& p) {
        std::vector<std::vector<somebody>> longer;
        for (auto const& so_far : all)
            for (int resident = 0; resident < 2; ++resident)
                for (int working = 0; working < 2; ++working)
                    if ((p.resident == 2 || p.resident == resident) &&
                        (p.working == 2 || p.working == working)) {
                        longer.push_back(so_far);
                        longer.back().push_back({resident, working});
                    }
        return longer;
    };
    for (auto const& p : people)
        all = extend(p);
    if (complete)
        return all;
    auto with_more = all;
    for (int more = 0; more < 2; ++more) {
        all = extend({2, 2});
        with_more.insert(with_more.end(), all.begin(), all.end());
    }
    return with_more;
}

int count(std::vector<somebody> const& people, bool residents, bool workers) {
    int n = 0;
    for (auto const& p : people)
        n += (!residents || p.resident == 1) && (!workers || p.working == 1) ? 1 : 0;
    return n;
}

struct question {
    char const* rule;
    bool (*answer)(std::vector<somebody> const&);
};

/// Each asks of every element once, so that operator by operator gives the exact answer too.
std::array const questions{
    question{"some m in members satisfies m.working",
             [](auto const& p) { return count(p, false, true) > 0; }},
    question{"every m in members satisfies m.working",
             [](auto const& p) { return count(p, false, true) == count(p, false, false); }},
    question{"some m in residents satisfies m.working",
             [](auto const& p) { return count(p, true, true) > 0; }},
    question{"every m in residents satisfies m.working",
             [](auto const& p) { return count(p, true, true) == count(p, true, false); }},
    question{"not(every m in residents satisfies not(m.working))",
             [](auto const& p) { return count(p, true, true) > 0; }},
    question{"count(residents[working]) >= 2",
             [](auto const& p) { return count(p, true, true) >= 2; }},
    question{"count(residents[working]) = 1",
             [](auto const& p) { return count(p, true, true) == 1; }},
    question{"count(members[living_in][working]) < 1",
             [](auto const& p) { return count(p, true, true) < 1; }},
    question{
        "count(residents) in [1..2]",
        [](auto const& p) { return count(p, true, false) == 1 || count(p, true, false) == 2; }},
    question{"any(residents.working)", [](auto const& p) { return count(p, true, true) > 0; }},
    question{"all(residents.working)",
             [](auto const& p) { return count(p, true, true) == count(p, true, false); }},
    question{"true in residents.working", [](auto const& p) { return count(p, true, true) > 0; }},
    question{"false in members.working",
             [](auto const& p) { return count(p, false, true) < count(p, false, false); }},
    question{"some m in members[living_in] satisfies m.working",
             [](auto const& p) { return count(p, true, true) > 0; }},
    question{"every m in members satisfies not(m.living_in) or m.working",
             [](auto const& p) { return count(p, true, true) == count(p, true, false); }},
    question{"count(members[item.working]) <= 1",
             [](auto const& p) { return count(p, false, true) <= 1; }},
};

}  // namespace

TEST_CASE("what is said of a list holds of every list that it may be, and nothing more is open",
          "[rules]") {
    auto const households = all_households(3);
    for (auto const& q : questions) {
        auto r = compiled(q.rule);
        int wrong = 0;
        for (auto const& people : households)
            for (bool const complete : {true, false}) {
                bool may_be_no = false;
                bool may_be_yes = false;
                for (auto const& one : completions(people, complete))
                    (q.answer(one) ? may_be_yes : may_be_no) = true;
                wrong += r.yes_no(household(people, complete)) == truth::of(may_be_no, may_be_yes)
                             ? 0
                             : 1;
            }
        CAPTURE(q.rule);
        CHECK(wrong == 0);
    }
}

TEST_CASE("an element that may not be there counts both ways", "[rules]") {
    auto const maybe = household({{2, 1}, {1, 1}}, true);
    CHECK(fp::testing::work_out("count(residents)", maybe) == fp::testing::between(1, 2));
    CHECK(fp::testing::ask("some m in residents satisfies m.working", maybe).is_yes());
    CHECK(fp::testing::ask("every m in residents satisfies m.working", maybe).is_yes());
    CHECK(fp::testing::ask("every m in residents satisfies not(m.working)", maybe).is_no());
}

TEST_CASE("sums, smallest, largest and mean hold for every list that may be", "[rules]") {
    using fp::testing::between;
    given g;
    auto const value = [](std::int64_t fen) {
        return fp::possible<fp::money>(fp::money::of_fen(fen));
    };
    g.h.assets = {.items = {{.essential = true, .value = value(30)},
                            {.value = value(10)},
                            {.essential = true, .value = value(20)}},
                  .complete = true};
    auto const essential = [&](std::string const& function) {
        return fp::testing::work_out(function + "(assets[essential].value)", g);
    };
    CHECK(essential("sum") == between(50, 60));
    CHECK(essential("min") == between(10, 20));
    CHECK(essential("max") == between(30, 30));
    CHECK(essential("mean") == between(10, 30));
    CHECK(essential("count") == between(2, 3));
    g.h.assets.complete = false;
    CHECK(essential("sum").is_any());
    CHECK(essential("min") == -number_range::at_least(number(-20)));
    CHECK(essential("max") == number_range::at_least(number(30)));
    CHECK(essential("mean").is_any());
    CHECK(essential("count") == number_range::at_least(number(2)));
    g.h.assets = {.items = {{.value = value(10)}}, .complete = true};
    CHECK(essential("sum") == between(0, 10));
    CHECK(essential("min").is_any());
    CHECK(essential("max").is_any());
    g.h.assets.items[0].essential = false;
    CHECK(essential("sum") == between(0, 0));
    CHECK(essential("min").failed == number_range::failure::empty_list);
}

TEST_CASE("an illness that may be one of two is in a list that names both", "[rules]") {
    given g;
    auto const both = fp::possible<fp::health>::of_bits(0b11);  // chronic or major
    g.h.members = {.items = {{.health = {.items = {both}, .complete = true}}}, .complete = true};
    auto const ask = [&](std::string const& body) {
        return fp::testing::ask("some m in members satisfies " + body, g);
    };
    CHECK(ask("some x in m.health satisfies x in (\"chronic\", \"major_illness\")").is_yes());
    CHECK(ask("\"chronic\" in m.health").is_open());
    CHECK(ask("\"dementia\" in m.health").is_no());
    CHECK(ask("count(m.health) = 1").is_yes());
    g.h.members.items[0].health.complete = false;
    CHECK(ask("\"dementia\" in m.health").is_open());
    CHECK(ask("count(m.health) >= 1").is_yes());
}
