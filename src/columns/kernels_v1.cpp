#define FANGPIN_KERNELS kernels_v1
#include "columns/kernels_source.hpp"
