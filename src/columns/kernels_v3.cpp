#define FANGPIN_KERNELS kernels_v3
#include "columns/kernels_source.hpp"
