/**
 * @file
 * A register held against the rules: who is to be monitored and is not, and the reverse.
 */
#ifndef FANGPIN_C_AUDIT_H
#define FANGPIN_C_AUDIT_H

#include <fangpin/c/decision.h>

FANGPIN_BEGIN

/** What fangpin_audit_finding() returns. @since ABI 1.0 */
enum {
    FANGPIN_CANNOT_TELL = 0, /**< `monitored` is not known, or the rules leave it open */
    FANGPIN_AGREES = 1,
    FANGPIN_NOT_LISTED = 2,           /**< to be monitored by the rules, and not monitored */
    FANGPIN_LISTED_WITHOUT_GROUND = 3 /**< monitored, and not to be by the rules */
};

/**
 * What the household's document says under `monitored`, held against what the rules say.
 *
 * Ground for monitoring is the outcome `eligible` alone: neither `barred`, unless a village review
 * lifts it, nor `not_eligible` or `out_of_scope`. What is open is never taken for either finding;
 * several outcomes of which none, or each, is ground are not open. Nothing is presumed of
 * `monitored`, in screening either.
 *
 * All is asked as of the month of discovery. A household whose risk has gone since it was admitted
 * is another matter: it leaves by elimination, see case.h.
 *
 * @param decision  borrowed
 * @returns         FANGPIN_CANNOT_TELL for NULL
 *
 * @since ABI 1.0
 */
FANGPIN_API int32_t fangpin_audit_finding(const fangpin_decision* decision) FANGPIN_NOEXCEPT;

/**
 * The same as `fangpin.audit/1`, in canonical bytes: finding, outcome, what the document says, and
 * the clauses that the outcome rests on.
 *
 * @param decision  borrowed; may be shared between threads
 * @param row       which household of the register it is, from 1; 0: not said
 * @param out       receives a new text, owned by the caller: fangpin_text_free().
 *                  Set to NULL on failure.
 * @param error     optional; receives a new error, owned by the caller: fangpin_error_free().
 *                  Left untouched on success.
 *
 * @retval FANGPIN_OK                  whatever the finding
 * @retval FANGPIN_E_INVALID_ARGUMENT  `decision` or `out` is NULL
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_audit_json(const fangpin_decision* decision,
                                              uint64_t row,
                                              fangpin_text** out,
                                              fangpin_error** error) FANGPIN_NOEXCEPT;

FANGPIN_END

#endif
