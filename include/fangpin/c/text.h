/**
 * @file
 * Text that the caller owns.
 */
#ifndef FANGPIN_C_TEXT_H
#define FANGPIN_C_TEXT_H

#include <fangpin/c/base.h>

FANGPIN_BEGIN

/** A document, a list or an explanation that a call has written. */
typedef struct fangpin_text fangpin_text;

/**
 * What the text says.
 *
 * @param text  borrowed
 * @returns     borrowed, as long as `text` lives; empty for NULL
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_str fangpin_text_str(const fangpin_text* text) FANGPIN_NOEXCEPT;

/**
 * Gives a text back.
 *
 * @param text  owned; NULL is allowed
 *
 * @since ABI 1.0
 */
FANGPIN_API void fangpin_text_free(fangpin_text* text) FANGPIN_NOEXCEPT;

FANGPIN_END

#endif
