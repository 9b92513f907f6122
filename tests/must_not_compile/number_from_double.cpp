// Numbers are exact; 0.1 is not what it seems in binary.
// expect: cannot convert|could not convert|no viable conversion|no matching function|conversion from|conversion from
#include <fangpin/values/number.hpp>

int main() {
#ifdef FANGPIN_MUST_NOT_COMPILE
    [[maybe_unused]] fangpin::number const n = 0.1;
#endif
    return 0;
}
