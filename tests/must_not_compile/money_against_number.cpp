// Is 6800 yuan or fen? Nobody can tell, so it does not compare.
// expect: (no match for|invalid operands)
#include <fangpin/values/money.hpp>

bool low(fangpin::money income) {
#if defined(FANGPIN_MUST_NOT_COMPILE)
    return income < 6800;
#else
    return income < fangpin::money::of_fen(680000);
#endif
}
