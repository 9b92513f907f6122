/* Callers that were built with an older or a newer header. */
#include "check.h"

#include <stdlib.h>

/* As a later version might have it. */
struct newer_options {
    fangpin_decide_options known;
    int32_t unknown[2];
};

static fangpin_status decide(const fangpin_policy *policy, const void *options, int32_t *account) {
    fangpin_decision *decision = NULL;
    const fangpin_status status =
        fangpin_decide_json(policy, text(household), options, &decision, NULL);
    CHECK((status == FANGPIN_OK) == (decision != NULL));
    *account = !says(fangpin_decision_json(decision), "\"because\":null");
    fangpin_decision_free(decision);
    return status;
}

/* A copy of exactly that many bytes, so that reading beyond them is seen. */
static fangpin_status decide_with(const fangpin_policy *policy,
                                  const void *options,
                                  uint32_t size,
                                  int32_t *account) {
    uint32_t *const copy = malloc(size < 4 ? 4 : size);
    fangpin_status status = FANGPIN_E_OUT_OF_MEMORY;
    if (copy != NULL) {
        memcpy(copy, options, size < 4 ? 4 : size);
        copy[0] = size;
        status = decide(policy, copy, account);
    }
    free(copy);
    return status;
}

int main(void) {
    fangpin_policy *policy = NULL;
    struct newer_options options = {FANGPIN_DECIDE_OPTIONS_INIT, {0, 0}};
    fangpin_decide_options made;
    int32_t account = 0;
    uint32_t size = 0;
    CHECK(fangpin_policy_builtin(text("maerkang-2022"), &policy, NULL) == FANGPIN_OK);

    /* The tail that an older caller does not have reads as zero. */
    options.known.account = 1;
    CHECK(decide_with(policy, &options, 16, &account) == FANGPIN_OK && account == 1);
    CHECK(decide_with(policy, &options, 12, &account) == FANGPIN_OK && account == 0);
    CHECK(decide_with(policy, &options, 4, &account) == FANGPIN_OK && account == 0);

    /* A newer caller may say nothing that this library does not know. */
    CHECK(decide_with(policy, &options, 24, &account) == FANGPIN_OK && account == 1);
    options.unknown[1] = 1;
    CHECK(decide_with(policy, &options, 24, &account) == FANGPIN_E_STRUCT_SIZE);
    CHECK(decide_with(policy, &options, 20, &account) == FANGPIN_OK);

    /* Sizes that no version has. */
    for (size = 0; size < 4; ++size)
        CHECK(decide_with(policy, &options, size, &account) == FANGPIN_E_STRUCT_SIZE);
    options.known.struct_size = 5;
    CHECK(decide(policy, &options, &account) == FANGPIN_E_STRUCT_SIZE);
    options.known.struct_size = UINT32_MAX;
    CHECK(decide(policy, &options, &account) == FANGPIN_E_STRUCT_SIZE);

    /* Values that mean nothing. */
    memset(&made, 0xff, sizeof made);
    CHECK(fangpin_decide_options_init(&made, sizeof made) == FANGPIN_OK);
    CHECK(made.struct_size == sizeof made && made.found == 0 && made.screening == 0 &&
          made.account == 0);
    made.account = 2;
    CHECK(decide(policy, &made, &account) == FANGPIN_E_INVALID_ARGUMENT);
    made.account = 0;
    made.found = 202213;
    CHECK(decide(policy, &made, &account) == FANGPIN_E_INVALID_ARGUMENT);
    made.found = INT32_MIN;
    CHECK(decide(policy, &made, &account) == FANGPIN_E_INVALID_ARGUMENT);
    fangpin_case_options looking;
    memset(&looking, 0xff, sizeof looking);
    CHECK(fangpin_case_options_init(&looking, sizeof looking) == FANGPIN_OK);
    CHECK(looking.struct_size == sizeof looking && looking.as_of == 0 && looking.moves_to == NULL &&
          looking.moves_to_count == 0);
    CHECK(fangpin_case_options_init(NULL, sizeof looking) == FANGPIN_E_INVALID_ARGUMENT);
    CHECK(fangpin_case_options_init(&looking, 3) == FANGPIN_E_STRUCT_SIZE);
    CHECK(fangpin_decide_options_init(NULL, 16) == FANGPIN_E_INVALID_ARGUMENT);
    CHECK(fangpin_decide_options_init(&made, 3) == FANGPIN_E_STRUCT_SIZE);
    CHECK(fangpin_decide_options_init(&made, (size_t)-4) == FANGPIN_E_STRUCT_SIZE);
    CHECK(decide(policy, NULL, &account) == FANGPIN_OK);

    fangpin_policy_free(policy);
    return failures != 0;
}
