/**
 * @file
 * Households judged.
 */
#ifndef FANGPIN_C_DECISION_H
#define FANGPIN_C_DECISION_H

#include <fangpin/c/policy.h>

FANGPIN_BEGIN

/** What a text says about one household. Never changes; share it between threads. */
typedef struct fangpin_decision fangpin_decision;

/** What fangpin_decision_outcome() returns. @since ABI 1.0 */
enum {
    FANGPIN_UNDETERMINED =
        0, /**< several outcomes are possible; the document says what settles it */
    FANGPIN_ELIGIBLE = 1,
    FANGPIN_BARRED = 2,
    FANGPIN_NOT_ELIGIBLE = 3,
    FANGPIN_OUT_OF_SCOPE = 4
};

/**
 * Options for fangpin_decide_json().
 *
 * Start from FANGPIN_DECIDE_OPTIONS_INIT and set what you need. New fields are only ever added at
 * the end, and zero always means what an older library did.
 *
 * @since ABI 1.0
 */
typedef struct fangpin_decide_options {
    uint32_t struct_size; /**< sizeof(fangpin_decide_options), as the caller was built */
    fangpin_month found;  /**< month of discovery where a document gives none; 0: it must */
    int32_t screening;    /**< 1: presume what the pack allows to presume */
    int32_t account;      /**< 1: say of every clause why */
} fangpin_decide_options;

#define FANGPIN_DECIDE_OPTIONS_INIT {sizeof(fangpin_decide_options), 0, 0, 0}

/**
 * The same as FANGPIN_DECIDE_OPTIONS_INIT, for languages that cannot read it.
 *
 * @param options      receives zeros and the size
 * @param struct_size  sizeof(fangpin_decide_options), as the caller was built
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_INVALID_ARGUMENT  `options` is NULL
 * @retval FANGPIN_E_STRUCT_SIZE       `struct_size` cannot be that of any version
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_decide_options_init(fangpin_decide_options* options,
                                                       size_t struct_size) FANGPIN_NOEXCEPT;

/**
 * Judges one household.
 *
 * "Not eligible" is an answer, not an error: the call returns FANGPIN_OK and the outcome is read
 * from the decision. A non-zero status means that no judgement was made.
 *
 * @param policy    borrowed; may be shared between threads
 * @param document  borrowed; one JSON object, `fangpin.household/1`
 * @param options   borrowed; NULL means FANGPIN_DECIDE_OPTIONS_INIT
 * @param out       receives a new decision, owned by the caller: fangpin_decision_free().
 *                  Set to NULL on failure.
 * @param error     optional; receives a new error, owned by the caller: fangpin_error_free().
 *                  Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_INVALID_JSON      or another 2xx: the document is at fault
 * @retval FANGPIN_E_AREA_NOT_COVERED  or another 3xx: it cannot be judged under this policy
 * @retval FANGPIN_E_STRUCT_SIZE       `options` is newer than this library understands
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_decide_json(const fangpin_policy* policy,
                                               fangpin_str document,
                                               const fangpin_decide_options* options,
                                               fangpin_decision** out,
                                               fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * The decision as `fangpin.decision/1`, in canonical bytes: equal decisions are equal bytes.
 *
 * @param decision  borrowed
 * @returns         borrowed, as long as `decision` lives; empty for NULL
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_str fangpin_decision_json(const fangpin_decision* decision) FANGPIN_NOEXCEPT;

/**
 * FANGPIN_ELIGIBLE and so on.
 *
 * @param decision  borrowed
 * @returns         FANGPIN_UNDETERMINED for NULL
 *
 * @since ABI 1.0
 */
FANGPIN_API int32_t fangpin_decision_outcome(const fangpin_decision* decision) FANGPIN_NOEXCEPT;

/**
 * The decision as sentences that an official can read aloud to the household.
 *
 * A decision that was made without its account is worked out again for this, with the same answer.
 *
 * @param decision  borrowed; may be shared between threads
 * @param lang      borrowed; `"zh"` or `"en"`
 * @param out       receives a new text, owned by the caller: fangpin_text_free().
 *                  Set to NULL on failure.
 * @param error     optional; receives a new error, owned by the caller: fangpin_error_free().
 *                  Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_UNKNOWN_LANGUAGE
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_decision_explain(const fangpin_decision* decision,
                                                    fangpin_str lang,
                                                    fangpin_text** out,
                                                    fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * Gives a decision back.
 *
 * @param decision  owned; NULL is allowed
 *
 * @since ABI 1.0
 */
FANGPIN_API void fangpin_decision_free(fangpin_decision* decision) FANGPIN_NOEXCEPT;

FANGPIN_END

#endif
