// `&&` would ask for yes or no; `&` joins three-valued answers.
// expect: no match for .*operator|invalid operands to binary expression|no match for|not contextually convertible
#include <fangpin/values/truth.hpp>

int main() {
    [[maybe_unused]] fangpin::truth const asked;
#ifdef FANGPIN_MUST_NOT_COMPILE
    (void)(asked && asked);
#endif
    return 0;
}
