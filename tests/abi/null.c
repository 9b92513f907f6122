/* NULL is an answer to be given, never a reason to fall over. */
#include "check.h"

static const fangpin_str none = {NULL, 0};

static void freeing_nothing_does_nothing(void) {
    fangpin_text_free(NULL);
    fangpin_error_free(NULL);
    fangpin_policy_free(NULL);
    fangpin_report_free(NULL);
    fangpin_decision_free(NULL);
    fangpin_rows_free(NULL);
}

static void asking_nothing_gives_nothing(void) {
    CHECK(fangpin_text_str(NULL).size == 0);
    CHECK(fangpin_error_code(NULL) == FANGPIN_OK);
    CHECK(fangpin_error_subject(NULL).size == 0);
    CHECK(fangpin_error_found(NULL).size == 0);
    CHECK(fangpin_error_remedy(NULL).size == 0);
    CHECK(fangpin_error_path(NULL).size == 0);
    CHECK(fangpin_error_source(NULL).size == 0);
    CHECK(fangpin_error_line(NULL) == 0);
    CHECK(fangpin_error_column(NULL) == 0);
    CHECK(fangpin_error_message(NULL).size == 0);
    CHECK(fangpin_error_household(NULL).size == 0);
    CHECK(fangpin_error_next(NULL) == NULL);
    CHECK(fangpin_policy_id(NULL).size == 0);
    CHECK(fangpin_policy_text_count(NULL) == 0);
    CHECK(fangpin_policy_text(NULL, 0).size == 0);
    CHECK(fangpin_policy_wording(NULL, text("MEK-16"), text("zh")).size == 0);
    CHECK(fangpin_report_errors(NULL) == 0);
    CHECK(fangpin_report_warnings(NULL) == 0);
    CHECK(fangpin_report_notes(NULL) == 0);
    CHECK(fangpin_report_str(NULL).size == 0);
    CHECK(fangpin_decision_json(NULL).size == 0);
    CHECK(fangpin_decision_outcome(NULL) == FANGPIN_UNDETERMINED);
    CHECK(fangpin_audit_finding(NULL) == FANGPIN_CANNOT_TELL);
    CHECK(fangpin_rows_line(NULL) == 0);
    CHECK(fangpin_rows_column(NULL) == 0);
}

/* The error says which argument, and the place for the result is emptied. */
#define MISSING(argument, place, call)                                  \
    do {                                                                \
        fangpin_error *error = NULL;                                    \
        CHECK((call) == FANGPIN_E_INVALID_ARGUMENT);                    \
        CHECK(fangpin_error_code(error) == FANGPIN_E_INVALID_ARGUMENT); \
        CHECK(says(fangpin_error_subject(error), argument));            \
        CHECK((place) == NULL);                                         \
        fangpin_error_free(error);                                      \
    } while (0)

static void missing_arguments_are_named(const fangpin_policy *policy) {
    fangpin_text *out = (fangpin_text *)1;
    fangpin_policy *loaded = (fangpin_policy *)1;
    fangpin_report *report = (fangpin_report *)1;
    fangpin_decision *decision = (fangpin_decision *)1;
    fangpin_rows *rows = (fangpin_rows *)1;
    const fangpin_str pack = text("");
    const fangpin_str nowhere = {NULL, 7};

    MISSING("out", none.data, fangpin_policies_json(none, 0, NULL, &error));
    MISSING("out", none.data, fangpin_policy_builtin(text("x"), NULL, &error));
    MISSING("out", none.data, fangpin_policy_load(&pack, 1, NULL, &error));
    MISSING("texts", loaded, fangpin_policy_load(NULL, 1, &loaded, &error));
    loaded = (fangpin_policy *)1;
    MISSING("count", loaded, fangpin_policy_load(&pack, 0, &loaded, &error));
    MISSING("texts", report, fangpin_policy_check(NULL, NULL, 1, &report, &error));
    MISSING("out", none.data, fangpin_policy_check(&pack, NULL, 1, NULL, &error));
    MISSING("policy", out, fangpin_policy_show(NULL, text("zh"), &out, &error));
    MISSING("out", none.data, fangpin_policy_show(policy, text("zh"), NULL, &error));
    MISSING("policy", out, fangpin_policy_show_html(NULL, text("zh"), &out, &error));
    MISSING("out", none.data, fangpin_policy_show_html(policy, text("zh"), NULL, &error));
    MISSING("out", none.data, fangpin_window_json(NULL, 202206, NULL, &error));
    MISSING("out", none.data, fangpin_rule_json(NULL, text("1"), none, NULL, &error));
    MISSING("policy", out, fangpin_case_replay(NULL, text(""), NULL, &out, &error));
    MISSING("out", none.data, fangpin_case_replay(policy, text(""), NULL, NULL, &error));
    MISSING("policy", out, fangpin_case_agenda(NULL, text(""), NULL, &out, &error));
    MISSING("options.as_of", out, fangpin_case_agenda(policy, text(""), NULL, &out, &error));
    MISSING("policy", out, fangpin_case_assign(NULL, text("{}"), &out, &error));
    MISSING("out", none.data, fangpin_case_assign(policy, text("{}"), NULL, &error));
    {
        int32_t taken = 1;
        MISSING("policy",
                out,
                fangpin_case_advance(NULL, text(""), text("{}"), NULL, &out, &taken, &error));
        CHECK(taken == 0);
        MISSING("out",
                none.data,
                fangpin_case_advance(policy, text(""), text("{}"), NULL, NULL, &taken, &error));
        MISSING("taken",
                out,
                fangpin_case_advance(policy, text(""), text("{}"), NULL, &out, NULL, &error));
        fangpin_case_options looking = FANGPIN_CASE_OPTIONS_INIT;
        looking.moves_to_count = 1;
        MISSING(
            "options.moves_to", out, fangpin_case_replay(policy, text(""), &looking, &out, &error));
        const fangpin_policy *nobody = NULL;
        looking.moves_to = &nobody;
        MISSING(
            "options.moves_to", out, fangpin_case_replay(policy, text(""), &looking, &out, &error));
    }
    {
        struct ArrowArrayStream stream;
        struct ArrowArrayStream answers;
        const struct ArrowSchema schema = {0};
        const struct ArrowArray batch = {0};
        fangpin_decision *told = NULL;
        memset(&stream, 0, sizeof stream);
        MISSING("policy",
                answers.release,
                fangpin_table_evaluate(NULL, &stream, NULL, &answers, &error));
        MISSING(
            "in", answers.release, fangpin_table_evaluate(policy, NULL, NULL, &answers, &error));
        MISSING("out", none.data, fangpin_table_evaluate(policy, &stream, NULL, NULL, &error));
        MISSING("schema", told, fangpin_table_decide(policy, NULL, &batch, 0, NULL, &told, &error));
        MISSING("batch", told, fangpin_table_decide(policy, &schema, NULL, 0, NULL, &told, &error));
        MISSING(
            "out", none.data, fangpin_table_decide(policy, &schema, &batch, 0, NULL, NULL, &error));
    }
    MISSING("policy", out, fangpin_case_diagram(NULL, text("zh"), &out, &error));
    MISSING("lang", out, fangpin_case_diagram(policy, nowhere, &out, &error));
    MISSING("out", none.data, fangpin_case_diagram(policy, text("zh"), NULL, &error));
    out = (fangpin_text *)1;
    MISSING("policy", out, fangpin_case_explain(NULL, text(""), text("zh"), NULL, &out, &error));
    out = (fangpin_text *)1;
    MISSING("lang", out, fangpin_case_explain(policy, text(""), nowhere, NULL, &out, &error));
    MISSING(
        "out", none.data, fangpin_case_explain(policy, text(""), text("zh"), NULL, NULL, &error));
    MISSING("policy", out, fangpin_record_json(NULL, text("{}"), NULL, &out, &error));
    MISSING("difference", none.data, fangpin_verify_json(text("{}"), NULL, &error));
    MISSING(
        "policy", decision, fangpin_decide_json(NULL, text(household), NULL, &decision, &error));
    MISSING("out", none.data, fangpin_decide_json(policy, text(household), NULL, NULL, &error));
    out = (fangpin_text *)1;
    MISSING("decision", out, fangpin_decision_explain(NULL, text("zh"), &out, &error));
    out = (fangpin_text *)1;
    MISSING("decision", out, fangpin_audit_json(NULL, 1, &out, &error));
    MISSING("out", none.data, fangpin_rows_open(none, 0, NULL, &error));
    MISSING("lines", rows, fangpin_rows_open(none, 2, &rows, &error));
    out = (fangpin_text *)1;
    MISSING("at_fault", out, fangpin_error_row_json(NULL, 1, none, 0, 0, &out, &error));
}

static void an_audit_needs_a_place(const fangpin_policy *policy) {
    fangpin_decision *decision = NULL;
    CHECK(fangpin_decide_json(policy, text(household), NULL, &decision, NULL) == FANGPIN_OK);
    MISSING("out", none.data, fangpin_audit_json(decision, 1, NULL, &error));
    fangpin_decision_free(decision);
}

static void nobody_has_to_want_the_error(const fangpin_policy *policy) {
    fangpin_decision *decision = NULL;
    const fangpin_str nowhere = {NULL, 7};
    CHECK(fangpin_decide_json(policy, nowhere, NULL, &decision, NULL) ==
          FANGPIN_E_INVALID_ARGUMENT);
    CHECK(fangpin_decide_json(policy, none, NULL, &decision, NULL) == FANGPIN_E_INVALID_JSON);
    CHECK(fangpin_decide_json(policy, none, NULL, NULL, NULL) == FANGPIN_E_INVALID_ARGUMENT);
    CHECK(fangpin_rows_next(NULL, NULL) == FANGPIN_E_INVALID_ARGUMENT);
}

int main(void) {
    fangpin_policy *policy = NULL;
    CHECK(fangpin_policy_builtin(text("maerkang-2022"), &policy, NULL) == FANGPIN_OK);
    freeing_nothing_does_nothing();
    asking_nothing_gives_nothing();
    missing_arguments_are_named(policy);
    an_audit_needs_a_place(policy);
    nobody_has_to_want_the_error(policy);
    fangpin_policy_free(policy);
    return failures != 0;
}
