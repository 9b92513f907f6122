#include <fangpin/values/month_window.hpp>

#include "support/catch.hpp"

namespace fp = fangpin;

namespace {

constexpr fp::month m(int of_2022) {
    return *fp::month::of(2022, 1) + (of_2022 - 1);
}
constexpr fp::month_window window(int first, int last) {
    return {.first = m(first), .last = m(last)};
}

}  // namespace

static_assert(window(1, 12).size() == 12);
static_assert(window(3, 3).size() == 1);

TEST_CASE("a window has both its ends", "[month_window]") {
    CHECK(window(3, 5).contains(m(3)));
    CHECK(window(3, 5).contains(m(5)));
    CHECK_FALSE(window(3, 5).contains(m(2)));
    CHECK_FALSE(window(3, 5).contains(m(6)));
}

TEST_CASE("windows overlap where they share a month, as a count of months says", "[month_window]") {
    int wrong = 0;
    for (int a = 1; a <= 6; ++a)
        for (int b = a; b <= 6; ++b)
            for (int c = 1; c <= 6; ++c)
                for (int d = c; d <= 6; ++d) {
                    int shared = 0;
                    for (int i = 1; i <= 6; ++i)
                        shared += a <= i && i <= b && c <= i && i <= d ? 1 : 0;
                    auto const one = window(a, b);
                    auto const other = window(c, d);
                    wrong += one.months_shared(other) == shared &&
                                     one.overlaps(other) == (shared > 0) &&
                                     one.contains(other) == (shared == other.size())
                                 ? 0
                                 : 1;
                }
    CHECK(wrong == 0);
}

TEST_CASE("two windows are the same when both ends are", "[month_window]") {
    CHECK(window(3, 5) == window(3, 5));
    CHECK_FALSE(window(3, 5) == window(3, 6));
    CHECK_FALSE(window(3, 5) == window(2, 5));
}
