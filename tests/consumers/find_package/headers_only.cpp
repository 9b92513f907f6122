#include <fangpin/income/accounting_window.hpp>
#include <fangpin/standards/comparison.hpp>

#include <cstdint>

// Fractions whose comparison and sum leave 128 bits on the way.
static bool exact_without_the_library() {
    auto const most = fangpin::number(INT64_MAX) * fangpin::number(INT64_MAX);
    auto const more = most + fangpin::number(1);
    auto const half = fangpin::number(1) / fangpin::number(2);
    return most / (more + fangpin::number(1)) < more / (most + fangpin::number(3)) &&
           (most + half) - half == most;
}

int main() {
    auto const window = fangpin::accounting_window(*fangpin::month::of(2022, 6));
    return window.size() == 12 && exact_without_the_library() ? 0 : 1;
}
