// Labour and school both know the code none, and it is not the same.
// expect: no match for .*operator|invalid operands to binary expression
#include <fangpin/household/codes.hpp>

int main() {
    [[maybe_unused]] fangpin::possible<fangpin::labour> const labour;
    [[maybe_unused]] fangpin::possible<fangpin::school> const school;
#ifdef FANGPIN_MUST_NOT_COMPILE
    (void)(labour == school);
#endif
    return 0;
}
