// First include: proves that the header stands on its own.
#include <fangpin/income/accounting_window.hpp>

#include "support/catch.hpp"

#include <array>

namespace fp = fangpin;

namespace {

constexpr fp::month m(int year, int month) {
    return *fp::month::of(year, month);
}

}  // namespace

static_assert(fp::accounting_window(m(2022, 7)).size() == 12);
static_assert(fp::previous_window(m(2022, 7)).size() == 12);

TEST_CASE("income is counted over the twelve months before discovery", "[income][MEK-05]") {
    struct row {
        char const* why;
        fp::month found;
        fp::month_window counted;
    };
    std::array const rows{
        row{"mid-year", m(2022, 7), {m(2021, 7), m(2022, 6)}},
        row{"the example of the text", m(2022, 6), {m(2021, 6), m(2022, 5)}},
        row{"January looks back", m(2022, 1), {m(2021, 1), m(2021, 12)}},
        row{"December stays behind", m(2022, 12), {m(2021, 12), m(2022, 11)}},
        row{"after a leap day", m(2024, 3), {m(2023, 3), m(2024, 2)}},
    };
    for (auto const& [why, found, counted] : rows) {
        CAPTURE(why);
        CHECK(fp::accounting_window(found) == counted);
        CHECK_FALSE(fp::accounting_window(found).contains(found));
    }
}

TEST_CASE("every month of discovery has twelve whole months that end before it",
          "[income][MEK-05]") {
    for (auto found = m(2000, 1); found <= m(2050, 12); found = found + 1) {
        auto const window = fp::accounting_window(found);
        int months = 0;
        for (auto i = window.first; i <= window.last; i = i + 1)
            ++months;
        CHECK(months == 12);
        CHECK(window.last + 1 == found);
        CHECK(window.first.month_of_year() == found.month_of_year());
        CHECK(window.first.year() == found.year() - 1);
        auto const before = fp::previous_window(found);
        CHECK(before.last + 1 == window.first);
        CHECK(before.size() == 12);
    }
}
