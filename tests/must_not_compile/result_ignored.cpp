// An error that nobody looks at is an error.
// expect: nodiscard
#include <fangpin/values/money.hpp>

void read(char const* yuan) {
#if defined(FANGPIN_MUST_NOT_COMPILE)
    fangpin::money::parse(yuan);
#else
    (void)fangpin::money::parse(yuan);
#endif
}
