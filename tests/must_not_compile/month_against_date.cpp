// A day of a month is not the month.
// expect: (no match for|invalid operands)
#include <fangpin/values/date.hpp>

bool same(fangpin::month m, fangpin::date d) {
#if defined(FANGPIN_MUST_NOT_COMPILE)
    return m == d;
#else
    return m == d.month();
#endif
}
