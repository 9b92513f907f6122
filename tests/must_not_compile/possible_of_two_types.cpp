// An unknown amount is not an unknown month.
// expect: no match for .*operator|invalid operands to binary expression
#include <fangpin/values/money.hpp>
#include <fangpin/values/month.hpp>
#include <fangpin/values/possible.hpp>

int main() {
    [[maybe_unused]] fangpin::possible<fangpin::money> const amount;
    [[maybe_unused]] fangpin::possible<fangpin::month> const month;
#ifdef FANGPIN_MUST_NOT_COMPILE
    (void)(amount == month);
#endif
    return 0;
}
