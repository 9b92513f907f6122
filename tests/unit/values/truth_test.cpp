#include <fangpin/values/truth.hpp>

#include "support/catch.hpp"

#include <array>
#include <vector>

namespace fp = fangpin;
using fp::truth;

namespace {

/// One answer: 0 no, 1 yes, 2 the working out fails.
using answer = int;

/// Every set of answers but the empty one.
std::vector<truth> all() {
    std::vector<truth> sets;
    for (unsigned bits = 1; bits < 8; ++bits)
        sets.push_back(truth::of_bits(bits));
    return sets;
}

/// What three-valued logic with failures says of single answers: no settles an `and` by itself.
answer both(answer a, answer b) {
    if (a == 0 || b == 0)
        return 0;
    return a == 2 || b == 2 ? 2 : 1;
}
answer either(answer a, answer b) {
    if (a == 1 || b == 1)
        return 1;
    return a == 2 || b == 2 ? 2 : 0;
}

/// An operator on sets of answers: everything that it gives for any choice of them.
template <class Operator>
truth over(truth a, truth b, Operator op) {
    unsigned bits = 0;
    for (unsigned x = 0; x < 3; ++x)
        for (unsigned y = 0; y < 3; ++y)
            if ((a.bits() >> x & 1U) != 0 && (b.bits() >> y & 1U) != 0)
                bits |= 1U << static_cast<unsigned>(op(static_cast<int>(x), static_cast<int>(y)));
    return truth::of_bits(bits);
}

}  // namespace

static_assert(truth() == truth::unknown(), "what nobody has established is unknown");
static_assert(!std::is_convertible_v<truth, bool> && !std::is_constructible_v<bool, truth>);
static_assert(!std::is_convertible_v<bool, truth>);

TEST_CASE("and, or, not are Kleene's", "[truth]") {
    auto const no = truth::no();
    auto const yes = truth::yes();
    auto const unknown = truth::unknown();
    struct row {
        truth a, b, conjunction, disjunction;
    };
    std::array const table{
        row{no, no, no, no},
        row{no, unknown, no, unknown},
        row{no, yes, no, yes},
        row{unknown, no, no, unknown},
        row{unknown, yes, unknown, yes},
        row{unknown, unknown, unknown, unknown},
        row{yes, no, no, yes},
        row{yes, unknown, unknown, yes},
        row{yes, yes, yes, yes},
    };
    for (auto const& r : table) {
        CAPTURE(to_string(r.a), to_string(r.b));
        CHECK((r.a & r.b) == r.conjunction);
        CHECK((r.a | r.b) == r.disjunction);
    }
    CHECK((!no) == yes);
    CHECK((!yes) == no);
    CHECK((!unknown) == unknown);
}

TEST_CASE("and, or, not give all answers that any choice of answers gives", "[truth]") {
    for (auto const a : all()) {
        unsigned const turned =
            (a.may_be_yes() ? 1U : 0U) | (a.may_be_no() ? 2U : 0U) | (a.may_fail() ? 4U : 0U);
        CHECK((!a).bits() == turned);
        for (auto const b : all()) {
            CAPTURE(a.bits(), b.bits());
            CHECK((a & b) == over(a, b, both));
            CHECK((a | b) == over(a, b, either));
        }
    }
}

TEST_CASE("a settled no beats a fault, and so does a settled yes in a choice", "[truth]") {
    CHECK((truth::no() & truth::fault()).is_no());
    CHECK((truth::fault() & truth::no()).is_no());
    CHECK((truth::yes() | truth::fault()).is_yes());
    CHECK((truth::fault() | truth::yes()).is_yes());
    CHECK((truth::yes() & truth::fault()) == truth::fault());
    CHECK((truth::no() | truth::fault()) == truth::fault());
    CHECK((!truth::fault()) == truth::fault());
    CHECK((truth::unknown() & truth::fault()).may_fail());
    CHECK((truth::unknown() & truth::fault()).may_be_no());
    CHECK_FALSE((truth::unknown() & truth::fault()).may_be_yes());
}

TEST_CASE("and, or commute, associate and obey De Morgan, faults included", "[truth]") {
    for (auto const a : all())
        for (auto const b : all()) {
            CHECK((a & b) == (b & a));
            CHECK((a | b) == (b | a));
            CHECK((!(a & b)) == (!a | !b));
            CHECK((!(a | b)) == (!a & !b));
            CHECK((!!a) == a);
            for (auto const c : all()) {
                CHECK(((a & b) & c) == (a & (b & c)));
                CHECK(((a | b) | c) == (a | (b | c)));
            }
        }
}

TEST_CASE("fewer possible answers never give an answer that was not possible before", "[truth]") {
    auto const inside = [](truth part, truth whole) { return (part.bits() & ~whole.bits()) == 0; };
    for (auto const a : all())
        for (auto const b : all())
            for (auto const narrow_a : all())
                for (auto const narrow_b : all()) {
                    if (!inside(narrow_a, a) || !inside(narrow_b, b))
                        continue;
                    CHECK(inside(narrow_a & narrow_b, a & b));
                    CHECK(inside(narrow_a | narrow_b, a | b));
                    CHECK(inside(!narrow_a, !a));
                }
}

TEST_CASE("a truth says what it is", "[truth]") {
    CHECK(truth::of(true, false).is_no());
    CHECK(truth::of(false, true).is_yes());
    CHECK(truth::of(true, true).is_open());
    CHECK_FALSE(truth::fault().is_open());
    CHECK_FALSE(truth::fault().is_yes());
    CHECK_FALSE(truth::fault().is_no());
    CHECK(truth::yes().joined(truth::no()) == truth::unknown());
    CHECK(truth::yes().joined(truth::yes()).is_yes());
    CHECK(to_string(truth::yes()) == "yes");
    CHECK(to_string(truth::no()) == "no");
    CHECK(to_string(truth::unknown()) == "unknown");
}
