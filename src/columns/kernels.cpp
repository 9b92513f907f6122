#include "columns/kernels.hpp"

#include <gsl/assert>

namespace fangpin::detail {

extern kernels const kernels_v1;
#ifdef FANGPIN_PROCESSOR_LEVELS
extern kernels const kernels_v2;
extern kernels const kernels_v3;
extern kernels const kernels_v4;
#endif

processor_level level_here() {
#ifdef FANGPIN_PROCESSOR_LEVELS
    __builtin_cpu_init();
    bool const v2 = __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt");
    bool const v3 = v2 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
                    __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("fma");
    bool const v4 = v3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                    __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
                    __builtin_cpu_supports("avx512vl");
    return v4   ? processor_level::x86_64_v4
           : v3 ? processor_level::x86_64_v3
           : v2 ? processor_level::x86_64_v2
                : processor_level::x86_64;
#else
    return processor_level::x86_64;
#endif
}

kernels const& kernels_for(processor_level level) {
    Expects(level <= level_here());
#ifdef FANGPIN_PROCESSOR_LEVELS
    switch (level) {
    case processor_level::x86_64_v4: return kernels_v4;
    case processor_level::x86_64_v3: return kernels_v3;
    case processor_level::x86_64_v2: return kernels_v2;
    case processor_level::x86_64: break;
    }
#endif
    return kernels_v1;
}

}  // namespace fangpin::detail
