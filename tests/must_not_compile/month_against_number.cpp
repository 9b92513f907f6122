// A month is not a number: 202206 is none of its values.
// expect: (no match for|invalid operands)
#include <fangpin/values/month.hpp>

bool before_the_quake(fangpin::month m) {
#if defined(FANGPIN_MUST_NOT_COMPILE)
    return m < 202206;
#else
    return m < *fangpin::month::of(2022, 6);
#endif
}
