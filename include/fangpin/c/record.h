/**
 * @file
 * Decisions that can be worked out again from one file.
 */
#ifndef FANGPIN_C_RECORD_H
#define FANGPIN_C_RECORD_H

#include <fangpin/c/decision.h>

FANGPIN_BEGIN

/**
 * Judges one household and writes `fangpin.record/1`: the policy's texts, the household's document,
 * the decision with its account, and a digest of all that, in canonical bytes.
 *
 * A record holds the document whole: keep it as you keep the register.
 *
 * @param policy    borrowed; may be shared between threads
 * @param document  borrowed; one JSON object, `fangpin.household/1`
 * @param options   borrowed; NULL means FANGPIN_DECIDE_OPTIONS_INIT. A record always has its
 *                  account.
 * @param out       receives a new text, owned by the caller: fangpin_text_free().
 *                  Set to NULL on failure.
 * @param error     optional; receives a new error, owned by the caller: fangpin_error_free().
 *                  Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_INVALID_JSON      or another 2xx: the document is at fault
 * @retval FANGPIN_E_AREA_NOT_COVERED  or another 3xx: it cannot be judged under this policy
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_record_json(const fangpin_policy* policy,
                                               fangpin_str document,
                                               const fangpin_decide_options* options,
                                               fangpin_text** out,
                                               fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * Works the decision of a record out again, from the texts that the record itself holds. This
 * proves damage, not forgery: whoever changes a record may make a new digest too.
 *
 * @param record      borrowed
 * @param difference  receives NULL where the record comes out byte for byte; otherwise a new text
 *                    with the path of the first difference, such as `decision.income.net`, owned by
 *                    the caller: fangpin_text_free(). Set to NULL on failure.
 * @param error       optional; receives a new error, owned by the caller: fangpin_error_free().
 *                    Left untouched on success.
 *
 * @retval FANGPIN_OK                it was worked out again; `difference` says how it came out
 * @retval FANGPIN_E_RECORD_DAMAGED  it is no record
 * @retval FANGPIN_E_RECORD_FORMAT   it is of another format than this library's
 * @retval FANGPIN_E_PACK_SYNTAX     or another 2xx, 3xx, 4xx: its own household or text is at fault
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_verify_json(fangpin_str record,
                                               fangpin_text** difference,
                                               fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * Whether a record has the bytes that its digest was made of. That takes a fiftieth of the time of
 * fangpin_verify_json(), for whole archives, and finds damage alone: nothing is worked out again.
 *
 * @param record  borrowed
 * @param error   optional; receives a new error, owned by the caller: fangpin_error_free().
 *                Left untouched on success.
 *
 * @retval FANGPIN_OK                it has
 * @retval FANGPIN_E_RECORD_DAMAGED  it has other bytes, or is no record
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_record_check(fangpin_str record,
                                                fangpin_error** error) FANGPIN_NOEXCEPT;

FANGPIN_END

#endif
