#define FANGPIN_KERNELS kernels_v4
#include "columns/kernels_source.hpp"
