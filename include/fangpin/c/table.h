/**
 * @file
 * Whole registers, by the Arrow C data interface: a row goes in for each household, and a row comes
 * out.
 */
#ifndef FANGPIN_C_TABLE_H
#define FANGPIN_C_TABLE_H

#include <fangpin/c/decision.h>
#include <fangpin/columns/arrow_abi.h>

FANGPIN_BEGIN

/**
 * How a table is judged, and what is answered. Set it with FANGPIN_TABLE_OPTIONS_INIT or
 * fangpin_table_options_init(), then change what you need.
 *
 * @since ABI 1.0
 */
typedef struct fangpin_table_options {
    uint32_t struct_size;   /**< sizeof(fangpin_table_options), as the caller was built */
    int32_t screening;      /**< 1: presume what the policy allows for facts without a column */
    fangpin_str area;       /**< division code of rows without one; empty: each row has its own */
    fangpin_month found;    /**< month of discovery of rows without one; 0: each row has its own */
    int32_t errors_as_rows; /**< 1: a row that cannot be judged gets nulls, code and message */
    const fangpin_str* mapping; /**< pairs: a column, and the fact that it says */
    size_t mapping_count;       /**< of pairs */
    const fangpin_str* answers; /**< names of the columns to answer, in this order */
    size_t answers_count;       /**< 0: all but `holds`, `open_rules`, `possible_need_types`,
                               `possible_grades`, `error_code`, `error_message` */
    int32_t
        drop_columns; /**< 1: ids, and columns that mean nothing to the policy, do not go along */
    uint32_t threads; /**< 0: one; the answers do not depend on it */
} fangpin_table_options;

/** As nobody asks for anything: strict, one thread, the first wrong row ends the stream. */
#define FANGPIN_TABLE_OPTIONS_INIT \
    {sizeof(fangpin_table_options), 0, {NULL, 0}, 0, 0, NULL, 0, NULL, 0, 0, 0}

/**
 * Sets options to their defaults, for languages that cannot use FANGPIN_TABLE_OPTIONS_INIT.
 *
 * @param options      receives the defaults
 * @param struct_size  sizeof(fangpin_table_options), as the caller was built
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_INVALID_ARGUMENT  `options` is NULL
 * @retval FANGPIN_E_STRUCT_SIZE       `struct_size` cannot be that of any version
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_table_options_init(fangpin_table_options* options,
                                                      size_t struct_size) FANGPIN_NOEXCEPT;

/**
 * Judges a register of sums as it is read: one batch of answers for each batch, worked out when it
 * is asked for, so that no more than one is in memory.
 *
 * Columns are found by their names: a fact of the policy, in English or Chinese, `id`, `area`,
 * `discovered`, `total_income` (of all classes), or as the mapping says. What no column says is
 * unknown, and so is null. Money is int64 fen, decimal yuan or text; a float is refused. Yes and no
 * and counts may be text, too ("true", "yes" or "1"). Answers are those of fangpin_decide_json()
 * for a household of which these sums are known.
 *
 * Whole households are lists of structures with the keys of a household document: `members`,
 * `income`, `expenditure` (`fen` in whole fen, or `yuan` as decimal or text), `events`, `assets`;
 * `guarantees` and `facts` are structures. Each row is judged as the document that says the same.
 *
 * The schema of the answers says in its metadata which policy they come from, and for each set of
 * bits what they stand for (`fangpin:bits`).
 *
 * @param policy   borrowed; the stream keeps what it needs
 * @param in       taken over, whatever comes of it: it is released when the answers are
 * @param options  borrowed; NULL means FANGPIN_TABLE_OPTIONS_INIT
 * @param out      receives a stream, to be released by the caller as Arrow wants it. A row that
 *                 cannot be judged ends it with `EINVAL`, and its `get_last_error` says which and
 *                 why. Released (`release` is NULL) on failure.
 * @param error    optional; receives a new error, owned by the caller: fangpin_error_free().
 *                 Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_INVALID_ARGUMENT  an argument is NULL, the stream was released or has no schema
 * @retval FANGPIN_E_STRUCT_SIZE
 * @retval FANGPIN_E_WRONG_TYPE     a column cannot hold its fact; a float says so
 * @retval FANGPIN_E_MISSING_KEY    a column of the mapping is not there, or no column is a fact
 * @retval FANGPIN_E_UNKNOWN_FACT   the mapping names a fact that nobody knows
 * @retval FANGPIN_E_DERIVED_FACT   the mapping names a fact that is worked out
 * @retval FANGPIN_E_DUPLICATE_KEY  two columns say the same, or one is called as an answer is
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_table_evaluate(const fangpin_policy* policy,
                                                  struct ArrowArrayStream* in,
                                                  const fangpin_table_options* options,
                                                  struct ArrowArrayStream* out,
                                                  fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * One row of a batch in full: the decision, with its account. Of sums the account ends at them; of
 * whole households it is that of the document.
 *
 * @param policy   borrowed; the decision keeps what it needs
 * @param schema   borrowed
 * @param batch    borrowed
 * @param row      from 0
 * @param options  borrowed; NULL means FANGPIN_TABLE_OPTIONS_INIT; what it answers does not matter
 * @param out      receives a new decision, owned by the caller: fangpin_decision_free().
 *                 Set to NULL on failure.
 * @param error    as for fangpin_table_evaluate()
 *
 * @retval FANGPIN_OK
 * @returns otherwise as fangpin_table_evaluate(), or why the row cannot be judged
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_table_decide(const fangpin_policy* policy,
                                                const struct ArrowSchema* schema,
                                                const struct ArrowArray* batch,
                                                int64_t row,
                                                const fangpin_table_options* options,
                                                fangpin_decision** out,
                                                fangpin_error** error) FANGPIN_NOEXCEPT;

FANGPIN_END

#endif
