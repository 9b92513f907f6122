/**
 * @file
 * What every other C header needs: export, versions, strings, months.
 */
#ifndef FANGPIN_C_BASE_H
#define FANGPIN_C_BASE_H

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#if defined(FANGPIN_BUILDING)
#define FANGPIN_API __declspec(dllexport)
#else
#define FANGPIN_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define FANGPIN_API __attribute__((visibility("default")))
#else
#define FANGPIN_API
#endif

#if defined(__cplusplus)
#define FANGPIN_NOEXCEPT noexcept
#define FANGPIN_BEGIN extern "C" {
#define FANGPIN_END }
#else
#define FANGPIN_NOEXCEPT
#define FANGPIN_BEGIN
#define FANGPIN_END
#endif

/** The library that these headers belong to. */
#define FANGPIN_VERSION_MAJOR 0
#define FANGPIN_VERSION_MINOR 1
#define FANGPIN_VERSION_PATCH 0
#define FANGPIN_VERSION \
    (FANGPIN_VERSION_MAJOR * 1000000u + FANGPIN_VERSION_MINOR * 1000u + FANGPIN_VERSION_PATCH)

/** The C ABI that these headers describe. It moves separately from the library's version. */
#define FANGPIN_ABI_MAJOR 1
#define FANGPIN_ABI_MINOR 0
#define FANGPIN_ABI_VERSION (FANGPIN_ABI_MAJOR * 1000u + FANGPIN_ABI_MINOR)

FANGPIN_BEGIN

/**
 * Text: UTF-8, with a length, not terminated. Borrowed, whichever way it goes.
 *
 * `data` may be NULL where `size` is 0.
 *
 * @since ABI 1.0
 */
typedef struct fangpin_str {
    const char* data;
    size_t size; /**< in bytes */
} fangpin_str;

/**
 * A month as a number: 202206 is June 2022. 0 means none.
 *
 * @since ABI 1.0
 */
typedef int32_t fangpin_month;

/**
 * The version of the library that was loaded, counted like FANGPIN_VERSION.
 *
 * @since ABI 1.0
 */
FANGPIN_API uint32_t fangpin_version(void) FANGPIN_NOEXCEPT;

/**
 * The ABI of the library that was loaded, counted like FANGPIN_ABI_VERSION.
 *
 * Compare it with the header at start-up: the same thousands, and not less than the header's.
 *
 * @since ABI 1.0
 */
FANGPIN_API uint32_t fangpin_abi_version(void) FANGPIN_NOEXCEPT;

FANGPIN_END

#endif
