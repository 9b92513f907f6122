// A day and a number of what?
// expect: no match for .*operator|invalid operands to binary expression
#include <fangpin/values/date.hpp>

int main() {
    [[maybe_unused]] auto const first = *fangpin::date::of(2022, 6, 1);
#ifdef FANGPIN_MUST_NOT_COMPILE
    (void)(first + 1);
#endif
    return 0;
}
