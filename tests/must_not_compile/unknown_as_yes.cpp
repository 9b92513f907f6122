// What is not known is no condition to act on.
// expect: (could not convert|no viable conversion|cannot convert|not contextually convertible)
#include <fangpin/values/truth.hpp>

int act(fangpin::truth at_risk) {
#if defined(FANGPIN_MUST_NOT_COMPILE)
    return at_risk ? 1 : 0;
#else
    return at_risk.is_yes() ? 1 : 0;
#endif
}
