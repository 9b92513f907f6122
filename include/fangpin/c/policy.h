/**
 * @file
 * Editions: published texts as packs, loaded and compiled.
 */
#ifndef FANGPIN_C_POLICY_H
#define FANGPIN_C_POLICY_H

#include <fangpin/c/error.h>

FANGPIN_BEGIN

/** One edition. Never changes once it is loaded; share it between threads. */
typedef struct fangpin_policy fangpin_policy;

/**
 * The editions that come with the library, as a JSON array.
 *
 * @param area   borrowed; a division code: only editions that cover it. Empty: of every place
 * @param month  only editions that govern it. 0: of every time
 * @param out    receives a new text, owned by the caller: fangpin_text_free().
 *               Set to NULL on failure.
 * @param error  optional; receives a new error, owned by the caller: fangpin_error_free().
 *               Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_INVALID_ARGUMENT  `month` is not a month
 * @retval FANGPIN_E_INVALID_AREA      `area` is not a division code
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_policies_json(fangpin_str area,
                                                 fangpin_month month,
                                                 fangpin_text** out,
                                                 fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * An edition that comes with the library.
 *
 * @param id     borrowed; `"maerkang-2022"`
 * @param out    receives a new policy, owned by the caller: fangpin_policy_free().
 *               Set to NULL on failure.
 * @param error  optional; receives a new error, owned by the caller: fangpin_error_free().
 *               Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_UNKNOWN_POLICY  the error names the nearest id
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_policy_builtin(fangpin_str id,
                                                  fangpin_policy** out,
                                                  fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * A pack of your own.
 *
 * @param texts  borrowed; packs in TOML, those that others extend first. The last one is the policy
 * @param count  how many, at least 1
 * @param out    receives a new policy, owned by the caller: fangpin_policy_free().
 *               Set to NULL on failure.
 * @param error  optional; receives a new error with everything that is wrong, one after the other
 *               (fangpin_error_next()), owned by the caller: fangpin_error_free().
 *               Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_PACK_SYNTAX  or another 4xx: of the first error
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_policy_load(const fangpin_str* texts,
                                               size_t count,
                                               fangpin_policy** out,
                                               fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * A pack of your own, with names to say in errors where they are.
 *
 * @param texts  borrowed; as for fangpin_policy_load()
 * @param names  borrowed; as many, such as file names. NULL: none has a name
 * @param count  how many, at least 1
 * @param out    as for fangpin_policy_load()
 * @param error  as for fangpin_policy_load()
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_policy_load_named(const fangpin_str* texts,
                                                     const fangpin_str* names,
                                                     size_t count,
                                                     fangpin_policy** out,
                                                     fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * The policy's id: `"maerkang-2022"`.
 *
 * @param policy  borrowed
 * @returns       borrowed, as long as `policy` lives; empty for NULL
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_str fangpin_policy_id(const fangpin_policy* policy) FANGPIN_NOEXCEPT;

/** How many texts it was loaded from, those that it extends included. @since ABI 1.0 */
FANGPIN_API size_t fangpin_policy_text_count(const fangpin_policy* policy) FANGPIN_NOEXCEPT;

/**
 * One of the texts, in TOML. The last is the policy's own.
 *
 * @param policy  borrowed
 * @param index   from 0
 * @returns       borrowed, as long as `policy` lives; empty beyond the last
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_str fangpin_policy_text(const fangpin_policy* policy,
                                            size_t index) FANGPIN_NOEXCEPT;

/**
 * The wording of a condition, for people.
 *
 * @param policy  borrowed
 * @param id      borrowed; an id or a code, as decisions list them: `"MEK-16"`
 * @param lang    borrowed; `"zh"` or `"en"`
 * @returns       borrowed, as long as `policy` lives; empty where there is none
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_str fangpin_policy_wording(const fangpin_policy* policy,
                                               fangpin_str id,
                                               fangpin_str lang) FANGPIN_NOEXCEPT;

/**
 * A policy as an auditor reads it: the wording of every clause beside its rule, with the readings
 * and gaps that belong to it, figures, facts, and the clauses of the text that the pack has no
 * entry for. Plain text of at most 100 columns.
 *
 * @param policy  borrowed; may be shared between threads
 * @param lang    borrowed; `"zh"` or `"en"`
 * @param out     receives a new text, owned by the caller: fangpin_text_free().
 *                Set to NULL on failure.
 * @param error   optional; receives a new error, owned by the caller: fangpin_error_free().
 *                Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_UNKNOWN_LANGUAGE
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_policy_show(const fangpin_policy* policy,
                                               fangpin_str lang,
                                               fangpin_text** out,
                                               fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * The same as one HTML page that prints well. It has no script and needs nothing beside itself;
 * whatever the pack says comes out as text, never as markup.
 *
 * @param policy  borrowed; may be shared between threads
 * @param lang    borrowed; `"zh"` or `"en"`
 * @param out     receives a new text, owned by the caller: fangpin_text_free().
 *                Set to NULL on failure.
 * @param error   optional; receives a new error, owned by the caller: fangpin_error_free().
 *                Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_UNKNOWN_LANGUAGE
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_policy_show_html(const fangpin_policy* policy,
                                                    fangpin_str lang,
                                                    fangpin_text** out,
                                                    fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * The months that a household's income is counted over: `{"from":"2021-06","to":"2022-05"}`.
 *
 * @param policy  borrowed; whose window. NULL: the window that all shipped editions share
 * @param found   the month of discovery
 * @param out     receives a new text, owned by the caller: fangpin_text_free().
 *                Set to NULL on failure.
 * @param error   optional; receives a new error, owned by the caller: fangpin_error_free().
 *                Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_INVALID_ARGUMENT  `found` is not a month
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_window_json(const fangpin_policy* policy,
                                               fangpin_month found,
                                               fangpin_text** out,
                                               fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * Gives a policy back. Decisions that were made under it stay as they are.
 *
 * @param policy  owned; NULL is allowed
 *
 * @since ABI 1.0
 */
FANGPIN_API void fangpin_policy_free(fangpin_policy* policy) FANGPIN_NOEXCEPT;

FANGPIN_END

#endif
