// A value that it may have is not the value.
// expect: (could not convert|cannot convert|no viable conversion)
#include <fangpin/values/money.hpp>
#include <fangpin/values/possible.hpp>

fangpin::money least(fangpin::possible<fangpin::money> income) {
#if defined(FANGPIN_MUST_NOT_COMPILE)
    return income;
#else
    return income.lo().value_or(fangpin::money());
#endif
}
