/* A stream of three rows. */
#ifndef FANGPIN_TESTS_CAPI_SMALL_STREAM_H
#define FANGPIN_TESTS_CAPI_SMALL_STREAM_H

#include <fangpin.h>

#ifdef __cplusplus
extern "C" {
#endif

void fangpin_test_stream(struct ArrowArrayStream* out);

#ifdef __cplusplus
}
#endif

#endif
