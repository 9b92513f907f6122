// Money is whole fen: a fraction of binary digits never becomes money.
// expect: (convert|conversion|narrowing)
#include <fangpin/values/money.hpp>

#if defined(FANGPIN_MUST_NOT_COMPILE)
fangpin::money standard() {
    return 6800.00;
}
#else
fangpin::money standard() {
    return fangpin::money::of_fen(680000);
}
#endif
