/**
 * @file
 * Files of many households, one document after the other.
 */
#ifndef FANGPIN_C_ROWS_H
#define FANGPIN_C_ROWS_H

#include <fangpin/c/error.h>

FANGPIN_BEGIN

/** An input that is being taken apart. One thread at a time. */
typedef struct fangpin_rows fangpin_rows;

/**
 * Takes an input apart into documents, without reading them.
 *
 * Input that begins with `[` is an array. Otherwise, when its first line is a whole JSON object or
 * `lines` is 1, each line that is not blank is a document. Otherwise all of it is one.
 *
 *     fangpin_str document;
 *     while (fangpin_rows_next(rows, &document) == FANGPIN_OK && document.data != NULL)
 *         judge(document);
 *
 * @param input  borrowed; must outlive `*out`
 * @param lines  1: one document a line, whatever the first looks like; 0: see above
 * @param out    receives new rows, owned by the caller: fangpin_rows_free().
 *               Set to NULL on failure.
 * @param error  optional; receives a new error, owned by the caller: fangpin_error_free().
 *               Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_INVALID_ARGUMENT
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_rows_open(fangpin_str input,
                                             int32_t lines,
                                             fangpin_rows** out,
                                             fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * The next document. It may well be at fault: that is found out when it is judged.
 *
 * @param rows      borrowed
 * @param document  receives a part of the input, borrowed from it; `data` is NULL at the end
 *
 * @retval FANGPIN_OK                  also at the end
 * @retval FANGPIN_E_INVALID_ARGUMENT  `rows` or `document` is NULL
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_rows_next(fangpin_rows* rows,
                                             fangpin_str* document) FANGPIN_NOEXCEPT;

/** The line on which the last document begins, from 1; 0 before the first. @since ABI 1.0 */
FANGPIN_API uint32_t fangpin_rows_line(const fangpin_rows* rows) FANGPIN_NOEXCEPT;

/** The column at which it begins, from 1, in characters; 0 before the first. @since ABI 1.0 */
FANGPIN_API uint32_t fangpin_rows_column(const fangpin_rows* rows) FANGPIN_NOEXCEPT;

/**
 * Gives rows back.
 *
 * @param rows  owned; NULL is allowed
 *
 * @since ABI 1.0
 */
FANGPIN_API void fangpin_rows_free(fangpin_rows* rows) FANGPIN_NOEXCEPT;

FANGPIN_END

#endif
