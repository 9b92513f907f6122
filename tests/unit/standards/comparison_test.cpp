#include <fangpin/standards/comparison.hpp>

#include "support/catch.hpp"

#include <vector>

namespace fp = fangpin;
using fp::at_the_line;
using fp::comparison;
using fp::number;
using fp::number_range;
using fp::truth;

namespace {

number_range point(std::int64_t n) {
    return number_range::point(number(n));
}
number_range between(std::int64_t lo, std::int64_t hi) {
    return number_range::between(number(lo), number(hi));
}

constexpr std::int64_t standard = 680'000;

comparison household_of_four(std::int64_t fen_from_the_line) {
    return comparison::of(point(4 * standard + fen_from_the_line), point(standard), point(4));
}

/// Figures with these readings of the line, in force together.
class figures {
public:
    explicit figures(std::vector<at_the_line> const& lines) {
        for (auto const line : lines)
            entries_.push_back({.per_person = fp::money::of_fen(standard), .line = line});
        for (auto const& e : entries_)
            in_force_.entries.push_back(&e);
    }
    [[nodiscard]] fp::standard_in_force const& in_force() const { return in_force_; }

private:
    std::vector<fp::standard> entries_;
    fp::standard_in_force in_force_;
};

}  // namespace

TEST_CASE("a fen decides, and the line itself is neither below nor above", "[standards][MEK-03]") {
    auto const under = household_of_four(-1);
    CHECK(under.below.is_yes());
    CHECK(under.equal.is_no());
    CHECK(under.above.is_no());
    CHECK(under.margin == point(-1));
    auto const at = household_of_four(0);
    CHECK(at.below.is_no());
    CHECK(at.equal.is_yes());
    CHECK(at.above.is_no());
    CHECK(at.margin == point(0));
    auto const over = household_of_four(1);
    CHECK(over.below.is_no());
    CHECK(over.equal.is_no());
    CHECK(over.above.is_yes());
    CHECK(over.margin == point(1));
}

TEST_CASE("nothing is divided, so no rounding moves a household across the line",
          "[standards][MEK-03]") {
    for (std::int64_t size = 1; size <= 30; ++size)
        for (std::int64_t fen = -2; fen <= 2; ++fen) {
            auto const c =
                comparison::of(point(size * standard + fen), point(standard), point(size));
            CHECK(c.below == truth(fen < 0));
            CHECK(c.equal == truth(fen == 0));
            CHECK(c.above == truth(fen > 0));
        }
}

TEST_CASE("the largest amounts compare exactly too", "[standards][MEK-03]") {
    auto const largest = std::numeric_limits<std::int64_t>::max();
    auto const c = comparison::of(point(largest), point(largest), point(largest));
    CHECK(c.below.is_yes());
    CHECK(comparison::of(point(largest), point(largest), point(1)).equal.is_yes());
}

TEST_CASE("the reading of the figure says where the line belongs", "[standards][MEK-03]") {
    struct row {
        at_the_line line;
        std::int64_t fen;
        bool below, above;
    };
    for (auto const& [line, fen, below, above] : {row{at_the_line::neither, -1, true, false},
                                                  row{at_the_line::neither, 0, false, false},
                                                  row{at_the_line::neither, 1, false, true},
                                                  row{at_the_line::below, -1, true, false},
                                                  row{at_the_line::below, 0, true, false},
                                                  row{at_the_line::below, 1, false, true},
                                                  row{at_the_line::above, -1, true, false},
                                                  row{at_the_line::above, 0, false, true},
                                                  row{at_the_line::above, 1, false, true}}) {
        CAPTURE(static_cast<int>(line), fen);
        figures const f({line});
        CHECK(household_of_four(fen).counts_as_below(f.in_force()) == truth(below));
        CHECK(household_of_four(fen).counts_as_above(f.in_force()) == truth(above));
    }
}

TEST_CASE("where registries read the line differently both readings are possible at it",
          "[standards][MEK-03]") {
    figures const f({at_the_line::neither, at_the_line::below});
    CHECK(household_of_four(0).counts_as_below(f.in_force()).is_open());
    CHECK(household_of_four(0).counts_as_above(f.in_force()).is_no());
    CHECK(household_of_four(-1).counts_as_below(f.in_force()).is_yes());
    CHECK(household_of_four(1).counts_as_below(f.in_force()).is_no());
}

TEST_CASE("a range settles the comparison where it lies on one side", "[standards][MEK-03]") {
    auto const against_four = [](number_range const& net) {
        return comparison::of(net, point(standard), point(4));
    };
    CHECK(against_four(between(0, 4 * standard - 1)).below.is_yes());
    CHECK(against_four(between(0, 4 * standard)).below.is_open());
    CHECK(against_four(between(0, 4 * standard)).above.is_no());
    CHECK(against_four(between(4 * standard, 4 * standard + 1)).below.is_no());
    CHECK(against_four(number_range::at_least(number(4 * standard + 1))).above.is_yes());
    CHECK(against_four(number_range::at_least(number(0))).below.is_open());
    CHECK(against_four(number_range::any()).below.is_open());
    CHECK(against_four(number_range::at_least(number(4 * standard))).margin ==
          number_range::at_least(number(0)));
}

TEST_CASE("a size or figure that is not known leaves the comparison open", "[standards][MEK-04]") {
    auto const net = point(4 * standard);
    CHECK(comparison::of(net, number_range::any(), point(4)).below.is_open());
    CHECK(comparison::of(net, point(standard), between(3, 4)).below.is_no());
    CHECK(comparison::of(net, point(standard), between(3, 5)).below.is_open());
    CHECK(comparison::of(net, point(standard), number_range::at_least(number(5))).below.is_yes());
    CHECK(comparison::of(net, between(standard, standard + 1), point(4)).above.is_no());
    CHECK(comparison::of(point(-1), point(standard), number_range::at_least(number(1)))
              .below.is_yes());
}

TEST_CASE("without any figure neither side is settled", "[standards][MEK-04]") {
    auto const c = comparison::of(point(1), number_range::any(), point(4));
    fp::standard_in_force const none{.missing = true};
    CHECK(c.counts_as_below(none).is_open());
    CHECK(c.counts_as_above(none).is_open());
}
