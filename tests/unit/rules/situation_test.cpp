#include <fangpin/rules/situation.hpp>

#include "evaluate.hpp"

namespace fp = fangpin;
using fp::number;
using fp::number_range;
using fp::testing::point;

namespace {

fp::standard_history figures() {
    return {.entries = {{.name = "monitoring",
                         .area = *fp::area::parse("513201"),
                         .from = *fp::date::parse("2022-01-01"),
                         .to = *fp::date::parse("2022-12-31"),
                         .per_person = fp::money::of_fen(680'000)}}};
}

/// Two live in, and 13,600 yuan are 2 × 6,800.
fp::household at_the_line() {
    fp::household h{.area = *fp::area::parse("513201101201"),
                    .discovered = *fp::month::of(2022, 6),
                    .registry = fp::registry::ordinary};
    h.members = {.items = {{.registered = true, .living_in = true},
                           {.registered = false, .living_in = true},
                           {.registered = true, .living_in = false}},
                 .complete = true};
    auto const add = [&](fp::entry_class c, std::int64_t fen) {
        h.entries.push_back({.entry_class = c,
                             .months = fp::accounting_window(h.discovered),
                             .amount = fp::money::of_fen(fen)});
    };
    add(fp::entry_class::wage, 1'360'000);
    add(fp::entry_class::business, 0);
    add(fp::entry_class::property, 0);
    add(fp::entry_class::transfer, 0);
    return h;
}

fp::situation of(fp::household const& h) {
    return {h, figures(), fp::partial_entries::range};
}

}  // namespace

TEST_CASE("window, sizes, income and figure come together",
          "[rules][MEK-03][MEK-05][MEK-06][MEK-11]") {
    auto const s = of(at_the_line());
    CHECK(s.window == fp::accounting_window(*fp::month::of(2022, 6)));
    CHECK(s.size == point(2));
    CHECK(s.registered == point(2));
    CHECK(s.net == point(1'360'000));
    CHECK(s.monitoring.per_person == point(680'000));
    CHECK(s.against.equal.is_yes());
    CHECK(s.against.margin == point(0));
    CHECK(s.per_capita() == point(680'000));
}

TEST_CASE("what is not known of a household stays a range in all that follows",
          "[rules][MEK-06][MEK-11]") {
    auto h = at_the_line();
    h.members.items[2].living_in = {};
    auto const s = of(h);
    CHECK(s.size == number_range::between(number(2), number(3)));
    CHECK(s.against.below.is_open());
    CHECK(s.against.above.is_no());
    CHECK(s.per_capita() ==
          number_range::between(number::of_fraction(1'360'000, 3), number(680'000)));
    h.entries.pop_back();
    CHECK(of(h).net == number_range::at_least(number(1'360'000)));
    CHECK(of(h).against.above.is_open());
    fp::household nothing{.area = h.area, .discovered = h.discovered};
    CHECK(of(nothing).net == number_range::any());
    CHECK(of(nothing).per_capita().is_any());
    CHECK(of(nothing).against.below.is_open());
}

TEST_CASE("possible values become ranges", "[rules]") {
    using count = fp::possible<std::int64_t>;
    CHECK(fp::to_range(count()) == number_range::any());
    CHECK(fp::to_range(count(3)) == point(3));
    CHECK(fp::to_range(count::between(1, std::nullopt)) == number_range::at_least(number(1)));
    CHECK(fp::to_range(count::between(std::nullopt, 1)) == -number_range::at_least(number(-1)));
    CHECK(fp::to_range(fp::possible<fp::money>(fp::money::of_fen(5))) == point(5));
    CHECK(fp::to_range(fp::possible<fp::money>()) == number_range::any());
    auto const june = *fp::month::of(2022, 6);
    CHECK(fp::to_range(fp::possible<fp::month>(june)) == point(june.index()));
    CHECK(fp::to_range(fp::possible<fp::month>()).is_any());
}
