/* A few lines for tests in C: CHECK, and texts. */
#ifndef FANGPIN_TESTS_ABI_CHECK_H
#define FANGPIN_TESTS_ABI_CHECK_H

#include <fangpin.h>

#include <stdio.h>
#include <string.h>

static int failures = 0;

#define CHECK(condition)                                                    \
    do {                                                                    \
        if (!(condition)) {                                                 \
            ++failures;                                                     \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
        }                                                                   \
    } while (0)

static inline fangpin_str text(const char *terminated) {
    fangpin_str made;
    made.data = terminated;
    made.size = terminated == NULL ? 0 : strlen(terminated);
    return made;
}

static inline int equals(fangpin_str given, const char *expected) {
    return given.size == strlen(expected) &&
           (given.size == 0 || memcmp(given.data, expected, given.size) == 0);
}

/* Does the text say this somewhere? */
static inline int says(fangpin_str given, const char *part) {
    const size_t size = strlen(part);
    size_t at = 0;
    for (at = 0; at + size <= given.size; ++at)
        if (memcmp(given.data + at, part, size) == 0)
            return 1;
    return 0;
}

/* A household that can be judged: everything is unknown but that it exists. */
static const char household[] =
    "{\"format\":\"fangpin.household/1\",\"id\":\"H-1\",\"area\":\"513201101201\","
    "\"discovered\":\"2022-06\"}";

#endif
