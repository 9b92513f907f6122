// An amount says its fen when asked, and only then.
// expect: cannot convert|could not convert|no viable conversion|no matching function|conversion from
#include <fangpin/values/money.hpp>

int main() {
    [[maybe_unused]] auto const rent = fangpin::money::of_fen(1230);
#ifdef FANGPIN_MUST_NOT_COMPILE
    [[maybe_unused]] long long const fen = rent;
#endif
    return 0;
}
