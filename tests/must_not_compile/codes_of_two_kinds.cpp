// Labour and school both know the code none, and it is not the same.
// expect: no match for .*operator|invalid operands to binary expression
#include <fangpin/household/codes.hpp>

int main() {
#ifdef FANGPIN_MUST_NOT_COMPILE
    (void)(fangpin::labour::none == fangpin::school::none);
#endif
    return 0;
}
