#define FANGPIN_KERNELS kernels_v2
#include "columns/kernels_source.hpp"
