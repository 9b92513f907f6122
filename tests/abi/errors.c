/* What an error says, and whom it belongs to. */
#include "check.h"

static void a_faulty_document_names_its_place(const fangpin_policy *policy) {
    static const char wrong[] =
        "{\"format\":\"fangpin.household/1\",\"id\":\"H-9\",\"area\":\"513201101201\","
        "\"discovered\":\"2022-06\",\"registry\":\"rich\"}";
    fangpin_decision *decision = (fangpin_decision *)1;
    fangpin_error *error = NULL;
    fangpin_text *line = NULL;
    CHECK(fangpin_decide_json(policy, text(wrong), NULL, &decision, &error) ==
          FANGPIN_E_UNKNOWN_CODE);
    CHECK(decision == NULL);
    CHECK(fangpin_error_code(error) == FANGPIN_E_UNKNOWN_CODE);
    CHECK(equals(fangpin_error_path(error), "registry"));
    CHECK(equals(fangpin_error_household(error), "H-9"));
    CHECK(fangpin_error_remedy(error).size != 0);
    CHECK(!says(fangpin_error_message(error), "H-9"));
    CHECK(fangpin_error_next(error) == NULL);

    CHECK(fangpin_error_row_json(error, 7, text("village.jsonl"), 0, 0, &line, NULL) == FANGPIN_OK);
    CHECK(says(fangpin_text_str(line), "\"row\":7"));
    CHECK(says(fangpin_text_str(line), "\"file\":\"village.jsonl\""));
    CHECK(says(fangpin_text_str(line), "\"id\":\"H-9\""));
    CHECK(says(fangpin_text_str(line), "\"code\":\"unknown_code\""));
    fangpin_text_free(line);
    fangpin_error_free(error);
}

static void a_place_counts_in_the_whole_input(const fangpin_policy *policy) {
    static const char input[] = "[{},\n  {\"id\" 1}]";
    fangpin_rows *rows = NULL;
    fangpin_str document;
    fangpin_decision *decision = NULL;
    fangpin_error *error = NULL;
    fangpin_text *line = NULL;
    CHECK(fangpin_rows_open(text(input), 0, &rows, NULL) == FANGPIN_OK);
    CHECK(fangpin_rows_next(rows, &document) == FANGPIN_OK && equals(document, "{}"));
    CHECK(fangpin_rows_line(rows) == 1 && fangpin_rows_column(rows) == 2);
    CHECK(fangpin_rows_next(rows, &document) == FANGPIN_OK && equals(document, "{\"id\" 1}"));
    CHECK(fangpin_rows_line(rows) == 2 && fangpin_rows_column(rows) == 3);
    CHECK(fangpin_decide_json(policy, document, NULL, &decision, &error) == FANGPIN_E_INVALID_JSON);
    CHECK(fangpin_error_line(error) == 1);
    CHECK(
        fangpin_error_row_json(
            error, 2, text(""), fangpin_rows_line(rows), fangpin_rows_column(rows), &line, NULL) ==
        FANGPIN_OK);
    CHECK(says(fangpin_text_str(line), "\"line\":2"));
    CHECK(says(fangpin_text_str(line), "\"file\":null"));
    CHECK(says(fangpin_text_str(line), "\"id\":null"));
    CHECK(fangpin_rows_next(rows, &document) == FANGPIN_OK && document.data == NULL);
    CHECK(fangpin_rows_next(rows, &document) == FANGPIN_OK && document.data == NULL);
    fangpin_text_free(line);
    fangpin_error_free(error);
    fangpin_rows_free(rows);
}

static void packs_report_everything_at_once(void) {
    const fangpin_str pack =
        text("[policy]\nid = \"x\"\nlaugh = 1\n[[inclusion]]\nclause = \"MEK-16\"\nwhen = '1 +'\n");
    const fangpin_str name = text("county.toml");
    fangpin_policy *policy = (fangpin_policy *)1;
    fangpin_error *error = NULL;
    const fangpin_error *each = NULL;
    fangpin_report *report = NULL;
    size_t count = 0;
    CHECK(fangpin_policy_load_named(&pack, &name, 1, &policy, &error) != FANGPIN_OK);
    CHECK(policy == NULL);
    for (each = error; each != NULL; each = fangpin_error_next(each)) {
        ++count;
        CHECK(fangpin_error_code(each) / 100 == 4);
        CHECK(says(fangpin_error_source(each), "county.toml"));
    }
    CHECK(count >= 2);
    fangpin_error_free(error);

    CHECK(fangpin_policy_check(&pack, &name, 1, &report, NULL) == FANGPIN_OK);
    CHECK(fangpin_report_errors(report) >= count);
    CHECK(says(fangpin_report_str(report), "error: county.toml:"));
    fangpin_report_free(report);
}

static void text_that_is_not_utf8_is_refused(const fangpin_policy *policy) {
    static const char *const wrong[] = {
        "\xff", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe4\xb8", "{\"id\":\"\x80\"}"};
    size_t i = 0;
    for (i = 0; i < sizeof wrong / sizeof wrong[0]; ++i) {
        fangpin_decision *decision = NULL;
        fangpin_text *out = NULL;
        fangpin_policy *loaded = NULL;
        const fangpin_str bytes = text(wrong[i]);
        CHECK(fangpin_decide_json(policy, bytes, NULL, &decision, NULL) == FANGPIN_E_INVALID_UTF8);
        CHECK(fangpin_rule_json(NULL, bytes, text(""), &out, NULL) == FANGPIN_E_INVALID_UTF8);
        CHECK(fangpin_rule_json(NULL, text("1"), bytes, &out, NULL) == FANGPIN_E_INVALID_UTF8);
        CHECK(fangpin_policy_load(&bytes, 1, &loaded, NULL) == FANGPIN_E_INVALID_UTF8);
        CHECK(fangpin_policy_builtin(bytes, &loaded, NULL) == FANGPIN_E_INVALID_UTF8);
    }
}

static void decisions_outlive_their_policy(fangpin_policy *policy) {
    fangpin_decision *decision = NULL;
    fangpin_text *first = NULL;
    fangpin_text *second = NULL;
    CHECK(fangpin_decide_json(policy, text(household), NULL, &decision, NULL) == FANGPIN_OK);
    CHECK(fangpin_decision_outcome(decision) == FANGPIN_UNDETERMINED);
    fangpin_policy_free(policy);
    CHECK(fangpin_decision_explain(decision, text("en"), &first, NULL) == FANGPIN_OK);
    CHECK(fangpin_decision_explain(decision, text("zh"), &second, NULL) == FANGPIN_OK);
    CHECK(says(fangpin_text_str(first), "MEK-16") || fangpin_text_str(first).size > 100);
    CHECK(fangpin_text_str(second).size > 100);
    fangpin_text_free(second);
    CHECK(fangpin_decision_explain(decision, text("fr"), &second, NULL) ==
          FANGPIN_E_UNKNOWN_LANGUAGE);
    CHECK(fangpin_case_diagram(policy, text("fr"), &second, NULL) == FANGPIN_E_UNKNOWN_LANGUAGE);
    CHECK(second == NULL);
    fangpin_text_free(first);
    fangpin_decision_free(decision);
}

int main(void) {
    fangpin_policy *policy = NULL;
    fangpin_error *error = NULL;
    CHECK(fangpin_policy_builtin(text("maerkang-2021"), &policy, &error) ==
          FANGPIN_E_UNKNOWN_POLICY);
    CHECK(says(fangpin_error_message(error), "maerkang-2022"));
    fangpin_error_free(error);
    CHECK(fangpin_policy_builtin(text("maerkang-2022"), &policy, NULL) == FANGPIN_OK);
    CHECK(equals(fangpin_policy_id(policy), "maerkang-2022"));
    CHECK(fangpin_policy_wording(policy, text("MEK-16"), text("zh")).size != 0);
    CHECK(fangpin_policy_wording(policy, text("MEK-99"), text("zh")).size == 0);
    a_faulty_document_names_its_place(policy);
    a_place_counts_in_the_whole_input(policy);
    packs_report_everything_at_once();
    text_that_is_not_utf8_is_refused(policy);
    decisions_outlive_their_policy(policy);
    return failures != 0;
}
