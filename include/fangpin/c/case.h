/**
 * @file
 * Cases: events folded into where each case stands, and what is due.
 */
#ifndef FANGPIN_C_CASE_H
#define FANGPIN_C_CASE_H

#include <fangpin/c/policy.h>

FANGPIN_BEGIN

/** How cases are looked at. Zero means the default everywhere. */
typedef struct fangpin_case_options {
    uint32_t struct_size;  /**< sizeof(fangpin_case_options) */
    int32_t as_of;         /**< the day that is looked from, days since 1970-01-01; 0: none */
    int32_t estimates;     /**< 1: years without an announced calendar are estimated, and marked */
    int32_t remind_before; /**< working days before a due date that remind of it; 0: three */
    /** Borrowed; texts that cases may move to, whose digests `move` events name. */
    const fangpin_policy* const* moves_to;
    size_t moves_to_count; /**< 0: cases stay under the policy */
} fangpin_case_options;

/** Everything at its default. */
#define FANGPIN_CASE_OPTIONS_INIT {sizeof(fangpin_case_options), 0, 0, 0, NULL, 0}

/**
 * The same as FANGPIN_CASE_OPTIONS_INIT, for languages that cannot read it.
 *
 * @param options      receives the defaults
 * @param struct_size  sizeof(fangpin_case_options) as the caller knows it
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_INVALID_ARGUMENT
 * @retval FANGPIN_E_STRUCT_SIZE
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_case_options_init(fangpin_case_options* options,
                                                     size_t struct_size) FANGPIN_NOEXCEPT;

/**
 * Folds events, `fangpin.event/1`, into cases.
 *
 * @param policy   borrowed; the text that the cases are under
 * @param events   borrowed; a line each, or a JSON array; of each case in the order of their days
 * @param options  borrowed; NULL means FANGPIN_CASE_OPTIONS_INIT. Events after `as_of` are passed
 *                 over, and open steps say how many days they are overdue on it.
 * @param out      receives a new text, owned by the caller: fangpin_text_free(). One line,
 *                 `fangpin.case/1`, for each case in the order in which they began; one,
 *                 `fangpin.register/1`, for each register; then one for each event that could not
 *                 be read, as a row error. Set to NULL on failure.
 * @param error    optional; receives a new error, owned by the caller: fangpin_error_free().
 *                 Left untouched on success.
 *
 * @retval FANGPIN_OK                  also where events were refused: each case lists its own, with
 *                                     the clause that forbids it
 * @retval FANGPIN_E_INVALID_ARGUMENT
 * @retval FANGPIN_E_STRUCT_SIZE
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_case_replay(const fangpin_policy* policy,
                                               fangpin_str events,
                                               const fangpin_case_options* options,
                                               fangpin_text** out,
                                               fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * What is due on a day in all cases, most urgent first: open steps and duties, one line of JSON
 * each, then a row error for each event that could not be read.
 *
 * @param options  borrowed; `as_of` must be given
 * @param out      receives a new text, owned by the caller: fangpin_text_free().
 *                 Set to NULL on failure.
 *
 * The rest as fangpin_case_replay().
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_case_agenda(const fangpin_policy* policy,
                                               fangpin_str events,
                                               const fangpin_case_options* options,
                                               fangpin_text** out,
                                               fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * One event more, after those that a case has.
 *
 * The caller keeps the log: it appends the event where it was taken.
 *
 * @param events   borrowed; the log so far, as for fangpin_case_replay(). Of other cases only what
 *                 contacts have counts: give theirs too where the limit of contacts is to be kept.
 * @param event    borrowed; one `fangpin.event/1`
 * @param options  borrowed; `as_of` is only the day that overdue days are counted to
 * @param out      receives a new text, owned by the caller: fangpin_text_free(). The case with the
 *                 event, or, where it was refused, as it was, with the refusal the last under
 *                 `refused`; of an event of a register `fangpin.register/1`.
 *                 Set to NULL on failure.
 * @param taken    receives 1 where the event was taken, 0 where it was refused
 *
 * @retval FANGPIN_OK  also where the event was refused
 * @retval FANGPIN_E_INVALID_ARGUMENT
 * @retval FANGPIN_E_STRUCT_SIZE
 * @returns otherwise what is wrong with the first event that could not be read
 *
 * The rest as fangpin_case_replay().
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_case_advance(const fangpin_policy* policy,
                                                fangpin_str events,
                                                fangpin_str event,
                                                const fangpin_case_options* options,
                                                fangpin_text** out,
                                                int32_t* taken,
                                                fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * Gives many households to contacts at once, none more than the text allows.
 *
 * @param policy   borrowed; its limit and clause (MEK-57); without a limit contacts take any number
 * @param request  borrowed; `fangpin.allotment/1` with `contacts` and `cases`
 * @param out      receives a new text, owned by the caller: fangpin_text_free().
 *                 `fangpin.allotment/1` with `assigned` and, where not every household found a
 *                 contact, `shortage`: the households and contacts that do not go together, and how
 *                 many places these have. Set to NULL on failure.
 * @param error    as for fangpin_case_replay()
 *
 * @retval FANGPIN_OK  also where there is a shortage
 * @returns otherwise what is wrong with the request
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_case_assign(const fangpin_policy* policy,
                                               fangpin_str request,
                                               fangpin_text** out,
                                               fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * The states of cases and each procedure of a policy as one graph in DOT, the language of Graphviz.
 * The same bytes each time.
 *
 * @param policy  borrowed
 * @param lang    `zh` or `en`
 * @param out     receives a new text, owned by the caller: fangpin_text_free().
 *                Set to NULL on failure.
 * @param error   optional; receives a new error, owned by the caller: fangpin_error_free().
 *                Left untouched on success.
 *
 * @retval FANGPIN_OK
 * @retval FANGPIN_E_INVALID_ARGUMENT
 * @retval FANGPIN_E_UNKNOWN_LANGUAGE
 * @retval FANGPIN_E_CASE_UNKNOWN_PROCEDURE  the policy defines none
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_case_diagram(const fangpin_policy* policy,
                                                fangpin_str lang,
                                                fangpin_text** out,
                                                fangpin_error** error) FANGPIN_NOEXCEPT;

/**
 * Each case as a timeline that a person can read: what was done day by day, by which post and
 * clause; events that were refused, with why and what to do; conditions of decisions with their
 * answers; what is open, by when and how that was counted; help, contact and the next duties.
 *
 * @param lang     borrowed; `zh` or `en`
 * @param options  borrowed; NULL means FANGPIN_CASE_OPTIONS_INIT. Events after `as_of` are passed
 *                 over, and what is open says whether it is overdue on it.
 * @param out      receives a new text, owned by the caller: fangpin_text_free(). Lines of plain
 *                 text, a blank one between two cases, then a row error for each event that could
 *                 not be read, which alone begin with `{`. Set to NULL on failure.
 *
 * @retval FANGPIN_E_UNKNOWN_LANGUAGE
 *
 * The rest as fangpin_case_replay().
 *
 * @since ABI 1.0
 */
FANGPIN_API fangpin_status fangpin_case_explain(const fangpin_policy* policy,
                                                fangpin_str events,
                                                fangpin_str lang,
                                                const fangpin_case_options* options,
                                                fangpin_text** out,
                                                fangpin_error** error) FANGPIN_NOEXCEPT;

FANGPIN_END

#endif
