/**
 * @file
 * Everything there is to say about a pack.
 */
#ifndef FANGPIN_C_REPORT_H
#define FANGPIN_C_REPORT_H

#include <fangpin/c/error.h>

FANGPIN_BEGIN

/** What is wrong with a pack, what is odd about it, and what its text leaves open. */
typedef struct fangpin_report fangpin_report;

/**
 * Checks a pack and runs the test cases that it carries.
 *
 * A pack that is wrong is a report, not an error: the call returns FANGPIN_OK and the report counts
 * the errors.
 *
 * @param texts  borrowed; packs in TOML, those that others extend first
 * @param names  borrowed; as many, such as file names. NULL: none has a name
 * @param count  how many, at least 1
 * @param out    receives a new report, owned by the caller: fangpin_report_free().
 *               Set to NULL on failure.
 * @param error  optional; receives a new error, owned by the caller: fangpin_error_free().
 *               Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_INVALID_ARGUMENT  there is no text
 * @retval FANGPIN_E_INVALID_UTF8      a text or a name is not UTF-8
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_policy_check(const fangpin_str* texts,
                                                const fangpin_str* names,
                                                size_t count,
                                                fangpin_report** out,
                                                fangpin_error** error) FANGPIN_NOEXCEPT;

/** How many things make the pack unusable. 0 for NULL. @since ABI 1.0 */
FANGPIN_API size_t fangpin_report_errors(const fangpin_report* report) FANGPIN_NOEXCEPT;

/** How many things hardly say what was meant. 0 for NULL. @since ABI 1.0 */
FANGPIN_API size_t fangpin_report_warnings(const fangpin_report* report) FANGPIN_NOEXCEPT;

/** How many things the text leaves open, with how they are read. 0 for NULL. @since ABI 1.0 */
FANGPIN_API size_t fangpin_report_notes(const fangpin_report* report) FANGPIN_NOEXCEPT;

/**
 * All of them, one a line, ordered by place: `error: file:line:column: what it says`.
 *
 * @param report  borrowed
 * @returns       borrowed, as long as `report` lives; empty where there is nothing to say
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_str fangpin_report_str(const fangpin_report* report) FANGPIN_NOEXCEPT;

/**
 * Gives a report back.
 *
 * @param report  owned; NULL is allowed
 *
 * @since ABI 1.0
 */
FANGPIN_API void fangpin_report_free(fangpin_report* report) FANGPIN_NOEXCEPT;

FANGPIN_END

#endif
