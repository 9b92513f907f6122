#include <fangpin/values/number_widely.hpp>
