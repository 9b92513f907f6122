// A result may be an error; read it first.
// expect: cannot convert|could not convert|no viable conversion|no matching function|conversion from
#include <fangpin/values/money.hpp>

int main() {
#ifdef FANGPIN_MUST_NOT_COMPILE
    [[maybe_unused]] fangpin::money const rent = fangpin::money::parse("12.30");
#endif
    return 0;
}
