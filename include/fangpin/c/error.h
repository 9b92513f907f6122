/**
 * @file
 * What went wrong, as a sentence in three parts.
 */
#ifndef FANGPIN_C_ERROR_H
#define FANGPIN_C_ERROR_H

#include <fangpin/c/status.h>
#include <fangpin/c/text.h>

FANGPIN_BEGIN

/**
 * One error: what it is about, what was found, what to do, and where.
 *
 * No part of it repeats free text or identifiers of a document: they may be about a person. The
 * only exception is `fangpin_error_household()`.
 */
typedef struct fangpin_error fangpin_error;

/**
 * The number that the call returned.
 *
 * @param error  borrowed
 * @returns      FANGPIN_OK for NULL
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_error_code(const fangpin_error* error) FANGPIN_NOEXCEPT;

/**
 * What it is about: `"standard monitoring, area 513201, 2023-01"`.
 *
 * @param error  borrowed
 * @returns      borrowed, as long as `error` lives; empty for NULL
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_str fangpin_error_subject(const fangpin_error* error) FANGPIN_NOEXCEPT;

/** What was found there. Borrowed, as the subject. @since ABI 1.0 */
FANGPIN_API fangpin_str fangpin_error_found(const fangpin_error* error) FANGPIN_NOEXCEPT;

/** What to do about it. Borrowed, as the subject. @since ABI 1.0 */
FANGPIN_API fangpin_str fangpin_error_remedy(const fangpin_error* error) FANGPIN_NOEXCEPT;

/** The place in a document, `"income[2].yuan"`; may be empty. Borrowed. @since ABI 1.0 */
FANGPIN_API fangpin_str fangpin_error_path(const fangpin_error* error) FANGPIN_NOEXCEPT;

/** The pack that line and column count in; empty: the input itself. Borrowed. @since ABI 1.0 */
FANGPIN_API fangpin_str fangpin_error_source(const fangpin_error* error) FANGPIN_NOEXCEPT;

/** From 1; 0 where there is none. @since ABI 1.0 */
FANGPIN_API uint32_t fangpin_error_line(const fangpin_error* error) FANGPIN_NOEXCEPT;

/** From 1, in characters (code points), not bytes; 0 where there is none. @since ABI 1.0 */
FANGPIN_API uint32_t fangpin_error_column(const fangpin_error* error) FANGPIN_NOEXCEPT;

/**
 * All of it in one line for people: `source:line:column: code: subject: found; remedy`.
 *
 * @param error  borrowed
 * @returns      borrowed, as long as `error` lives; empty for NULL
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_str fangpin_error_message(const fangpin_error* error) FANGPIN_NOEXCEPT;

/**
 * The id of the household whose document is at fault; empty where it cannot be told or is itself
 * at fault.
 *
 * @param error  borrowed
 * @returns      borrowed, as long as `error` lives
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_str fangpin_error_household(const fangpin_error* error) FANGPIN_NOEXCEPT;

/**
 * The next thing that is wrong. Packs and rules report everything at once, documents the first.
 *
 *     for (const fangpin_error *e = error; e != NULL; e = fangpin_error_next(e))
 *
 * @param error  borrowed
 * @returns      borrowed, as long as the first error lives; NULL after the last
 *
 * @since ABI 1.0
 */
FANGPIN_API const fangpin_error* fangpin_error_next(const fangpin_error* error) FANGPIN_NOEXCEPT;

/**
 * The line that stands in place of a decision: `{"row", "file", "id", "error": {...}}`.
 *
 * @param at_fault  borrowed; its `fangpin_error_household()` is the `id`
 * @param row       counted from 1 over all inputs of a run
 * @param file      borrowed; empty where there is none
 * @param line      where the document begins in its input, from 1; see `fangpin_rows_line()`.
 *                  0: the document is the input
 * @param column    likewise, see `fangpin_rows_column()`
 * @param out       receives a new text, owned by the caller: fangpin_text_free().
 *                  Set to NULL on failure.
 * @param error     optional; receives a new error, owned by the caller: fangpin_error_free().
 *                  Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_INVALID_ARGUMENT  `at_fault` or `out` is NULL
 * @retval FANGPIN_E_INVALID_UTF8      `file` is not UTF-8
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_error_row_json(const fangpin_error* at_fault,
                                                  uint64_t row,
                                                  fangpin_str file,
                                                  uint32_t line,
                                                  uint32_t column,
                                                  fangpin_text** out,
                                                  fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * Gives an error back, and those that follow it.
 *
 * @param error  owned; NULL is allowed. Not one that `fangpin_error_next()` returned.
 *
 * @since ABI 1.0
 */
FANGPIN_API void fangpin_error_free(fangpin_error* error) FANGPIN_NOEXCEPT;

FANGPIN_END

#endif
