// What may be true is not true.
// expect: cannot convert|could not convert|not contextually convertible
#include <fangpin/values/possible.hpp>

int main() {
    [[maybe_unused]] fangpin::possible<bool> const monitored;
#ifdef FANGPIN_MUST_NOT_COMPILE
    if (monitored)
        return 1;
#endif
    return 0;
}
