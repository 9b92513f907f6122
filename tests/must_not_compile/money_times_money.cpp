// There are no square yuan.
// expect: (convert|conversion)
#include <fangpin/values/money.hpp>

auto product(fangpin::money a, fangpin::money b) {
#if defined(FANGPIN_MUST_NOT_COMPILE)
    return a.times(b);
#else
    return a.times(b.fen());
#endif
}
