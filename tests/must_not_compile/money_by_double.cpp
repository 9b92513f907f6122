// A factor is a whole number; a share is a matter of `number`.
// expect: no match for .*operator|invalid operands to binary expression
#include <fangpin/values/money.hpp>

int main() {
    [[maybe_unused]] auto const rent = fangpin::money::of_fen(1230);
#ifdef FANGPIN_MUST_NOT_COMPILE
    (void)(rent * 0.5);
#endif
    return 0;
}
