// A month is not a length of time.
// expect: no match for .*operator|invalid operands to binary expression
#include <fangpin/values/month.hpp>

int main() {
    [[maybe_unused]] auto const june = *fangpin::month::of(2022, 6);
#ifdef FANGPIN_MUST_NOT_COMPILE
    (void)(june + june);
#endif
    return 0;
}
