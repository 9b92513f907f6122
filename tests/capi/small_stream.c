/* The small table of tests/abi for programs in C++. */
#include "small_stream.h"

#include "../abi/small_table.h"

void fangpin_test_stream(struct ArrowArrayStream* out) {
    static struct table t;
    lay_out(&t);
    *out = stream_of(&t);
}
