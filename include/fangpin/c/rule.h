/**
 * @file
 * One expression of the rule language, worked out.
 */
#ifndef FANGPIN_C_RULE_H
#define FANGPIN_C_RULE_H

#include <fangpin/c/policy.h>

FANGPIN_BEGIN

/**
 * Works out an expression on given facts.
 *
 * The answer is one JSON value: `true`, `3`, `"1/3"`, `{"yuan":"12.30"}`, `{"unknown":true}`,
 * `{"min":...,"max":...}`, `{"any":[...]}`, or a list.
 *
 * @param policy      borrowed; whose facts and figures it may use. NULL: the library's facts only
 * @param expression  borrowed; `"household_size > 3 and illness"`
 * @param facts       borrowed; a JSON object in document form, derived names allowed. Empty:
 *                    nothing is known
 * @param out         receives a new text, owned by the caller: fangpin_text_free().
 *                    Set to NULL on failure.
 * @param error       optional; receives a new error with everything that is wrong, one after the
 *                    other (fangpin_error_next()), owned by the caller: fangpin_error_free().
 *                    Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_RULE_SYNTAX       or another 4xx: the expression is at fault
 * @retval FANGPIN_E_INVALID_JSON      or another 2xx: the facts are
 * @retval FANGPIN_E_DIVISION_BY_ZERO  or another 3xx: there is no answer
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_rule_json(const fangpin_policy* policy,
                                             fangpin_str expression,
                                             fangpin_str facts,
                                             fangpin_text** out,
                                             fangpin_error** error) FANGPIN_NOEXCEPT;

FANGPIN_END

#endif
